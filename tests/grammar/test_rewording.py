"""The smallest edits from one wording to another."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.grammar.rewording import reworded
from linter.model.draft import Place
from linter.model.finding import Edit

WORDS = st.text(alphabet="abcAB12 .&-", max_size=20)


@pytest.mark.parametrize(
    ("found", "right", "expected"),
    [
        ("NHS Marlby & Wend CCG", "NHS Marlby and Wend CCG", [("&", "and")]),
        ("Fenwick CCG", "NHS Fenwick CCG", [("", "NHS ")]),
        ("Wend Partnership NHS FT", "Wend Partnership NHS Foundation Trust", [("FT", "Foundation Trust")]),
        ("Marlby Hospital Trust", "Marlby Hospitals Trust", [("", "s")]),
        ("Urgent Care Centre", "urgent care centre", [("U", "u"), ("C", "c"), ("C", "c")]),
        ("14th July 2013", "14 July 2013", [("th", "")]),
        ("post natal", "postnatal", [(" ", "")]),
        ("Never the less", "Nevertheless", [("Never the less", "Nevertheless")]),
        ("Case sample", "Case example", [("sample", "example")]),
        ("1..12", "1.12", [(".", "")]),
        ("4", "4.", [("", ".")]),
        ("Think Family", '"Think Family"', [("", '"'), ("", '"')]),
        ("'Think Family'", '"Think Family"', [("'", '"'), ("'", '"')]),
        ("the same", "the same", []),
    ],
)
def test_edits(found: str, right: str, expected: list[tuple[str, str]]) -> None:
    edits = reworded(Place(3, 0, len(found)), found, right)
    assert [(found[e.place.start : e.place.end], e.content) for e in edits] == expected


@given(WORDS, WORDS, st.integers(0, 9))
def test_the_edits_make_the_other_wording(found: str, right: str, lead: int) -> None:
    edits = reworded(Place(3, lead, lead + len(found)), found, right)
    text = "." * lead + found
    for (block, start, end), content in reversed(edits):
        assert block == 3
        text = text[:start] + content + text[end:]
    assert text[lead:] == right
    assert all(a.place.end <= b.place.start for a, b in pairwise(edits))
    assert Edit(Place(3, lead, lead), "") not in edits
