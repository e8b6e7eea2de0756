"""Parts, wholes and percentages that a sentence sets against each other: "19 of 25 records (76%)"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.figures.amounts import Amount, find_amounts
from linter.grammar.figures.asides import closes, explains, in_bracket, is_share, of_behind
from linter.grammar.figures.populations import of_populations
from linter.grammar.figures.pronouns import is_pronoun
from linter.grammar.figures.stretches import are_fillers, is_plain
from linter.grammar.figures.wholes import (
    comes_first,
    does,
    heads,
    is_first,
    is_out_of,
    is_part_of,
    tells_of,
)
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# Compiled where a percentage stands behind a count.
_TOLD = r"\s+of\s+(?:the|these|those)\s+(?P<noun>[a-z]+s)\s+\("
_THEM = (" of them (", " of these (")
_ALL = 100
_MOST = 40  # amounts of a list; each is held against all before it


class Proportion(Frozen):
    """A part, a whole, and the percentage that the one is said to be of the other, None if none is."""

    part: Amount
    whole: Amount
    percent: Amount | None


def find_proportions(text: str, start: int = 0) -> Iterator[Proportion]:
    """Yield the parts and wholes of `text` from `start` on that clearly belong together."""
    amounts = [a for a in find_amounts(text, start) if not is_pronoun(text, a)]
    taken: set[Amount] = set()
    for at, three in enumerate(zip(amounts, amounts[1:], amounts[2:], strict=False)):
        if found := _arranged(text, *three):
            taken.update(three)
            yield found
            if (found.whole, found.part) == three[:2]:
                yield from _others(text, found, amounts[at + 3 : at + _MOST])
    yield from (Proportion(*found) for found in of_populations(text, start, amounts))
    for one, two in pairwise(amounts):
        if two.percent and not one.percent and two not in taken:
            yield from _of_told(text, one, two, amounts)
        elif not {one, two} & taken and not one.percent and not two.percent:
            yield from _of_two(text, one, two, amounts)


def _of_two(text: str, one: Amount, two: Amount, amounts: Sequence[Amount]) -> Iterator[Proportion]:
    """Yield what two counts make that have no percentage beside them."""
    if is_out_of(text, one, two) and is_part_of(text, one, two):
        yield Proportion(one, two, None)
    elif tells_of(text, one, two) or _exceeds(text, one, two, amounts):
        yield Proportion(two, one, None)


def _exceeds(text: str, whole: Amount, part: Amount, amounts: Sequence[Amount]) -> bool:
    """Whether more are told of than the whole that "of these" looks back at."""
    told = part.low > whole.high and heads(text, whole, part) and does(text, part)
    return told and is_first(text, whole, amounts)


def _of_told(text: str, part: Amount, percent: Amount, amounts: Sequence[Amount]) -> Iterator[Proportion]:
    """Yield what "112 of the occasions (55%)" makes with the "204 occasions" before it."""
    told = compiled(_TOLD).fullmatch(text, part.end, percent.start)
    if told and text.startswith(")", percent.end):
        begin = max(text.rfind(". ", 0, part.start), 0)
        behind = f" {told['noun']}"
        wholes = [a for a in amounts if begin <= a.start < part.start and text.startswith(behind, a.end)]
        if len(wholes) == 1 and not wholes[0].percent:
            yield Proportion(part, wholes[0], percent)


def _others(text: str, first: Proportion, amounts: list[Amount]) -> Iterator[Proportion]:
    """Yield what a list goes on with ("…, 12 (30%) were late, 8 (20%) lost"); a part may have parts."""
    if first.percent is None:
        return
    wholes, end = [first.part, first.whole], first.percent.end
    for part, percent in zip(amounts[::2], amounts[1::2], strict=False):
        between = text[end : part.start].removeprefix(")")
        if (
            part.percent
            or not percent.percent
            or not is_plain(between)
            or not in_bracket(text, part, percent)
        ):
            return
        if text.startswith(" of ", percent.end + 1) or not text.startswith(")", percent.end):
            return
        if not any(agrees(Proportion(part, whole, percent)) for whole in wholes):
            yield Proportion(part, first.whole, percent)
        wholes, end = [part, *wholes], percent.end


def agrees(found: Proportion) -> bool:
    """Whether part, whole and percentage fit as they are printed.

    A percentage that is that of the rest ("6 of 25 records lacked it (76%)") is not called wrong.
    """
    part, whole, percent = found.part, found.whole, found.percent
    if percent is None:
        return part.low <= whole.high
    if whole.low <= 0 or percent.value > _ALL:
        return True
    low, high = _ALL * part.low / whole.high, _ALL * part.high / whole.low
    return _meet(low, high, percent) or _meet(_ALL - high, _ALL - low, percent)


def _meet(low: float, high: float, percent: Amount) -> bool:
    tiny = 1e-9
    return low < percent.high + tiny and high > percent.low - tiny


def _arranged(text: str, one: Amount, two: Amount, three: Amount) -> Proportion | None:
    """Return the proportion that three neighbouring amounts make in one of the ways of writing it."""
    match [a.percent for a in (one, two, three)]:
        case [False, False, True]:
            return _percentage_last(text, one, two, three)
        case [True, False, False]:
            return _percentage_first(text, one, two, three)
        case [False, True, False]:
            if in_bracket(text, one, two) and of_behind(text, two, three):
                return Proportion(one, three, two)
            if text[two.end : three.start] in _THEM and "." not in text[one.end : two.start]:
                return Proportion(three, one, two)
            if heads(text, one, two) and in_bracket(text, two, three):
                return Proportion(three, one, two)
        case _:
            pass
    return None


def _percentage_last(text: str, one: Amount, two: Amount, percent: Amount) -> Proportion | None:
    """Read "19 of 25 records (76%)" and "Of the 25 records, 19 (76%)"."""
    if not explains(text, two, percent) or not is_share(text, percent):
        return None
    if is_part_of(text, one, two):
        return Proportion(one, two, percent)
    return Proportion(two, one, percent) if comes_first(text, one, two) else None


def _percentage_first(text: str, percent: Amount, two: Amount, three: Amount) -> Proportion | None:
    """Read "76% of records (19 of 25)", "76% (19) of the 25 records" and "76% of the 25 records (19)"."""
    if explains(text, percent, two) and is_part_of(text, two, three):
        return Proportion(two, three, percent) if closes(text, three) else None
    if in_bracket(text, percent, two) and of_behind(text, two, three):
        return Proportion(two, three, percent)
    between = text[percent.end : two.start].split()
    if between[:1] == ["of"] and are_fillers(between) and explains(text, two, three) and closes(text, three):
        return Proportion(three, two, percent)
    return None
