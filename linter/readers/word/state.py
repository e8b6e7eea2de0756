"""What a walk through a Word file carries along: for the file, for one story, for the paragraph at hand."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from linter.model.frozen import Frozen
from linter.readers.looks import IS_HIDDEN
from linter.readers.word.paragraphs import PLAIN, Properties
from linter.readers.word.passages import Passage, Piece, Tracked

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from linter.model.draft import Cell, Field, Story
    from linter.readers.word.package import Package
    from linter.readers.word.styles import Styles
    from linter.readers.word.views import View

MOST_OPEN: Final = 20
"""Comments that may be open at once; with more of them a small file could fill the memory."""


class NoteUse(Frozen):
    """A reference to a note: its kind ("footnotes", "endnotes"), identifier, and the section it is in."""

    kind: str
    identifier: str
    section: int
    own_mark: bool
    hidden: bool


@dataclass(slots=True, eq=False, repr=False)
class OpenField:
    """A field that has begun; `start` is None until its result does, then the offset where it goes on."""

    mark: Element
    instruction: list[str] = field(default_factory=list)
    code: str = ""
    target: str = ""
    start: int | None = None


@dataclass(slots=True, eq=False, repr=False)
class Survey:
    """What is gathered over all stories of a file; `traced` keeps the elements that passages come from."""

    package: Package
    styles: Styles
    view: View
    traced: bool = False
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


@dataclass(slots=True, eq=False, repr=False)
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


@dataclass(slots=True, eq=False, repr=False)
class Line:
    """The paragraph at hand.

    `texts` show, `length` is theirs so far; `turns` are the offsets at which the look changes, `last` the
    look of the latest text. `hidden` does not show. A break of the page is `waiting` until words follow it:
    it parts words and is no text itself. `boxes` are the text boxes anchored here.
    """

    strand: Strand
    look: int = 0
    properties: Properties = PLAIN
    texts: list[str] = field(default_factory=list)
    length: int = 0
    last: int = 0
    turns: list[tuple[int, int]] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    hidden_at: int = 0
    waiting: tuple[Element, Element] | None = None
    fields: list[Field] = field(default_factory=list)
    bookmarks: list[str] = field(default_factory=list)
    comments: dict[str, int] = field(default_factory=dict)
    changes: list[Tracked] = field(default_factory=list)
    boxes: list[tuple[Element, int]] = field(default_factory=list)
    note: str | None = ""
    paragraphs: list[Element] = field(default_factory=list)
    shown_pieces: list[Piece] = field(default_factory=list)
    hidden_pieces: list[Piece] = field(default_factory=list)

    def add(self, text: str, node: Element | None, run: Element | None, look: int) -> None:
        """Take a stretch of text, unless text does not show at present."""
        strand = self.strand
        if strand.muted:
            return
        if self.waiting:
            self._break()
        if self.note and not self.length:
            text = text.lstrip()  # the gap behind a note's number
        if look & IS_HIDDEN:
            self._hide(text, node, run)
            return
        if look != self.last:
            self.turns.append((self.length, look))
            self.last = look
        self.texts.append(text)
        self.length += len(text)
        if strand.survey.traced:
            self.shown_pieces.append(Piece(text, node, run))

    def _hide(self, text: str, node: Element | None, run: Element | None) -> None:
        """Take hidden text; stretches with shown words between them keep apart."""
        if self.hidden and self.hidden_at != len(self.texts):
            self.hidden.append(" ")
            self.hidden_pieces.append(Piece(" ", None, None))
        self.hidden.append(text)
        self.hidden_at = len(self.texts)
        if self.strand.survey.traced:
            self.hidden_pieces.append(Piece(text, node, run))

    def _break(self) -> None:
        if self.waiting and self.length:
            node, run = self.waiting
            self.waiting = None
            self.add("\n", node, run, self.last)
        self.waiting = None

    def begin_comment(self, identifier: str) -> None:
        """Note that a comment begins here."""
        self.strand.begin_comment(identifier)
        self.comments.setdefault(identifier, self.length)
