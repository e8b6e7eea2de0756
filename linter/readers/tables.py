"""Tables of Markdown: rows of cells between upright lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.model.draft import Cell, Kind
from linter.readers.lines import Line
from linter.readers.rows import Row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from linter.readers.rows import Scan

_BEFORE_ROW = compiled(r"[\s>]*(?:(?:[-+*]|\d{1,9}[.)])\s+)*")
_BAR = compiled(r"(?<!\\)\|")


def table_rows(lines: Sequence[str], first: int, last: int, table: int, scan: Scan) -> Iterator[Row]:
    """Yield a row for each cell with words of the table on lines `first` to `last`, which count from 1.

    The second line, which rules off the head, is none of its rows.
    """
    numbers = [first, *range(first + 2, last + 1)]
    for index, number in enumerate(numbers):
        for column, words in enumerate(cells(number, lines[number - 1])):
            if words.text:
                yield Row((words,), scan, Kind.CELL, cell=Cell(table, index, column, header=not index))


def cells(number: int, line: str) -> Iterator[Line]:
    """Yield the cells of a row, without the white space around them; an escaped bar parts none."""
    before = _BEFORE_ROW.match(line)
    start = before.end() if before else 0
    end = len(line.rstrip())
    if line.startswith("|", start):
        start += 1
    for bar in _BAR.finditer(line, start, end):
        yield _cell(number, line, start, bar.start())
        start = bar.end()
    if start < end:
        yield _cell(number, line, start, end)


def _cell(number: int, line: str, start: int, end: int) -> Line:
    text = line[start:end]
    return Line(number, start + len(text) - len(text.lstrip()) + 1, text.strip())
