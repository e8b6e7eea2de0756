"""Tables of counts whose totals can be added up: a row or a column with the label "Total"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.model.draft import Place
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from linter.model.draft import Block

_TOTALS = frozenset(("total", "totals", "grand total", "total number", "all", "all children", "all ages"))
# A table with such a line among its parts counts some of them twice.
_PARTIAL = ("of which", "of whom", "including", "of these", "subtotal", "sub-total")
COUNT = r"\d{1,3}(?:,\d{3}){1,4}|\d{1,12}"  # a longer one is no count
_FEWEST = 2  # parts of a total, columns of a table
_FAR = 0.25  # what is off by more than this is no slip in adding up
_ROUNDED = 10


class Cell(Frozen):
    """What one cell of a table says, and where."""

    text: str
    place: Place


class WrongTotal(Frozen):
    """A total, the sum of its parts, and the cells of both."""

    total: Cell
    sum: int
    parts: tuple[Cell, ...]


Grid = tuple[tuple[Cell, ...], ...]


def find_wrong_totals(blocks: Iterable[tuple[int, Block]]) -> Iterator[WrongTotal]:
    """Yield the totals of the tables among `blocks` that their rows and columns do not come to.

    In plain text a table is lines that run on with tabs in them.
    """
    for grid in grids(blocks):
        if len(grid) > _FEWEST - 1 and all(len(row) == len(grid[0]) > _FEWEST - 1 for row in grid):
            across = list(_wrong(grid))
            down = list(_wrong(tuple(zip(*grid, strict=True))))
            known = {found.total.place for found in across}
            yield from across
            yield from (found for found in down if found.total.place not in known)


def grids(blocks: Iterable[tuple[int, Block]]) -> Iterator[Grid]:
    """Yield the tables among `blocks`, given with their index, row by row."""
    tables: dict[int, dict[tuple[int, int], Cell]] = {}
    lines: list[tuple[int, Block]] = []
    for i, block in blocks:
        if block.cell:
            cells = tables.setdefault(block.cell.table, {})
            at = (block.cell.row, block.cell.column)
            known = cells[at].text + " " if at in cells else ""
            cells[at] = Cell(known + block.text.strip(), Place(i, 0, len(block.text)))
        elif "\t" in block.text and not block.number:
            lines.append((i, block))
    yield from (_rows(cells) for cells in tables.values())
    yield from _tabbed(lines)


def _rows(cells: Mapping[tuple[int, int], Cell]) -> Grid:
    """Return cells by row and column as a grid, which has no rows where there are more holes than cells."""
    rows, columns = (sorted(set(numbers)) for numbers in zip(*cells, strict=True))
    if len(rows) * len(columns) > 2 * len(cells):
        return ()
    empty = Cell("", Place(0, 0, 0))  # such as the one above the labels
    return tuple(tuple(cells.get((row, column), empty) for column in columns) for row in rows)


def _tabbed(lines: Sequence[tuple[int, Block]]) -> Iterator[Grid]:
    """Yield the grids that lines with as many tabs, one behind the other, make up."""
    grid: list[tuple[Cell, ...]] = []
    for at, (i, block) in enumerate(lines):
        grid.append(tuple(_split(i, block.text)))
        following = lines[at + 1] if at + 1 < len(lines) else None
        if not following or following[0] != i + 1 or following[1].text.count("\t") != block.text.count("\t"):
            yield tuple(grid)
            grid = []


def _split(index: int, text: str) -> Iterator[Cell]:
    at = 0
    for written in text.split("\t"):
        start = at + len(written) - len(written.lstrip())
        yield Cell(written.strip(), Place(index, start, start + len(written.strip())))
        at += len(written) + 1


def _wrong(grid: Grid) -> Iterator[WrongTotal]:
    """Yield the wrong totals of a column with that label, row by row."""
    head = [cell.text.lower().rstrip(":") for cell in grid[0]]
    totals = [n for n, label in enumerate(head) if n and (label in _TOTALS or _is_all(label, head))]
    if len(totals) != 1 or any(label.startswith(_PARTIAL) for label in head):
        return
    at = totals[0]
    columns = range(1, at) if at > 1 else range(at + 1, len(head))
    sums = [
        found for row in grid[1:] if (found := _summed(row[at], [row[n] for n in columns])) and row[0].text
    ]
    off = [found for found in sums if int(found.total.text.replace(",", "")) != found.sum]
    if len(off) < len(sums) or (len(sums) == 1 and _is_near(off[0])):
        yield from off


def _is_all(label: str, head: Sequence[str]) -> bool:
    """Whether a label is "all" of what each of the others begins with: "All visits", "Visits at home"."""
    named = label.removeprefix("all ")
    others = [other for other in head if other and other != label]
    return named != label and len(others) > 1 and all(other.startswith(named) for other in others)


def _summed(total: Cell, parts: Sequence[Cell]) -> WrongTotal | None:
    """Return a line with its sum, None where it is not all counts or where they may be rounded."""
    if len(parts) < _FEWEST or not all(compiled(COUNT).fullmatch(c.text) for c in (total, *parts)):
        return None
    counts = [int(cell.text.replace(",", "")) for cell in (total, *parts)]
    if all(count % _ROUNDED == 0 for count in counts):
        return None
    return WrongTotal(total, sum(counts[1:]), tuple(parts))


def _is_near(found: WrongTotal) -> bool:
    stated = int(found.total.text.replace(",", ""))
    return abs(stated - found.sum) <= _FAR * stated
