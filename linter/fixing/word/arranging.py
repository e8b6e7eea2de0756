"""Moving paragraphs of a Word file: each goes as it is, with its bookmarks and the empty ones above it.

A paragraph whose number Word counts joins the list of its new neighbours. As a tracked change a move is a
deletion at the old place and an insertion at the new one (ECMA-376-1 §17.13.5.15 and §17.13.5.20: the change
of a paragraph is that of its mark), which holds only for paragraphs of plain text.
"""

from __future__ import annotations

from itertools import dropwhile, takewhile
from typing import TYPE_CHECKING, Final

from linter.fixing.word.names import (
    BOOKMARK_END,
    BOOKMARK_START,
    FIELD_MARK,
    FIELD_MARK_TYPE,
    ID,
    LISTED,
    PARAGRAPH,
    RUN,
    SECTION,
    WORD,
)
from linter.fixing.word.package import Unwritable, change_numbers, discard, open_package, put_after
from linter.fixing.word.paragraphs import (
    copied,
    hold_twice,
    join_list,
    list_level,
    made_like,
    mark_deleted,
    mark_inserted,
)
from linter.fixing.word.tracking import Tracker
from linter.fixing.written import Arranged
from linter.model.arrangement import Addition, Removal, Shift, Step
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lxml.etree import _Element as Element

    from linter.fixing.word.package import Package, Part
    from linter.fixing.word.stamp import Stamp
    from linter.model.trace import Trace

_CONTROLLED: Final = "it stands in a content control, a table or the like; do this in Word"
_SECTION: Final = "a section of the document ends with it; do this in Word"
_CROSSED: Final = "a bookmark, a comment, a field or a move runs over its end; do this in Word"
_EMPTY: Final = "no paragraph of the file holds it by itself"
_PAIRS: Final = {
    BOOKMARK_START: BOOKMARK_END,
    WORD + "commentRangeStart": WORD + "commentRangeEnd",
    WORD + "permStart": WORD + "permEnd",
    WORD + "moveFromRangeStart": WORD + "moveFromRangeEnd",
    WORD + "moveToRangeStart": WORD + "moveToRangeEnd",
}
_BETWEEN: Final = frozenset({BOOKMARK_START, BOOKMARK_END, WORD + "proofErr"})


def arrange(data: bytes, traces: Sequence[Trace], step: Step, *, stamp: Stamp | None) -> Arranged:
    """Return the Word file `data`, of whose blocks `traces` are, with `step` made; tracked with a `stamp`."""
    try:
        package = open_package(data)
        part = package.part(traces[step.like if isinstance(step, Addition) else step.first].part)
        pen = _Pen(package, part, traces, Tracker(stamp, change_numbers(part.root)))
        if isinstance(step, Addition):
            pen.add(step)
        elif isinstance(step, Removal):
            pen.remove(pen.piece(step))
        else:
            pen.move(step)
    except Unwritable as wrong:
        return Arranged(data, str(wrong))
    part.changed = True
    return Arranged(package.saved())


