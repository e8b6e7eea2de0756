"""Shares of a whole whose verb is said once: "198 of the 312 lived here, 77 near by and 37 further away"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.figures.amounts import find_amounts
from linter.grammar.figures.remainders import Partition
from linter.grammar.figures.wholes import is_divided

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.grammar.figures.amounts import Amount

# What stands behind such a count leaves no room for one child in two of them: a place, or a grade.
_KIND = (
    r"\s+(?:in|at|with|from|near|outside|abroad|elsewhere|further|living|placed"
    r"|good|outstanding|adequate|mixed|fair|weak|poor|inadequate)\b"
)
_FIRST = r"(?:\s\(\d+(?:\.\d+)?\s?%\))?(?P<words>\s[^.;:()\d]{2,80}),\s"
_NEXT = rf"{_KIND}[^.;:,()\d]{{0,60}},?\sand\s"
_MORE = rf"{_KIND}[^.;:,()\d]{{0,60}},\s"
_LAST = rf"{_KIND}[^.;:,()\d]{{0,60}}(?:\.|;(?!\s(?:and\s)?(?:\d|one\b)))"
_PAIR = 2  # the first share and the whole
_SLIP, _NEAR = 0.06, 2  # so much a sum of shares that are meant to be all may be off


def find_wrong_shares(text: str, start: int = 0) -> Iterator[Partition]:
    """Yield the wholes of `text` from `start` on that such shares nearly come to, and don't."""
    amounts = [a for a in find_amounts(text, start) if not a.percent]
    for at, (one, two) in enumerate(pairwise(amounts)):
        if at + _PAIR >= len(amounts) or not (pair := is_divided(text, one, two)):
            continue
        part, whole = pair
        shares = [part, *_others(text, two.end, amounts[at + _PAIR :])]
        off = abs(sum(a.value for a in shares) - whole.value)
        told = any(a.about for a in (whole, *shares))
        if len(shares) > _PAIR and not told and 0 < off <= max(_NEAR, _SLIP * whole.value):
            yield Partition(whole, tuple(shares))


def _others(text: str, end: int, amounts: list[Amount]) -> list[Amount]:
    """Return the shares that go on from `end`, none unless the last of them ends the clause."""
    found: list[Amount] = []
    form = _FIRST
    for amount in amounts:
        if not compiled(form).fullmatch(text, end, amount.start):
            break
        found.append(amount)
        if form == _NEXT:
            break
        end = amount.end
        form = _NEXT if compiled(_NEXT).match(text, end) else _MORE
    closed = form == _NEXT and found and compiled(_LAST).match(text, found[-1].end)
    return found if closed else []
