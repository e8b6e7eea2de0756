"""Days, months and years as words of a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.model.frozen import Frozen

if TYPE_CHECKING:
    import datetime as dt

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_SHORT = ("Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec")
# What finds a month: its name, its name or what it is shortened to, and the letters that both begin with.
MONTH_NAME = rf"(?:{'|'.join(MONTHS)})"
MONTH = rf"(?:{'|'.join(MONTHS)}|(?:{'|'.join(_SHORT)})\b\.?)"
MONTH_BEGINS = rf"(?:{'|'.join(month[:3].lower() for month in MONTHS)})"
_NUMBERS = {
    name.lower(): number
    for number, month in enumerate(MONTHS, 1)
    for name in (month, *(short for short in _SHORT if month.startswith(short)))
}
_ROOM = 24
_PIECES = 3  # a date in figures: day, month and what is behind the last mark


class Moment(Frozen):
    """A year, perhaps with its month and day (0 where not given), at the offset `start` of a text."""

    start: int
    year: int
    month: int
    day: int


def month_number(word: str) -> int:
    """Return 1 for "January", "january" or "Jan.", 0 for a word that is no month."""
    return _NUMBERS.get(word.rstrip(".,").lower(), 0)


def month_name(number: int) -> str:
    """Return "January" for 1."""
    return MONTHS[number - 1]


def day_told(day: dt.date) -> str:
    """Return a day as "1 April 2013"."""
    return f"{day.day} {month_name(day.month)} {day.year}"


def moment_at(text: str, year: int) -> Moment:
    """Return what the four figures of a year at offset `year` of `text` are the end of."""
    value = int(text[year : year + 4])
    before = text[max(year - _ROOM, 0) : year]
    words = before.split()
    month = month_number(words[-1]) if words and before[-1].isspace() and words[-1][0].isupper() else 0
    if not month:
        return _in_figures(before, year, value)
    start = text.rfind(words[-1], 0, year)
    named = [word for word in words[:-1] if word != "of"]
    day = (
        named[-1].removesuffix("st").removesuffix("nd").removesuffix("rd").removesuffix("th") if named else ""
    )
    if not day and len(named) > 1:
        day, named = named[-2], named[:-1]
    if day.isdigit() and len(day) <= len("31"):
        return Moment(text.rfind(named[-1], 0, start), value, month, int(day))
    return Moment(start, value, month, 0)


def _in_figures(before: str, year: int, value: int) -> Moment:
    """Return the date that ends in a year behind "31.03." or "01/04/", else the year alone."""
    mark = before[-1:]
    pieces = before.rsplit(maxsplit=1)[-1].split(mark) if mark in ("/", ".") else []
    if len(pieces) == _PIECES and all(p.isdigit() and len(p) <= len("31") for p in pieces[:2]):
        return Moment(year - len(mark.join(pieces)), value, int(pieces[1]), int(pieces[0]))
    return Moment(year, value, 0, 0)
