"""Months and years as words of a text."""

from __future__ import annotations

from linter.model.frozen import Frozen

_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_SHORT = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
MONTH = rf"(?:{'|'.join(month.capitalize() for month in _MONTHS)}|{_SHORT})"
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
    bare = word.rstrip(".,").lower()
    return next((n for n, month in enumerate(_MONTHS, 1) if bare in (month, month[:3], month[:4])), 0)


def month_name(number: int) -> str:
    """Return "January" for 1."""
    return _MONTHS[number - 1].capitalize()


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
