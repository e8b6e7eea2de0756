"""Figures of one sentence that contradict each other, or the report: percentages, totals, ages, counts.

What reads a form is imported where a text may hold it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.grammar.dated import field_dates
from linter.grammar.figures import marks
from linter.grammar.figures.numerals import numerals
from linter.grammar.joined import joined_prose
from linter.model.draft import Place
from linter.model.finding import Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from linter.grammar.figures.amounts import Amount
    from linter.grammar.figures.changes import WrongChange
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
    "pace",
)


class Options(Frozen):
    """`dates` is the key of the cover's field that says when the review was."""

    dates: str = "review-dates"


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem for each figure that its sentence shows to be wrong; roundings are as printed."""
    reviewed = field_dates(review, options.dates)
    latest = reviewed[-1].year if reviewed else None
    joined = joined_prose(review)
    yield from _tables(joined)
    yield from _table_shares(joined)
    numbered = numerals(joined, review.words, review.plain)
    figured = {*numbered, *(i for i, _ in joined.holding(marks.POUND))}
    shapes = {i: shape for i, shape in joined.split(joined.shape) if i in figured}
    for marked, held in _SHAPED:
        for i in _telling(marked, shapes, review.words):
            block = review.draft.blocks[i]
            yield from held(i, block.text.replace("\u00a0", " "), block.body)
    for i, many in numbered.items():
        block = review.draft.blocks[i]
        text, start = block.text.replace("\u00a0", " "), block.body
        for least, forms, held in _FORMS:
            if many >= least and any(map(text.__contains__, forms)):
                yield from held(i, text, start)
        if marks.COUNTED in text:
            yield from _recommendations(review, i, text, start)
        if any(map(text.__contains__, marks.BIRTH)):
            yield from _ages(i, text, start, latest)


def _telling(
    marked: Mapping[str, tuple[str, ...]], shapes: Mapping[int, str], words: Mapping[str, Sequence[int]]
) -> list[int]:
    """Return the blocks of `shapes` that hold one of the marks, each looked for where its word stands."""
    return sorted(
        {
            i
            for word, forms in marked.items()
            for i in (words.get(word, ()) if word else shapes)
            if i in shapes and any(form in shapes[i] for form in forms)
        }
    )


def _proportions(block: int, text: str, start: int) -> Iterator[Problem]:
    from linter.grammar.figures.anchored import find_odd_percentages
    from linter.grammar.figures.proportions import agrees, find_proportions

    wrong = [found for found in find_proportions(text, start) if not agrees(found)]
    told = [found.percent for found in wrong]
    odd = [found for found in find_odd_percentages(text, start) if found.percent not in told]
    for found in (*wrong, *odd):
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
    from linter.grammar.figures.changes import WrongWay
    from linter.grammar.figures.movements import find_all_wrong

    for found in find_all_wrong(text, start):
        if isinstance(found, WrongWay):
            place = Place(block, found.start, found.end)
            yield Problem(place, {"first": found.first, "last": found.last}, "way")
        else:
            yield _change(block, found)


def _comparisons(block: int, text: str, start: int) -> Iterator[Problem]:
    from linter.grammar.figures.changes import find_wrong_comparisons

    for found in find_wrong_comparisons(text, start):
        yield _change(block, found)


def _change(block: int, found: WrongChange) -> Problem:
    slots = {"first": found.first, "last": found.last, "percent": found.said, "right": found.right}
    return Problem(Place(block, found.start, found.end), slots, "change")


def _parts(block: int, text: str, start: int) -> Iterator[Problem]:
    if not any(one in text and other in text for one, other in marks.SEXES) and not any(
        m in text for m in marks.LIST
    ):
        return
    from linter.grammar.figures.parts import adds_up, find_parts, find_sums

    sums = find_sums(text, start) if any(mark in text for mark in marks.LIST[:4]) else ()
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
    """Hold the parts that a sentence tells of a whole against it."""
    from linter.grammar.figures.divisions import find_wrong_divisions
    from linter.grammar.figures.remainders import find_wrong_partitions
    from linter.grammar.figures.shares import find_wrong_shares

    told = []
    for read in (find_wrong_partitions, find_wrong_shares, find_wrong_divisions):
        for found in read(text, start):
            if found.whole not in told:
                told.append(found.whole)
                related = tuple(_place(block, part) for part in found.parts)
                slots = {
                    "sum": f"{sum(p.value for p in found.parts):,.0f}",
                    "total": _said(text, found.whole),
                }
                yield Problem(_place(block, found.whole), slots, "total", related=related)


def _posts(block: int, text: str, start: int) -> Iterator[Problem]:
    """Hold posts filled and posts vacant against the establishment."""
    from linter.grammar.figures.posts import find_wrong_posts

    for filled, vacant, posts in find_wrong_posts(text, start):
        slots = {"sum": f"{filled.value + vacant.value:.1f}", "total": _said(text, posts)}
        related = (_place(block, filled), _place(block, vacant))
        yield Problem(_place(block, posts), slots, "total", related=related)


def _paces(block: int, text: str, start: int) -> Iterator[Problem]:
    """Hold "3,240 in the year, 270 a month" against the year's count."""
    from linter.grammar.figures.paces import find_wrong_paces

    for found in find_wrong_paces(text, start):
        slots = {"all": found.all, "said": found.said, "right": found.right}
        yield Problem(Place(block, found.start, found.end), slots, "pace")


def _sums_of_money(block: int, text: str, start: int) -> Iterator[Problem]:
    """Hold a sum of money against the list of what it is made up of."""
    from linter.grammar.figures.money import find_wrong_sums

    for found in find_wrong_sums(text, start):
        slots = {"sum": found.sum, "total": found.said}
        yield Problem(Place(block, found.start, found.end), slots, "total")


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
    if marks.TOTAL not in joined.text and not any(all_ in joined.text for all_ in marks.ALL):
        return
    from linter.grammar.figures.tables import find_wrong_totals

    for found in find_wrong_totals(joined.blocks):
        slots = {"sum": f"{found.sum:,}", "total": found.total.text}
        yield Problem(found.total.place, slots, "total", related=tuple(p.place for p in found.parts))


def _table_shares(joined: Joined) -> Iterator[Problem]:
    """Hold the percentages of tables against their counts."""
    if "%" not in joined.text:
        return
    from linter.grammar.figures.table_shares import find_odd_shares

    for found in find_odd_shares(joined.blocks):
        slots = {"part": found.part.text, "whole": found.whole.text}
        slots |= {"right": found.right, "percent": found.percent.text}
        yield Problem(found.percent.place, slots, related=(found.part.place, found.whole.place))


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
    (marks.MOVED, _changes),
    (marks.POSTS, _posts),
    (marks.PACES, _paces),
    (marks.MONEY, _sums_of_money),
    (marks.COMPARED, _comparisons),
)
# How many amounts a text has to hold for each of the others, and what else.
_FORMS = (
    (2, marks.PROPORTION, _proportions),
    (2, marks.OWED, _overdrawn),
    (1, marks.FRACTIONS, _fractions),
    (3, (*marks.LIST, "girl", "female"), _parts),
    (2, (*marks.OTHERS, *marks.NOT_SO), _remainders),
    (1, (": ",), _lists),
    (3, (" of ", "Of ", ". ", " in "), _partitions),
)
