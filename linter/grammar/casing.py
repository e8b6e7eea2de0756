"""Capitals as a house sets them in headings: as in a sentence, or as in a title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.calendar import WEEKDAYS, month_number
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

_WORD = compiled(r"[^\W_]+(?:['\u2019][^\W_]+)*")
# Behind these a title begins anew, and either is right.
_AFRESH = compiled(r"(?:[:.?!\u2013\u2014]|\s-)[\s\"'\u2018\u201c(]*$")
_SHORT = 6  # a longer word in capitals is no acronym


class Kept(Frozen):
    """Words that keep their capitals.

    `set_so` are the user's, by their small letters, as they have to be set; `names` may stand as they are.
    `form` finds any of both, in any case; None if there are none.
    """

    set_so: Mapping[str, str]
    names: frozenset[str]
    form: re.Pattern[str] | None

    @classmethod
    def of(cls, exceptions: Iterable[str], names: Iterable[str]) -> Kept:
        """Take the user's exceptions and the names that the report knows."""
        set_so, known = {words.casefold(): words for words in exceptions}, frozenset(filter(None, names))
        longest = sorted({*set_so, *(name.casefold() for name in known)}, key=len, reverse=True)
        form = rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)"
        return cls(set_so, known, re.compile(form, re.IGNORECASE) if longest else None)

    def spans(self, text: str) -> dict[int, tuple[int, str]]:
        """Return where these words begin in `text`: the offsets of their ends, and how they are set."""
        found: dict[int, tuple[int, str]] = {}
        for here in self.form.finditer(text) if self.form else ():
            right = self.set_so.get(here[0].casefold()) or here[0]
            if right != here[0] or here[0] in self.names or here[0].casefold() in self.set_so:
                found[here.start()] = (here.end(), right)
        return found


def sentence_case(text: str, kept: Kept) -> str:
    """Return `text` with one capital at its beginning; acronyms and what is `kept` stay as they are."""
    shouted = _is_shouted(text)

    def cased(word: str, start: int) -> str:
        if not text[:start].strip("\"'\u2018\u201c( "):
            return word.capitalize() if shouted else word[:1].upper() + word[1:]
        if shouted:
            return word.lower()
        if not word.istitle() or len(word) == 1 or _AFRESH.search(text[:start]) or _is_name(word):
            return word
        return word.lower()

    return _recased(text, kept, cased)


def title_case(text: str, kept: Kept, small: Iterable[str]) -> str:
    """Return `text` with a capital at each word, but for the `small` ones inside it."""
    light = frozenset(small)
    words = list(_WORD.finditer(text))
    edges = {words[0].start(), words[-1].start()} if words else set()
    shouted = _is_shouted(text)

    def cased(word: str, start: int) -> str:
        bare = word.lower() if shouted else word
        if start in edges or (
            word.lower() not in light and text[start - 1 : start] not in ("-", "\u2010", "\u2011")
        ):
            return bare[:1].upper() + bare[1:]
        if word.lower() in light and (bare.istitle() or shouted) and not _AFRESH.search(text[:start]):
            return bare.lower()
        return bare

    return _recased(text, kept, cased)


def _recased(text: str, kept: Kept, cased: Callable[[str, int], str]) -> str:
    spans = kept.spans(text)
    made, at = "", 0
    for word in _WORD.finditer(text):
        start = word.start()
        if start < at:
            continue
        end, right = spans.get(start) or (word.end(), cased(word[0], start))
        made += text[at:start] + right
        at = end
    return made + text[at:]


def _is_shouted(text: str) -> bool:
    """Whether all of `text` is in capitals, longer words than acronyms among them."""
    return text.isupper() and any(len(word) > _SHORT for word in _WORD.findall(text))


def _is_name(word: str) -> bool:
    """Whether a word always has its capital: a month ("May" may be one), a day."""
    return bool(month_number(word)) or word.capitalize() in WEEKDAYS
