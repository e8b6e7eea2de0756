"""Typed numbers at the start of a block."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.readers.labels import split_label


@pytest.mark.parametrize(
    ("text", "number", "words"),
    [
        ("5.2.14 The trust", "5.2.14", "The trust"),
        ("5.2. 14 The trust", "5.2. 14", "The trust"),
        ("1. 1 Ensure", "1. 1", "Ensure"),
        ("1.1. Ensure", "1.1.", "Ensure"),
        ("1.1\tEnsure", "1.1", "Ensure"),
        ("1.1\u00a0Ensure", "1.1", "Ensure"),
        ("  2.3  Ensure", "2.3", "Ensure"),
        ("2.1Ensure that", "2.1", "Ensure that"),
        ("3. Child protection", "3.", "Child protection"),
        ("3.Child protection", "3.", "Child protection"),
        ("3. child protection", "3.", "child protection"),
        ("5 NHS Wexmoor CCG should:", "5", "NHS Wexmoor CCG should:"),
        ("5.2.2 Minutes are kept", "5.2.2", "Minutes are kept"),
        ("1.1) The trust", "1.1)", "The trust"),
        ("(5.2.1)\tEnsure", "(5.2.1)", "Ensure"),
        ("1.1", "1.1", ""),
        ("7.", "7.", ""),
    ],
)
def test_a_number_is_split_from_the_words(text: str, number: str, words: str) -> None:
    label, body = split_label(text)
    assert (label, text[body:]) == (number, words)


@pytest.mark.parametrize(
    "text",
    [
        "50 children were seen",
        "(1.1) and 1.2",
        "1.1), which is late",
        "(2.1)",
        "16 January 2015 was a Friday",
        "4 May",
        "14.1% of the population",
        "2.5 million people",
        "10.30 am until noon",
        "1.5 times as many",
        "01.04.16 The service moved",
        "19.10.2015 The service moved",
        "2015. The service moved",
        "120 Children",
        "5",
        "¹ a note",
        "a 1.1",
        "",
    ],
)
def test_amounts_dates_and_words_are_no_numbers(text: str) -> None:
    assert split_label(text) == ("", 0)


@pytest.mark.parametrize(
    ("text", "number"), [("1.1. 12 children were seen", "1.1."), ("2. 16 April was a Saturday", "2.")]
)
def test_a_count_behind_a_number_is_no_part_of_it(text: str, number: str) -> None:
    assert split_label(text)[0] == number


@given(st.text("0123456789. \t\u00a0aA", max_size=20))
def test_the_number_stands_before_the_words(text: str) -> None:
    label, body = split_label(text)
    assert text[:body].strip() == label
    assert body <= len(text)
