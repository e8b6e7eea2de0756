"""Numbers in words, as periods have them."""

from __future__ import annotations

import re

import pytest

from linter.grammar.number_words import COUNT, TENS, UNITS, count, ordinal


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


def test_figures_that_count_in_order_have_endings() -> None:
    told = "1st 2nd 3rd 4th 10th 11th 12th 13th 20th 21st 22nd 31st 101st 111th 112th"
    assert " ".join(ordinal(int(one[:-2])) for one in told.split()) == told
