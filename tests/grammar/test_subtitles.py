"""Titles without number among numbered paragraphs."""

from __future__ import annotations

import pytest

from linter.grammar.subtitles import subtitles
from linter.model.draft import Block, Kind

PARAGRAPH = Block("1.1 Staff met.", number="1.1", body=4)
FIRST, SECOND = Block("Midwifery"), Block("What we were told of nurses (and others)")


def _blocks(third: Block, before: Block = PARAGRAPH) -> list[Block]:
    return [Block("Early help"), FIRST, PARAGRAPH, SECOND, PARAGRAPH, before, third, PARAGRAPH]


NUMBERED, HEADINGS = (2, 4, 7), (0,)


@pytest.mark.parametrize("text", ["School nursing", "What we found when we were there", "A&E"])
def test_several_short_lines_without_a_stop_are_titles(text: str) -> None:
    assert subtitles(_blocks(Block(text)), NUMBERED, HEADINGS) == {1, 3, 6}


@pytest.mark.parametrize(
    ("third", "before"),
    [
        (Block("Staff were busy."), PARAGRAPH),
        (Block("We saw:"), PARAGRAPH),
        (Block("and the ward was full"), PARAGRAPH),
        (Block("Nurse, Marlby", kind=Kind.ITEM), PARAGRAPH),
        (Block("Nurse, Marlby"), Block("“They were kind to us.”")),
        (Block("Nurse, Marlby"), Block("They were kind to")),
        (Block("Staff told us that they were busy, " * 3), PARAGRAPH),
        (Block("School nursing", hidden=True), PARAGRAPH),
    ],
)
def test_two_of_them_may_be_slips(third: Block, before: Block) -> None:
    assert subtitles(_blocks(third, before), NUMBERED, HEADINGS) == frozenset()
