"""The number at the start of a block, as somebody typed it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.calendar import month_number
from linter.grammar.word_lists import word_set

if TYPE_CHECKING:
    import re

# "5.2.14", "1.1." and "3." before words; "5" too, but only before a capital letter, because a sentence may
# begin with a count ("50 children …"). What the number counts is for the graph to decide.
_LABEL = compiled(r"\s*(\d{1,3}(?:\.\d{1,3}){0,4}\.?)(?=\s|$|[A-Z][a-z])\s*")
# "5.2. 14", with a space that slipped in; only before a capital letter, else "1.1. 12 children" would be one.
_SPACED = compiled(r"\s*(\d{1,3}(?:\.[ \u00a0]?\d{1,3}){1,4}\.?)(?=\s+[A-Z])\s*")
# "1.1)" and "(1.1)", only before a capital letter: "(1.1) and" would be a citation
_BRACKETED = compiled(r"\s*(\(?\d{1,3}(?:\.\d{1,3}){1,4}\))(?=\s+[\"'\u2018\u201c*]*[A-Z])\s*")
_DATE = compiled(r"\d\d?\.0\d\.")
_LONGEST_BARE = 2

_UNITS = word_set(
    "per percent million billion thousand times year years month months week weeks day days hour hours"
    " minute minutes mile miles am pm a.m p.m"
)


def split_label(text: str) -> tuple[str, int]:
    """Return the typed number at the start of `text` as printed, and the offset where the words begin.

    Without a number the answer is ("", 0). Amounts ("2.5 million"), times ("10.30 am") and dates ("4 March",
    "01.04.16") are no numbers of this kind.
    """
    if text[:1].isalpha():  # most blocks
        return "", 0
    found = _LABEL.match(text)
    if not found:
        return (bracketed[1], bracketed.end()) if (bracketed := _BRACKETED.match(text)) else ("", 0)
    if _DATE.match(found[1]):
        return "", 0
    spaced = _SPACED.match(text) if found[1].endswith(".") else None
    if spaced and not month_number(_word(text, spaced.end())):
        found = spaced
    return (found[1], found.end()) if _is_label(text, found) else ("", 0)


def _is_label(text: str, found: re.Match[str]) -> bool:
    """Say whether what follows a number leaves it a label."""
    label, word = found[1], _word(text, found.end())
    if "." in label:
        opening = text[found.end() : found.end() + 2]
        return label.endswith(".") or opening.istitle() or word not in _UNITS  # "5.2.2 Minutes are kept"
    parted = text[found.end(1) : found.end()]
    capital = text[found.end() : found.end() + 1]
    return len(label) <= _LONGEST_BARE and bool(parted) and "A" <= capital <= "Z" and not month_number(word)


def _word(text: str, start: int) -> str:
    """Return the word at `start` in lower case, without the signs behind it; empty if there is none."""
    words = text[start : start + 20].split(maxsplit=1)
    return words[0].lower().rstrip(".,;:") if words else ""
