"""Figures of one sentence that contradict each other, or the report: percentages, totals, ages, counts.

What reads a form is imported where a text may hold it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.grammar.dated import field_dates
from linter.grammar.figures.numerals import numerals
from linter.grammar.joined import joined_prose
from linter.model.draft import Place
from linter.model.finding import Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.grammar.figures.amounts import Amount
    from linter.grammar.figures.changes import WrongChange
    from linter.grammar.figures.remainders import Partition
    from linter.grammar.joined import Joined
    from linter.model.review import Review

VARIANTS = (
    "more-than-all",
    "total",
    "rest",
    "listed",
    "unequal",
    "change",
    "way",
    "recommendations",
    "age",
    "too-old",
)

_COUNTED = " recommendations"
_TOTAL = "otal"
_ALL = "All "  # may begin the label of a table's total
_PROPORTION = ("%", "per cent", "percent", " of ", "Of ")
_FRACTIONS = (
    "one in ",
    "two in ",
    "three in ",
    "four in ",
    "nine in ",
    "alf",
    "third",
    "uarter",
    "fifth",
    "ajority",
    " every ",
)
_OWED = (" due ", " offered ", " invited ", " of the")
_SEXES = (("girl", "boy"), ("female", " male"))
_LIST = (
    " in all",
    " in total",
    " altogether",
    "total of ",
    "comprising",
    "consisting",
    "made up of",
    ": ",
    *(f" ({n}" for n in range(1, 10)),
)
_OTHERS = ("he other ", "ts other ", "eir other ", " remaining ", "and other ")
_NOT_SO = (
    " that were not",
    " that was not",
    " that did not",
    " that had not",
    " who were not",
    " who had not",
    " who did not",
)
# The ends of sentences that tell of two opposites stand for many words: "late", "out of date", "inadequate".
_NEGATED = (
    *(
        " none",
        " not",
        " no further ",
        " neither",
        " lacked ",
        "missing.",
        "poor.",
        "weak.",
        "ate.",
        "plete.",
    ),
    *("signed.", "dated."),
)
_BIRTH = ("born ", " birth")


class Options(Frozen):
    """`dates` is the key of the cover's field that says when the review was."""

    dates: str = "review-dates"


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem for each figure that its sentence shows to be wrong; roundings are as printed."""
    reviewed = field_dates(review, options.dates)
    latest = reviewed[-1].year if reviewed else None
    joined = joined_prose(review)
    yield from _tables(joined)
    for shapes, held in _SHAPED:
        for i, block in joined.shaped(*shapes):
            yield from held(i, block.text.replace("\u00a0", " "), block.body)
    for i, many in numerals(joined, review.words, review.plain).items():
        block = review.draft.blocks[i]
        text, start = block.text.replace("\u00a0", " "), block.body
        for least, marks, held in _FORMS:
            if many >= least and any(mark in text for mark in marks):
                yield from held(i, text, start)
        if _COUNTED in text:
            yield from _recommendations(review, i, text, start)
        if any(mark in text for mark in _BIRTH):
            yield from _ages(i, text, start, latest)


def _proportions(block: int, text: str, start: int) -> Iterator[Problem]:
    from linter.grammar.figures.proportions import agrees, find_proportions

    for found in find_proportions(text, start):
        if agrees(found):
            continue
        part, whole, percent = found
        slots = {"part": _said(text, part), "whole": _said(text, whole)}
        if percent is None:
            yield Problem(_place(block, part), slots, "more-than-all", related=(_place(block, whole),))
            continue
        right = f"{100 * part.value / whole.value:.{percent.decimals}f}%"
        slots |= {"right": right, "percent": _said(text, percent)}
        yield Problem(_place(block, percent), slots, related=(_place(block, part), _place(block, whole)))


def _overdrawn(block: int, text: str, start: int) -> Iterator[Problem]:
    """Hold "61 had it" against those who were due it."""
    from linter.grammar.figures.owed import find_overdrawn

    for found in find_overdrawn(text, start):
        slots = {"part": _said(text, found.part), "whole": _said(text, found.whole)}
        yield Problem(
            _place(block, found.part), slots, "more-than-all", related=(_place(block, found.whole),)
        )


def _fractions(block: int, text: str, start: int) -> Iterator[Problem]:
    from linter.grammar.figures.fractions import find_unequal, find_wrong_first, find_wrong_fractions

    for other in find_unequal(text, start):
        slots = {"said": other.said, "percent": other.percent, "right": other.right}
        yield Problem(Place(block, other.start, other.end), slots, "unequal")
    for found in (*find_wrong_fractions(text, start), *find_wrong_first(text, start)):
        part, whole = found.part, found.whole
        right = f"{100 * part.value / whole.value:.0f}%"
        said = text[found.start : found.end]
        slots = {"part": _said(text, part), "whole": _said(text, whole), "right": right, "percent": said}
        place = Place(block, found.start, found.end)
        yield Problem(place, slots, related=(_place(block, part), _place(block, whole)))


def _changes(block: int, text: str, start: int) -> Iterator[Problem]:
    from linter.grammar.figures.changes import find_wrong_changes, find_wrong_ways

    for found in find_wrong_changes(text, start):
        yield _change(block, found)
    for way in find_wrong_ways(text, start):
        yield Problem(Place(block, way.start, way.end), {"first": way.first, "last": way.last}, "way")


def _comparisons(block: int, text: str, start: int) -> Iterator[Problem]:
    from linter.grammar.figures.changes import find_wrong_comparisons

    for found in find_wrong_comparisons(text, start):
        yield _change(block, found)


def _change(block: int, found: WrongChange) -> Problem:
    slots = {"first": found.first, "last": found.last, "percent": found.said, "right": found.right}
    return Problem(Place(block, found.start, found.end), slots, "change")


def _parts(block: int, text: str, start: int) -> Iterator[Problem]:
    if not any(one in text and other in text for one, other in _SEXES) and not any(m in text for m in _LIST):
        return
    from linter.grammar.figures.parts import adds_up, find_parts, find_sums

    sums = find_sums(text, start) if any(mark in text for mark in _LIST[:3]) else ()
    for found in (*find_parts(text, start), *sums):
        if not adds_up(found):
            slots = {"sum": f"{sum(p.value for p in found.parts):,.0f}", "total": _said(text, found.total)}
            related = tuple(_place(block, part) for part in found.parts)
            yield Problem(_place(block, found.total), slots, "total", related=related)


def _remainders(block: int, text: str, start: int) -> Iterator[Problem]:
    """Hold "the other seven" against the whole that they are the others of."""
    from linter.grammar.figures.remainders import find_wrong_remainders

    for found in find_wrong_remainders(text, start):
        slots = {"said": " ".join(text[found.start : found.end].split()), "part": _said(text, found.part)}
        slots["whole"] = _said(text, found.whole)
        related = (_place(block, found.part), _place(block, found.whole))
        yield Problem(Place(block, found.start, found.end), slots, "rest", related=related)


def _partitions(block: int, text: str, start: int) -> Iterator[Problem]:
    """Hold "Of the 30, 24 …, five … and two had none" against the whole."""
    from linter.grammar.figures.remainders import find_wrong_partitions

    yield from (_parted(block, text, found) for found in find_wrong_partitions(text, start))


def _shares(block: int, text: str, start: int) -> Iterator[Problem]:
    """Hold "198 of the 312 lived here, 77 near by and 37 further away" against the whole."""
    from linter.grammar.figures.shares import find_wrong_shares

    yield from (_parted(block, text, found) for found in find_wrong_shares(text, start))


def _parted(block: int, text: str, found: Partition) -> Problem:
    related = tuple(_place(block, part) for part in found.parts)
    slots = {"sum": f"{sum(p.value for p in found.parts):,.0f}", "total": _said(text, found.whole)}
    return Problem(_place(block, found.whole), slots, "total", related=related)


def _lists(block: int, text: str, start: int) -> Iterator[Problem]:
    """Hold a count before a colon against the list behind it."""
    from linter.grammar.figures.enumerations import find_wrong_lists
    from linter.grammar.figures.parts import find_parts

    for found in find_wrong_lists(text, start):
        if found.total in [parts.total for parts in find_parts(text, start)]:
            continue  # told already
        slots = {"count": str(found.comes), "total": _said(text, found.total)}
        related = (Place(block, found.start, found.end),)
        yield Problem(_place(block, found.total), slots, "listed", related=related)


def _tables(joined: Joined) -> Iterator[Problem]:
    """Hold the totals of tables against their rows and columns."""
    if _TOTAL not in joined.text and _ALL not in joined.text:
        return
    from linter.grammar.figures.tables import find_wrong_totals

    for found in find_wrong_totals(joined.blocks):
        slots = {"sum": f"{found.sum:,}", "total": found.total.text}
        yield Problem(found.total.place, slots, "total", related=tuple(p.place for p in found.parts))


def _recommendations(review: Review, block: int, text: str, start: int) -> Iterator[Problem]:
    """Hold the count that the report gives of its recommendations, or their groups, against the true one."""
    from linter.grammar.figures.announced import find_announced

    count = len(review.recommendations)
    for amount in find_announced(text, start):
        if count and amount.value not in (count, len(review.groups)) and not amount.about:
            slots = {"count": str(count), "stated": _said(text, amount)}
            yield Problem(_place(block, amount), slots, "recommendations")


def _ages(block: int, text: str, start: int, latest: int | None) -> Iterator[Problem]:
    from linter.grammar.figures.births import find_wrong_ages

    for found in find_wrong_ages(text, latest, start):
        right = str(found.oldest) if found.oldest == 0 else f"{found.oldest - 1} or {found.oldest}"
        slots = {"born": str(found.born), "year": str(found.year)}
        place = Place(block, found.age.start, found.age.end)
        if found.open:
            yield Problem(place, slots | {"oldest": str(found.oldest)}, "too-old")
        else:
            yield Problem(place, slots | {"right": right}, "age")


def _said(text: str, amount: Amount) -> str:
    return " ".join(text[amount.start : amount.end].split())


def _place(block: int, amount: Amount) -> Place:
    return Place(block, amount.start, amount.end)


# What a text holds that is worth reading for the forms that have numbers of their own: weeks, hours.
_SHAPED = (
    (("from 0", "from?0", "compared with 0", "compared to 0"), _changes),
    ((" more than ", " fewer than ", " as many "), _comparisons),
)
# How many amounts a text has to hold for each of the others, and what else.
_FORMS = (
    (2, _PROPORTION, _proportions),
    (2, _OWED, _overdrawn),
    (1, _FRACTIONS, _fractions),
    (3, (*_LIST, "girl", "female"), _parts),
    (2, (*_OTHERS, *_NOT_SO), _remainders),
    (1, (": ",), _lists),
    (3, _NEGATED, _partitions),
    (4, (" of ", "Of "), _shares),
)
