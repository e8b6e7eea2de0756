"""Tables: rows and cells in reading order, merged cells once (ECMA-376-1 §17.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.model.draft import Cell
from linter.model.frozen import Frozen
from linter.readers.numbers import whole
from linter.readers.word.attributes import is_on
from linter.readers.word.names import (
    AUTHOR,
    BOOKMARK,
    CELL,
    CELL_DELETED,
    CELL_FACTS,
    CELL_INSERTED,
    COLUMNS_BEFORE,
    COLUMNS_SPANNED,
    COMMENT_END,
    COMMENT_START,
    CONTROL,
    CONTROL_CONTENT,
    CUSTOM_XML,
    DELETED,
    ID,
    INSERTED,
    MERGED_ACROSS,
    MERGED_DOWN,
    MOVED_AWAY,
    MOVED_HERE,
    NAME,
    ROW,
    ROW_FACTS,
    ROW_IS_HEADER,
    TABLE_CAPTION,
    TABLE_DESCRIPTION,
    TABLE_FACTS,
    VAL,
)
from linter.readers.word.passages import Tracked
from linter.readers.word.runs import EMPTY_CONTROL, is_empty_control

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml.etree import _Element as Element

    from linter.readers.word.state import Strand

_TRACKED = (INSERTED, DELETED, MOVED_HERE, MOVED_AWAY, CELL_INSERTED, CELL_DELETED)
_ROW_FACTS = (ROW_IS_HEADER, COLUMNS_BEFORE, *_TRACKED)
_CELL_FACTS = (COLUMNS_SPANNED, MERGED_DOWN, MERGED_ACROSS, *_TRACKED)
_MOST_COLUMNS = 63
"""Word's own limit; a larger span is nonsense."""


class _Facts(Frozen):
    """What a row or a cell says of itself; `left_out` if the view does not show it."""

    header: bool = False
    before: int = 0
    span: int = 1
    merged_down: bool = False
    continues: bool = False
    left_out: bool = False


def read_table(strand: Strand, table: Element, read_cell: Callable[[Strand, Element], None]) -> None:
    """Read a table cell by cell with `read_cell`; each cell's place is in `strand.cell` meanwhile."""
    survey, outer = strand.survey, strand.cell
    number = survey.tables
    survey.tables += 1
    _note_alternatives(strand, table)
    header, row = True, 0
    above: frozenset[int] = frozenset()
    for element in _through(strand, table, ROW):
        facts = _facts(strand, element, ROW_FACTS)
        if facts.left_out:
            continue
        header = header and facts.header
        place = Cell(number, row, facts.before, header)
        above = _read_row(strand, element, place, above, read_cell)
        row += 1
    strand.cell = outer


def _read_row(
    strand: Strand,
    row: Element,
    place: Cell,
    above: frozenset[int],
    read_cell: Callable[[Strand, Element], None],
) -> frozenset[int]:
    """Read the cells of a row; return the columns that a merge runs through, for the row below.

    A cell that goes on with the merge above it shows nothing of its own; one that has no merge above does.
    """
    merged = set()
    for cell in _through(strand, row, CELL):
        facts = _facts(strand, cell, CELL_FACTS)
        if facts.left_out:
            continue
        if facts.merged_down:
            merged.add(place.column)
        if not (facts.continues and (not facts.merged_down or place.column in above)):
            strand.cell = place
            read_cell(strand, cell)
        place = place._replace(column=place.column + facts.span)
    return frozenset(merged)


def _through(strand: Strand, parent: Element, wanted: str) -> Iterator[Element]:
    """Yield the rows of a table (or the cells of a row), also those inside content controls and wrappers."""
    for child in parent:
        tag = child.tag
        if tag == wanted:
            yield child
        elif tag == CONTROL:
            empty = is_empty_control(child)
            strand.survey.omitted[EMPTY_CONTROL] += empty
            strand.muted += empty
            for content in child.iterchildren(CONTROL_CONTENT):
                yield from _through(strand, content, wanted)
            strand.muted -= empty
        elif tag == CUSTOM_XML or (tag in _TRACKED and tag not in strand.survey.view.left_out):
            yield from _through(strand, child, wanted)
        elif tag == BOOKMARK:
            strand.bookmarks.append(child.get(NAME, ""))
        elif tag == COMMENT_START:
            strand.begin_comment(child.get(ID, ""))
        elif tag == COMMENT_END:
            strand.end_comment(child.get(ID, ""))


def _facts(strand: Strand, element: Element, name: str) -> _Facts:
    properties = next(element.iterchildren(name), None)
    if properties is None:
        return _Facts()
    view = strand.survey.view
    found = _Facts()
    for child in properties.iterchildren(*(_ROW_FACTS if name == ROW_FACTS else _CELL_FACTS)):
        tag = child.tag
        if tag == ROW_IS_HEADER:
            found = found._replace(header=is_on(child))
        elif tag == COLUMNS_BEFORE:
            found = found._replace(before=_columns(child, 0))
        elif tag == COLUMNS_SPANNED:
            found = found._replace(span=_columns(child, 1))
        elif tag in (MERGED_DOWN, MERGED_ACROSS):
            going_on = child.get(VAL, "continue") != "restart"
            down = found.merged_down or tag == MERGED_DOWN
            found = found._replace(merged_down=down, continues=found.continues or going_on)
        else:
            _track(strand, child)
            found = found._replace(left_out=found.left_out or tag in view.left_out)
    return found


def _columns(element: Element, least: int) -> int:
    return min(max(whole(element.get(VAL), least), least), _MOST_COLUMNS)


def _track(strand: Strand, change: Element) -> None:
    """Count the insertion or deletion of a whole row or cell; the next passage will carry it."""
    kind = strand.survey.view.change(change.tag)
    if kind:
        strand.tracked.append(Tracked(kind, change.get(AUTHOR, "")))


def _note_alternatives(strand: Strand, table: Element) -> None:
    for facts in table.iterchildren(TABLE_FACTS):
        for element in facts.iterchildren(TABLE_CAPTION, TABLE_DESCRIPTION):
            if element.get(VAL, "").strip():
                strand.survey.alternatives.append((element.get(VAL, ""), element))
