"""What stands out of order in a row: the fewest, or lightest, that have to move."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def out_of_order(values: Sequence[int], weights: Sequence[int] = ()) -> tuple[int, ...]:
    """Return the indices of `values` that have to move so that the rest never fall.

    The rest is the heaviest such part; without `weights` each value weighs the same. Of two that could move,
    the later one does.
    """
    heavy = weights or [1] * len(values)
    best: list[
        tuple[int, int]
    ] = []  # for each index: the weight of the heaviest part that ends in it, its last
    for at, value in enumerate(values):
        before = max(((best[i][0], -i) for i in range(at) if values[i] <= value), default=(0, 1))
        best.append((before[0] + heavy[at], -before[1]))
    at = max(range(len(values)), key=lambda i: best[i][0], default=-1)
    kept = set()
    while at >= 0:
        kept.add(at)
        at = best[at][1]
    return tuple(i for i in range(len(values)) if i not in kept)
