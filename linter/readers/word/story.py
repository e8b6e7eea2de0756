"""One story of a Word file: its paragraphs, tables and content controls in reading order, as passages.

Text boxes follow the paragraph that they are anchored in. A paragraph whose mark the view leaves out joins
the next one; the mark that stays decides over style and list, as when Word accepts the change (ECMA-376-1
§17.13.5.15).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from linter.model.draft import Field, Story
from linter.readers.word.chunks import read_chunk
from linter.readers.word.fields import record_open
from linter.readers.word.names import (
    ALTERNATIVES,
    BOOKMARK,
    CHUNK,
    COMMENT_END,
    COMMENT_START,
    CONTROL,
    CONTROL_CONTENT,
    CUSTOM_XML,
    DELETED,
    ID,
    INSERTED,
    MATHS_PARAGRAPH,
    MATHS_ZONE,
    MOVED_AWAY,
    MOVED_HERE,
    NAME,
    PARAGRAPH,
    SECTION,
    SUBDOCUMENT,
    TABLE,
    VML_WORD_ART,
)
from linter.readers.word.paragraphs import read_properties
from linter.readers.word.passages import CommentMark, Passage, Tracked
from linter.readers.word.runs import (
    EMPTY_CONTROL,
    PART_DOCUMENT,
    is_empty_control,
    read_inline,
    read_maths,
)
from linter.readers.word.shapes import chosen
from linter.readers.word.state import Line, Strand
from linter.readers.word.tables import read_table
from linter.readers.word.views import FORMATTING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lxml.etree import _Element as Element


def read_story(strand: Strand, root: Element) -> None:
    """Read all that stands in `root` (a body, note, header, text box …) into the survey's passages."""
    read_blocks(strand, root)
    finish(strand)


def read_blocks(strand: Strand, parent: Element) -> None:
    """Read the blocks of a story, or of a wrapper or a cell in it."""
    for child in parent:
        tag = child.tag
        if tag == PARAGRAPH:
            _paragraph(strand, child)
        elif (handler := _BLOCKS.get(tag)) is not None:
            handler(strand, child)


def finish(strand: Strand) -> None:
    """Close a paragraph that waits for a next one to join and will not get it (before a table, at an end)."""
    line = strand.joining
    if line is not None:
        strand.joining = None
        _close(line, counted=bool(line.texts or line.hidden))


def _paragraph(strand: Strand, element: Element) -> None:
    survey = strand.survey
    properties = read_properties(element)
    line = strand.joining or Line(strand, [], dict.fromkeys(strand.open_comments, 0))
    strand.joining = None
    if survey.traced:
        line.paragraphs.append(element)
    line.properties = properties
    line.look = survey.styles.look(properties.style) | strand.look
    read_inline(line, element)
    if properties.section is not None:
        _section(strand, properties.section)
    removed = _track_mark(line)
    if removed:
        strand.joining = line
    else:
        _close(line)


def _track_mark(line: Line) -> bool:
    """Count what is tracked at the paragraph mark; return whether the view leaves the mark out."""
    view, properties = line.strand.survey.view, line.properties
    if not properties.marks and not properties.restyled:
        return False
    line.changes += [Tracked(FORMATTING, author) for author in properties.restyled]
    for tag, author in properties.marks:
        kind = view.change(tag)
        if kind and Tracked(kind, author) not in line.changes[-1:]:
            line.changes.append(Tracked(kind, author))
    return any(tag in view.left_out for tag, _ in properties.marks)


