"""Dates and ranges of dates."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.calendar import MONTH_BEGINS, month_number
from linter.grammar.matching import expression
from linter.grammar.number_words import ORDINAL_ENDING
from linter.model.draft import Place
from linter.model.review import DateMention, DateRange

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from linter.review.page import Page

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
# What stands before a month comes first, so that the search skips to it.
_MONTH = compiled(rf"[^a-z0-9_]{MONTH_BEGINS}")
_FIGURES = compiled(r"\d[./]\d{1,2}[./]\d\d")
_DIGIT = compiled(r"\d")
_JOIN = compiled(r"\s*(?:[-\u2010-\u2015]|\bto\b|\buntil\b)\s*", re.IGNORECASE)
_BETWEEN = compiled(r"(?<!\w)between\s+$", re.IGNORECASE)
_DAY_BEFORE = compiled(
    rf"(?<![\w./])(?P<number>\d{{1,2}})(?:[ \u00a0]?{ORDINAL_ENDING})?(?={_JOIN.pattern}$)", re.IGNORECASE
)
_CENTURY = 100
_HALF_A_YEAR = 6
_REACH = 24  # a date is written within so many characters of its month


def read_dates(page: Page) -> tuple[tuple[DateMention, ...], tuple[DateRange, ...]]:
    """Read the dates that have a year, and the ranges.

    A range's first date may borrow the second one's year. If it borrows the month too ("3 – 7 March 2014"),
    its form is "day" and only the range holds it.
    """
    dates: list[DateMention] = []
    ranges: list[DateRange] = []
    months, figures = page.places(_MONTH, lead=1), page.places(_FIGURES)
    for i, block in page.told():
        # Where a month or a date in figures begins, and where what tells it ends.
        hints = sorted([*months.get(i, ()), *figures.get(i, ())])
        if not hints:
            continue
        found = list(_matches(page, block.text, hints))
        for at, (form, here) in enumerate(found):
            following = found[at + 1][1] if at + 1 < len(found) else None
            joined = following is not None and _joins(block.text, here, following)
            year = here.groupdict().get("year") or (
                _lent_year(here, following) if joined and following else None
            )
            if year is None:
                continue
            dates.append(_mention(i, form, here, year))
            before = found[at - 1][1] if at else None
            if day := _day_before(i, block.text, here, year):
                ranges.append(DateRange(Place(i, day.place.start, here.end()), day, dates[-1]))
            if before is None or not _joins(block.text, before, here):
                continue
            if dates[-2:-1] and dates[-2].place == Place(i, *before.span()):
                ranges.append(DateRange(Place(i, before.start(), here.end()), dates[-2], dates[-1]))
    return tuple(dates), tuple(ranges)


def _joins(text: str, one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether two dates make a range: "2 May to 5 May", "between 2 May and 5 May"."""
    between = text[one.end() : other.start()]
    if _JOIN.fullmatch(between):
        return True
    return between.strip() == "and" and _BETWEEN.search(text, 0, one.start()) is not None


def _day_before(block: int, text: str, end: re.Match[str], year: str) -> DateMention | None:
    """Return the bare day from which a range runs to the date `end`, with that date's month and year."""
    found = _DAY_BEFORE.search(text, max(end.start() - _REACH, 0), end.start())
    if found is None or end["month"].isdigit():
        return None
    date = _date(int(year), end["month"], int(found["number"]))
    return DateMention(Place(block, *found.span()), date, "day")


def _matches(page: Page, text: str, hints: Iterable[tuple[int, int]]) -> Iterator[tuple[str, re.Match[str]]]:
    """Yield the dates of `text` in order with the name of their form; an earlier form wins.

    `hints` are where the months stand.
    """
    taken: list[tuple[str, re.Match[str]]] = []
    patterns = [(form, expression(pattern)) for form, pattern in page.style.dates.items()]
    for start, end in hints:
        around = max(start - _REACH, 0), end + _REACH
        if not _DIGIT.search(text, *around):
            continue
        here = (
            (form, found)
            for form, pattern in patterns
            for found in pattern.finditer(text, *around)
            if found.start() <= start < found.end()
            and not any(found.start() < t.end() and t.start() < found.end() for _, t in taken)
        )
        taken += here
    yield from sorted(taken, key=lambda t: t[1].start())


def _lent_year(start: re.Match[str], end: re.Match[str]) -> str | None:
    """Return the year that `end` lends to `start`: "29 December – 2 January 2016" begins the year before."""
    year: str | None = end.groupdict().get("year")
    if year and _month(start["month"]) - _month(end["month"]) > _HALF_A_YEAR:
        return str(int(year) - 1)
    return year


def _month(written: str) -> int:
    return int(written) if written.isdigit() else month_number(written)


def _mention(block: int, form: str, found: re.Match[str], year: str) -> DateMention:
    parts = found.groupdict()
    weekday = parts.get("weekday")
    return DateMention(
        Place(block, *found.span()),
        _date(int(year), parts["month"], int(compiled(r"\D").sub("", parts["day"]))),
        form,
        _DAYS.index(weekday[:3].lower()) if weekday else None,
    )


def _date(year: int, month: str, day: int) -> dt.date | None:
    try:
        return dt.date(year + 2000 if year < _CENTURY else year, _month(month), day)
    except ValueError:
        return None
