"""Figures that contradict each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.checks.conftest import Told

REPORT = """Date of review: 18 November 2013 – 22 November 2013

Early help

1.1 {words}

Recommendations

1. Fenwick Trust should:

1.1 Ensure that it works.

1.2 Ensure that it lasts.

2. Marlby Trust should:

2.1 Ensure that it pays.
"""


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "In 12 of the 25 records (60%) it was late.",
            ("60%", "", {"part": "12", "whole": "25", "right": "48%", "percent": "60%"}),
        ),
        (
            "Two of 3 plans (60.0 per cent) were late.",
            (
                "60.0 per cent",
                "",
                {"part": "Two", "whole": "3", "right": "66.7%", "percent": "60.0 per cent"},
            ),
        ),
        ("In 28 out of 25 cases it was late.", ("28", "more-than-all", {"part": "28", "whole": "25"})),
        ("We met 12 children (5 boys and 8 girls).", ("12", "total", {"sum": "13", "total": "12"})),
        (
            "This report makes four recommendations.",
            ("four", "recommendations", {"count": "3", "stated": "four"}),
        ),
        (
            "The 12 recommendations in this report are for all.",
            ("12", "recommendations", {"count": "3", "stated": "12"}),
        ),
        (
            "In 8 of 20 records, more than half, it was late.",
            ("half", "", {"part": "8", "whole": "20", "right": "40%", "percent": "half"}),
        ),
        (
            "A boy born in 2004, aged 12 in 2013, came.",
            ("aged 12", "age", {"born": "2004", "year": "2013", "right": "8 or 9"}),
        ),
        (
            "A baby born in 2013, aged 3 in 2013, came.",
            ("aged 3", "age", {"born": "2013", "year": "2013", "right": "0"}),
        ),
        (
            "A girl born in 2004 came at the age of 12.",
            ("age of 12", "too-old", {"born": "2004", "year": "2013", "oldest": "9"}),
        ),
    ],
)
def test_a_wrong_figure_is_named(
    told: Callable[..., list[Told]], words: str, expected: tuple[str, str, dict[str, str]]
) -> None:
    assert told("figure-mismatch", REPORT.format(words=words)) == [(5, *expected)]


@pytest.mark.parametrize(
    "words",
    [
        "In 12 of the 25 records (48%) it was late.",
        "This report makes three recommendations. This report makes 2 groups of recommendations.",
        "We made 2 recommendations, one for each trust; this report makes about 4 recommendations.",
        "The last inspection made 12 recommendations. We made 4 recommendations to the trust in 2010.",
        "This review made 12 recommendations for midwives. A serious case review made 12 recommendations.",
        "We saw that 12 recommendations from the inspection were met, and 5 recommendations remain.",
        "Approximately 38 in 10,000 children are looked after, compared to 64 in 10,000 nationally.",
        "Most residents 99.2% (159,402 residents) see a GP; 26.84% are aged 0-19, more than 23.9% elsewhere.",
        "Only 4 of the 9 teams (fewer than half) met; 12 of 20 plans, more than half, were late.",
        "Nine out of ten mothers were seen before the birth, and almost all (97%) behind it.",
        "The team saw 19 of 25 (76%) in May 2013 and 20 of 25 (80%) in June 2013.",
        "Training was at 93%, with 12 of 40 staff (30%) on leave, and the birth rate rose by 12%.",
    ],
)
def test_right_figures_pass(told: Callable[..., list[Told]], words: str) -> None:
    assert told("figure-mismatch", REPORT.format(words=words)) == []


def test_without_recommendations_their_number_is_not_judged(told: Callable[..., list[Told]]) -> None:
    assert told("figure-mismatch", "Early help\n\n1.1 This report makes four recommendations.\n") == []


def test_cover_and_contents_are_not_read(told: Callable[..., list[Told]]) -> None:
    assert told("figure-mismatch", "Date of review: 12 of 25 (60%)\n\nEarly help\n\n1.1 Late.\n") == []
