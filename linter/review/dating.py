"""Dates and ranges of dates."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.calendar import MONTH_BEGINS, WEEKDAYS, month_number
from linter.grammar.matching import expression
from linter.grammar.number_words import ORDINAL_ENDING
from linter.model.draft import Place
from linter.model.frozen import Frozen
from linter.model.names import DateMention, DateRange

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from linter.review.page import Page

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
    for i, text, written in _by_block(page):
        for before, here in zip((None, *written), written, strict=False):
            if not here.year:
                continue
            dates.append(_mention(i, here))
            if day := _day_before(i, text, here):
                ranges.append(DateRange(Place(i, day.place.start, here.found.end()), day, dates[-1]))
            if before and before.year and _joins(text, before.found, here.found):
                ranges.append(DateRange(Place(i, before.found.start(), here.found.end()), *dates[-2:]))
    return tuple(dates), tuple(ranges)


class _Written(Frozen):
    """A date as its form in the style found it; `year` is its own, or what a range's end lends it, or ""."""

    form: str
    found: re.Match[str]
    year: str


def _by_block(page: Page) -> Iterator[tuple[int, str, list[_Written]]]:
    """Yield the index and the text of each block that holds dates, with these."""
    months, figures = page.places(_MONTH, lead=1), page.places(_FIGURES)
    for i, block in page.told():
        # Where a month or a date in figures begins, and where what tells it ends.
        if hints := sorted([*months.get(i, ()), *figures.get(i, ())]):
            yield i, block.text, list(_with_years(block.text, _matches(page, block.text, hints)))


def _with_years(text: str, matches: Sequence[tuple[str, re.Match[str]]]) -> Iterator[_Written]:
    following = (*(found for _, found in matches[1:]), None)
    for (form, found), behind in zip(matches, following, strict=False):
        year = found.groupdict().get("year")
        if year is None and behind and _joins(text, found, behind):
            year = _lent_year(found, behind)
        yield _Written(form, found, year or "")


def _joins(text: str, one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether two dates make a range: "2 May to 5 May", "between 2 May and 5 May"."""
    between = text[one.end() : other.start()]
    if _JOIN.fullmatch(between):
        return True
    return between.strip() == "and" and _BETWEEN.search(text, 0, one.start()) is not None


def _day_before(block: int, text: str, end: _Written) -> DateMention | None:
    """Return the bare day from which a range runs to the date `end`, with that date's month and year."""
    found = _DAY_BEFORE.search(text, max(end.found.start() - _REACH, 0), end.found.start())
    if found is None or end.found["month"].isdigit():
        return None
    date = _date(int(end.year), end.found["month"], int(found["number"]))
    return DateMention(Place(block, *found.span()), date, "day")


def _matches(page: Page, text: str, hints: Iterable[tuple[int, int]]) -> list[tuple[str, re.Match[str]]]:
    """Return the dates of `text` in order with the name of their form; an earlier form wins.

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
    return sorted(taken, key=lambda t: t[1].start())


def _lent_year(start: re.Match[str], end: re.Match[str]) -> str | None:
    """Return the year that `end` lends to `start`: "29 December – 2 January 2016" begins the year before."""
    year: str | None = end.groupdict().get("year")
    if year and _month(start["month"]) - _month(end["month"]) > _HALF_A_YEAR:
        return str(int(year) - 1)
    return year


def _month(written: str) -> int:
    return int(written) if written.isdigit() else month_number(written)


def _mention(block: int, date: _Written) -> DateMention:
    parts = date.found.groupdict()
    weekday = parts.get("weekday")
    return DateMention(
        Place(block, *date.found.span()),
        _date(int(date.year), parts["month"], int(compiled(r"\D").sub("", parts["day"]))),
        date.form,
        WEEKDAYS.index(weekday.capitalize()) if weekday else None,
    )


def _date(year: int, month: str, day: int) -> dt.date | None:
    try:
        return dt.date(year + 2000 if year < _CENTURY else year, _month(month), day)
    except ValueError:
        return None
