"""New drafts: what a writer knows goes in, and the graph that is read from the file gives it back."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from linter import app
from linter.app import Options, Source
from linter.app.drafting import Wish, make_draft
from linter.model.review import Review

if TYPE_CHECKING:
    from collections.abc import Mapping

WHOLE = Path(__file__).resolve().parents[2] / "examples" / "draft.yaml"
SUFFIXES = {"word": ".docx", "markdown": ".md"}
forms = pytest.mark.parametrize("form", ["word", "markdown"])

PLACES = ["Ashmere", "Brindle", "Corley", "Dunmoor", "Elmsworth", "Fallow", "Garstead", "Hexton"]
AREAS = st.sampled_from([*PLACES, "Upper Brindle", "Corley and Dunmoor", "St Elm's"])
BODIES = st.sampled_from(
    [f"{place} {kind}" for place in PLACES for kind in ("NHS Foundation Trust", "Community NHS Trust")]
    + [f"NHS {place} CCG" for place in PLACES]
    + ["NHS Ashmere, Brindle and Corley CCG", "Hexton and Fallow NHS Trust"]
)
WORDS = st.lists(
    st.sampled_from(
        [
            "staff",
            "plans",
            "nurses",
            "&",
            "record",
            "(daily)",
            "50%",
            "of",
            "the",
            "ward's",
            "beds:",
            "2.1",
            "*not*",
            "C#",
            "a_b",
            "<5",
            "well-kept",
            "£3",
        ]
    ),
    min_size=2,
    max_size=9,
).map(" ".join)


def draft(wish: Wish) -> bytes:
    made = make_draft(wish, Path(), Options())
    assert isinstance(made, bytes), made
    return made


def findings(form: str, data: bytes, stage: str) -> list[tuple[str, str]]:
    source = Source(Path("draft" + SUFFIXES[form]), data)
    result = app.check([source], Options(stage=stage, as_of=dt.date(2016, 6, 1)))
    return [(finding.code, finding.quote) for outcome in result.outcomes for finding in outcome.findings]


def read(form: str, data: bytes) -> Review:
    review = app.show(Source(Path("draft" + SUFFIXES[form]), data), Options())
    assert isinstance(review, Review), review
    return review


@forms
@pytest.mark.parametrize("stage", ["draft", "publication"])
def test_a_fresh_draft_has_placeholders_to_fill_and_nothing_else(form: str, stage: str) -> None:
    found = findings(form, draft(Wish(form)), stage)
    assert {code for code, _ in found} == {"PUB001"}
    assert ("PUB001", "[insert name of area]") in found


@forms
@pytest.mark.parametrize("stage", ["draft", "publication"])
def test_a_whole_review_comes_out_clean(form: str, stage: str) -> None:
    assert findings(form, draft(Wish(form, contents=WHOLE)), stage) == []


@forms
def test_what_is_asked_for_holds_over_the_file(form: str) -> None:
    wish = Wish(
        form, contents=WHOLE, area="Mereshire", cover=(("inspectors", "Ada Lorne"), ("inspectors", "Bo Peel"))
    )
    seen = read(form, draft(wish))
    assert seen.area == "Mereshire"
    fields = {field.key: [seen.quote(value) for value in field.values] for field in seen.cover}
    assert (fields["inspectors"], fields["region"]) == (["Ada Lorne, Bo Peel"], ["Central and Wolds"])


@st.composite
def contents(draw: st.DrawFn) -> dict[str, Any]:
    """Draw what a writer may know of a report, as its file has it."""
    bodies = draw(st.lists(BODIES, min_size=2, max_size=5, unique=True))
    groups: list[dict[str, Any]] = []
    keys: list[str] = []
    for n in range(draw(st.integers(1, 4))):
        items = []
        for text in draw(st.lists(WORDS, min_size=1, max_size=3)):
            keys.append(f"key-{len(keys)}")
            items.append({"text": f"Ensure {text.replace('*', '')} {n}.", "key": keys[-1]})
        groups.append(
            {
                "bodies": draw(st.lists(st.sampled_from(bodies), min_size=1, max_size=3, unique=True)),
                "items": items,
            }
        )
    cites = st.lists(st.sampled_from(keys), min_size=1, max_size=3, unique=True)
    found = draw(st.lists(st.tuples(WORDS, cites), min_size=1, max_size=5))
    passages = [f"We saw {text.replace('*', '')} {{cite {', '.join(cited)}}}." for text, cited in found]
    days = sorted(draw(st.lists(st.dates(dt.date(2014, 1, 1), dt.date(2020, 1, 1)), min_size=2, max_size=2)))
    return {
        "area": draw(AREAS),
        "cover": {
            "review-dates": [day.isoformat() for day in days],
            "providers": [body for body in bodies if not body.endswith("CCG")]
            or ["Hexton and Fallow NHS Trust"],
            "ccgs": [body for body in bodies if body.endswith("CCG")] or ["NHS Hexton CCG"],
        },
        "sections": {draw(st.sampled_from(["early-help", "protection", "governance"])): passages},
        "recommendations": groups,
    }


@forms
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(held=contents())
def test_contents_come_back_from_the_file(form: str, held: dict[str, Any], tmp_path: Path) -> None:
    file = tmp_path / "draft.yaml"
    with file.open("w", encoding="utf-8") as stream:
        YAML().dump(held, stream)
    seen = read(form, draft(Wish(form, contents=file)))
    assert seen.area == held["area"]
    assert _cover(seen) == {
        "review-dates": " – ".join(f"{day.day} {day:%B} {day.year}" for day in _days(held)),
        "providers": ", ".join(held["cover"]["providers"]),
        "ccgs": ", ".join(held["cover"]["ccgs"]),
    }
    assert _recommendations(seen) == _numbered(held)
    assert _citations(seen) == _cited(held)


def _days(held: Mapping[str, Any]) -> list[dt.date]:
    return [dt.date.fromisoformat(day) for day in held["cover"]["review-dates"]]


def _cover(seen: Review) -> dict[str, str]:
    wanted = ("review-dates", "providers", "ccgs")
    return {field.key: " ".join(map(seen.quote, field.values)) for field in seen.cover if field.key in wanted}


def _recommendations(seen: Review) -> list[tuple[str, str, list[str]]]:
    """Return each recommendation with its number, its words and those whom it is for."""
    return [
        (
            one.number.key if one.number else "",
            seen.quote(one.text),
            [b.text for b in seen.groups[one.group].bodies],
        )
        for one in seen.recommendations
    ]


def _numbered(held: Mapping[str, Any]) -> list[tuple[str, str, list[str]]]:
    return [
        (f"{n}.{m}", item["text"], group["bodies"])
        for n, group in enumerate(held["recommendations"], start=1)
        for m, item in enumerate(group["items"], start=1)
    ]


def _citations(seen: Review) -> list[tuple[str, str, list[str]]]:
    """Return each citation with the number and the words of its paragraph before it."""
    told = [(seen.draft.blocks[one.place.block], one) for one in seen.citations if one.bracketed]
    return [
        (
            block.text[: block.body].strip(),
            block.text[block.body : one.place.start].strip(),
            [n.key for n in one.numbers],
        )
        for block, one in told
    ]


def _cited(held: Mapping[str, Any]) -> list[tuple[str, str, list[str]]]:
    numbers = {
        item["key"]: f"{n}.{m}"
        for n, group in enumerate(held["recommendations"], start=1)
        for m, item in enumerate(group["items"], start=1)
    }
    [(key, passages)] = held["sections"].items()
    section = {"early-help": "1", "protection": "3", "governance": "5.2"}[key]
    told = []
    for n, passage in enumerate(passages, start=1):
        words, _, keys = passage.rstrip("}.").partition("{cite ")
        told.append((f"{section}.{n}", words.strip(), [numbers[one] for one in keys.split(", ")]))
    return told
