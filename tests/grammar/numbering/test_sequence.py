"""What is wrong with numbers that should run 1, 2, 3."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.grammar.numbering.sequence import DISORDER, GAP, REPEATED, Slip, slips


def _read(text: str) -> list[int | None]:
    return [None if n == "-" else int(n) for n in text.split()]


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ("", []),
        ("1", []),
        ("1 2 3", []),
        ("1 - 3", []),
        ("- 2 3", []),
        ("1 2 4 5", [Slip(2, GAP, missing=(3,))]),
        ("1 2 5 6 9", [Slip(2, GAP, missing=(3, 4)), Slip(4, GAP, missing=(7, 8))]),
        ("2 3", [Slip(0, GAP, missing=(1,))]),
        ("1 2 - 5", [Slip(3, GAP, missing=(3, 4))]),
        ("1 2 2 3", [Slip(2, REPEATED, other=1)]),
        ("1 2 2 4", [Slip(2, REPEATED, other=1, expected=3)]),
        ("1 3 3 4", [Slip(1, REPEATED, other=2, expected=2)]),
        ("1 1", [Slip(1, REPEATED, other=0)]),
        ("1 2 3 4 5 3 4 5 6 7", [Slip(5, REPEATED, other=2)]),
        ("1 2 3 1 2 3", [Slip(3, REPEATED, other=0)]),
        ("1 3 2 4", [Slip(2, DISORDER)]),
        ("2 1", [Slip(0, DISORDER)]),
        ("1 9 3 4", [Slip(1, DISORDER, expected=2)]),
        ("9 2 3", [Slip(0, DISORDER, expected=1)]),
        ("1 2 9 3", [Slip(2, DISORDER)]),
        ("1 2 6 7 3 4 5 8", [Slip(2, DISORDER)]),
        ("1 2 9 10 5 6", [Slip(2, DISORDER, expected=3)]),
        ("1 2 3 0", [Slip(3, DISORDER)]),
    ],
)
def test_one_cause_is_one_slip(numbers: str, expected: list[Slip]) -> None:
    assert list(slips(_read(numbers))) == expected


@given(st.lists(st.one_of(st.none(), st.integers(0, 30)), max_size=30))
def test_only_a_run_from_one_has_no_slip(numbers: list[int | None]) -> None:
    runs = [at + 1 if n is None else n for at, n in enumerate(numbers)] == list(range(1, len(numbers) + 1))
    found = list(slips(numbers))
    assert not (runs and found)
    assert runs or found or None in numbers
    assert [s.at for s in found] == sorted(s.at for s in found)
    assert all(numbers[s.at] is not None for s in found)


@given(st.integers(2, 25), st.data())
def test_one_number_left_out_is_one_gap(size: int, data: st.DataObject) -> None:
    left_out = data.draw(st.integers(1, size - 1))
    numbers = [n for n in range(1, size + 1) if n != left_out]
    assert list(slips(numbers)) == [Slip(left_out - 1, GAP, missing=(left_out,))]
