"""Numbers in words, as periods have them."""

from __future__ import annotations

import re

import pytest

from linter.grammar.number_words import COUNT, TENS, UNITS, count


@pytest.mark.parametrize(
    ("words", "number"),
    [("one", 1), ("fourteen", 14), ("twenty", 20), ("twenty-eight", 28), ("ninety nine", 99)],
)
def test_a_number_in_words_is_counted(words: str, number: int) -> None:
    assert re.fullmatch(COUNT, words)
    assert count(words) == number


def test_every_number_from_one_to_ninety_nine_has_words() -> None:
    tens = [f"{ten}{unit and '-' + unit}" for ten in TENS for unit in ("", *UNITS[1:10])]
    assert [count(words) for words in (*UNITS[1:], *tens)] == [*range(1, 100)]
    assert all(re.fullmatch(COUNT, words) for words in (*UNITS[1:], *tens))
