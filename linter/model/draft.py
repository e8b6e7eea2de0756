"""A draft as a reader hands it on: blocks of text in reading order, each knowing where it stands."""

from __future__ import annotations

from bisect import bisect_right
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Mapping


OWN_NAME: Final = "reportlint"
"""The author of the comments and tracked changes that this program writes into drafts."""


class Kind(StrEnum):
    """What a block is, as far as its file says so; plain text says little."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CELL = "cell"
    CONTENTS = "contents"


class Story(StrEnum):
    """Which of the texts that run side by side in a file a block belongs to."""

    BODY = "body"
    HEADER = "header"
    FOOTER = "footer"
    FOOTNOTES = "footnotes"
    ENDNOTES = "endnotes"
    TEXTBOX = "textbox"
    PROPERTIES = "properties"


_BESIDE = MappingProxyType({
    Story.HEADER: "Page header",
    Story.FOOTER: "Page footer",
    Story.FOOTNOTES: "Footnote",
    Story.ENDNOTES: "Endnote",
    Story.PROPERTIES: "Alternative text",
})  # fmt: skip
PACKED = frozenset({"word", "odt"})
"""The formats of zip files: a line of theirs is a paragraph by its ordinal."""
TOLD_IN = frozenset({Story.BODY, Story.TEXTBOX, Story.FOOTNOTES, Story.ENDNOTES})
"""The stories that hold words of the report; the others stand around it."""
_NOTES = frozenset({Story.FOOTNOTES, Story.ENDNOTES})


class Location(Frozen):
    """A point in the file: line and column count from 1, columns in code points.

    In Word the line is the ordinal of the block in reading order.
    """

    line: int
    column: int


class Place(Frozen):
    """A stretch of one block's text: `start` and `end` are offsets in code points into `Block.text`.

    The character at `end` is the first that is no part of it. Places in two blocks have nothing in common.
    """

    block: int
    start: int
    end: int

    def holds(self, other: Place) -> bool:
        """Tell whether all of `other` lies in this place; a place holds itself."""
        return self.block == other.block and self.start <= other.start and other.end <= self.end

    def meets(self, other: Place) -> bool:
        """Tell whether a character of `other` lies in this place; two that only touch do not meet."""
        return self.block == other.block and self.start < other.end and other.start < self.end

    def begins_in(self, other: Place) -> bool:
        """Tell whether the first character of this place lies in `other`, wherever it ends."""
        return self.block == other.block and other.start <= self.start < other.end


class Anchor(Frozen):
    """From `offset` of a block's text onwards, the text stands at this line and column of the file."""

    offset: int
    line: int
    column: int


class Emphasis(Frozen):
    """A stretch of a block's text that is set bold, italic or both."""

    start: int
    end: int
    bold: bool
    italic: bool


class Cell(Frozen):
    """Where in a table a block stands; tables, rows and columns count from 0."""

    table: int
    row: int
    column: int
    header: bool = False


class Field(Frozen):
    """A stretch that Word computes: `code` is REF, PAGEREF, TOC …, `target` the bookmark it names."""

    start: int
    end: int
    code: str
    target: str


class Block(Frozen):
    """A paragraph, heading, list item or cell paragraph.

    `text` is what the reader of the page sees, the number included, whether somebody typed it or Word
    computes it (`automatic`). `number` is that label as printed ("5.2.14", "1.") or empty, and the words
    begin at offset `body`. `level` is a heading's level or a list item's depth, from 1. `bookmarks` are
    the names that other places may refer to it by. `highlights` are stretches, from start to end, that
    somebody marked with colour.
    """

    text: str
    kind: Kind = Kind.PARAGRAPH
    number: str = ""
    body: int = 0
    level: int = 0
    style: str = ""
    story: Story = Story.BODY
    automatic: bool = False
    hidden: bool = False
    cell: Cell | None = None
    emphasis: tuple[Emphasis, ...] = ()
    fields: tuple[Field, ...] = ()
    bookmarks: tuple[str, ...] = ()
    anchors: tuple[Anchor, ...] = (Anchor(0, 1, 1),)
    highlights: tuple[tuple[int, int], ...] = ()

    def locate(self, offset: int) -> Location:
        """Return the point in the file where the character at `offset` of the text stands."""
        known = self.anchors[max(bisect_right(self.anchors, (offset, 1 << 60, 0)) - 1, 0)]
        return Location(known.line, known.column + max(offset - known.offset, 0))

    def locate_end(self, offset: int) -> Location:
        """Return the point just behind the character before `offset`, where a stretch ends."""
        if offset <= 0:
            return self.locate(0)
        last = self.locate(offset - 1)
        return Location(last.line, last.column + 1)


class Comment(Frozen):
    """A remark beside the text: a comment in Word, an HTML comment in Markdown and text.

    `covers` are the blocks it is about (in Markdown and text the next block), `at` where it stands itself.
    """

    text: str
    covers: tuple[int, ...]
    at: Location
    author: str = ""


class Omission(Frozen):
    """Something that a reader saw and could not read: what, how often, and why."""

    what: str
    times: int
    why: str


class Coverage(Frozen):
    """What was read (block counts by story) and what was left out."""

    read: tuple[tuple[str, int], ...] = ()
    omitted: tuple[Omission, ...] = ()
    notes: tuple[str, ...] = ()


class Change(Frozen):
    """A tracked change: `kind` is insertion, deletion, move or formatting; `block` where it stands."""

    kind: str
    block: int
    author: str


class Draft(Frozen):
    """One file, read.

    `format` is "text", "markdown", "word" or "odt"; `properties` are what the file says of itself.
    """

    name: str
    format: str
    blocks: tuple[Block, ...]
    comments: tuple[Comment, ...] = ()
    changes: tuple[Change, ...] = ()
    properties: Mapping[str, str] = MappingProxyType({})
    coverage: Coverage = Coverage()

    def quote(self, place: Place) -> str:
        """Return the exact text of `place`."""
        return self.blocks[place.block].text[place.start : place.end]

    @property
    def has_lines(self) -> bool:
        """Whether the file has lines that a person can count; a packed one has paragraphs."""
        return self.format not in PACKED

    def spot(self, line: int, column: int) -> str:
        """Return a point of the file as people are told it: 83:328, or ¶83 where a line is a paragraph."""
        return f"{line}:{column}" if self.has_lines else f"\u00b6{line}"

    def beside(self, block: int) -> str:
        """Return what readers call a block beside the running text ("Footnote 3", "Page header"), or ""."""
        held = self.blocks[block]
        number = held.number if held.story in _NOTES else ""
        return f"{_BESIDE.get(held.story, '')} {number}".strip()


class Unreadable(Frozen):
    """A file that could not be read: one sentence that says why and what to do, and the place if known."""

    name: str
    reason: str
    line: int = 1
    column: int = 1
