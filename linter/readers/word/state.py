"""What a walk through a Word file carries along: for the file, for one story, for the paragraph at hand."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from linter.model.frozen import Frozen
from linter.readers.looks import IS_HIDDEN
from linter.readers.unseen import DOT_LEADER, UNSEEN_RUN
from linter.readers.word.paragraphs import PLAIN
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


class OpenField:
    """A field that has begun; `start` is None until its result does, then the offset where it goes on."""

    __slots__ = ("code", "instruction", "mark", "start", "target")

    def __init__(self, mark: Element) -> None:
        self.mark = mark
        self.instruction: list[str] = []
        self.code, self.target = "", ""
        self.start: int | None = None


class Survey:
    """What is gathered over all stories of a file; `traced` keeps the elements that passages come from."""

    __slots__ = (
        *("alternatives", "ended_comments", "notes", "omitted", "package", "passages", "remarks"),
        *("sections", "series", "styles", "tables", "traced", "view"),
    )

    def __init__(self, package: Package, styles: Styles, view: View, *, traced: bool = False) -> None:
        self.package, self.styles, self.view, self.traced = package, styles, view, traced
        self.passages: list[Passage] = []
        self.notes: list[NoteUse] = []
        self.sections: list[Element] = []
        self.alternatives: list[tuple[str, Element]] = []
        self.omitted, self.remarks = Counter[str](), Counter[str]()
        self.ended_comments: set[str] = set()
        self.tables, self.series = 0, 0

    def new_series(self) -> int:
        """Return a number for a story whose lists count by themselves."""
        self.series += 1
        return self.series


class Strand:
    """One story while it is read: body, a note, a header, a text box.

    `muted` counts the reasons why text does not show at present (instructions of fields, placeholders),
    `look` is added to every run (a hidden text box), `orphans` are field marks that nothing ends. `bookmarks`
    and `tracked` wait for the next paragraph.
    """

    __slots__ = (
        *("bookmarks", "cell", "fields", "joining", "look", "muted", "note", "open_comments", "orphans"),
        *("part", "series", "story", "survey", "tracked"),
    )

    def __init__(  # noqa: PLR0913  a story is known by where it is, what counts in it and how it looks
        self,
        survey: Survey,
        part: str,
        story: Story,
        series: int,
        orphans: frozenset[Element],
        *,
        look: int = 0,
        note: str | None = "",
    ) -> None:
        self.survey, self.part, self.story, self.series, self.orphans = survey, part, story, series, orphans
        self.look, self.note, self.muted = look, note, 0
        self.fields: list[OpenField] = []
        self.open_comments: dict[str, None] = {}
        self.bookmarks: list[str] = []
        self.tracked: list[Tracked] = []
        self.cell: Cell | None = None
        self.joining: Line | None = None

    def begin_comment(self, identifier: str) -> None:
        """Note that a comment begins between paragraphs."""
        if len(self.open_comments) < MOST_OPEN:
            self.open_comments[identifier] = None

    def end_comment(self, identifier: str) -> None:
        """Note that a comment ends."""
        self.open_comments.pop(identifier, None)
        self.survey.ended_comments.add(identifier)


class Line:
    """The paragraph at hand.

    `texts` show, `length` is theirs so far; `turns` are the offsets at which the look changes, `last` the
    look of the latest text. `hidden` does not show. A break of the page is `waiting` until words follow it:
    it parts words and is no text itself. `boxes` are the text boxes anchored here.
    """

    __slots__ = (
        *("bookmarks", "boxes", "changes", "comments", "fields", "hidden", "hidden_at", "hidden_pieces"),
        *("last", "length", "look", "note", "paragraphs", "properties", "shown_pieces", "strand", "texts"),
        *("turns", "waiting"),
    )

    def __init__(
        self, strand: Strand, paragraphs: list[Element], comments: dict[str, int] | None = None
    ) -> None:
        self.strand, self.paragraphs, self.comments = strand, paragraphs, comments or {}
        self.look, self.length, self.last, self.hidden_at = 0, 0, 0, 0
        self.properties = PLAIN
        self.note: str | None = ""
        self.texts: list[str] = []
        self.turns: list[tuple[int, int]] = []
        self.hidden: list[str] = []
        self.waiting: tuple[Element, Element] | None = None
        self.fields: list[Field] = []
        self.bookmarks: list[str] = []
        self.changes: list[Tracked] = []
        self.boxes: list[tuple[Element, int]] = []
        self.shown_pieces: list[Piece] = []
        self.hidden_pieces: list[Piece] = []

    def add(self, text: str, node: Element | None, run: Element | None, look: int) -> None:
        """Take a stretch of text, unless text does not show at present; leave out signs that nobody sees."""
        if self.strand.muted:
            return
        if text.isascii():
            self._take(text, node, run, look)
            return
        for part in UNSEEN_RUN.split(text.replace(DOT_LEADER, ".")):
            if part:
                self._take(part, node, run, look)

    def _take(self, text: str, node: Element | None, run: Element | None, look: int) -> None:
        strand = self.strand
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
