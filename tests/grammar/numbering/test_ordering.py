"""What has to move so that a row is in order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.grammar.numbering.ordering import out_of_order


@pytest.mark.parametrize(
    ("values", "weights", "moved"),
    [
        ([], [], ()),
        ([1, 2, 2, 5], [], ()),
        ([1, 3, 2, 4], [], (2,)),
        ([1, 9, 2, 3], [], (1,)),
        ([4, 1, 2, 3], [], (0,)),
        ([1, 3, 2, 4], [1, 1, 5, 1], (1,)),
        ([2, 1], [], (1,)),
        ([3, 2, 1], [1, 1, 2], (0, 1)),
    ],
)
def test_the_fewest_or_lightest_move(values: list[int], weights: list[int], moved: tuple[int, ...]) -> None:
    assert out_of_order(values, weights) == moved


@given(st.lists(st.integers(0, 20), max_size=12))
def test_what_stays_never_falls(values: list[int]) -> None:
    moved = out_of_order(values)
    stays = [v for i, v in enumerate(values) if i not in moved]
    assert stays == sorted(stays)


@given(st.lists(st.integers(0, 20), max_size=12))
def test_nothing_moves_in_a_row_that_is_in_order(values: list[int]) -> None:
    assert out_of_order(sorted(values)) == ()
