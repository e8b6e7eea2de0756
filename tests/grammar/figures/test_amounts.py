"""Amounts in running text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.grammar.figures.amounts import find_amounts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "6,480 of 31,500 (20.6%)",
            [("6,480", 6480, False), ("31,500", 31500, False), ("20.6%", 20.6, True)],
        ),
        ("Twenty-five of thirty six", [("Twenty-five", 25, False), ("thirty six", 36, False)]),
        ("12 per cent and 3 percent", [("12 per cent", 12, True), ("3 percent", 3, True)]),
        ("a population of 1.1m or 250k", [("1.1m", 1.1e6, False), ("250k", 250e3, False)]),
        ("seven one-year plans and seventeen nurses", [("seven", 7, False), ("seventeen", 17, False)]),
        ("none often wrote of tenants", []),
        ("aged 12, under 18, 3 years, 16-17, 5th, 9am, 2.5 and paragraph 4", []),
        ("in 2014, on 3 May, 12 to 14 visits, level 3, £300, v2, 1/4", []),
        ("just under 50 staff", [("50", 50, False)]),
        ("one", [("one", 1, False)]),
    ],
)
def test_counts_and_percentages_are_found(text: str, expected: list[tuple[str, float, bool]]) -> None:
    assert [(text[a.start : a.end], a.value, a.percent) for a in find_amounts(text)] == expected


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("25", 25, 25),
        ("31,500", 31_450, 31_550),
        ("about 200", 190, 210),
        ("over 200", 198, 210),
        ("1.1m", 1_050_000, 1_150_000),
        ("20.6%", 20.55, 20.7),
        ("21%", 20.5, 22),
        ("about 21%", 18.0, 24.5),
        ("over 21%", 20.5, 100),
        ("nearly 21%", 0, 22),
        ("in the region of 40", 38, 42),
    ],
)
def test_an_amount_lies_where_its_print_and_the_words_before_it_put_it(
    text: str, low: float, high: float
) -> None:
    (found,) = find_amounts(text)
    assert [found.low, found.high] == pytest.approx([low, high])


@given(st.text(alphabet="one twenty-five 12,500.7% m/k£", max_size=40))
def test_amounts_stand_in_order_and_hold_their_value(text: str) -> None:
    found = list(find_amounts(text))
    assert all(a.start < a.end <= len(text) and a.low <= a.value <= a.high for a in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
