"""Marks that call the report a draft: a watermark, a header or footer, a line on the cover."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from linter.model.draft import Place, Story
from linter.model.finding import Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.draft import Block
    from linter.model.review import Review

# A watermark is word art in a box; a box of the report that only mentions a draft does not begin with it.
_MARGINS = {Story.HEADER: "in the header", Story.FOOTER: "in the footer"}
_BOX = "as a watermark or in a box"


class Options(Frozen):
    """`marks` are words, in small letters.

    A line before the report marks it if it begins with one, or has one and so few `letters`.
    """

    marks: tuple[str, ...] = ("draft",)
    letters: int = 80


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem for each mark; headers and footers that repeat one are the same."""
    first = min((s.first for s in review.sections), default=0)
    seen: set[str] = set()
    for i, block in enumerate(review.draft.blocks):
        where = "" if block.hidden else _where(i, block, first, options.letters)
        found = _mark(block.text, options.marks) if where else None
        begins = where == _BOX or len(block.text) > options.letters
        if not found or block.text in seen or (begins and found.start()):
            continue
        seen.add(block.text)
        yield Problem(Place(i, *found.span()), {"words": found[0], "where": where})


def _mark(text: str, marks: tuple[str, ...]) -> re.Match[str] | None:
    """Return the first of `marks` in the text, as whole words."""
    held = [mark for mark in marks if mark in text.lower()]
    return re.search(rf"(?i)(?<![\w-])(?:{'|'.join(map(re.escape, held))})(?![\w-])", text) if held else None


def _where(i: int, block: Block, first: int, letters: int) -> str:
    """Return what a block is that may mark the report, "" for one of the report itself."""
    if block.story in _MARGINS:
        return _MARGINS[block.story]
    if len(block.text) > letters and (i >= first or "\t" in block.text):
        return ""
    if block.story is Story.TEXTBOX:
        return _BOX
    return "on the cover" if block.story is Story.BODY and i < first else ""
