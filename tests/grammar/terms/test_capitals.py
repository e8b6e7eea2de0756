"""Capitalised words running, and capitals inside a word."""

from __future__ import annotations

import pytest

from linter.grammar.terms.capitals import Capitals


@pytest.mark.parametrize(
    ("text", "runs", "mixed"),
    [
        ("The Safe Start plan of Fenwick", {"The Safe Start"}, set()),
        (
            "a Team around the Child and a Young Person's Team",
            {"Team around the Child", "Young Person's Team"},
            set(),
        ),
        ("kept on SystmOne, RiO and iPads", set(), {"SystmOne"}),
        ("one Trust and the NHS", set(), set()),
        ("a Walk-in Centre, a Drop-In", {"Walk-in Centre", "Drop-In"}, set()),
    ],
)
def test_words_with_capitals(text: str, runs: set[str], mixed: set[str]) -> None:
    assert Capitals.of(text) == Capitals(frozenset(runs), frozenset(mixed))
