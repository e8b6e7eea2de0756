"""Emphasis out of looks, and numbers out of attributes."""

from __future__ import annotations

import pytest

from linter.model.draft import Emphasis
from linter.readers.looks import (
    IS_BOLD,
    IS_HIDDEN,
    IS_HIGHLIGHTED,
    IS_ITALIC,
    emphasised,
    highlighted,
)
from linter.readers.numbers import whole


def test_each_turn_ends_where_the_next_begins() -> None:
    turns = [(1, IS_BOLD), (3, IS_HIDDEN), (5, IS_BOLD | IS_ITALIC), (5, IS_ITALIC)]
    assert emphasised(turns, 8, 2) == (
        Emphasis(3, 5, bold=True, italic=False),
        Emphasis(7, 10, bold=False, italic=True),
    )


def test_colour_parts_no_emphasis() -> None:
    turns = [(1, IS_BOLD), (3, IS_BOLD | IS_HIGHLIGHTED), (5, IS_HIGHLIGHTED), (6, 0)]
    assert emphasised(turns, 8, 0) == (Emphasis(1, 5, bold=True, italic=False),)
    assert highlighted(turns, 8, 2) == ((5, 8),)


def test_plain_text_has_no_emphasis() -> None:
    assert emphasised([], 8, 2) == ()
    assert highlighted([], 8, 2) == ()


@pytest.mark.parametrize(
    ("text", "number"), [("12", 12), ("-1", -1), (None, 7), ("", 7), ("x", 7), ("1.5", 7), ("9" * 5000, 7)]
)
def test_whole_numbers(text: str | None, number: int) -> None:
    assert whole(text, 7) == number
