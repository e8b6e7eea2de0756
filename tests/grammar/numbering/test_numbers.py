"""Numbers as they are written, told and mistaken for each other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.grammar.numbering.numbers import Value, dotted, nearest, spoken

GROUPS = {1: 2, 2: 19, 3: 8, 7: 13, 10: 3}
KNOWN = frozenset((group, item) for group, count in GROUPS.items() for item in range(1, count + 1))
VALUES = st.lists(st.integers(0, 99), min_size=1, max_size=3).map(tuple)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ((3, 9), (3, 8)),  # one too many
        ((3, 18), (3, 8)),  # a figure too many
        ((2, 91), (2, 19)),  # two figures swapped
        ((31, 1), (3, 1)),
        ((12, 4), (2, 4)),
        ((9, 2), (7, 2)),
        ((5,), (3, 1)),
        ((2, 1, 1), (2, 11)),
    ],
)
def test_the_nearest_number_is_one_slip_away_or_close_in_counting(written: Value, expected: Value) -> None:
    assert nearest(written, KNOWN) == expected


@given(st.frozensets(VALUES, min_size=1, max_size=12), VALUES)
def test_a_known_number_is_nearest_to_itself(known: frozenset[Value], value: Value) -> None:
    assert nearest(value, known | {value}) == value
    assert nearest(value, known) in known


@pytest.mark.parametrize(
    ("values", "phrase"),
    [
        ([], ""),
        ([(2, 4)], "2.4"),
        ([(2, 4), (2, 5)], "2.4 and 2.5"),
        ([(2, 4), (2, 5), (2, 6)], "2.4 to 2.6"),
        ([(2, 4), (2, 6)], "2.4 and 2.6"),
        ([(2, 4), (2, 6), (2, 7), (2, 8)], "2.4 and 2.6 to 2.8"),
        ([(2, 4), (2, 6), (3, 1)], "2.4, 2.6 and 3.1"),
    ],
)
def test_rising_numbers_make_a_phrase(values: list[Value], phrase: str) -> None:
    assert spoken(values) == phrase


def test_a_number_is_written_with_stops() -> None:
    assert (dotted((5, 2, 14)), dotted((3,))) == ("5.2.14", "3")
