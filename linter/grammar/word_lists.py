"""Words that the code knows, listed in a text with a space between two of them."""

from __future__ import annotations


def word_list(words: str) -> tuple[str, ...]:
    """Return the words in the order in which they are listed."""
    return tuple(words.split())


def word_set(words: str) -> frozenset[str]:
    """Return the words without an order."""
    return frozenset(words.split())
