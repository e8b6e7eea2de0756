"""Sums of money and what they are made up of."""

from __future__ import annotations

import pytest

from linter.grammar.figures.money import find_wrong_sums


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It spent \u00a342,000: \u00a318,000 for toys, \u00a35,000 for books and \u00a39,000 for chairs.",
            [("\u00a342,000", "\u00a332,000")],
        ),
        (
            "It spent \u00a31.2m in 2012 (\u00a3700,000 on nurses and \u00a3300,000 on doctors).",
            [("\u00a31.2m", "\u00a31,000,000")],
        ),
        (
            "It spent \u00a342,000: \u00a318,000 for toys, \u00a315,000 for books and \u00a39,000 for chairs.",
            [],
        ),
        ("It spent \u00a31.2m in 2012 (\u00a3720,000 on nurses and \u00a3500,000 on doctors).", []),
        ("It spent \u00a342,000: \u00a38,000 for toys and \u00a39,000 for chairs, among others.", []),
        ("It spent \u00a342,000 in May and \u00a318,000 in June.", []),
    ],
)
def test_sums_that_their_parts_do_not_make(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(f.said, f.sum) for f in find_wrong_sums(text)] == expected
