"""What a walk through a Word file carries along: for the file, for one story, for the paragraph at hand."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from linter.readers.looks import IS_HIDDEN
from linter.readers.word.paragraphs import PLAIN, Properties
from linter.readers.word.passages import Passage, Piece, Tracked

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from linter.model.draft import Cell, Field, Story
    from linter.readers.word.fields import OpenField
    from linter.readers.word.package import Package
    from linter.readers.word.styles import Styles
    from linter.readers.word.views import View

MOST_OPEN: Final = 100
"""Comments that may be open at once; with more of them a small file could fill the memory."""


class NoteUse(NamedTuple):
    """A reference to a note: its kind ("footnotes", "endnotes"), identifier, and the section it is in."""

    kind: str
    identifier: str
    section: int
    own_mark: bool
    hidden: bool


@dataclass(slots=True)
class Survey:
    """What is gathered over all stories of a file, beside the passages themselves."""

    package: Package
    styles: Styles
    view: View
    passages: list[Passage] = field(default_factory=list)
    notes: list[NoteUse] = field(default_factory=list)
    sections: list[Element] = field(default_factory=list)
    alternatives: list[tuple[str, Element]] = field(default_factory=list)
    omitted: Counter[str] = field(default_factory=Counter)
    remarks: Counter[str] = field(default_factory=Counter)
    ended_comments: set[str] = field(default_factory=set)
    tables: int = 0
    series: int = 0

    def new_series(self) -> int:
        """Return a number for a story whose lists count by themselves."""
        self.series += 1
        return self.series


@dataclass(slots=True)
class Strand:
    """One story while it is read: body, a note, a header, a text box.

    `muted` counts the reasons why text does not show at present (instructions of fields, placeholders),
    `look` is added to every run (a hidden text box), `orphans` are field marks that nothing ends. `bookmarks`
    and `tracked` wait for the next paragraph.
    """

    survey: Survey
    part: str
    story: Story
    series: int
    orphans: frozenset[Element]
    look: int = 0
    note: str | None = ""
    muted: int = 0
    fields: list[OpenField] = field(default_factory=list)
    open_comments: dict[str, None] = field(default_factory=dict)
    bookmarks: list[str] = field(default_factory=list)
    tracked: list[Tracked] = field(default_factory=list)
    cell: Cell | None = None
    joining: Line | None = None

    def begin_comment(self, identifier: str) -> None:
        """Note that a comment begins between paragraphs."""
        if len(self.open_comments) < MOST_OPEN:
            self.open_comments[identifier] = None

    def end_comment(self, identifier: str) -> None:
        """Note that a comment ends."""
        self.open_comments.pop(identifier, None)
        self.survey.ended_comments.add(identifier)


@dataclass(slots=True)
class Line:
    """The paragraph at hand.

    `length` is that of the words shown so far, `looks` are all looks found in it together, `boxes`
    the text boxes anchored in it.
    """

    strand: Strand
    look: int = 0
    properties: Properties = PLAIN
    paragraphs: list[Element] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    length: int = 0
    looks: int = 0
    fields: list[Field] = field(default_factory=list)
    bookmarks: list[str] = field(default_factory=list)
    comments: dict[str, int] = field(default_factory=dict)
    changes: list[Tracked] = field(default_factory=list)
    boxes: list[tuple[Element, int]] = field(default_factory=list)
    note: str | None = ""

    def add(self, text: str, node: Element | None, run: Element | None, look: int) -> None:
        """Take a stretch of text, unless text does not show at present."""
        if self.strand.muted:
            return
        if self.note and not self.length:
            text = text.lstrip()  # the gap behind a note's number
        self.pieces.append(Piece(text, node, run, look))
        self.looks |= look
        if not look & IS_HIDDEN:
            self.length += len(text)

    def begin_comment(self, identifier: str) -> None:
        """Note that a comment begins here."""
        self.strand.begin_comment(identifier)
        self.comments.setdefault(identifier, self.length)
