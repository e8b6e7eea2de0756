"""Ranges of numbers, such as "2.1 to 2.4"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from linter.grammar.matching import match
from linter.model.draft import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from linter.model.review import Numeral, Review


def backwards(review: Review, numbers: Sequence[Numeral]) -> Iterator[tuple[Place, dict[str, str]]]:
    """Yield place and slots of each range among `numbers`, those of one list, that ends before it begins."""
    printed = [n for n in numbers if not n.implied]
    for one, other in pairwise(printed):
        if one.value[:-1] != other.value[:-1] or one.value <= other.value:
            continue
        text = review.draft.blocks[one.place.block].text
        joined = match(review.style.form("range"), text[: other.place.end], one.place.start)
        if joined and joined.end() == other.place.end:
            place = Place(one.place.block, one.place.start, other.place.end)
            yield place, {"first": one.key, "last": other.key}
