"""Dates that no calendar has, and fields without one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.checks.conftest import Told


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("from 31 June 2014 on", ["31 June 2014"]),
        ("on 29 February 2015", ["29 February 2015"]),
        ("on 32nd May 2015 and 30/02/2015", ["32nd May 2015", "30/02/2015"]),
        ("on 04/25/2015", ["04/25/2015"]),
        ("on 29 February 2016 and 31/12/15", []),
        ("of the 45 March 2014 cases", []),
        ("in the ratio 10/20/30 or 45/12/10", []),
    ],
)
def test_a_date_can_not_be(told: Callable[..., list[Told]], words: str, expected: list[str]) -> None:
    found = told("unreadable-date", f"Early help\n\n1.1 It opened {words}.\n")
    assert found == [(3, quote, "", {"date": quote}) for quote in expected]


@pytest.mark.parametrize(
    ("value", "unread"),
    [
        ("Spring 2014", "Spring 2014"),
        ("March 3 - 7, 2014", "March 3 - 7, 2014"),
        ("3 Marhc 2014 – 7 March 2014", "3 Marhc 2014"),
        ("3 March 2014 – 7 Marhc 2014", "7 Marhc 2014"),
        ("3 March 2014 – 7 March 2014", None),
        ("3 – 7 March 2014", None),
        ("03/03/2014 - 07/03/2014", None),
        ("week of 3rd March 2014", None),
        ("TBC", None),
        ("to be confirmed (2014)", None),
        ("[date] 2014", None),
        ("xx March 2014", None),
        ("–", None),
    ],
)
def test_a_field_holds_no_date(told: Callable[..., list[Told]], value: str, unread: str | None) -> None:
    found = told(
        "unreadable-date", f"Date of review:\t{value}\nCQC region:\t2014\n", later=("TBC", "to be confirmed")
    )
    slots = {"field": "Date of review", "text": unread}
    assert found == ([(1, unread, "field", slots)] if unread else [])


@pytest.mark.parametrize("date", ["31 June 2014", "32 May 2014", "41 March 2014"])
def test_a_field_with_a_date_that_can_not_be_is_told_once(told: Callable[..., list[Told]], date: str) -> None:
    found = told("unreadable-date", f"Date of publication:\t{date}\n")
    assert found == [(1, date, "", {"date": date})]