def _close(line: Line, *, counted: bool = True) -> None:
    """Turn the line into a passage, and read the text boxes anchored in it."""
    strand = line.strand
    if strand.fields:
        record_open(line)
    words = "".join(line.texts)
    strand.bookmarks += line.bookmarks
    bookmarks: tuple[str, ...] = ()
    if words and not words.isspace():
        bookmarks = tuple(strand.bookmarks)
        strand.bookmarks.clear()
    strand.survey.passages.append(
        Passage(
            strand.part,
            strand.story,
            strand.series,
            line.properties,
            words,
            turns=tuple(line.turns),
            hidden="".join(line.hidden),
            fields=tuple(sorted(line.fields, key=_outer_first)) if line.fields else (),
            bookmarks=bookmarks,
            cell=strand.cell,
            comments=tuple([CommentMark(*mark) for mark in line.comments.items()]),
            changes=(*strand.tracked, *line.changes),
            counted=counted,
            note=line.note,
            paragraphs=tuple(line.paragraphs),
            shown_pieces=tuple(line.shown_pieces),
            hidden_pieces=tuple(line.hidden_pieces),
        )
    )
    strand.tracked.clear()
    for box, look in line.boxes:
        _box(strand, box, look)


def _outer_first(field: Field) -> tuple[int, int]:
    return field.start, -field.end


def _box(strand: Strand, box: Element, look: int) -> None:
    """Read a text box, a story of its own, or the words of word art (watermarks are made so)."""
    survey = strand.survey
    inside = Strand(survey, strand.part, Story.TEXTBOX, survey.new_series(), strand.orphans, look=look)
    if box.tag == VML_WORD_ART:
        line = Line(inside, [box])
        line.add(box.get("string", ""), box, None, look)
        _close(line)
    else:
        read_story(inside, box)


def _table(strand: Strand, element: Element) -> None:
    finish(strand)
    read_table(strand, element, _cell)


def _cell(strand: Strand, cell: Element) -> None:
    read_blocks(strand, cell)
    finish(strand)


def _control(strand: Strand, control: Element) -> None:
    """Read a content control around blocks; the prompt of one that nobody filled in does not show."""
    empty = is_empty_control(control)
    if empty:
        strand.survey.omitted[EMPTY_CONTROL] += 1
        strand.muted += 1
    for content in control.iterchildren(CONTROL_CONTENT):
        read_blocks(strand, content)
    strand.muted -= empty


def _alternatives(strand: Strand, element: Element) -> None:
    branch = chosen(element)
    if branch is not None:
        read_blocks(strand, branch)


def _tracked(strand: Strand, element: Element) -> None:
    if element.tag not in strand.survey.view.left_out:
        read_blocks(strand, element)


def _equation(strand: Strand, element: Element) -> None:
    """Read an equation that stands between paragraphs, in a paragraph of its own."""
    finish(strand)
    line = Line(strand, [element])
    read_maths(line, element)
    _close(line, counted=False)


def _chunk(strand: Strand, element: Element) -> None:
    """Read an imported part, as far as it is plain text or a web page."""
    finish(strand)
    if strand.muted:
        return
    for text in read_chunk(strand.survey, strand.part, element):
        line = Line(strand, [element])
        line.add(text, None, None, strand.look)
        _close(line, counted=False)


def _section(strand: Strand, element: Element) -> None:
    if strand.story is Story.BODY:
        strand.survey.sections.append(element)


def _bookmark(strand: Strand, element: Element) -> None:
    strand.bookmarks.append(element.get(NAME, ""))


def _comment_start(strand: Strand, element: Element) -> None:
    strand.begin_comment(element.get(ID, ""))


def _comment_end(strand: Strand, element: Element) -> None:
    strand.end_comment(element.get(ID, ""))


def _subdocument(strand: Strand, _element: Element) -> None:
    strand.survey.omitted[PART_DOCUMENT] += 1


_BLOCKS: Final[Mapping[str, Callable[[Strand, Element], None]]] = {
    TABLE: _table,
    CONTROL: _control,
    CUSTOM_XML: read_blocks,
    ALTERNATIVES: _alternatives,
    INSERTED: _tracked,
    MOVED_HERE: _tracked,
    DELETED: _tracked,
    MOVED_AWAY: _tracked,
    MATHS_PARAGRAPH: _equation,
    MATHS_ZONE: _equation,
    CHUNK: _chunk,
    SECTION: _section,
    BOOKMARK: _bookmark,
    COMMENT_START: _comment_start,
    COMMENT_END: _comment_end,
    SUBDOCUMENT: _subdocument,
}
