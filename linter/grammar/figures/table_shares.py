"""Percentages of tables beside their counts: one that does not fit, while all others do."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.figures.tables import COUNT, Cell, grids
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from linter.model.draft import Block

_PERCENT = r"(\d{1,3}(?:\.\d+)?)\s?%"
_FEWEST = 3  # rows of which a share may be odd


class OddShare(Frozen):
    """A percentage that is not `part` of `whole`, and what would be `right`."""

    percent: Cell
    part: Cell
    whole: Cell
    right: str


Column = tuple[Cell, ...]


def find_odd_shares(blocks: Iterable[tuple[int, Block]]) -> Iterator[OddShare]:
    """Yield the one percentage of a column that fits no counts while all others fit the same."""
    for grid in grids(blocks):
        if len(grid) <= _FEWEST or not all(len(row) == len(grid[0]) for row in grid):
            continue
        columns: list[Column] = list(zip(*grid[1:], strict=True))
        counts = [column for column in columns if all(compiled(COUNT).fullmatch(c.text) for c in column)]
        for percents in columns:
            if counts and all(compiled(_PERCENT).fullmatch(cell.text) for cell in percents):
                yield from _odd(percents, counts)


def _odd(percents: Column, counts: Sequence[Column]) -> Iterator[OddShare]:
    shares = [(part, whole) for part, whole in permutations(counts, 2) if _is_within(part, whole)]
    of_total = [(part, part[-1:] * len(part)) for part in counts if _is_within(part, part[-1:] * len(part))]
    for part, whole in (*shares, *of_total):
        rows = list(zip(percents, part, whole, strict=True))
        odd = [row for row in rows if not _fits(*row)]
        if len(rows) >= _FEWEST and len(odd) == 1 and odd[0][2] != odd[0][1]:
            percent, one, all_ = odd[0]
            decimals = len(percent.text.rstrip("% ").partition(".")[2])
            right = f"{100 * _count(one) / _count(all_):.{decimals}f}%"
            yield OddShare(percent, one, all_, right)
            return


def _is_within(part: Column, whole: Column) -> bool:
    return all(0 < _count(all_) >= _count(one) for one, all_ in zip(part, whole, strict=True))


def _fits(percent: Cell, part: Cell, whole: Cell) -> bool:
    """Whether a percentage is that of the counts, rounded either way."""
    written = percent.text.rstrip("% ")
    step = 10.0 ** -len(written.partition(".")[2])
    return abs(100 * _count(part) / _count(whole) - float(written)) < step


def _count(cell: Cell) -> int:
    return int(cell.text.replace(",", ""))
