"""Percentages of tables beside their counts."""

from __future__ import annotations

import pytest

from linter.grammar.figures.table_shares import find_odd_shares
from linter.grammar.figures.tables import find_wrong_totals
from linter.model.draft import Block

_TEAMS = ("Team|Posts|Filled|Share", "North|40|30|75%", "South|50|45|{}", "East|20|15|75%", "All|110|90|82%")
_PLACES = ("Place|Children|Share", "Home|50|50%", "Kin|30|{}", "Other|20|20%", "Total|100|100%")


@pytest.mark.parametrize(
    ("rows", "share", "expected"),
    [
        (_TEAMS, "80%", [("80%", "45", "50", "90%")]),
        (_PLACES, "35%", [("35%", "30", "100", "30%")]),
        (_TEAMS, "90%", []),
        (_PLACES, "30.0%", []),
        (("Team|Posts|Filled|Share", "North|40|30|70%", "South|50|45|{}", "East|20|15|75%"), "80%", []),
        (("Team|Posts|Share of girls", "North|40|70%", "South|50|{}", "East|20|75%"), "80%", []),
        (_PLACES[:2], "30%", []),
    ],
)
def test_the_one_share_that_fits_no_counts(
    rows: tuple[str, ...], share: str, expected: list[tuple[str, ...]]
) -> None:
    blocks = [(i, Block(row.format(share).replace("|", "\t"))) for i, row in enumerate(rows)]
    told = [(f.percent.text, f.part.text, f.whole.text, f.right) for f in find_odd_shares(blocks)]
    assert told == expected


def test_an_endless_number_is_no_count() -> None:
    rows = (*_TEAMS[:2], "South|50|" + "4" * 5000 + "|80%", *_TEAMS[3:])
    blocks = [(i, Block(row.format("80%").replace("|", "\t"))) for i, row in enumerate(rows)]
    assert list(find_odd_shares(blocks)) == []
    assert list(find_wrong_totals(blocks)) == []
