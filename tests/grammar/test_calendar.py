"""Dates that end in a year."""

from __future__ import annotations

import datetime as dt

import pytest

from linter.grammar.calendar import Moment, day_told, moment_at, month_number


@pytest.mark.parametrize(
    ("text", "words", "year", "month", "day"),
    [
        ("on 1 September 2014", "1 September 2014", 2014, 9, 1),
        ("on 22 nd July 2014", "22 nd July 2014", 2014, 7, 22),
        ("the 3rd of May 2014", "3rd of May 2014", 2014, 5, 3),
        ("in April, 2015", "April, 2015", 2015, 4, 0),
        ("by Sept. 2014", "Sept. 2014", 2014, 9, 0),
        ("until 31.03.2016", "31.03.2016", 2016, 3, 31),
        ("from 01/04/2016", "01/04/2016", 2016, 4, 1),
        ("in 2014", "2014", 2014, 0, 0),
        ("they may 2014", "2014", 2014, 0, 0),
        ("in 2013/2014", "2014", 2014, 0, 0),
        ("1.1 May 2014", "May 2014", 2014, 5, 0),
    ],
)
def test_a_year_is_the_end_of_a_date(text: str, words: str, year: int, month: int, day: int) -> None:
    at = len(text) - 4
    found = moment_at(text, at)
    assert (text[found.start :], found) == (words, Moment(found.start, year, month, day))


def test_months_have_numbers() -> None:
    names = ["January", "feb", "Mar.", "June", "Sept", "December,", "Monday", "Ma", "Marc"]
    assert [month_number(name) for name in names] == [1, 2, 3, 6, 9, 12, 0, 0, 0]


def test_days_are_told_in_words() -> None:
    assert day_told(dt.date(2015, 10, 9)) == "9 October 2015"
