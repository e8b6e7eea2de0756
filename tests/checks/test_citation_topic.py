"""Tests of citations where another recommendation fits the paragraph better."""

from __future__ import annotations

from collections.abc import Callable

import pytest

DRAFT = """\
1. Early help

1.1 Midwives ask women about domestic abuse at booking only ({first}).

1.2 Receptionists at the minor injuries unit do not ask who came with a child ({second}).

1.3 {third}

Recommendations

1. Marlby Community NHS Trust should:

1.1 Ensure that midwives ask women about domestic abuse throughout pregnancy.

1.2 Ensure that receptionists at the minor injuries unit ask who came with a child.

1.3 Ensure that school nurses are invited to meetings on neglect.
"""
Ruled = Callable[[str, str], list[tuple[int, str, str]]]


@pytest.mark.parametrize(
    ("first", "second", "third", "quotes"),
    [
        # 1.2 lost its citation to a number that another paragraph bears
        ("Recommendation 1.1", "Recommendation 1.1", "School nurses come (Recommendation 1.3).", ["1.1"]),
        # 1.3 is cited nowhere else, but has nothing in common with its paragraph
        ("Recommendation 1.1", "Recommendation 1.3", "Nurses come.", ["1.3"]),
        # a slip is one number, not both
        ("Recommendation 1.1", "Recommendations 1.1 and 1.3", "School nurses come (Recommendation 1.3).", []),
        ("Recommendation 1.1", "Recommendation 1.2", "School nurses come (Recommendation 1.3).", []),
    ],
)
def test_an_uncited_one_is_offered_for_a_number_that_stands_elsewhere(
    ruled: Ruled, first: str, second: str, third: str, quotes: list[str]
) -> None:
    text = DRAFT.format(first=first, second=second, third=third)
    assert [quote for _, quote, _ in ruled("CIT008", text)] == quotes
