"""A range of dates that ends before it begins."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.joined import joined_prose
from linter.grammar.matching import sentence_at
from linter.model.draft import Place
from linter.model.finding import Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import DateRange, Review


_YEARS = compiled(r"20\d\d\s(?:to|and|until)\s(?:[A-Z][a-z]{2,8}\s)?20\d\d(?!\d)")
_OPENED = compiled(r"(?<!\w)(from|between)\s+$", re.IGNORECASE)


class Options(Frozen):
    """`moved` are words that tell of a change of date: "moved from 5 May to 3 April" is no range."""

    moved: tuple[str, ...] = ()


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem for each range whose dates are certain and the wrong way round."""
    cover = {v.block for f in review.cover for v in f.values}
    for found in review.ranges:
        if not _is_reversed(found):
            continue
        if found.place.block in cover or not (found.start.form == "day" or _is_move(review, found, options)):
            slots = {"start": review.quote(found.start.place), "end": review.quote(found.end.place)}
            yield Problem(found.place, slots)
    yield from _months(review, options)


def _months(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem for each range of months or years that ends before it begins."""
    from linter.grammar.calendar import moment_at

    for i, block, start, end in joined_prose(review).find(_YEARS):
        first, last = moment_at(block.text, start), moment_at(block.text, end - 4)
        opened = _OPENED.search(block.text, 0, first.start)
        if opened is None or first.day or last.day or bool(first.month) != bool(last.month):
            continue
        place = Place(i, first.start, end)
        joined = block.text[start + 4 : last.start].strip()
        if (joined == "and") != (opened[1].casefold() == "between") or _is_told_moved(review, place, options):
            continue
        if (last.year, last.month) < (first.year, first.month):
            text = block.text
            slots = {"start": text[first.start : start + 4], "end": text[last.start : end]}
            yield Problem(place, slots)


def _is_reversed(found: DateRange) -> bool:
    start, end = found.start.date, found.end.date
    return start is not None and end is not None and end < start


def _is_move(review: Review, found: DateRange, options: Options) -> bool:
    return _is_told_moved(review, found.place, options)


def _is_told_moved(review: Review, place: Place, options: Options) -> bool:
    text = review.draft.blocks[place.block].text
    start, end = sentence_at(text, place.start)
    return any(word in text[start:end].casefold() for word in options.moved)
