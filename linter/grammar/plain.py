"""Texts made comparable without a change of length: small letters, straight marks."""

from __future__ import annotations

_STRAIGHT = {
    "\u2018": "'",
    "\u2019": "'",
    "\u201c": '"',
    "\u201d": '"',
    "\u2011": "-",
    "\u2013": "/",
    "\u2014": "/",
}
_BETWEEN_WORDS = ".,;:()[]'\"?!/"


def plain(text: str) -> str:
    """Return `text`, in its length, in small letters with straight marks."""
    lower = text.lower()
    if lower.isascii():
        return lower
    if len(lower) != len(text):  # a few letters, such as the Turkish dotted I, grow in small letters
        lower = "".join(small if len(small := c.lower()) == 1 else c for c in text)
    for mark, straight in _STRAIGHT.items():
        lower = lower.replace(mark, straight)
    return lower


def plain_words(text: str) -> list[str]:
    """Return the words of a plain text; hyphens and ampersands are part of them, apostrophes are not."""
    for mark in _BETWEEN_WORDS:
        text = text.replace(mark, " ")
    return text.split()
