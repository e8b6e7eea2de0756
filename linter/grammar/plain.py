"""Texts made comparable without a change of length: small letters, straight marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_STRAIGHT = {
    "\u2018": "'",
    "\u2019": "'",
    "\u201c": '"',
    "\u201d": '"',
    "\u2011": "-",
    "\u2013": "/",
    "\u2014": "/",
}
_BETWEEN_TEXTS = "\x1e"
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


def plain_texts(texts: Sequence[str]) -> tuple[str, ...]:
    """Return the plain form of each of `texts`; together they take less time than one by one."""
    return _together(plain, texts)


def plain_words(text: str) -> list[str]:
    """Return the words of a plain text; hyphens and ampersands are part of them, apostrophes are not."""
    return _parted(text).split()


def words_of_each(texts: Sequence[str]) -> list[list[str]]:
    """Return the words of each of several plain texts."""
    return [text.split() for text in _together(_parted, texts)]


def _parted(text: str) -> str:
    for mark in _BETWEEN_WORDS:
        text = text.replace(mark, " ")
    return text


def _together(change: Callable[[str], str], texts: Sequence[str]) -> tuple[str, ...]:
    """Return each of `texts` changed, as one text as long as none of them holds what parts them there."""
    changed = tuple(change(_BETWEEN_TEXTS.join(texts)).split(_BETWEEN_TEXTS))
    return changed if len(changed) == len(texts) else tuple(map(change, texts))
