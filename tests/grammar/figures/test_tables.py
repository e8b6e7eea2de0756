"""Totals of tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from linter.grammar.figures.tables import find_wrong_totals
from linter.model.draft import Block, Cell

if TYPE_CHECKING:
    from collections.abc import Callable


def _tabbed(*rows: str) -> list[tuple[int, Block]]:
    return [(i, Block(row.replace("|", "\t"))) for i, row in enumerate(rows)]


def _celled(*rows: str) -> list[tuple[int, Block]]:
    cells = [(r, c, said) for r, row in enumerate(rows) for c, said in enumerate(row.split("|"))]
    return [(i, Block(said, cell=Cell(0, r, c))) for i, (r, c, said) in enumerate(cells)]


@pytest.mark.parametrize("written", [_tabbed, _celled])
@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (("Plan|Girls|Boys|Total", "A|3|4|8", "B|1|1|2"), [("8", 7)]),
        (("Plan|Girls|Boys", "A|3|4", "B|1,000|1", "Total|1,003|6"), [("6", 5)]),
        (("Plan|Total|Girls|Boys", "A|7|3|4", "B|3|1|1"), [("3", 2)]),
        (("|2012|2013", "Visits at home|3|4", "Visits elsewhere|5|6", "All visits|8|11"), [("11", 10)]),
        (("|2012|2013", "Visits at home|3|4", "Letters|5|6", "All visits|8|11"), []),
        (("Plan|Girls|Boys|Total", "A|3|4|7", "B|1|1|2"), []),
        (("Year|In|Out|Total", "2013|3|4|7", "2014|1|1|2"), []),
        # rates, rounded figures, parts of parts and lines that share a child are not added up
        (("Plan|Girls|Boys|Total", "A|3%|4%|8%", "B|1|1|2"), []),
        (("Plan|Girls|Boys|Total", "A|30|40|80", "B|1|1|2"), []),
        (("Plan|Girls|of which under 5|Total", "A|3|4|8", "B|1|1|2"), []),
        (("Plan|Girls|Under 5|Total", "A|3|2|4", "B|5|4|6"), []),
        (("Plan|Girls|Total|Total", "A|3|4|8", "B|1|1|2"), []),
    ],
)
def test_what_rows_and_columns_come_to(
    written: Callable[..., list[tuple[int, Block]]], rows: tuple[str, ...], expected: list[tuple[str, int]]
) -> None:
    blocks = written(*rows)
    assert [(found.total.text, found.sum) for found in find_wrong_totals(blocks)] == expected


def test_a_table_of_more_holes_than_cells_is_not_added_up() -> None:
    counts = _celled("Plan|Girls", "A|3", "B|4", "Total|9")
    beside = [(10 + n, Block("x", cell=Cell(0, 4, 2 + n))) for n in range(9)]
    assert [found.sum for found in find_wrong_totals(counts)] == [7]
    assert list(find_wrong_totals(counts + beside)) == []
