"""Words of a draft, cleaned for a page."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.reports.html.cleaning import clean, finalized, shortened, visible


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Midwives met – “soon”.", "Midwives met – “soon”."),
        ("one\ntwo\r\nthree\u2028four", "one two  three four"),
        ("a\x00b\x1b[31m", "a\ufffdb\ufffd[31m"),
        ("\u202egnp\u202c", "\ufffdgnp\ufffd"),
        ("a\u200eb\u061c", "a\ufffdb\ufffd"),
        ("\ud800\ufdd0\U0010ffff", "\ufffd\ufffd\ufffd"),
        ("tab\tand\u00a0space", "tab\tand\u00a0space"),
    ],
)
def test_what_a_page_cannot_hold_is_a_sign(words: str, shown: str) -> None:
    assert clean(words) == shown


@given(st.text(st.characters()))
def test_cleaned_words_can_be_written_and_turn_nothing(words: str) -> None:
    shown = clean(words)
    shown.encode()
    assert not [c for c in shown if unicodedata.category(c) == "Cc" and c != "\t"]
    assert not [
        c for c in shown if unicodedata.bidirectional(c) in {"LRO", "RLO", "LRE", "RLE", "RLI", "LRI", "FSI"}
    ]


def test_only_words_are_cleaned() -> None:
    assert finalized("\x00") == "\ufffd"
    assert finalized(3) == 3


def test_long_words_keep_their_ends() -> None:
    assert shortened("abcdefgh", 8) == "abcdefgh"
    assert shortened("abcdefghi", 4) == "ab … hi"


def test_spaces_alone_are_made_visible() -> None:
    assert (visible("  "), visible("a "), visible("")) == ("␣␣", "a ", "")
