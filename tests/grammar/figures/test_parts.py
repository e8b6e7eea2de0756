"""Totals and their parts."""

from __future__ import annotations

import pytest

from linter.grammar.figures.parts import adds_up, find_parts


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("We tracked a total of 12 children: 5 boys and 8 girls.", False),
        ("We tracked a total of 12: 5 boys and 7 girls.", True),
        ("We tracked 12 children (5 boys and 8 girls).", False),
        ("We tracked 12 children, 5 boys and 6 girls.", False),
        ("Of the 12 children, 5 were boys and 8 were girls.", False),
        ("There were 12 children. There were 5 boys and 7 girls.", True),
        ("We met 30 staff: 12 nurses, 10 midwives and 7 health visitors.", False),
        ("We met 30 staff: 12 nurses, 10 midwives, and 8 health visitors.", True),
        ("We read 30 files (22 from Marlby and 10 from Fenwick).", False),
        ("We met a total of ten carers made up of six men and five women.", False),
    ],
)
def test_the_parts_are_added_up(text: str, fits: bool) -> None:  # noqa: FBT001  what the table says
    assert [adds_up(found) for found in find_parts(text)] == [fits]


@pytest.mark.parametrize(
    "text",
    [
        "We met 30 staff, including 12 nurses and 9 doctors.",
        "Two groups came: 12 midwives and 8 doctors took part.",
        "We visited 12 teams (8 nurses and 6 midwives).",
        "We met 4 teams, 12 nurses and 3 doctors.",
        "We met 12 families (5 boys and 8 girls).",
        "There were 79 children in need. A total of 22 children had a plan and 4 children lived near.",
        "We met 30 staff (12 nurses, of whom 5 were new, and 9 doctors).",
        "This involved 7 groups & 3 councils.",
        "A total of 4 visits to 12 nurses and 3 doctors took place.",
    ],
)
def test_what_is_no_list_of_all_parts_is_left_alone(text: str) -> None:
    assert list(find_parts(text)) == []
