"""What tells names in a field apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.model.finding import Problem
    from linter.model.review import Review
    from tests.checks.conftest import Told

PEOPLE, PROVIDERS, CCGS = "Name(s) of CQC inspector", "Provider services included", "CCGs included"


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ("Ann Field Tom Heath", ["Ann Field Tom Heath"]),
        ("Ann Field, Tom Heath Eve Moor", ["Tom Heath Eve Moor"]),
        ("Ann Field (Lead) Tom Heath", ["Ann Field (Lead) Tom Heath"]),
        ("Ann Field", []),
        ("Dr Ann Mary Field", []),
        ("Professor Ann Mary Field Lead Inspector", []),
        ("Ann van der Field, Tom O'Heath-Smith", []),
        ("Ann Field and Tom Heath", []),
        ("Ann Field & Tom Heath / Eve Moor", []),
        ("A. B. C. D. Field", []),
        ("Ann Field – Lead Inspector", []),
        ("Ann Field assisted by Tom Heath", []),
    ],
)
def test_people_run_together(told: Callable[..., list[Told]], names: str, expected: list[str]) -> None:
    found = told("field-separators", f"{PEOPLE}:\t{names}\n")
    assert found == [(1, quote, "people", {"field": PEOPLE}) for quote in expected]


@pytest.mark.parametrize(
    "case",
    [
        ("Oakshire NHS Trust Wend NHS Trust", "Oakshire NHS Trust Wend NHS Trust", "Oakshire NHS Trust, Wend NHS Trust"),
        ("Fern House; Oakshire NHS Trust Wend NHS Trust", "Oakshire NHS Trust Wend NHS Trust", "Fern House; Oakshire NHS Trust; Wend NHS Trust"),
        ("Oakshire NHS Trust (acute) Wend NHS Trust", "Oakshire NHS Trust (acute) Wend NHS Trust", "Oakshire NHS Trust (acute), Wend NHS Trust"),
        ("Oakshire NHS Trust Wend NHS Trust Fern House", "Oakshire NHS Trust Wend NHS Trust Fern House", None),
        ("Oakshire NHS Trust, Wend NHS Trust and Fern House", None, None),
        ("Oakshire, Marlby and Wend NHS Trust", None, None),
        ("Oakshire University Hospitals NHS Foundation Trust", None, None),
    ],
)  # fmt: skip
def test_bodies_run_together(
    problems: Callable[..., list[Problem]],
    mended: Callable[[Review, list[Problem]], str],
    review_of: Callable[..., Review],
    case: tuple[str, str | None, str | None],
) -> None:
    names, quote, fixed = case
    review = review_of(f"{PROVIDERS}:\t{names}\n")
    found = problems("field-separators", review)
    slots = {"field": PROVIDERS, "left": "Oakshire NHS Trust", "right": "Wend NHS Trust"}
    assert [(review.quote(p.place), p.variant, p.slots) for p in found] == (
        [(quote, "", slots)] if quote else []
    )
    assert mended(review, found) == f"{PROVIDERS}:\t{fixed or names}"


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (("A Field, B Heath", "Fern House, Oakshire NHS Trust", "X CCG; Y CCG"), (CCGS, "unlike", "semicolons", "commas")),
        (("A Field; B Heath, C Moor", "Fern House", "X CCG"), (PEOPLE, "mixed", "semicolons and commas", "")),
        (("A Field, B Heath", "Fern House; Oakshire NHS Trust", "X CCG, Y CCG"), (PROVIDERS, "unlike", "semicolons", "commas")),
        (("A Field, B Heath", "Fern House; Oakshire NHS Trust", "X CCG"), None),
        (("A Field, B Heath", "NHS Marlby, Wend and Oakshire NHS Trust; Fern House", "X CCG; Y CCG"), None),
        (("A Field, B Heath, and C Moor", "Fern House, Oakshire NHS Trust", "X CCG, Y CCG"), None),
    ],
)  # fmt: skip
def test_fields_with_other_separators(
    told: Callable[..., list[Told]],
    values: tuple[str, str, str],
    expected: tuple[str, str, str, str] | None,
) -> None:
    rows = zip((PEOPLE, PROVIDERS, CCGS), values, strict=True)
    found = told("field-separators", "".join(f"{label}:\t{value}\n" for label, value in rows))
    told_of = [(t.slots["field"], t.variant, t.slots["own"], t.slots["usual"]) for t in found]
    assert told_of == ([expected] if expected else [])


def test_names_on_lines_of_their_own_are_apart(
    told: Callable[..., list[Told]], review_of: Callable[..., Review]
) -> None:
    table = f"| {PROVIDERS} | Oakshire NHS Trust<br>Wend NHS Trust |\n|---|---|\n| {PEOPLE} | Ann Field<br>Tom Heath |\n"
    assert told("field-separators", review_of(table, "draft.md")) == []
