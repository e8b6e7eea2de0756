"""Numbers that a slip of the keyboard left at the start of a block."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from linter.grammar.numbering.broken_numbers import broken_number

if TYPE_CHECKING:
    from linter.grammar.numbering.numbers import Value


@pytest.mark.parametrize(
    ("text", "value", "found"),
    [
        ("1,4 The clinic", (1, 4), "1,4"),
        ("1.l2 The clinic", (1, 12), "1.l2"),
        ("l.2 The clinic", (1, 2), "l.2"),
        ("2 .3 The clinic", (2, 3), "2 .3"),
        ("5.2 7 The clinic", (5, 2, 7), "5.2 7"),
        ("4..3 The clinic", (4, 3), "4..3"),
        ("(1.4) The clinic", (1, 4), "1.4"),
        ("1-4 The clinic", (1, 4), "1-4"),
        ("1,4The clinic", (1, 4), "1,4"),
        ("14 The clinic", (1, 4), "14"),
        ("3, Child protection", (3,), "3,"),
        ("1.1O The clinic", (1, 10), "1.1O"),
        ("1,5 The clinic", (1, 4), None),
        ("The clinic has 1,4", (1, 4), None),
        ("", (1, 4), None),
    ],
)
def test_a_number_that_is_missing_is_found_by_its_figures(text: str, value: Value, found: str | None) -> None:
    span = broken_number(text, value, sure=True)
    assert (text[slice(*span)] if span else None) == found


@pytest.mark.parametrize(
    ("text", "value", "found"),
    [
        ("1,4 The clinic", (1, 4), "1,4"),
        ("1.l2 The clinic", (1, 12), "1.l2"),
        ("14 The clinic", (1, 4), None),
        ("14 children", (1, 4), None),
        ("1,4 million children", (1, 4), None),
    ],
)
def test_where_none_is_missing_it_has_to_look_like_a_number(
    text: str, value: Value, found: str | None
) -> None:
    span = broken_number(text, value, sure=False)
    assert (text[slice(*span)] if span else None) == found
