"""Figures beside the words that say which is higher."""

from __future__ import annotations

import pytest

from linter.grammar.figures.comparisons import find_wrong_complements, find_wrong_sides


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "The rate of 52.4 per 10,000 is higher than the England average of 56 per 10,000.",
            "higher than the England average of 56 per 10,000",
        ),
        ("It stood at 38%, well below the average of 34%.", "below the average of 34%"),
        (
            "At 31 March 2015 there were 301 children looked after on 31 March 2015, up from 322 a year earlier.",
            "up from 322",
        ),
        ("In 2013, 8% of mothers smoked; in 2014 this had fallen to 11%.", "fallen to 11"),
    ],
)
def test_figures_on_the_other_side(text: str, said: str) -> None:
    assert [text[f.start : f.end] for f in find_wrong_sides(text)] == [said]


@pytest.mark.parametrize(
    "text",
    [
        "The rate of 52.4 per 10,000 is lower than the England average of 56 per 10,000.",
        "It stood at 38%, above the average of 34%, and at 40% in 2013, below the target of 45%.",
        "Of nurses 92% were trained, but for doctors it was below the target of 90%.",
        "There are 12 nurses, and the share of doctors is 3, up from two. It has 12 wards while beds are 60, up from 50.",
        "It stood at 38%, better than the average of 44%.",
        "The share of 52% is below the rate of 56 per 10,000.",
        "There were 301 children in 2013, up from 280 in 2012. From 2013, up from 2012, it rose.",
        "In 2013, 8% of mothers smoked; in 2014 this had risen to 11%. Of these 12% left, and it had fallen to 9%.",
        "The figure of 66% is not above the average of 70%; 71% is no longer below the target of 70%.",
        "In Fenwick 12% of mothers smoked. In Wend it had risen to 11%.",
        "Uptake was 38% in May. In June 20% of boys came, and this had risen to 25% by July.",
    ],
)
def test_figures_on_the_side_that_is_told(text: str) -> None:
    assert list(find_wrong_sides(text)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Overall 93% were seen in time and 12% were not.", [("12%", "7%")]),
        (
            "It was 84% at level 2 and 71% at level 3, a gap of 23 percentage points.",
            [("23 percentage points", "13 points")],
        ),
        ("Overall 93% were seen in time and 7% were not.", []),
        ("Overall 93% were seen and 12% were not at home.", []),
        ("It was 84% at level 2 and 71% at level 3, a gap of 13 points.", []),
    ],
)
def test_percentages_that_do_not_go_together(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(text[f.start : f.end], f.right) for f in find_wrong_complements(text)] == expected
