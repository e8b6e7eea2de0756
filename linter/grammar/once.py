"""Work that several rules ask for on the same review, done once."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.model.review import Review

T = TypeVar("T")


def once(work: Callable[[Review], T]) -> Callable[[Review], T]:
    """Return `work` as a function that remembers what it made of the last review it was given.

    Reviews are values and are told apart by identity; the rules of a run all see the same one in turn.
    """
    last: list[tuple[Review, T]] = []

    @wraps(work)
    def remembered(review: Review) -> T:
        if not last or last[0][0] is not review:
            last[:] = [(review, work(review))]
        return last[0][1]

    return remembered
