"""Sets of words, written as the words stand in a dictionary: one after the other."""

from __future__ import annotations


def word_set(words: str) -> frozenset[str]:
    """Return the words of a text in which spaces part them."""
    return frozenset(words.split())