class _Pen(Frozen):
    """A part while its paragraphs are put in another order."""

    package: Package
    part: Part
    traces: Sequence[Trace]
    tracker: Tracker

    @property
    def tracked(self) -> bool:
        return self.tracker.stamp is not None

    def paragraphs(self, first: int, end: int) -> list[Element]:
        """Return the paragraphs of some blocks, those of text boxes inside them left out."""
        held = (trace for trace in self.traces[first:end] if trace.part == self.traces[first].part)
        ordinals = dict.fromkeys(at for trace in held for at in trace.paragraphs)
        found = [self.part.elements[at] for at in ordinals]
        return [one for one in found if not any(other in found for other in one.iterancestors())]

    def own(self, step: Shift | Removal) -> list[Element]:
        """Return the paragraphs of some blocks but those in front that somebody has deleted.

        Their marks are deleted, so they run into the first block; they hold none of its words and stay.
        """
        nodes = [s.node for s in self.traces[step.first].stretches if s.node is not None]
        holders = {up for at in nodes for up in self.part.elements[at].iterancestors(PARAGRAPH)}
        paragraphs = self.paragraphs(step.first, step.end)
        return list(dropwhile(lambda one: one not in holders, paragraphs)) if holders else paragraphs

    def piece(self, step: Shift | Removal) -> list[Element]:
        """Return what belongs to some blocks: their paragraphs, and the empty ones and marks above."""
        paragraphs = self.own(step)
        if not paragraphs or any(one.tag != PARAGRAPH for one in paragraphs):
            raise Unwritable(_EMPTY)
        first, last = paragraphs[0], paragraphs[-1]
        holder = first.getparent()
        if holder is None or holder is not last.getparent():
            raise Unwritable(_CONTROLLED)
        behind = last.getnext()
        piece = [first, *takewhile(lambda one: one is not behind, first.itersiblings())]
        piece = [*self.above(first), *piece]
        if all(one in piece for one in holder.iterchildren(PARAGRAPH)):  # a content control can't be empty
            raise Unwritable(_CONTROLLED)
        if any(next(one.iter(SECTION), None) is not None for one in piece):
            raise Unwritable(_SECTION)
        if _is_crossed(piece):
            raise Unwritable(_CROSSED)
        return piece

    def above(self, first: Element) -> list[Element]:
        """Return the empty paragraphs and the marks directly above a paragraph that go along with it."""
        held = {self.part.elements[at] for trace in self.traces for at in trace.paragraphs}
        along = list(takewhile(lambda one: _goes_along(one, held), first.itersiblings(preceding=True)))[::-1]
        while along and along[0].tag == BOOKMARK_END:
            along.pop(0)
        return along

    def place(self, after: int) -> Element:
        """Return the last element of a block behind which something comes."""
        found = self.paragraphs(after, after + 1)
        if not found:
            raise Unwritable(_EMPTY)
        last = found[-1]
        while (behind := last.getnext()) is not None and behind.tag == BOOKMARK_END:
            last = behind
        return last

    def move(self, step: Shift) -> None:
        """Put the paragraphs of some blocks behind another block."""
        piece, place = self.piece(step), self.place(step.after)
        if piece[0].getparent() is not place.getparent():
            raise Unwritable(_CONTROLLED)
        own = self.paragraphs(step.first, step.first + 1)[-1]
        numbered, at = self.neighbour(step, own), piece.index(own)
        if self.tracked:
            hold_twice(self.package, piece)
            kept, piece = piece, [copied(one) for one in piece]
            self.remove(kept)
        if numbered is not None:
            join_list(piece[at], numbered)
        for one in piece:
            put_after(place, one)
            place = one
        for one in piece if self.tracked else ():
            mark_inserted(one, self.tracker)

    def neighbour(self, step: Shift, own: Element) -> Element | None:
        """Return the paragraph whose list the moved one joins: the next one there, else the one before."""
        for at in (step.after + 1, step.after):
            found = self.paragraphs(at, at + 1) if at < len(self.traces) else []
            if found and not step.first <= at < step.end and list_level(found[-1]) == list_level(own):
                return found[-1]
        return None

    def remove(self, piece: Iterable[Element]) -> None:
        """Take paragraphs out, or mark them and their marks as deleted."""
        for one in piece:
            if not self.tracked:
                discard(one)
            elif one.tag == PARAGRAPH:
                hold_twice(self.package, [one])
                mark_deleted(one, self.tracker)

    def add(self, step: Addition) -> None:
        """Put a new paragraph in the form of another one behind a block."""
        like, place = self.paragraphs(step.like, step.like + 1)[-1:], self.place(step.after)
        if not like or like[0].getparent() is not place.getparent():
            raise Unwritable(_CONTROLLED)
        typed = any(stretch.start == 0 < stretch.end for stretch in self.traces[step.like].stretches)
        new = made_like(like[0], f"{step.number}{step.gap}{step.words}" if typed else step.words)
        put_after(place, new)
        if self.tracked:
            mark_inserted(new, self.tracker)


def _goes_along(above: Element, held: set[Element]) -> bool:
    blank = above.tag == PARAGRAPH and next(above.iter(RUN, SECTION, LISTED), None) is None
    return above.tag in _BETWEEN or (blank and above not in held)


def _is_crossed(piece: Sequence[Element]) -> bool:
    """Whether something that has a beginning and an end has only one of them in `piece`."""
    for start, end in _PAIRS.items():
        begun = {mark.get(ID) for one in piece for mark in one.iter(start)}
        if begun != {mark.get(ID) for one in piece for mark in one.iter(end)}:
            return True
    marks = [mark.get(FIELD_MARK_TYPE) for one in piece for mark in one.iter(FIELD_MARK)]
    return marks.count("begin") != marks.count("end")
