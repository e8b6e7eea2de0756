"""Days of the week and days off."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from holidays import country_holidays

from linter.checks.weekday import _HOLIDAY_TIMES

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.checks.conftest import Told


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Monday 4 March 2014", ("Monday 4 March 2014", "4 March 2014", "Tuesday", "Monday")),
        ("Sunday, 14th July 2014", ("Sunday, 14th July 2014", "14th July 2014", "Monday", "Sunday")),
        ("Tuesday 4 March 2014", None),
        ("Tuesday 31 June 2014", None),
        ("4 March 2014", None),
    ],
)
def test_a_weekday_is_wrong(
    told: Callable[..., list[Told]], words: str, expected: tuple[str, str, str, str] | None
) -> None:
    found = told("weekday", f"Early help\n\n1.1 It opened on {words}.\n", field="review-dates")
    if expected is None:
        assert found == []
    else:
        quote, day, right, written = expected
        assert found == [(3, quote, "", {"date": day, "day": right, "written": written})]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("3 March 2014 – 8 March 2014", [("8 March 2014", "weekend", "ends", "Saturday")]),
        ("2 – 7 March 2014", [("2", "weekend", "begins", "Sunday")]),
        ("2 March 2014", [("2 March 2014", "weekend", "begins", "Sunday")]),
        ("5 May 2014 – 9 May 2014", [("5 May 2014", "holiday", "begins", "May Day")]),
        ("22 December 2014 – 26 December 2014", [("26 December 2014", "holiday", "ends", "Boxing Day")]),
        ("17 March 2014 – 21 March 2014", []),
        ("3 March 2014 – 31 February 2014", []),
    ],
)
def test_a_review_begins_or_ends_on_a_day_off(
    told: Callable[..., list[Told]], value: str, expected: list[tuple[str, str, str, str]]
) -> None:
    found = told(
        "weekday", f"Date of review:\t{value}\nDate of publication:\t5 May 2014\n", field="review-dates"
    )
    told_of = [(t.quote, t.variant, t.slots["edge"], t.slots.get("holiday", t.slots["day"])) for t in found]
    assert told_of == expected


def test_the_times_of_holidays_hold_every_bank_holiday() -> None:
    years = range(2009, 2036)
    known = country_holidays("GB", subdiv="ENG", years=years)
    days = (date(2009, 1, 1) + timedelta(days=n) for n in range(365 * len(years)))
    holidays = [d for d in days if d in known and d.weekday() < 5]
    outside = [d for d in holidays if not any(a <= (d.month, d.day) <= b for a, b in _HOLIDAY_TIMES)]
    assert holidays
    assert outside == []


def test_the_library_is_not_loaded_for_most_reviews() -> None:
    code = "import sys, linter.checks.weekday; print('holidays' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
