"""What is wrong with a series of whole numbers that should run 1, 2, 3 …: one slip for one cause."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_REACH = 200  # how far back an entry may follow on: this bounds the work on a hopeless series

GAP, REPEATED, DISORDER = "gap", "repeated", "disorder"


class Slip(Frozen):
    """Something wrong at index `at` of a series.

    GAP: `missing` are the numbers left out before it. REPEATED: the number stands at index `other` too.
    DISORDER: it is not in its place. `expected` is the number that has to stand there, None if that is open.
    """

    at: int
    fault: str
    missing: tuple[int, ...] = ()
    other: int | None = None
    expected: int | None = None


def slips(numbers: Sequence[int | None]) -> Iterator[Slip]:
    """Yield what is wrong with `numbers`, in order; None is an entry that takes a place without a number.

    The longest rising chain that leaves the fewest holes counts as right. What is outside it is repeated or
    out of order, a run of such numbers once; holes in the chain that nothing outside it fills are gaps.
    """
    if list(numbers) == list(range(1, len(numbers) + 1)):
        return
    kept = _chain(numbers)
    outside = {n for at, n in enumerate(numbers) if n is not None and at not in kept}
    places = [-1, *kept, len(numbers)]
    found: list[Slip] = []
    for one, other in pairwise(places):
        missing = _missing(numbers, one, other)
        found += _strays(numbers, kept, one, other, missing)
        if other < len(numbers) and len(missing) > other - one - 1:
            lost = tuple(n for n in missing if n not in outside)
            found += [Slip(other, GAP, missing=lost)] if lost else []
    yield from sorted(found, key=lambda slip: slip.at)


def _chain(numbers: Sequence[int | None]) -> list[int]:
    """Return the indices of the longest rising chain, of equals that with the fewest holes, the earliest."""
    best: dict[int, tuple[int, int, int]] = {-1: (0, 0, -1)}
    for at, number in enumerate(numbers):
        if number is None or number < 1:
            continue
        recent = (i for i in range(max(at - _REACH, 0), at) if i in best)
        before = [-1, *(i for i in recent if (numbers[i] or 0) < number)]
        ranked = ((-best[i][0] - 1, best[i][1] + _misfit(numbers, i, at), i) for i in before)
        length, holes, last = min(ranked)
        best[at] = (-length, holes, last)
    tail = len(numbers) - 1
    at = min(best, key=lambda i: (-best[i][0], best[i][1] + tail - i, i))
    chain = []
    while at >= 0:
        chain.append(at)
        at = best[at][2]
    return chain[::-1]


def _misfit(numbers: Sequence[int | None], one: int, other: int) -> int:
    """Return by how much the numbers missing between two places differ from the entries that stand there."""
    return abs(len(_missing(numbers, one, other)) - (other - one - 1))


def _missing(numbers: Sequence[int | None], one: int, other: int) -> range:
    """Return the numbers that are left out between two places of the chain; none behind its end."""
    if other >= len(numbers):
        return range(0)
    start = 0 if one < 0 else numbers[one] or 0
    return range(start + 1, numbers[other] or 0)


def _strays(
    numbers: Sequence[int | None], kept: Sequence[int], one: int, other: int, missing: range
) -> Iterator[Slip]:
    """Yield the entries between two places of the chain, of those that count on from each other the first."""
    fits = len(missing) == other - one - 1
    last = None
    for at in range(one + 1, other):
        number = numbers[at]
        if number is None or (last is not None and number == last + 1):
            last = number
            continue
        last = number
        twin = next((k for k in (*kept, *range(at)) if k != at and numbers[k] == number), None)
        expected = missing[at - one - 1] if fits else None
        yield Slip(at, DISORDER if twin is None else REPEATED, other=twin, expected=expected)
