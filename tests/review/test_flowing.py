"""Breaks inside a sentence are read over, breaks that part things are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from linter.model.draft import Block, Cell, Draft, Kind
from linter.review.building import build
from linter.review.flowing import flowing

if TYPE_CHECKING:
    from linter.model.style import HouseStyle

_LONG = "Nurses in the two towns write to one another every week about"


def _flow(text: str, kind: Kind = Kind.PARAGRAPH, cell: Cell | None = None) -> str:
    return flowing(Draft("d.docx", "word", (Block(text, kind, cell=cell),))).blocks[0].text


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("See (Recommendation\n2.1).", "See (Recommendation 2.1)."),
        ("See (Recommendations 2.1\nand 3.2).", "See (Recommendations 2.1 and 3.2)."),
        ("See (Recommendations 2.1,\n3.2).", "See (Recommendations 2.1, 3.2)."),
        ("See (\nRecommendation 2.1).", "See ( Recommendation 2.1)."),
        ("Aldmere NHS Trust and\nHolt CCG should:", "Aldmere NHS Trust and Holt CCG should:"),
        (f"{_LONG} Aldmere\nCounty Council.", f"{_LONG} Aldmere County Council."),
        ("We met \nthem.", "We met  them."),
        ("4 May 2016 –\n6 May 2016", "4 May 2016 – 6 May 2016"),
        ("They came.\nThey went.", "They came.\nThey went."),
        ("We asked:\nwhat helps", "We asked:\nwhat helps"),
        ("Midwives\nSchool nurses", "Midwives\nSchool nurses"),
        ("nurses\n- midwives", "nurses\n- midwives"),
        ("nurses\n(a) midwives\n(b) doctors", "nurses\n(a) midwives\n(b) doctors"),
        ("Ensure this\n2.2 Ensure that", "Ensure this\n2.2 Ensure that"),
        ("One line\n\nand another\n", "One line\n\nand another\n"),
    ],
)
def test_breaks_of_a_paragraph(text: str, read: str) -> None:
    assert _flow(text) == read


@pytest.mark.parametrize("kind", [Kind.HEADING, Kind.TITLE])
def test_a_title_is_one_line(kind: Kind) -> None:
    assert _flow("Looked\nAfter\nChildren", kind) == "Looked After Children"


def test_the_lines_of_the_contents_stay() -> None:
    assert _flow("Early\nhelp", Kind.CONTENTS) == "Early\nhelp"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Ada Lorne,\nBo Peel", "Ada Lorne,\nBo Peel"),
        (f"{_LONG} A\nB", f"{_LONG} A\nB"),
        ("4 May 2016 –\n6 May 2016", "4 May 2016 – 6 May 2016"),
    ],
)
def test_a_cell_holds_lists(text: str, read: str) -> None:
    assert _flow(text, Kind.CELL, Cell(0, 0, 1)) == read


def test_the_graph_is_read_so_and_the_draft_stays(style: HouseStyle) -> None:
    blocks = (
        Block("The child's journey", Kind.HEADING, level=1),
        Block("1 Early\nhelp", Kind.HEADING, "1", 2, level=2),
        Block("1.1 Rooms are small (Recommendation\n2.1).", number="1.1", body=4),
    )
    draft = Draft("d.docx", "word", blocks)
    review = build(draft, style)
    assert review.draft is draft
    assert [(s.key, s.title) for s in review.sections] == [
        ("journey", "The child's journey"),
        ("early-help", "Early help"),
    ]
    assert [(review.quote(c.place), c.fault) for c in review.citations] == [("(Recommendation\n2.1)", "")]
