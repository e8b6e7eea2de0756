"""Passages: what the walk through a Word file hands on, paragraphs as shown with the XML they come from.

The walk is a function of the file and the view alone. Walking again therefore gives the same passages, and
each block of the draft knows its passage: see `linter.readers.word.tracing` for the way from a block and an
offset back to the element that holds the character.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from linter.model.draft import Cell, Field, Story
    from linter.readers.word.paragraphs import Properties


class Piece(NamedTuple):
    """A stretch of text with one look and the element that holds it.

    `node` is the `w:t` (or `w:delText`, `m:t`) whose text this is, white space at its edges perhaps trimmed;
    for tabs, breaks, symbols, note marks and form fields the element that stands for the text; None where no
    single element does. `run` is the `w:r` around it. `look` are the bits of `linter.readers.looks`.
    """

    text: str
    node: Element | None
    run: Element | None
    look: int


class CommentMark(NamedTuple):
    """A comment that touches a passage, and the offset into its words where it begins there."""

    comment: str
    offset: int


class Tracked(NamedTuple):
    """A tracked change: its kind as in `linter.model.draft.Change`, and who made it."""

    kind: str
    author: str


class Passage(NamedTuple):
    """A paragraph as the view shows it, empty ones included: they count in lists.

    `paragraphs` are the `w:p` elements that make it up (more than one where a deleted mark joined them); the
    last one's `properties` hold for all. `words` are those that show, `shown` the pieces that they come from,
    `hidden` the pieces that do not show; `fields` and `comments` count offsets into the words, without a
    computed number. `series` names the story that its numbers belong to; `counted` is False where lists pass
    it over. `note` is the number of the note that begins here, None if it can't be worked out, "" elsewhere.
    `looks` are the looks of all pieces together.
    """

    part: str
    story: Story
    series: int
    paragraphs: tuple[Element, ...]
    properties: Properties
    words: str
    shown: tuple[Piece, ...]
    hidden: tuple[Piece, ...] = ()
    fields: tuple[Field, ...] = ()
    bookmarks: tuple[str, ...] = ()
    cell: Cell | None = None
    comments: tuple[CommentMark, ...] = ()
    changes: tuple[Tracked, ...] = ()
    counted: bool = True
    note: str | None = ""
    looks: int = 0
