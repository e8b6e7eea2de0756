"""Fractions in words beside the counts that they sum up: "6 of 24 records (a quarter)"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.amounts import find_amounts
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from linter.grammar.amounts import Amount

_UNITS = {"half": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5}
_TIMES = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4}
# Compiled where a text names a fraction.
_OF = r"\s+(?:out\s+)?of\s+(?:the\s+|these\s+|a\s+total\s+of\s+)?"
_FRACTION = (
    r"(?:\s+[a-z][\w'\u2019-]*){0,4}?\s*(?P<aside>\(|,\s+(?:or\s+)?|\s[\u2013-]\s)(?P<about>[a-z ]{0,16}?)"
    r"\b(?P<said>(?:(?P<times>a|one|two|three|four)[\s-]+)?(?P<unit>half|thirds?|quarters?|fifths?))"
    r"(?=\)|[,.;]|\s[\u2013-]\s)"
)
_CLOSE, _LOOSE = 0.05, 0.1  # what a fraction may be off, alone and with "about" before it
_MODEST = frozenset(("about", "around", "almost", "nearly", "roughly", "just"))
# "Fewer than half" is right whatever is on that side of it.
_SIDES = {"more": 1, "over": 1, "less": -1, "fewer": -1, "under": -1}


class WrongFraction(Frozen):
    """A fraction at the offsets `start` to `end` that `part` of `whole` is not."""

    part: Amount
    whole: Amount
    start: int
    end: int


def find_wrong_fractions(text: str, start: int = 0) -> Iterator[WrongFraction]:
    """Yield the fractions of `text` from `start` on that the counts right before them contradict."""
    amounts = [a for a in find_amounts(text, start) if not a.percent and not a.about]
    for part, whole in pairwise(amounts):
        if not whole.value or not compiled(_OF).fullmatch(text, part.end, whole.start):
            continue
        found = compiled(_FRACTION).match(text, whole.end)
        if found and not _fits(found, part.value / whole.value):
            yield WrongFraction(part, whole, *found.span("said"))


def _fits(found: re.Match[str], share: float) -> bool:
    """Whether a share is near the fraction, or on its right side; in brackets it may be that of the rest."""
    fraction = _TIMES[found["times"] or "one"] / _UNITS[found["unit"]]
    shares = (share, 1 - share) if found["aside"] == "(" else (share,)
    about = found["about"].split()
    side = next((_SIDES[word] for word in about if word in _SIDES), 0)
    if side:
        return any((one - fraction) * side > 0 for one in shares)
    room = _CLOSE if _MODEST.isdisjoint(about) else _LOOSE
    return any(abs(one - fraction) <= room for one in shares)
