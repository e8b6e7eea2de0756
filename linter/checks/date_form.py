"""The way dates are written: "14th July 2015" or "01/04/2016" where most are like "2 July 2015"."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.calendar import MONTHS, month_name
from linter.grammar.majority import most
from linter.grammar.number_words import ordinal
from linter.grammar.rewording import reworded
from linter.model.finding import Edit, Fix, Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterator

    from linter.model.names import DateMention
    from linter.model.review import Review

_YEAR = "-year"  # the style's forms "day-month-year" and "day-month" are one, with and without a year
_MONTH = compiled(r"[^\W\d_]{3,}")

VARIANTS = ("range",)


class Options(Frozen):
    """The style's forms in which a date can be rewritten: with a plain day, with an ordinal one."""

    plain: str = "day-month"
    ordinal: str = "ordinal-month"


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem for each date of the report proper that is written unlike most of them.

    Where its dates show no usual form, one in figures is held against all dates in words, the cover's too.
    On the cover each date of a range has its year, and all are written like most of the cover's.
    """
    yield from _without_year(review, {options.plain, options.ordinal})
    cover = {v.block for f in review.cover for v in f.values} | {review.title.block}
    yield from _on_cover(review, [d for d in review.dates if d.date and d.place.block in cover], options)
    dates = [d for d in review.dates if d.date and d.place.block not in cover]
    usual = most(_form(d) for d in dates)
    example = next((d for d in dates if _form(d) == usual), None)
    if example is None:
        figures = [d for d in dates if _in_figures(d)]
        example, dates = _in_words(review, len(figures)), figures
    if example is None:
        return
    yield from _unlike(review, example, dates, options)


def _on_cover(review: Review, dates: list[DateMention], options: Options) -> Iterator[Problem]:
    """Hold the dates of the cover against what most of them are like."""
    usual = most(_form(d) for d in dates)
    example = next((d for d in dates if _form(d) == usual), None)
    if example:
        yield from _unlike(review, example, dates, options)


def _unlike(
    review: Review, example: DateMention, dates: list[DateMention], options: Options
) -> Iterator[Problem]:
    for mention in dates:
        if mention.date and _form(mention) != _form(example):
            slots = {"date": review.quote(mention.place), "usual": review.quote(example.place)}
            content = _rewritten(review, mention, mention.date, _form(example), options)
            yield Problem(mention.place, slots, fix=_fix(mention, slots["date"], content))


def _fix(mention: DateMention, found: str, right: str) -> Fix | None:
    """Return the fix to the `right` form; a date in figures is written anew as one."""
    if not right:
        return None
    edits = (Edit(mention.place, right),) if _in_figures(mention) else reworded(mention.place, found, right)
    return Fix(f"Write {right}", edits)


def _without_year(review: Review, forms: Collection[str]) -> Iterator[Problem]:
    """Yield a problem for each date with a month on the cover that borrows its year from the range's end."""
    cover = {v.block for f in review.cover for v in f.values}
    for start in (dates.start for dates in review.ranges):
        if start.place.block in cover and start.form in forms and start.date:
            at = start.place._replace(start=start.place.end)
            fix = Fix("Add the year", (Edit(at, f" {start.date.year}"),))
            yield Problem(start.place, {"date": review.quote(start.place)}, "range", fix)


def _in_figures(mention: DateMention) -> bool:
    return mention.form.startswith("numeric")


def _in_words(review: Review, figures: int) -> DateMention | None:
    """Return a date of the commonest form in words, if more dates than `figures`, and two, are in words."""
    words = [d for d in review.dates if d.date and not _in_figures(d)]
    counts = Counter(map(_form, words))
    if len(words) <= max(figures, 1):
        return None
    return max(words, key=lambda d: counts[_form(d)])


def _form(mention: DateMention) -> str:
    return mention.form.removesuffix(_YEAR)


def _rewritten(review: Review, mention: DateMention, date: dt.date, form: str, options: Options) -> str:
    """Return the date in `form` with its day of the week, if it has one; "" for a form all in figures."""
    text = review.quote(mention.place)
    weekday = text[: next(at for at, char in enumerate(text) if char.isdigit())]
    month = _MONTH.search(text, len(weekday) + 2)
    day = {options.plain: str(date.day), options.ordinal: ordinal(date.day)}.get(form)
    named = month[0] if month and month[0] in MONTHS else month_name(date.month)
    year = f" {date.year}" if mention.form.endswith(_YEAR) or _in_figures(mention) else ""
    return f"{weekday}{day} {named}{year}" if day else ""
