"""The text reader: a paragraph a line, or wrapped lines, with the light markup that converters leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.model.draft import Kind
from linter.readers.inline import scan_plain
from linter.readers.lines import Line, group, stripped, text_layout
from linter.readers.openings import heading
from linter.readers.rows import Row, make_draft, prepare

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from linter.model.draft import Draft


def read_text(name: str, text: str) -> Draft:
    """Return the draft that a plain text is; columns count code points of its lines, marks too."""
    source = prepare(text)
    return make_draft(name, "text", source, text_rows(source.lines))


def text_rows(lines: Sequence[str], first: int = 1) -> Iterator[Row]:
    """Yield the rows of plain lines, of which the one on top is line `first` of its file."""
    numbered = (stripped(number, line) for number, line in enumerate(lines, start=first))
    for held in group(numbered, text_layout(lines)):
        yield _heading_row(held[0]) or Row(held, scan_plain)


def _heading_row(line: Line) -> Row | None:
    """Return the row of a heading with number signs; converters leave such marks in plain text."""
    found = heading(line.text)
    if not found:
        return None
    words = Line(line.number, line.column + found.start, line.text[found.start : found.end])
    return Row((words,), scan_plain, Kind.HEADING, found.level)
