"""Days on which people work, by the calendar of holidays that a house style names (ISO 3166: GB-ENG)."""

from __future__ import annotations

import datetime as dt
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from holidays import HolidayBase


_SATURDAY = 5
_DAY = dt.timedelta(days=1)
# The parts of a year (month, day) in which a calendar's holidays fall on working days. The library that knows
# them takes a quarter of a second to load, many times what all checks take; these tell for most days that it
# need not be asked. For a calendar that is not here it is asked for each day.
_TIMES = MappingProxyType(
    {
        "GB-ENG": (
            ((1, 1), (1, 4)),
            ((3, 20), (6, 5)),
            ((8, 24), (8, 31)),
            ((9, 19), (9, 19)),
            ((12, 25), (12, 31)),
        )
    }
)


def is_weekend(day: dt.date) -> bool:
    """Whether `day` is a Saturday or a Sunday."""
    return day.weekday() >= _SATURDAY


def holiday(day: dt.date, calendar: str) -> str:
    """Return what holiday a working day of the week is, "" if none; ValueError for an unknown calendar.

    In England these are the bank holidays (Banking and Financial Dealings Act 1971, schedule 1) and the
    proclaimed days.
    """
    times = _TIMES.get(calendar)
    if not calendar or (times and not any(a <= (day.month, day.day) <= b for a, b in times)):
        return ""
    return _holidays(calendar).get(day) or ""


def working_days_after(day: dt.date, count: int, calendar: str) -> dt.date:
    """Return the working day that is the `count`-th after `day`; ValueError for an unknown calendar."""
    closed = _holidays(calendar) if calendar else ()
    while count:
        day += _DAY
        count -= not is_weekend(day) and day not in closed
    return day


def _holidays(calendar: str) -> HolidayBase:
    from holidays import country_holidays

    country, _, part = calendar.partition("-")
    try:
        own = country_holidays(country, subdiv=part or None)
        # else the names would be in the language of whoever runs this
        return country_holidays(country, subdiv=part or None, language=own.default_language)
    except NotImplementedError:
        message = f"no calendar of holidays is known by the name {calendar!r}"
        raise ValueError(message) from None
