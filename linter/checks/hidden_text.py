"""Text that the file holds and nobody sees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.grammar.openings import opening
from linter.model.finding import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Review

VARIANTS = ("several",)


def check(review: Review) -> Iterator[Problem]:
    """Yield one problem for all hidden passages, at the first of them."""
    hidden = [i for i, block in enumerate(review.draft.blocks) if block.hidden]
    if hidden:
        places = [opening(review, i) for i in hidden]
        variant = "several" if len(hidden) > 1 else ""
        yield Problem(places[0], {"count": str(len(hidden))}, variant, related=tuple(places[1:]))
