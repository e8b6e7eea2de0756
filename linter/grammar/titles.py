"""Titles in running text: what is set bold or italic in a longer text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.draft import Block, Emphasis

_LONGEST = 90  # characters


def titles_in(block: Block) -> Iterator[Emphasis]:
    """Yield what may be a title: a short stretch set off, less than half of the block's text."""
    longest = min(_LONGEST, len(block.text) // 2)
    return (set_off for set_off in block.emphasis if set_off.end - set_off.start < longest)
