"""Numbered paragraphs, those with a mistyped number among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.model.review import Review


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
