"""Passages: what the walk through a Word file hands on, paragraphs as shown.

The walk is a function of the file and the view alone. Walking again therefore gives the same passages, and
each block of the draft knows its passage: see `linter.readers.word.tracing` for the way from a block and an
offset back to the element that holds the character.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from linter.model.draft import Cell, Field, Story
    from linter.readers.word.paragraphs import Properties


class Piece(Frozen):
    """A stretch of text and the element that holds it; kept only where the walk is traced.

    `node` is the `w:t` (or `w:delText`, `m:t`) whose text this is, white space at its edges perhaps trimmed;
    for tabs, breaks, symbols and form fields the element that stands for the text; None where no single
    element does. `run` is the `w:r` around it.
    """

    text: str
    node: Element | None
    run: Element | None


class CommentMark(Frozen):
    """A comment that touches a passage, and the offset into its words where it begins there."""

    comment: str
    offset: int


class Tracked(Frozen):
    """A tracked change: its kind as in `linter.model.draft.Change`, and who made it."""

    kind: str
    author: str


class Passage(Frozen):
    """A paragraph as the view shows it, empty ones included: they count in lists.

    `properties` are those of the `w:p` whose mark ends it. `words` are those that show, `turns` the offsets
    at which their look changes (see `linter.readers.looks`), `hidden` the words that do not show; `fields`
    and `comments` count offsets into the words, without a computed number. `series` names the story that its
    numbers belong to; `counted` is False where lists pass it over. `note` is the number of the note that
    begins here, None if it can't be worked out, "" elsewhere. In a traced walk, `paragraphs` are the `w:p`
    elements (more than one where a deleted mark joined them), `shown_pieces` and `hidden_pieces` what the
    words are made of.
    """

    part: str
    story: Story
    series: int
    properties: Properties
    words: str
    turns: tuple[tuple[int, int], ...] = ()
    hidden: str = ""
    fields: tuple[Field, ...] = ()
    bookmarks: tuple[str, ...] = ()
    cell: Cell | None = None
    comments: tuple[CommentMark, ...] = ()
    changes: tuple[Tracked, ...] = ()
    counted: bool = True
    note: str | None = ""
    paragraphs: tuple[Element, ...] = ()
    shown_pieces: tuple[Piece, ...] = ()
    hidden_pieces: tuple[Piece, ...] = ()
