"""Comments and tracked changes of a Word file, kept apart from its text, with the blocks they are about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from linter.model.draft import Change, Comment, Location
from linter.readers.word.names import AUTHOR

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lxml.etree import _Element as Element

    from linter.readers.word.blocks import Origin
    from linter.readers.word.state import Survey

_MOST_COVERED: Final = 200
"""Blocks that one comment may be said to cover; thousands of long comments would fill the memory."""


def standing_blocks(origins: Sequence[Origin], passages: int) -> list[int]:
    """Return for each passage the block that holds its words or, if it shows none, the next block after it.

    Behind the last block the answer is the last one; without any block it is 0.
    """
    found: list[int] = []
    for block, origin in enumerate(origins):
        found.extend([block] * (origin.passage + 1 - len(found)))
    found.extend([max(len(origins) - 1, 0)] * (passages - len(found)))
    return found


def make_changes(survey: Survey, blocks: Sequence[int]) -> tuple[Change, ...]:
    """Return the tracked changes in reading order; `blocks` gives each passage its block."""
    return tuple(
        Change(change.kind, blocks[at], change.author)
        for at, passage in enumerate(survey.passages)
        for change in passage.changes
    )


def make_comments(
    survey: Survey, texts: Mapping[str, tuple[str, Element]], origins: Sequence[Origin]
) -> tuple[Comment, ...]:
    """Return the comments in the order of the text, then those that it does not refer to.

    A comment without an end is about the block that it begins in.
    """
    shown = {origin.passage: block for block, origin in enumerate(origins) if not origin.hidden}
    covers: dict[str, list[int]] = {}
    places: dict[str, Location] = {}
    standing = standing_blocks(origins, len(survey.passages))
    for at, passage in enumerate(survey.passages):
        for mark in passage.comments:
            block = shown.get(at)
            covered = covers.setdefault(mark.comment, [])
            if block is None:
                places.setdefault(mark.comment, Location(standing[at] + 1, 1))
            elif not covered or (mark.comment in survey.ended_comments and len(covered) < _MOST_COVERED):
                if not covered:
                    places[mark.comment] = Location(block + 1, origins[block].offset + mark.offset + 1)
                covered.append(block)
    ordered = [*(name for name in covers if name in texts), *(name for name in texts if name not in covers)]
    return tuple(
        Comment(
            text=texts[name][0],
            covers=tuple(covers.get(name, ())),
            at=places.get(name, Location(1, 1)),
            author=texts[name][1].get(AUTHOR, ""),
        )
        for name in ordered
    )
