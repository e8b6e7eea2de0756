"""Marks without their other half, and what stands in quotation marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.grammar.pairs import Lone, lone_marks, quoted


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(a) [b] “c” \"d\" 'e' ‘f’", []),
        ("(a", [Lone("(", 0, opens=True)]),
        ("a word)", [Lone(")", 6, opens=False)]),
        ("a) b) 12) 13) iv) :-)", []),
        ("12) a", []),
        ("we did 1) this and 2) that", []),
        ("of these, 251) lived", [Lone(")", 13, opens=False)]),
        ("(a [b)", [Lone("[", 3, opens=True)]),
        ('a "b', [Lone('"', 2, opens=True)]),
        ("a “b", [Lone("“", 2, opens=True)]),
        ("a b”", [Lone("”", 3, opens=False)]),
        ('a “b" c', []),
        ("a 'b", [Lone("'", 2, opens=True)]),
        ("the boys' 'til 'n' it's", []),
        ("ended.' Then", [Lone("'", 6, opens=False)]),
        ("5'6\" tall", []),
    ],
)
def test_the_marks_that_lack_a_half(text: str, expected: list[Lone]) -> None:
    assert lone_marks(text) == expected


@given(st.text(alphabet="ab ()[]“”\"'.,"), st.integers(0, 5))
def test_each_lone_mark_is_one_of_the_text(text: str, start: int) -> None:
    found = lone_marks(text, start)
    assert [text[mark.at] for mark in found] == [mark.mark for mark in found]
    assert [mark.at for mark in found] == sorted({mark.at for mark in found})
    assert all(mark.at >= start for mark in found)


@given(st.text(alphabet="ab ."))
def test_what_is_wrapped_in_brackets_and_quotation_marks_lacks_none(text: str) -> None:
    assert lone_marks(f"x (“{text}”) y") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [('a "b" c', "b"), ("a “b” c", "b"), ('a "b', "b"), ("a b c", ""), ("a 'b' c", "")],
)
def test_what_is_quoted(text: str, expected: str) -> None:
    assert "".join(c for at, c in enumerate(text) if c.isalpha() and quoted(text, at)) == expected
