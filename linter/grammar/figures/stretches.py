"""What stands between two amounts: words that add nothing, words that bring up another case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.word_lists import word_set

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

FILLERS = word_set(
    "about around approximately approx approx. roughly some over under nearly almost just slightly more"
    " less fewer than a an total sample cohort group set of the all its their our these those identified"
    " eligible estimated only"
)
_OTHER = word_set(
    "compared against versus than from up down previous previously target while whereas but although rise"
    " rose fell increase increased decrease decreased improved improvement average nationally"
)
_OTHERS = word_set("all half many most none others")
_STOPS = frozenset(".;:()%")
_DIGITS = frozenset("0123456789")
_YEAR = compiled(r"\b(?:(?:19|20)\d\d(?:[/\u2013-]\d{2,4})?|(?:[Yy]ears?|turned|aged|under|over) \d{1,2})\b")


def are_fillers(words: Iterable[str]) -> bool:
    """Whether the words only shade the amount behind them: "of a total of about"."""
    return all(word.lower() in FILLERS for word in words)


def without_fillers(words: Sequence[str], keeping: str = "") -> list[str]:
    """Return the words without the fillers at their end, but for those from the word `keeping` on."""
    end = len(words)
    while end and words[end - 1] in FILLERS and words[end - 1] != keeping:
        end -= 1
    return list(words[:end])


def is_plain(stretch: str) -> bool:
    """Whether a stretch holds no stop, bracket or figure and no word that brings up something else.

    That is one that compares, or one that counts others behind a comma: "…, and almost all (97%)". A year,
    of the calendar, of a school or of age, is no figure.
    """
    if not _DIGITS.isdisjoint(stretch):
        stretch = _YEAR.sub("", stretch)
    if any(character in _STOPS or character.isdigit() for character in stretch):
        return False
    words = stretch.lower().split()
    behind = words[next((n for n, word in enumerate(words) if word[-1] == ","), len(words)) + 1 :]
    return _OTHER.isdisjoint(word.strip(",") for word in words) and _OTHERS.isdisjoint(behind)
