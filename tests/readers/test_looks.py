"""Emphasis out of looks, and numbers out of attributes."""

from __future__ import annotations

import pytest

from linter.model.draft import Emphasis
from linter.readers.looks import IS_BOLD, IS_HIDDEN, IS_ITALIC, emphasised
from linter.readers.numbers import whole


def test_neighbours_of_one_look_are_one() -> None:
    stretches = [
        ("ab", IS_BOLD),
        ("c", IS_BOLD | IS_HIDDEN),
        ("", IS_ITALIC),
        ("d", 0),
        ("e", IS_BOLD | IS_ITALIC),
    ]
    assert list(emphasised(stretches, 2)) == [
        Emphasis(2, 5, bold=True, italic=False),
        Emphasis(6, 7, bold=True, italic=True),
    ]


@pytest.mark.parametrize(
    ("text", "number"), [("12", 12), ("-1", -1), (None, 7), ("", 7), ("x", 7), ("1.5", 7), ("9" * 5000, 7)]
)
def test_whole_numbers(text: str | None, number: int) -> None:
    assert whole(text, 7) == number
