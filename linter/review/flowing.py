"""Line breaks that only part the lines of one sentence: the graph is read as if a space stood there.

A writer breaks a long heading in two, and text that was pasted from a mail or a PDF has a break at the end
of each line. Breaks that part things (names in a cell, the lines of an address, points one below the other)
stay what they are. The draft itself keeps all of them: a rule about spaces sees what is there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.model.draft import Kind

if TYPE_CHECKING:
    import re

    from linter.model.draft import Block, Draft

_BREAK = "\n"
_LONG = 50  # a line of so many characters was broken because it was full
_TITLES = frozenset({Kind.HEADING, Kind.TITLE})
# A line that ends so is not at the end of what it says.
_OPEN_END = compiled(
    r"(?:[,&(\u2010-\u2015-]|\b(?:and|or|of|the|for|with|in|by|to|from|as|a|an))[ \u00a0]*\Z"
)
_WORD_END = compiled(r"[\w,&()%'\u2019\u2010-\u2015-][ \u00a0]*\Z")
_POINT = compiled(r"[ \u00a0]*(?:[^\w\s(&\"'\u2018\u201c\u00a3]|\Z|\n)")
_LABEL = compiled(r"[ \u00a0]*(?:\(?(?:[a-z]|[ivx]+|\d+)\)|\d+(?:\.\d+)*\.?\s+[A-Z])")
_GOES_ON = compiled(r"[ \u00a0]*[a-z&(\d]")
_ALL = compiled(_BREAK)


def flowing(draft: Draft) -> Draft:
    """Return `draft` with a space for each break inside a sentence; no offset changes."""
    if not any(_BREAK in block.text for block in draft.blocks):
        return draft
    return draft._replace(blocks=tuple(map(_flowing, draft.blocks)))


def _flowing(block: Block) -> Block:
    if _BREAK not in block.text or block.kind is Kind.CONTENTS:
        return block
    if block.kind in _TITLES:
        return block._replace(text=block.text.replace(_BREAK, " "))
    start = 0
    text = block.text
    for found in _ALL.finditer(block.text):
        if _is_inside(block, text[start : found.start()], found):
            text = f"{text[: found.start()]} {text[found.end() :]}"
        start = found.end()
    return block._replace(text=text)


def _is_inside(block: Block, line: str, found: re.Match[str]) -> bool:
    """Whether a break behind `line` stands inside a sentence."""
    if not _WORD_END.search(line) or _POINT.match(block.text, found.end()):
        return False
    if _OPEN_END.search(line):
        return block.cell is None or not line.rstrip().endswith(",")
    if _LABEL.match(block.text, found.end()):
        return False
    if _GOES_ON.match(block.text, found.end()):
        return True
    return block.cell is None and len(line) >= _LONG
