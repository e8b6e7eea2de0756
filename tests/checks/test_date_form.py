"""Dates that are written unlike most."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.checks.rewriting import rewritten

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.model.finding import Problem
    from linter.model.review import Review

COVER = "Date of review:\t3rd March 2014 – 7th March 2014\n\nEarly help\n\n"


@pytest.mark.parametrize(
    ("words", "usual", "expected"),
    [
        ("2 May 2012, 9 May 2012, 14th July 2013", "2 May 2012", {"14th July 2013": "14 July 2013"}),
        ("2 May 2012, 9 May 2012, 31.03.2014, 1/4/2014", "2 May 2012", {"31.03.2014": "31 March 2014", "1/4/2014": "1 April 2014"}),
        ("2 May 2012, 9 May 2012, 18 th of Nov 2013", "2 May 2012", {"18 th of Nov 2013": "18 November 2013"}),
        ("2nd May 2012, 9th May 2012, Sunday 21 July 2013", "2nd May 2012", {"Sunday 21 July 2013": "Sunday 21st July 2013"}),
        ("2 May 2012, 9 May 2012, 5 May 2012, 1st June to 3rd June 2013", "2 May 2012", {"1st June": "1 June", "3rd June 2013": "3 June 2013"}),
        ("02/05/2012, 09/05/2012, 14 July 2013", "02/05/2012", {"14 July 2013": None}),
        ("16/02/2012", "3rd March 2014", {"16/02/2012": "16th February 2012"}),
        ("2 May 2012, 14th July 2013, 16.02.2012", "3rd March 2014", {"16.02.2012": "16th February 2012"}),
        ("16/02/2012, 17/02/2012", "16/02/2012", {}),
        ("16/02/2012, 17.02.2012", "", {}),
        ("2 May 2012, 14th July 2013", "", {}),
        ("2 May 2012, 14th July 2013, 9 May 2012, 16th July 2013", "", {}),
        ("2 May 2012, 9 May 2012, 31/06/2014", "", {}),
        ("2 May 2012, Monday 14 May 2012", "", {}),
    ],
)  # fmt: skip
def test_a_date_is_written_unlike_most(
    problems: Callable[..., list[Problem]],
    review_of: Callable[..., Review],
    words: str,
    usual: str,
    expected: dict[str, str | None],
) -> None:
    review = review_of(f"{COVER}1.1 It was open on {words}.\n")
    found = problems("date-form", review)
    assert [p.slots for p in found] == [{"date": date, "usual": usual} for date in expected]
    assert [review.quote(p.place) for p in found] == list(expected)
    assert [rewritten(review, p) for p in found] == list(expected.values())


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        ("29 th December – 2 nd January 2015", {"29 th December": " 2014"}),
        ("3 March - 7 March 2014", {"3 March": " 2014"}),
        ("3 – 7 March 2014", {}),
        ("3 March 2014 – 7 March 2014", {}),
        ("03/03/2014 – 07/03/2014", {}),
    ],
)
def test_on_the_cover_each_date_of_a_range_has_its_year(
    problems: Callable[..., list[Problem]],
    review_of: Callable[..., Review],
    dates: str,
    expected: dict[str, str],
) -> None:
    review = review_of(f"Date of review:\t{dates}\n\nEarly help\n\n1.1 Open 3 March – 7 March 2014.\n")
    found = problems("date-form", review)
    assert {review.quote(p.place): p.fix.edits[0].content for p in found if p.fix} == expected
    assert {p.variant for p in found} == ({"range"} if expected else set())
