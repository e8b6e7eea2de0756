"""Lines that divide numbered paragraphs, of which the file does not say that they are titles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.model.draft import Kind, Story

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from linter.model.draft import Block

_LONGEST = 80  # a longer line is no title
_SEVERAL = 3  # one may be a paragraph that lost its stop, so many are how the report divides its text
_ENDS = (".", "!", "?", ":", ";", ",", "\u2026", '"', "\u201d", "\u2019", "'")
_QUOTES = ('"', "'", "\u201c", "\u2018")


def subtitles(blocks: Sequence[Block], numbered: Iterable[int], headings: Iterable[int]) -> frozenset[int]:
    """Return which of the `blocks` are titles without number before one of the paragraphs `numbered`.

    They are short, without a stop, and behind a line that ends its sentence or is one of the `headings`; none
    unless there are several.
    """
    heads = frozenset(headings)
    found = frozenset(
        i - 1
        for i in numbered
        if i > 1 and _is_title(blocks[i - 1]) and (i - 2 in heads or _may_close(blocks[i - 2]))
    )
    return (found if len(found) >= _SEVERAL else frozenset()) - heads


def _is_title(block: Block) -> bool:
    text = block.text.strip()
    if block.number or block.kind is not Kind.PARAGRAPH or block.story is not Story.BODY or block.hidden:
        return False
    return 0 < len(text) <= _LONGEST and text[0].isupper() and not text.endswith(_ENDS) and "\t" not in text


def _may_close(block: Block) -> bool:
    """Whether a title may follow: the sentence ends, and is no quotation, whose speaker would be named."""
    text = block.text.strip(" *_")
    return text.endswith((".", "!", "?", ")")) and not text.startswith(_QUOTES)
