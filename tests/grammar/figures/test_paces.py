"""What a year's count comes to in a month, a week or a day."""

from __future__ import annotations

import pytest

from linter.grammar.figures.paces import find_wrong_paces


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2012 there were 2,400 visits, on average 250 a month.", [("250 a month", "200 a month")]),
        (
            "In the year to May there were 2,600 visits, that is about 60 a week.",
            [("60 a week", "50 a week")],
        ),
        ("The unit saw 36,500 children in 2012/13, about 120 a day.", [("120 a day", "100 a day")]),
        ("In 2012 there were 2,400 visits, on average 200 a month.", []),
        ("In 2012 there were 2,500 visits, about 10 a day.", []),
        ("In the first quarter of 2012 there were 2,400 visits, on average 800 a month.", []),
        ("In 2012 there were 2,400 visits, 250 a month.", [("250 a month", "200 a month")]),
        ("In 2012 there were 2,400 visits, 250 a month at the busiest.", []),
        ("In 2012 there were 390 clinics, 10 a week in term.", []),
        ("In 2012 there were 12 outings, 3 a day.", []),
        ("There were 2,400 visits, on average 250 a month.", []),
        ("Between May and July 2012 there were 2,400 visits, on average 800 a month.", []),
    ],
)
def test_averages_that_a_year_does_not_come_to(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(f.said, f.right) for f in find_wrong_paces(text)] == expected
