"""Where organisations are named, by block: no place is looked up among all the mentions of a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.grammar.once import once

if TYPE_CHECKING:
    from collections.abc import Mapping

    from linter.model.draft import Place
    from linter.model.names import BodyMention
    from linter.model.review import Review


@once
def mentions_by_block(review: Review) -> Mapping[int, list[BodyMention]]:
    """Return the mentions of organisations, known or not, in the blocks that have any."""
    found: dict[int, list[BodyMention]] = {}
    for mention in review.mentions:
        found.setdefault(mention.place.block, []).append(mention)
    return found


def names_body(review: Review, place: Place) -> bool:
    """Tell whether a part of `place` belongs to the name of an organisation."""
    return any(mention.place.meets(place) for mention in mentions_by_block(review).get(place.block, ()))
