"""When an answer is due, and dates in words."""

from __future__ import annotations

import datetime as dt

import pytest

from linter.authoring.documents.due import due_date, written_range


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


@pytest.mark.parametrize(
    ("holidays", "due"),
    [
        ({}, dt.date(2026, 8, 31)),
        ({"holidays": "GB-ENG"}, dt.date(2026, 9, 1)),
        ({"holidays": "GB-SCT"}, dt.date(2026, 8, 31)),
        ({"holidays": "XX-YYY"}, None),
    ],
)
def test_the_holidays_are_the_styles(holidays: dict[str, str], due: dt.date | None) -> None:
    settings = {"period": "10", "period-unit": "working days", **holidays}
    assert due_date(dt.date(2026, 8, 17), settings) == due


def test_no_day_beyond_the_calendar() -> None:
    assert due_date(dt.date.max, {"period": "2", "period-unit": "weeks"}) is None


def test_dates_in_words() -> None:
    day = dt.date(2015, 10, 19)
    assert written_range(day, dt.date(2015, 10, 23)) == "19 to 23 October 2015"
    assert written_range(day, dt.date(2015, 11, 3)) == "19 October to 3 November 2015"
    assert written_range(day, dt.date(2016, 1, 4)) == "19 October 2015 to 4 January 2016"
