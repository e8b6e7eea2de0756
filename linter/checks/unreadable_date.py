"""Dates that can't be, such as 31 June or 12nd Jnue, and fields of the cover that should hold a date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.bodies.name_slips import one_edit
from linter.grammar.calendar import MONTHS, month_number
from linter.grammar.joined import joined_prose
from linter.grammar.number_words import ORDINAL_ENDING, ordinal
from linter.grammar.wording import folded
from linter.model.draft import Place
from linter.model.finding import Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from linter.model.names import DateMention
    from linter.model.review import CoverField, Review

VARIANTS = ("field", "ending", "month")

_LONGEST_MONTH = 31
_NUMBERS = compiled(r"\d+")
_ORDINAL = compiled(rf"(?<!\d)(\d{{1,2}})[ \u00a0]?({ORDINAL_ENDING})(?!\w)", re.IGNORECASE)
_YEAR = compiled(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_YEAR_BEHIND = compiled(r"20\d\d(?<=[ \u00a0]\d{4})(?!\d)")
_WORD_BEFORE = compiled(rf"(?P<day>\d{ORDINAL_ENDING}?\s+(?:of\s+)?)?(?<!\w)(?P<word>[A-Z][a-z]{{2,9}})\s$")
_SHORT_MONTH = 5
_REACH = 24  # a day and a month are written within so many characters before a year
_UNFILLED = compiled(r"\[|<|\bx{2,}|_{2,}|\.{3,}|\?|\bdd\b|\byy", re.IGNORECASE)
_EDGES = " \t\u00a0-\u2010\u2011\u2012\u2013\u2014,;"


class Options(Frozen):
    """`later` are the words that stand in a field until its date is known; another rule asks for those."""

    later: tuple[str, ...] = ()


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem for each date that no calendar has, and each field ("field") that holds none.

    "ending" is a day with the ending of another one, "month" a month with a slip in its name.
    """
    holds = {f.key for f in review.style.cover if f.holds in ("date", "dates")}
    fields = [f for f in review.cover if f.key in holds]
    impossible = _impossible(review, fields)
    yield from (Problem(place, {"date": review.quote(place)}) for place in impossible)
    yield from _misspelt(review)
    yield from _misspelt_months(review)
    for field in fields:
        unread = _unread_in(review, field, impossible)
        if unread and not _is_unfilled(review.quote(unread), options):
            yield Problem(unread, {"field": field.label, "text": review.quote(unread)}, "field")


def _impossible(review: Review, fields: Iterable[CoverField]) -> list[Place]:
    """Return the dates that are in no calendar; in the fields nothing but a date is meant."""
    due = [value for field in fields for value in field.values]
    none = (mention for mention in review.dates if mention.date is None)
    return [d.place for d in none if _is_date(review, d) or any(value.holds(d.place) for value in due)]


def _unread_in(review: Review, field: CoverField, impossible: Sequence[Place]) -> Place | None:
    """Return what a field says instead of a date; None if it says nothing, or an impossible date."""
    said = [value for value in field.values if any(char.isalnum() for char in review.quote(value))]
    if not said or any(value.holds(place) for place in impossible for value in said):
        return None
    return _unread(review, said)


def _misspelt(review: Review) -> Iterator[Problem]:
    """Yield a problem for each day whose ending is another day's: the figures or the letters are wrong."""
    for mention in review.dates:
        text = review.quote(mention.place)
        found = _ORDINAL.search(text)
        if not found or not mention.date:
            continue
        right = ordinal(int(found[1]))
        if f"{int(found[1])}{found[2].casefold()}" != right:
            start = mention.place.start + found.start()
            place = Place(mention.place.block, start, mention.place.start + found.end())
            slots = {"date": text, "day": found[0], "right": right}
            yield Problem(place, slots, "ending")


def _misspelt_months(review: Review) -> Iterator[Problem]:
    """Yield a problem for each word before a year that one slip made of a month's name.

    A short one has a day before it, as other words are like it: "Marsh 2016".
    """
    for i, block, start, _ in joined_prose(review).find(_YEAR_BEHIND):
        word = _WORD_BEFORE.search(block.text, max(block.body, start - _REACH), start)
        if word is None or month_number(word["word"]):
            continue
        meant = next((month for month in MONTHS if one_edit(word["word"], month)), "")
        if meant and (word["day"] or len(meant) > _SHORT_MONTH):
            place = Place(i, *word.span("word"))
            yield Problem(place, {"found": word["word"], "month": meant}, "month")


def _is_date(review: Review, mention: DateMention) -> bool:
    """Tell a date that can't be from numbers that look like one: "the 45 March 2015 cases", "10/20/30"."""
    numbers = [int(n) for n in _NUMBERS.findall(review.quote(mention.place))]
    if mention.form.startswith("numeric"):
        day, month, year = numbers
        return year >= 1000 or (month <= len(MONTHS) and day <= _LONGEST_MONTH)  # noqa: PLR2004  four figures
    return numbers[0] <= _LONGEST_MONTH or mention.form.startswith("ordinal")


def _unread(review: Review, values: list[Place]) -> Place | None:
    """Return the first stretch with a year and no date; the first value if there is no date in any."""
    read = [d.place for d in review.dates if any(v.holds(d.place) for v in values)]
    if not read:
        return values[0]
    for value in values:
        start = value.start
        for stop in [*(p for p in read if value.holds(p)), Place(value.block, value.end, value.end)]:
            rest = Place(value.block, start, stop.start)
            if _YEAR.search(review.quote(rest)):
                return _stripped(review, rest)
            start = stop.end
    return None


def _stripped(review: Review, place: Place) -> Place:
    text = review.quote(place)
    start = len(text) - len(text.lstrip(_EDGES))
    return Place(place.block, place.start + start, place.start + len(text.rstrip(_EDGES)))


def _is_unfilled(text: str, options: Options) -> bool:
    words = f" {folded(text)} "
    return bool(_UNFILLED.search(text)) or any(f" {folded(w)} " in words for w in options.later)
