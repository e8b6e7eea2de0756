"""Percentages in brackets, all but one of one whole: "26 (65%), 10 (25%) and three (10%)" of 40."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.figures.amounts import find_amounts
from linter.grammar.figures.asides import in_bracket
from linter.grammar.figures.proportions import Proportion, agrees
from linter.grammar.figures.wholes import OF_THEM
from linter.grammar.matching import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from linter.grammar.figures.amounts import Amount

# Words that a count of a list may have before its percentage, and what stands before such a count.
_WORDS = r"(?:\s[a-z-]+){0,4}\s\("
_BARE = r"\s\("
_AND = r"(?:,\s(?:and\s)?|\sand\s|;\s|^)(?:in\s|the\s(?:other|remaining)\s)?$"
_DOES = r"\)\s(?:have|had|has|were|was|did|left|[a-z]+ed)\b"
_COUNTED = r"\s(?:[a-z-]+\s){0,2}[a-z]+(?:s|en|ople)\b"
_CLOSED = ("%)", "cent)")
_PAIR = 2
_MOST = 20  # pairs of a list; each is held against every count beside it


def find_odd_percentages(text: str, start: int = 0) -> Iterator[Proportion]:
    """Yield the percentages of `text` from `start` on that fit no whole that the others beside them fit."""
    if not any(mark in text for mark in _CLOSED):
        return
    amounts = find_amounts(text, start)
    told: list[Amount] = []
    for begin, end in sentences(text, start):
        own = [a for a in amounts if begin <= a.start < end]
        pairs = list(_pairs(text, own)) if any(a.percent for a in own) else []
        if _PAIR <= len(pairs) <= _MOST:
            yield from _odd(text, begin, pairs, [a for a in (*told, *own) if not a.percent])
        elif len(pairs) == 1:
            yield from _bare(text, pairs[0], own)
        told = own


def _pairs(text: str, own: Sequence[Amount]) -> Iterator[tuple[Amount, Amount]]:
    """Yield the counts with a percentage alone in brackets behind them."""
    for part, percent in pairwise(own):
        alone = percent.percent and not part.percent and text.startswith(")", percent.end)
        if alone and not text.startswith(OF_THEM, percent.end + 1) and in_bracket(text, part, percent):
            yield part, percent


def _odd(
    text: str, begin: int, pairs: Sequence[tuple[Amount, Amount]], counts: Sequence[Amount]
) -> Iterator[Proportion]:
    """Yield the one pair that fits no count, where all others fit the same one."""
    odd = [pair for pair in pairs if not any(_fits(pair, whole) for whole in counts)]
    if len(odd) != 1 or any(a.about for a in odd[0]):
        return
    part, percent = odd[0]
    listed = compiled(_WORDS).fullmatch(text, part.end, percent.start) and compiled(_AND).search(
        text[begin : part.start]
    )
    of = text.startswith(" of", percent.end + 1)
    wholes = [w for w in counts if all(_fits(pair, w) for pair in pairs if pair != odd[0])]
    if listed and not of and len({w.value for w in wholes}) == 1 and wholes[0].value >= part.value:
        yield Proportion(part, wholes[0], percent)


def _fits(pair: tuple[Amount, Amount], whole: Amount) -> bool:
    part, percent = pair
    return whole != part and whole.value >= part.value and agrees(Proportion(part, whole, percent))


def _bare(text: str, pair: tuple[Amount, Amount], own: Sequence[Amount]) -> Iterator[Proportion]:
    """Yield "204 women have joined, and 17 (12%) have left": what has no noun has that of the whole."""
    part, percent = pair
    if len(own) != _PAIR + 1 or own[0].percent or own[1] != part or any(a.about for a in own):
        return
    whole = own[0]
    bare = compiled(_BARE).fullmatch(text, part.end, percent.start) and compiled(_DOES).match(
        text, percent.end
    )
    between = text[whole.end : part.start]
    joined = compiled(r",\sand\s$").search(between) and compiled(_COUNTED).match(text, whole.end)
    if bare and joined and whole.value > part.value and not agrees(Proportion(part, whole, percent)):
        yield Proportion(part, whole, percent)
