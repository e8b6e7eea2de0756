"""What holds for every block of a draft that was read from characters."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from linter.readers.lines import split_lines

if TYPE_CHECKING:
    from linter.model.draft import Block, Draft

_ENTITY = re.compile(r"&(?:#\d+|#[xX][0-9a-fA-F]+|\w+);")
_LINE_BREAK = re.compile(r"<br\s*/?>|\\$", re.IGNORECASE)


def misplaced(draft: Draft, text: str) -> list[tuple[str, int, str]]:
    """Return block text, offset and character of every character that does not stand where its block says.

    The blank between two joined lines stands at the end of the first; an entity where its "&" is.
    """
    lines = split_lines(text)
    return [
        (block.text, offset, char)
        for block in draft.blocks
        for offset, char in enumerate(block.text)
        if not _stands(block, offset, char, lines)
    ]


def out_of_order(draft: Draft) -> list[Block]:
    """Return the blocks whose anchors or emphasis do not ascend within the text."""
    return [block for block in draft.blocks if not _ascends(block)]


def _stands(block: Block, offset: int, char: str, lines: list[str]) -> bool:
    line, column = block.locate(offset)
    if not 1 <= line <= len(lines) or column < 1:
        return False
    rest = lines[line - 1][column - 1 :]
    if rest.startswith(char):
        return True
    entity = _ENTITY.match(rest)
    if entity and char in html.unescape(entity[0]):
        return True
    return char in " \n" and (not rest.strip() or bool(_LINE_BREAK.match(rest)))


def _ascends(block: Block) -> bool:
    offsets = [anchor.offset for anchor in block.anchors]
    edges = [edge for stretch in block.emphasis for edge in (stretch.start, stretch.end)]
    return (
        offsets[0] == 0
        and offsets == sorted(set(offsets))
        and offsets[-1] < len(block.text)
        and edges == sorted(edges)
        and all(stretch.start < stretch.end <= len(block.text) for stretch in block.emphasis)
        and 0 <= block.body <= len(block.text)
    )
