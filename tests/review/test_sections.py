"""Headings that are not quite those of the style."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.model.review import Review

    ReviewOf = Callable[[str], Review]

START = "CCGs included\tNHS Fenwick CCG, NHS Upper Oak CCG\nThe report\nNext steps\n"


@pytest.mark.parametrize(
    ("lines", "keys"),
    [
        (
            "Recomendations\n1. NHS Fenwick CCG should:\n1.1 Ensure this.",
            ["report", "next-steps", "recommendations"],
        ),
        ("2. Children in need of help\n2.1 Good.", ["report", "next-steps", "in-need"]),
        ("2. Early intervention\n2.1 Good.", ["report", "next-steps", ""]),
        ("- early help\n- training and supervision", ["report", "next-steps"]),
    ],
)
def test_headings_with_a_slip_or_more_words(review_of: ReviewOf, lines: str, keys: list[str]) -> None:
    assert [s.key for s in review_of(START + lines).sections] == keys
