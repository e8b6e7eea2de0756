"""A range of dates that ends before it begins."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.calendar import moment_at
from linter.grammar.joined import joined_prose
from linter.grammar.matching import sentence_at
from linter.model.draft import Place
from linter.model.finding import Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.grammar.calendar import Moment
    from linter.model.names import DateRange
    from linter.model.review import Review

_YEARS = compiled(r"20\d\d\s(?:to|and|until)\s(?:[A-Z][a-z]{2,8}\s)?20\d\d(?!\d)")
_YEAR = 4  # its figures
_OPENED = compiled(r"(?<!\w)(from|between)\s+$", re.IGNORECASE)
_OPENING = 12  # such a word and the gap behind it are no longer


class Options(Frozen):
    """`moved` are words that tell of a change of date: "moved from 5 May to 3 April" is no range."""

    moved: tuple[str, ...] = ()


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem for each range whose dates, months or years are certain and the wrong way round."""
    cover = {v.block for f in review.cover for v in f.values}
    for found in filter(_is_reversed, review.ranges):
        doubtful = found.start.form == "day" or _is_moved(review, found.place, options)
        if found.place.block in cover or not doubtful:
            yield _problem(review, found.place, found.start.place, found.end.place)
    yield from _months(review, options)


def _is_reversed(found: DateRange) -> bool:
    start, end = found.start.date, found.end.date
    return start is not None and end is not None and end < start


def _months(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem for each range of months or years that ends before it begins."""
    for i, block, start, end in joined_prose(review).find(_YEARS):
        first, last = moment_at(block.text, start), moment_at(block.text, end - _YEAR)
        if (first.year, first.month) <= (last.year, last.month):
            continue
        began, whole = Place(i, first.start, start + _YEAR), Place(i, first.start, end)
        joined = block.text[began.end : last.start].strip()
        is_range = _make_range(first, last) and _is_opened(block.text, first, joined)
        if is_range and not _is_moved(review, whole, options):
            yield _problem(review, whole, began, Place(i, last.start, end))


def _make_range(first: Moment, last: Moment) -> bool:
    """Whether both are months or both are years."""
    return not (first.day or last.day) and bool(first.month) == bool(last.month)


def _is_opened(text: str, first: Moment, joined: str) -> bool:
    """Whether "from" stands before "2014 to 2012", or "between" before "2014 and 2012"."""
    opened = _OPENED.search(text, max(first.start - _OPENING, 0), first.start)
    return opened is not None and (opened[1].casefold() == "between") == (joined == "and")


def _is_moved(review: Review, place: Place, options: Options) -> bool:
    """Whether the sentence tells of something that was moved from one date to another."""
    text = review.draft.blocks[place.block].text
    start, end = sentence_at(text, place.start)
    return any(word in text[start:end].casefold() for word in options.moved)


def _problem(review: Review, whole: Place, start: Place, end: Place) -> Problem:
    return Problem(whole, {"start": review.quote(start), "end": review.quote(end)})
