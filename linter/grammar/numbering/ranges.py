"""Ranges of numbers, such as "2.1 to 2.4"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from linter.grammar.matching import match
from linter.model.draft import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from linter.model.review import Numeral, Review
    from linter.model.style import HouseStyle


def is_range(style: HouseStyle, text: str, one: Numeral, other: Numeral) -> bool:
    """Tell whether `text`, that of both numbers' block, joins them so that those between them are meant."""
    joined = match(style.form("range"), text[: other.place.end], one.place.start)
    return joined is not None and joined.end() == other.place.end and one.value[:-1] == other.value[:-1]


def backwards(review: Review, numbers: Sequence[Numeral]) -> Iterator[tuple[Place, dict[str, str]]]:
    """Yield place and slots of each range among `numbers`, those of one list, that ends before it begins."""
    printed = [n for n in numbers if not n.implied]
    for one, other in pairwise(printed):
        text = review.draft.blocks[one.place.block].text
        if one.value > other.value and is_range(review.style, text, one, other):
            place = Place(one.place.block, one.place.start, other.place.end)
            yield place, {"first": one.key, "last": other.key}
