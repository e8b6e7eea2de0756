"""Rows of tables in Markdown."""

from __future__ import annotations

import pytest

from linter.readers.lines import Line
from linter.readers.tables import cells


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("| a | b |", [Line(4, 3, "a"), Line(4, 7, "b")]),
        ("a|b", [Line(4, 1, "a"), Line(4, 3, "b")]),
        ("  > - | a |b c |  ", [Line(4, 9, "a"), Line(4, 12, "b c")]),
        ("| a | | c", [Line(4, 3, "a"), Line(4, 7, ""), Line(4, 9, "c")]),
        (r"| a \| b | c |", [Line(4, 3, r"a \| b"), Line(4, 12, "c")]),
        ("||a|", [Line(4, 2, ""), Line(4, 3, "a")]),
    ],
)
def test_cells_know_their_columns(line: str, found: list[Line]) -> None:
    assert list(cells(4, line)) == found
