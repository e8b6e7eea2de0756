"""Days of the week and days off."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from typing import TYPE_CHECKING

import pytest
from holidays import country_holidays

from linter.grammar.calendar import month_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.checks.conftest import Told

SATURDAY = 5


def review_of(first: date, last: date) -> str:
    """Return a draft whose review began and ended on these days."""
    begun, ended = (f"{day.day} {month_name(day.month)} {day.year}" for day in (first, last))
    return f"Date of review:\t{begun} – {ended}\nCQC region:\tNorth\n\nEarly help\n\n1.1 Visits were late.\n"


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


def test_every_bank_holiday_is_told(told: Callable[..., list[Told]]) -> None:
    years = range(2009, 2036)
    known = country_holidays("GB", subdiv="ENG", years=years)
    days = sorted(day for day in known if day.weekday() < SATURDAY)
    missed = [day for day in days if not told("weekday", review_of(day, day), field="review-dates")]
    assert len(days) > 8 * len(years)
    assert missed == []


@pytest.mark.parametrize(
    ("first", "last", "loaded"),
    [(date(2014, 3, 3), date(2014, 3, 7), False), (date(2014, 12, 22), date(2014, 12, 26), True)],
)
def test_the_library_is_loaded_only_near_a_holiday(first: date, last: date, *, loaded: bool) -> None:
    code = (
        "import sys\nfrom pathlib import Path\nfrom linter.app import Options, Source, check\n"
        f"draft = Source(Path('draft.txt'), {review_of(first, last).encode()!r})\n"
        "found = check([draft], Options(select=('DAT004',))).outcomes[0].findings\n"
        "print(len(found), 'holidays' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == f"{int(loaded)} {loaded}\n"
