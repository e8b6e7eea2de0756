"""A lead-in that no recommendation follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.grammar.numbers import called
from linter.model.finding import Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Review


class Options(Frozen):
    """Nothing to choose."""


def check(review: Review, options: Options) -> Iterator[Problem]:  # noqa: ARG001  every kind takes options
    """Yield a problem for each group without recommendations."""
    for group in review.groups:
        if not group.recommendations:
            yield Problem(group.place, {"group": called(group.number)})
