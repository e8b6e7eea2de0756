"""Dates and ranges in a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.model.review import Review


@pytest.mark.parametrize(
    ("text", "dates", "ranges"),
    [
        ("3 March 2014", ["2014-03-03"], []),
        ("3 March 2014 – 7 March 2014", ["2014-03-03", "2014-03-07"], [("2014-03-03", "2014-03-07")]),
        ("3 rd March - 7 th March 2014", ["2014-03-03", "2014-03-07"], [("2014-03-03", "2014-03-07")]),
        ("3 – 7 March 2014", ["2014-03-07"], [("2014-03-03", "2014-03-07")]),
        ("3rd to Friday 7th March 2014", ["2014-03-07"], [("2014-03-03", "2014-03-07")]),
        ("29 December – 2 January 2014", ["2013-12-29", "2014-01-02"], [("2013-12-29", "2014-01-02")]),
        ("7 March – 3 March 2014", ["2014-03-07", "2014-03-03"], [("2014-03-07", "2014-03-03")]),
        ("31 – 7 June 2014", ["2014-06-07"], [("None", "2014-06-07")]),
        ("01/04/2016 - 03/04/2016", ["2016-04-01", "2016-04-03"], [("2016-04-01", "2016-04-03")]),
        ("5.2 - 3 March 2014", ["2014-03-03"], []),
        ("2013 – 3 March 2014", ["2014-03-03"], []),
        ("5 - 01/04/2016", ["2016-04-01"], []),
        ("3 March and 7 March 2014", ["2014-03-07"], []),
        (
            "seen between 3 March and 7 March 2014",
            ["2014-03-03", "2014-03-07"],
            [("2014-03-03", "2014-03-07")],
        ),
    ],
)
def test_dates_and_ranges(
    review_of: Callable[[str], Review], text: str, dates: list[str], ranges: list[tuple[str, str]]
) -> None:
    review = review_of(f"Early help\n\n1.1 It was on {text}.\n")
    assert [str(d.date) for d in review.dates] == dates
    assert [(str(r.start.date), str(r.end.date)) for r in review.ranges] == ranges
