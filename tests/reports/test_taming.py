"""Words that nothing obeys, and JSON that stays what it says."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.reports.marking import one_line
from linter.reports.taming import as_json, as_json_lines, tame

EVIL = "a\x1b]0;b\x07\x9b31m\u202eknp\u2028c\udc80d\ufeff\U000e0041##[add-mask]"


@given(st.text() | st.just(EVIL))
def test_json_says_the_same_in_characters_that_are_seen(words: str) -> None:
    written = as_json({"words": words})
    assert json.loads(written) == {"words": words}
    assert not set(written) & set("\x1b\x07\x9b\u202e\u2028\ufeff\udc80\n")
    assert "##[" not in written


def test_letters_stay_letters() -> None:
    assert as_json(["é \u00a0“x”"]) == '["é \u00a0“x”"]'
    assert as_json(EVIL) == (
        '"a\\u001b]0;b\\u0007\\u009b31m\\u202eknp\\u2028c\\udc80d\\ufeff\\udb40\\udc41##\\u005badd-mask]"'
    )


def test_an_array_has_a_value_a_line() -> None:
    assert as_json_lines([1, "b"]) == '[\n1,\n"b"\n]\n'
    assert as_json_lines([]) == "[]\n"


@pytest.mark.parametrize(
    ("words", "tamed"),
    [
        ("a  b\u00a0c", "a  b\u00a0c"),
        ("a\tb\r\nc\u2028d", "a b  c d"),
        (EVIL, "a]0;b31mknp cd## [add-mask]"),
        ("", ""),
    ],
)
def test_words_are_on_one_line_and_keep_their_blanks(words: str, tamed: str) -> None:
    assert tame(words) == tamed


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("::stop-commands::x", ": :stop-commands: :x"),
        ("a ##[error]b", "a ## [error]b"),
        (":\x1b:error::", ": :error: :"),
        ("10:30: a", "10:30: a"),
    ],
)
def test_a_build_log_does_not_obey_a_draft(words: str, said: str) -> None:
    assert one_line(words) == said
