"""Words that somebody marked with colour, to come back to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.model.draft import Place
from linter.model.finding import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Review


def check(review: Review) -> Iterator[Problem]:
    """Yield a problem at the first highlighted words of each block that has any."""
    for i, block in enumerate(review.draft.blocks):
        words = (Place(i, *stretch) for stretch in block.highlights)
        place = next((place for place in words if review.quote(place).strip()), None)
        if place and not block.hidden:
            yield Problem(place)
