"""When an answer is due: the style's period counted from the day of receipt."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from linter.grammar.calendar import day_told, month_name
from linter.grammar.working_days import working_days_after

if TYPE_CHECKING:
    from collections.abc import Mapping

_DAY = dt.timedelta(days=1)
_WEEK = 7


def due_date(received: dt.date, settings: Mapping[str, str]) -> dt.date | None:
    """Return the last day of the style's period after `received`, which does not count itself.

    None where the style gives no period in working days, days or weeks, or names no calendar that is known,
    or the calendar ends before.
    """
    try:
        return _after(received, settings)
    except (OverflowError, ValueError):
        return None


def _after(received: dt.date, settings: Mapping[str, str]) -> dt.date | None:
    count, unit = settings.get("period", ""), settings.get("period-unit", "")
    if not count.isdigit():
        return None
    if unit == "working days":
        return working_days_after(received, int(count), settings.get("holidays", ""))
    length = {"days": 1, "weeks": _WEEK}.get(unit)
    return received + int(count) * length * _DAY if length else None


def written_range(first: dt.date, last: dt.date) -> str:
    """Return "19 to 23 October 2015", with as much of the first date as the last does not say."""
    if (first.year, first.month) == (last.year, last.month):
        begins = str(first.day)
    elif first.year == last.year:
        begins = f"{first.day} {month_name(first.month)}"
    else:
        begins = day_told(first)
    return f"{begins} to {day_told(last)}"
