"""Words that somebody marked with colour in a Word file."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.model.review import Review

    Ruled = Callable[..., list[tuple[int, str, str]]]

SAID = "These words are highlighted."


def test_highlighted_words_are_told_once_a_paragraph(ruled: Ruled, word: Callable[[str], Review]) -> None:
    text = "Early help\n1.1 {highlighted: 40} of {highlighted: 52}.\n1.2 Late.{highlighted:  }\n1.3 {highlighted: Ask.}"
    assert ruled("PUB008", word(text)) == [(2, "40", SAID), (4, "Ask.", SAID)]


def test_hidden_words_are_told_as_such(ruled: Ruled, word: Callable[[str], Review]) -> None:
    assert ruled("PUB008", word("Early help\n1.1 It was late.{hidden: It was not.}")) == []
