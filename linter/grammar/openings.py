"""What is pointed at where a whole paragraph is meant: its first words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.model.draft import Place

if TYPE_CHECKING:
    from linter.model.review import Review

_SHOWN = 60


def opening(review: Review, block: int, start: int | None = None) -> Place:
    """Return the place of a block's first words, from `start` on if that is given; its number left out."""
    text = review.draft.blocks[block].text
    begin = review.draft.blocks[block].body if start is None else start
    while begin < len(text) and text[begin].isspace():
        begin += 1
    if len(text) <= begin + _SHOWN:
        return Place(block, min(begin, len(text)), max(len(text.rstrip()), min(begin, len(text))))
    cut = text.rfind(" ", begin, begin + _SHOWN)
    return Place(block, begin, cut if cut > begin else begin + _SHOWN)
