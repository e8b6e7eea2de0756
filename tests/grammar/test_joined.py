"""One search in the joined texts finds what a search in each of them does."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from linter.grammar.joined import Joined
from linter.model.draft import Block

TEXTS = st.lists(st.text(alphabet="ab ,\n", max_size=8), min_size=1)


@given(TEXTS, st.sampled_from([r"ab", r" ?,", r"a[ab]*", r"b$"[:1]]))
def test_a_match_is_told_by_block_and_stretch(texts: list[str], form: str) -> None:
    expression = re.compile(form)
    blocks = [(i * 2, Block(text)) for i, text in enumerate(texts)]
    expected = [(i, block, *m.span()) for i, block in blocks for m in expression.finditer(block.text)]
    assert list(Joined.of(blocks).find(expression)) == expected


def test_a_number_in_front_is_none_of_the_words() -> None:
    block = Block("1.1 a 1.1", number="1.1", body=4)
    assert list(Joined.of([(3, block)]).find(re.compile(r"1\.1"))) == [(3, block, 6, 9)]


@given(TEXTS)
def test_a_changed_text_falls_apart_into_the_blocks(texts: list[str]) -> None:
    joined = Joined.of((i, Block(text)) for i, text in enumerate(texts))
    assert list(joined.split(joined.text.replace("a", "xy"))) == [
        (i, text.replace("a", "xy")) for i, text in enumerate(texts)
    ]


def test_no_texts_and_texts_with_the_sign_between_fall_apart_too() -> None:
    assert list(Joined.of([]).split("")) == []
    joined = Joined.of([(3, Block("a\x1eb")), (4, Block("c"))])
    assert list(joined.split(joined.text)) == [(3, "a b"), (4, "c")]


@given(TEXTS, st.sets(st.integers(0, 8)))
def test_a_part_is_what_its_blocks_joined_are(texts: list[str], kept: set[int]) -> None:
    blocks = [(i, Block(text)) for i, text in enumerate(texts)]
    part = Joined.of(blocks).part(kept)
    joined = Joined.of((i, block) for i, block in blocks if i in kept)
    assert (part.blocks, part.text, part.octets) == (joined.blocks, joined.text, joined.octets)
    assert list(part.holding("a")) == list(joined.holding("a"))
