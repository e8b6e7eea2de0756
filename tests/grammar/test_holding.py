"""Blocks found by what they hold."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from linter.grammar.joined import Joined
from linter.model.draft import Block

TEXTS = st.lists(st.text(alphabet="aB1 €\u0101\n", max_size=6), max_size=8)
MARKS = st.lists(st.text(alphabet="aB1 ", min_size=1, max_size=3), max_size=3)


@given(TEXTS, MARKS)
def test_the_blocks_are_those_that_hold_a_mark(texts: list[str], marks: list[str]) -> None:
    blocks = [(10 + n, Block(text)) for n, text in enumerate(texts)]
    expected = [(i, block) for i, block in blocks if any(mark in block.text for mark in marks)]
    assert list(Joined.of(blocks).holding(*marks)) == expected


def test_a_shape_is_any_digit_or_any_capital() -> None:
    blocks = [
        (n, Block(text)) for n, text in enumerate(["see 12 34", "at FW1 2AB", "at fw1 2ab", "1\u00a02 345"])
    ]
    searched = Joined.of(blocks)
    assert [i for i, _ in searched.shaped("00 00")] == [0]
    assert [i for i, _ in searched.shaped("AA0 0AA")] == [1]
    assert [i for i, _ in searched.shaped("0?0 000")] == [3]


def test_phrases_are_said_in_any_case() -> None:
    searched = Joined.of([(0, Block("An Overdose, a dog\nbite; Asperger’s.")), (1, Block("A dog bite."))])
    phrases = ("overdose", "dog bite", "asperger’s", "dog fight", "bit", "dose")
    assert searched.said(phrases) == ("overdose", "dog bite", "asperger’s")
