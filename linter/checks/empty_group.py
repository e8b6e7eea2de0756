"""A lead-in that no recommendation follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.numbering.numbers import called
from linter.model.finding import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Review

_LETTERED = compiled(r"\s*\(?[A-Z]{1,2}[.-]?\d{1,2}(?:\.\d{1,2})?[.:)]?\s")


def check(review: Review) -> Iterator[Problem]:
    """Yield a problem for each group without recommendations; what has letters ("A1") is not read as one."""
    for group in review.groups:
        following = review.draft.blocks[group.place.block + 1 : group.place.block + 2]
        if not group.recommendations and not any(_LETTERED.match(block.text) for block in following):
            yield Problem(group.place, {"group": called(group.number)})
