"""Working days by the calendar of a style."""

from __future__ import annotations

import datetime as dt

import pytest

from linter.grammar.working_days import holiday, is_weekend, working_days_after


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
    assert working_days_after(dt.date.fromisoformat(received), 20, "GB-ENG") == dt.date.fromisoformat(due)


@pytest.mark.parametrize(
    ("calendar", "name"), [("GB-ENG", "Easter Monday"), ("GB-SCT", ""), ("DE", "Ostermontag"), ("", "")]
)
def test_a_holiday_is_one_of_the_calendar(calendar: str, name: str) -> None:
    assert holiday(dt.date(2016, 3, 28), calendar) == name


def test_weekends() -> None:
    monday = dt.date(2016, 3, 7)
    week = [is_weekend(monday + dt.timedelta(days=n)) for n in range(7)]
    assert week == [False, False, False, False, False, True, True]


def test_an_unknown_calendar_is_refused() -> None:
    with pytest.raises(ValueError, match="'XX'"):
        working_days_after(dt.date(2016, 3, 7), 1, "XX")
