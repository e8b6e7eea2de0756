"""The formats of counters."""

from __future__ import annotations

import pytest

from linter.readers.numerals import printed


@pytest.mark.parametrize(
    ("number", "form", "text"),
    [
        (7, "decimal", "7"),
        (7, "decimalZero", "07"),
        (17, "decimalZero", "17"),
        (1994, "upperRoman", "MCMXCIV"),
        (4, "lowerRoman", "iv"),
        (27, "lowerLetter", "aa"),
        (28, "upperLetter", "BB"),
        (53, "lowerLetter", "aaa"),
        (780, "lowerLetter", "z" * 30),
        (781, "lowerLetter", "781"),
        (0, "lowerLetter", ""),
        (1, "ordinal", "1st"),
        (2, "ordinal", "2nd"),
        (3, "ordinal", "3rd"),
        (11, "ordinal", "11th"),
        (112, "ordinal", "112th"),
        (121, "ordinal", "121st"),
        (0, "cardinalText", "Zero"),
        (19, "cardinalText", "Nineteen"),
        (40, "cardinalText", "Forty"),
        (124, "cardinalText", "One hundred twenty-four"),
        (3005, "cardinalText", "Three thousand five"),
        (1, "ordinalText", "First"),
        (12, "ordinalText", "Twelfth"),
        (20, "ordinalText", "Twentieth"),
        (42, "ordinalText", "Forty-second"),
        (100, "ordinalText", "One hundredth"),
        (5, "none", ""),
        (5, "bullet", ""),
        (5, "chineseCounting", "5"),
        (-3, "lowerRoman", "-3"),
        (40_000, "upperRoman", "40000"),
    ],
)
def test_forms(number: int, form: str, text: str) -> None:
    assert printed(number, form) == text


@pytest.mark.parametrize(
    ("pattern", "text"), [("001, 002, ...", "007"), ("00001", "00007"), ("", "7"), ("0" * 5000, "0000000007")]
)
def test_patterns_pad(pattern: str, text: str) -> None:
    assert printed(7, "custom", pattern) == text
