"""A lead-in that no recommendation follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.grammar.numbering.numbers import called
from linter.model.finding import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Review


def check(review: Review) -> Iterator[Problem]:
    """Yield a problem for each group without recommendations."""
    for group in review.groups:
        if not group.recommendations:
            yield Problem(group.place, {"group": called(group.number)})
