"""What most of a report's own examples do; a rule that holds the rest against them needs more than half."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    T = TypeVar("T", bound=Hashable)


def majority(values: Iterable[T]) -> T | None:
    """Return the value that more than half of `values` have, None if there is none such."""
    counts = Counter(values)
    value, count = max(counts.items(), key=lambda item: item[1], default=(None, 0))
    return value if 2 * count > counts.total() else None


def most(values: Iterable[T], least: int = 2) -> T | None:
    """Return the value that more of `values` have than any other, at least `least`; None in a tie."""
    ranked = Counter(values).most_common(2)
    tied = len(ranked) > 1 and ranked[0][1] == ranked[1][1]
    return ranked[0][0] if ranked and ranked[0][1] >= least and not tied else None
