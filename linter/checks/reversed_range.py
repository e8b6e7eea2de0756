"""A range of dates that ends before it begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.grammar.matching import sentence_at
from linter.model.finding import Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import DateRange, Review


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


def _is_reversed(found: DateRange) -> bool:
    start, end = found.start.date, found.end.date
    return start is not None and end is not None and end < start


def _is_move(review: Review, found: DateRange, options: Options) -> bool:
    text = review.draft.blocks[found.place.block].text
    start, end = sentence_at(text, found.place.start)
    return any(word in text[start:end].casefold() for word in options.moved)
