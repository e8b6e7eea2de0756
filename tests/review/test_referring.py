"""Referral notes in a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from linter.grammar.forms.landmarks import anchors, beginnings
from linter.grammar.forms.notation import compile_form
from linter.readers.text import read_text
from linter.review.building import build

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.model.review import Review
    from linter.model.style import HouseStyle

OURS = "Public Health, Oakshire Council"


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        (f"{OURS} as the commissioner of health visiting", (OURS, "health visiting", True)),
        (f"{OURS} as commissioners for health visiting", (OURS, "health visiting", True)),
        (f"{OURS}, the commissioner of health visiting", (OURS, "health visiting", True)),
        (f"{OURS}, in its role as lead commissioner of health visiting", (OURS, "health visiting", True)),
        (f"{OURS}, which commissions health visiting", (OURS, "health visiting", True)),
        ("Public Health (Oakshire Council) as the commissioner of health visiting", ("Public Health (Oakshire Council)", "health visiting", True)),
        ("Oakshire CCG as the commissioner of therapy", ("Oakshire CCG", "therapy", True)),
        ("as the commissioner of health visiting", (None, "health visiting", True)),
        ("Public Health (Oakshire Council)", ("Public Health (Oakshire Council)", None, False)),
        ("the local public health team and a reply is awaited", ("the local public health team", None, False)),
        ("the Director of Public Health at Oakshire Council during the review", ("the Director of Public Health at Oakshire Council", None, False)),
        ("the public health midwife", None),
        ("Public Health England", None),
        ("the trust's board", None),
        ("the local public health team in a separate letter", None),
    ],
)  # fmt: skip
def test_what_a_note_names(
    review_of: Callable[[str], Review], rest: str, expected: tuple[str | None, str | None, bool] | None
) -> None:
    review = review_of(f"Early help\n\n1.1 Visits were late. This was brought to the attention of {rest}.\n")
    found = [
        (n.body and review.quote(n.body), n.service and review.quote(n.service), n.commissioner)
        for n in review.notes
    ]
    assert found == ([expected] if expected else [])


def test_a_matter_may_be_raised_with_the_commissioner(review_of: Callable[[str], Review]) -> None:
    text = f"Early help\n\n1.1 Late. This has been raised with {OURS} as the commissioner of health visiting. We raised it with {OURS}."
    found = [
        (n.body and review.quote(n.body), n.commissioner)
        for review in [review_of(text)]
        for n in review.notes
    ]
    assert found == [(OURS, True)]


@pytest.mark.parametrize(
    "form",
    [
        "passed on to {body: clause} for {service: clause}",
        "<word> on to {body: clause} for {service: clause}",
    ],
)
def test_a_house_may_word_its_notes_otherwise(style: HouseStyle, form: str) -> None:
    house = style._replace(
        forms={**style.forms, "note": (compile_form(form, {}),)},
        anchors={**style.anchors, "note": anchors([form], {})},
        beginnings={**style.beginnings, "note": beginnings([form], {})},
    )
    text = "Early help\n\n1.1 Visits were late. We passed on to Public Health at Oakshire Council for health visiting.\n"
    review = build(read_text("draft.txt", text), house)
    assert [review.quote(note.body) for note in review.notes if note.body] == [
        "Public Health at Oakshire Council"
    ]
