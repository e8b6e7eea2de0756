"""Days of the week: one that is not the date's, and a review that begins or ends on a day off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.grammar.calendar import WEEKDAYS
from linter.grammar.working_days import holiday, is_weekend
from linter.model.finding import Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from linter.model.names import DateMention
    from linter.model.review import Review

VARIANTS = ("weekend", "holiday")


class Options(Frozen):
    """`field` is the key of the cover's field whose first and last day have to be working days."""

    field: str = ""


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem for each wrong day of the week, and for each edge of the field on a day off."""
    for mention in review.dates:
        if mention.date and mention.weekday is not None and mention.weekday != mention.date.weekday():
            slots = {"date": _bare(review, mention), "day": WEEKDAYS[mention.date.weekday()]}
            yield Problem(mention.place, slots | {"written": WEEKDAYS[mention.weekday]})
    for edge, mention in _edges(review, options.field):
        if mention.date:
            yield from _day_off(review, edge, mention, mention.date)


def _bare(review: Review, mention: DateMention) -> str:
    """Return the date without the day of the week."""
    text = review.quote(mention.place)
    return text[next(at for at, char in enumerate(text) if char.isdigit()) :]


def _edges(review: Review, key: str) -> Iterator[tuple[str, DateMention]]:
    """Yield the first and the last day of the field's range, or its only date."""
    for value in (v for f in review.cover if f.key == key for v in f.values):
        ranges = [r for r in review.ranges if r.place.block == value.block and r.place.start >= value.start]
        for found in ranges:
            yield "begins", found.start
            yield "ends", found.end
        dates = (d for d in review.dates if d.place.block == value.block and d.place.start >= value.start)
        within = {d.place for r in ranges for d in (r.start, r.end)}
        yield from (("begins", d) for d in dates if d.place not in within)


def _day_off(review: Review, edge: str, mention: DateMention, date: dt.date) -> Iterator[Problem]:
    slots = {"edge": edge, "date": _bare(review, mention), "day": WEEKDAYS[date.weekday()]}
    if is_weekend(date):
        yield Problem(mention.place, slots, "weekend")
    elif name := holiday(date, review.style.settings.get("holidays", "")):
        yield Problem(mention.place, slots | {"holiday": name}, "holiday")
