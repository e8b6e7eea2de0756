"""Titles that running text sets off."""

from __future__ import annotations

from linter.grammar.titles import titles_in
from linter.model.draft import Block, Emphasis


def test_a_title_is_a_short_part_of_its_text() -> None:
    title, half, long = (Emphasis(0, end, bold=False, italic=True) for end in (20, 100, 90))
    block = Block("x" * 200, emphasis=(title, half, long))
    assert list(titles_in(block)) == [title]
    assert list(titles_in(Block("x" * 40, emphasis=(title,)))) == []
