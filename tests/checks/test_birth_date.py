"""Dates of birth."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    Ruled = Callable[..., list[tuple[int, str, str]]]

REPORT = "Review of health services in Oakshire\n\nEarly help\n\n1.1 {words}\n"


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("The girl was born on 3 May 2004.", "3 May 2004"),
        ("A boy (DOB: 03/05/2004) came.", "03/05/2004"),
        ("A boy (DoB 3 May 2004) came.", "3 May 2004"),
        ("A boy, DOB 03-MAY-2004, came.", "03-MAY-2004"),
        ("She gave birth to a daughter on 3 May 2013.", "3 May 2013"),
        ("His date of birth is 3rd May 2004.", "3rd May 2004"),
        ("D.O.B. 3.5.04 was on the form.", "3.5.04"),
        ("The baby, born prematurely on 3 May 2013, was well.", "3 May 2013"),
        ("Date of birth (mother): 2004-05-03.", "2004-05-03"),
        ("Her birthday is on 3 May 2004.", "3 May 2004"),
    ],
)
def test_full_dates_of_birth_are_found(ruled: Ruled, words: str, date: str) -> None:
    expected = [(5, date, "This is the full date of somebody's birth.")]
    assert ruled("PRV002", REPORT.format(words=words)) == expected


@pytest.mark.parametrize(
    "words",
    [
        "Children born after 3 May 2004 have a plan, and so have those born on or after 3 May 2003.",
        "The girl was born in May 2004. She came on 3 May 2013.",
        "The girl was born in hospital and came on 3 May 2013.",
        "The birth plan of 3 May 2013 was late; new birth visits took place before 3 May 2013.",
        "The team, formed on 3 May 2004, works in Osborne House.",
    ],
)
def test_other_dates_are_no_births(ruled: Ruled, words: str) -> None:
    assert ruled("PRV002", REPORT.format(words=words)) == []
