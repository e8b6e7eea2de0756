"""Bullets, headings and rules at the start of a line."""

from __future__ import annotations

import pytest

from linter.readers.openings import Heading, Opening, heading, is_rule, opening


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("- the role", "the role"),
        ("– the role", "the role"),
        ("•\tthe role", "the role"),
        ("\uf0b7 the role", "the role"),
        ("o the role", "the role"),
        ("* the role", "the role"),
        ("- - the role", "the role"),
        ("- • 1.1 Ensure", "1.1 Ensure"),
        ("-", ""),
    ],
)
def test_bullets_are_passed_over(text: str, words: str) -> None:
    assert (text[opening(text).words :], opening(text).bulleted) == (words, True)


@pytest.mark.parametrize("text", ["-1 degree", "*Think* again", "one", "o", "**bold**", "—", ""])
def test_words_are_no_bullets(text: str) -> None:
    assert opening(text) == Opening(0, bulleted=False)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("# Governance", Heading(1, 2, 12)),
        ("### 5.2  Governance ##", Heading(3, 4, 19)),
        ("#\u00a0Governance", Heading(1, 2, 12)),
        ("####### Governance", None),
        ("#1 priority", None),
        ("#", None),
        ("Governance #", None),
    ],
)
def test_number_signs_make_headings(text: str, found: Heading | None) -> None:
    assert heading(text) == found


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("---", True),
        ("- - -", True),
        ("=====", True),
        ("***", True),
        ("--", False),
        ("-=-", False),
        ("--- a", False),
    ],
)
def test_rules_hold_no_words(text: str, rule: bool) -> None:  # noqa: FBT001 (an expected value)
    assert is_rule(text) is rule
