"""Working days and dates in words."""

from __future__ import annotations

import datetime as dt

import pytest

from linter.authoring.documents.due import due_date, working_days_after, written, written_range


@pytest.mark.parametrize(
    ("received", "due"),
    [
        ("2026-08-17", "2026-09-15"),  # the summer bank holiday, 31 August
        ("2019-12-16", "2020-01-16"),  # Christmas Day, Boxing Day and New Year's Day
        ("2022-05-20", "2022-06-21"),  # two days in June for the Platinum Jubilee
        ("2026-08-15", "2026-09-14"),  # a Saturday: counting begins on Monday
        ("2016-03-01", "2016-03-31"),  # Good Friday and Easter Monday
    ],
)
def test_twenty_working_days(received: str, due: str) -> None:
    assert working_days_after(dt.date.fromisoformat(received), 20) == dt.date.fromisoformat(due)


@pytest.mark.parametrize(
    ("period", "unit", "due"),
    [
        ("2", "working days", dt.date(2026, 8, 19)),
        ("30", "days", dt.date(2026, 9, 16)),
        ("2", "weeks", dt.date(2026, 8, 31)),
        ("2", "months", None),
        ("soon", "days", None),
    ],
)
def test_the_period_is_the_styles(period: str, unit: str, due: dt.date | None) -> None:
    assert due_date(dt.date(2026, 8, 17), {"period": period, "period-unit": unit}) == due


def test_dates_in_words() -> None:
    day = dt.date(2015, 10, 19)
    assert written(day) == "19 October 2015"
    assert written_range(day, dt.date(2015, 10, 23)) == "19 to 23 October 2015"
    assert written_range(day, dt.date(2015, 11, 3)) == "19 October to 3 November 2015"
    assert written_range(day, dt.date(2016, 1, 4)) == "19 October 2015 to 4 January 2016"
