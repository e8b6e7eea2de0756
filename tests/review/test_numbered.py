"""Numbered paragraphs, those with a mistyped number among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from linter.model.draft import Story
from linter.readers.text import read_text
from linter.review.building import build

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.model.review import Review
    from linter.model.style import HouseStyle


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        ("1.1 1..2 1.3", {"1.1": 1, "1.2": 1, "1.3": 1}),
        ("1.1 - 1,2 - 1.3", {"1.1": 2, "1.2": 2, "1.3": 1}),
        ("1.1 1.l2 1.13", {"1.1": 2, "1.13": 1}),
        ("1.1 12 1.3", {"1.1": 1, "1.2": 1, "1.3": 1}),
        ("1.1 12 1.2", {"1.1": 2, "1.2": 1}),
        ("1.1 1..2", {"1.1": 1, "1.2": 1}),
        ("1.1 12", {"1.1": 2}),
        ("1.1 1..4 1.3", {"1.1": 2, "1.3": 1}),
        ("1.1 1..2 1..3 1.4", {"1.1": 1, "1.2": 1, "1.3": 1, "1.4": 1}),
    ],
)
def test_a_mistyped_number_begins_its_own_paragraph(
    review_of: Callable[[str], Review], labels: str, expected: dict[str, int]
) -> None:
    lines = (f"{'' if label == '-' else label} Staff were kind.".strip() for label in labels.split())
    review = review_of("Early help\n\n" + "\n\n".join(lines) + "\n")
    assert {p.number.key: p.end - p.first for p in review.paragraphs} == expected
    assert [review.quote(p.number.place) for p in review.paragraphs] == [
        p.number.text for p in review.paragraphs
    ]


BOXED = (
    "Early help\n\n1.1 Staff were kind.\n\nCase example 1: a visit\n\nA nurse came.\n\nStaff told us more.\n\n"
    "Case example 2: a call\n\nA nurse rang.\n\n1.2 All was well.\n"
)


def test_a_case_example_may_have_a_text_box_to_itself(style: HouseStyle) -> None:
    read = read_text("draft.txt", BOXED)
    boxed = [b._replace(story=Story.TEXTBOX) if i in (2, 3, 5, 6) else b for i, b in enumerate(read.blocks)]
    review = build(read._replace(blocks=tuple(boxed)), style)
    examples = [(c.number.key if c.number else "", c.first, c.end) for c in review.case_examples]
    assert examples == [("1", 2, 4), ("2", 5, 7)]
    (plain, other) = build(read, style).case_examples
    assert (plain.first, plain.end, other.first, other.end) == (2, 5, 5, 7)


def test_a_title_without_number_ends_the_paragraph_before_it(review_of: Callable[[str], Review]) -> None:
    text = (
        "Early help\n\n1.1 A.\n\nMore of it.\n\nWards\n\n1.2 B.\n\nClinics\n\n1.3 C.\n\nSchools\n\n1.4 D.\n"
    )
    review = review_of(text)
    told = [[b.text for b in review.draft.blocks[p.first : p.end]] for p in review.paragraphs]
    assert told == [["1.1 A.", "More of it."], ["1.2 B."], ["1.3 C."], ["1.4 D."]]
