"""Remarks become Word comments in a copy of a draft; the text and everything else stays as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree

from linter.cache.expressions import compiled
from linter.fixing.word.anchors import find_anchors
from linter.fixing.word.comments import comments_part, free_numbers, remove_comments
from linter.fixing.word.names import (
    AUTHOR,
    COMMENT,
    COMMENT_END,
    COMMENT_MARK,
    COMMENT_START,
    COMMENT_USED,
    DATE,
    ID,
    INITIALS,
    PARAGRAPH,
    RUN,
    RUN_FACTS,
    SIZE,
    TEXT,
    VAL,
)
from linter.fixing.word.package import Unwritable, open_package, put_after
from linter.fixing.word.relations import main_part
from linter.fixing.word.words import write_text
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element as Element

    from linter.fixing.word.anchors import Anchor
    from linter.fixing.word.package import Package
    from linter.fixing.word.stamp import Stamp
    from linter.model.draft import Place
    from linter.model.trace import Trace

MOST_COMMENTS: Final = 32_767
_MARK_SIZE: Final = "16"
"""Half points; the mark itself never shows, but a large one could make its line higher."""
_NOT_IN_XML: Final = compiled("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NO_PARAGRAPH: Final = "the file holds no paragraph that a comment could stand at"
_TOO_MANY: Final = f"Word reads no more than {MOST_COMMENTS:,} comments in a file"


class Note(Frozen):
    """What is to be said about a place, line by line; without a place it is about the draft as a whole."""

    place: Place | None
    lines: tuple[str, ...]


class RefusedNote(Frozen):
    """A note that became no comment, and why: the end of a sentence that begins "No comment: "."""

    note: Note
    reason: str


class Annotated(Frozen):
    """The bytes of the file with the comments in it, and the notes that could not become one."""

    data: bytes
    refused: tuple[RefusedNote, ...] = ()


def annotate(data: bytes, traces: Sequence[Trace], notes: Sequence[Note], stamp: Stamp) -> Annotated:
    """Return the Word file `data` with each note as a comment, in place of what `stamp.author` said before.

    `traces` are those of the same bytes, one a block. Comments of others stay. The same input gives the same
    bytes, and so does annotating the result with notes about the same places.
    """
    try:
        package = open_package(data)
        main = main_part(package)
        remove_comments(package, main, stamp.author)
        refused = _add(package, main, traces, notes, stamp)
    except Unwritable as wrong:
        return Annotated(data, tuple(RefusedNote(note, str(wrong)) for note in notes))
    return Annotated(package.saved(), refused)


def _add(
    package: Package, main: str, traces: Sequence[Trace], notes: Sequence[Note], stamp: Stamp
) -> tuple[RefusedNote, ...]:
    anchors = find_anchors(package, main, traces)
    for note in notes:
        if note.place is not None:
            anchors.cut(note.place)
    found = [anchors.top() if note.place is None else anchors.at(note.place) for note in notes]
    numbers = free_numbers(package, main)
    left = MOST_COMMENTS - sum(1 for _ in package.part(main).root.iter(COMMENT_START))
    refused = []
    if any(found):
        comments = comments_part(package, main)
        comments.changed = package.part(main).changed = True
    for note, anchor in zip(notes, found, strict=True):
        if anchor is None or left <= 0:
            refused.append(RefusedNote(note, _TOO_MANY if anchor else _NO_PARAGRAPH))
            continue
        left -= 1
        number = next(numbers)
        lines = (anchor.about, *note.lines) if anchor.about else note.lines
        _write(comments.root, number, lines, stamp)
        _mark(anchor, number)
    return tuple(refused)


def _mark(anchor: Anchor, number: str) -> None:
    """Put the marks of comment `number` around its anchor (ECMA-376-1 §17.13.4.3 to §17.13.4.5)."""
    first, last = anchor.first, anchor.last
    start = first.makeelement(COMMENT_START, {ID: number})
    end = first.makeelement(COMMENT_END, {ID: number})
    used = first.makeelement(RUN)
    etree.SubElement(etree.SubElement(used, RUN_FACTS), SIZE, {VAL: _MARK_SIZE})
    etree.SubElement(used, COMMENT_USED, {ID: number})
    if first.tag == PARAGRAPH:
        first.extend([start, end, used])
        return
    first.addprevious(start)
    put_after(last, end)
    put_after(end, used)


def _write(root: Element, number: str, lines: Sequence[str], stamp: Stamp) -> None:
    said = {ID: number, AUTHOR: stamp.author, DATE: stamp.date, INITIALS: stamp.initials}
    comment = etree.SubElement(root, COMMENT, said)
    for at, line in enumerate(lines):
        paragraph = etree.SubElement(comment, PARAGRAPH)
        if at == 0:
            etree.SubElement(etree.SubElement(paragraph, RUN), COMMENT_MARK)
        text = etree.SubElement(etree.SubElement(paragraph, RUN), TEXT)
        write_text(text, _NOT_IN_XML.sub("\ufffd", line))
