"""More than the words before told: "57 were due one, and 61 had it", "We read 30 records. In 34 of these"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.figures.amounts import find_amounts
from linter.grammar.figures.divided import DIVIDED
from linter.grammar.figures.proportions import Proportion
from linter.grammar.figures.wholes import is_first

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.grammar.figures.amounts import Amount

# Compiled where somebody is due something, or some "of these" are told of.
_DUE = (
    r"(?:\s+[a-z'\u2019-]+){0,3}\s+(?:were|was)\s+(?:due|invited\s+(?:to|for)|offered)"
    r"\s+(?:an?|one|it|this|the|their)\b[^.;:()]{0,60}?(?:,\s+(?:and|but)\s+|[.;]\s+|\s+(?:and|but)\s+)"
)
_HAD = (
    r"\s+(?:had|received|accepted|attended|completed|got|were\s+given)\s+(?:it|one|this|theirs|them)\b"
    r"[^.;]{0,80}"
)
_OF_THESE = r"(?:\s+[a-z'\u2019-]+){1,6}(?:[,;:]\s+(?:and\s+)?|\.\s+|\s+and\s+)(?:[Ii]n\s+)?"
_THESE = r"\s+of\s+(?:these|those|them)\b"
_OTHER_TIME = (
    r"\b(?:in|by|during|since|from)\s+(?:[A-Z]|20\d\d|the\s+(?:next|following|second|last|previous))"
)
_ROOM = 60


def find_overdrawn(text: str, start: int = 0) -> Iterator[Proportion]:
    """Yield the parts of `text` from `start` on that are more than the whole right before them."""
    counts = [a for a in find_amounts(text, start) if text[a.start : a.end].lower() != "one"]
    for whole, part in pairwise(counts):
        if whole.percent or part.percent or whole.about or part.about or part.low <= whole.high:
            continue
        if _had_more(text, whole, part) or (is_first(text, whole, counts) and _of_these(text, whole, part)):
            yield Proportion(part, whole, None)


def _had_more(text: str, whole: Amount, part: Amount) -> bool:
    """Whether more had something than were due it, and at no other time."""
    if not compiled(_DUE).fullmatch(text, whole.end, part.start):
        return False
    had = compiled(_HAD).match(text, part.end)
    return had is not None and not compiled(_OTHER_TIME).search(text, whole.end, had.end())


def _of_these(text: str, whole: Amount, part: Amount) -> bool:
    """Whether the part is told as one of what has been counted right before it."""
    if not compiled(_OF_THESE).fullmatch(text, whole.end, part.start):
        return False
    behind = text[whole.end : whole.end + _ROOM].lower().split()[:3]
    counted = not DIVIDED.isdisjoint(word.strip(".,;:") for word in behind)
    return counted and compiled(_THESE).match(text, part.end) is not None
