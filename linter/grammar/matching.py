"""Finding what a text holds: a style's forms, whole words, sentences.

A form is a tuple of expressions, tried in order at each place.
"""

from __future__ import annotations

import re
import sys
from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_SENTENCE_END = compiled(
    r"[.!?](?<![ (.][A-Z].)(?<!\be\.g.)(?<!\bi\.e.)(?<!\beg.)(?<!\bie.)(?<!\bDr.)(?<!\bMr.)(?<!\bMrs.)"
    r"(?<!\bMs.)(?<!\bSt.)(?<!\bNo.)(?<!\bvs.)(?<!\betc.)(?<!\bProf.)[.!?]*[)\"'\u2019\u201d\]]*"
    r"(?=\s+[A-Z0-9\"'\u2018\u201c(\[]|\s*$)"
)


def alternatives(expressions: Iterable[str]) -> str:
    """Return the expression of one of `expressions`, which begin with a plain character, the longest first.

    They are grouped by that character, so that a search tries few of them at each place.
    """
    ordered = sorted(expressions, key=lambda text: (text[0], -len(text), text))
    grouped = (
        f"{first}(?:{'|'.join(text[1:] for text in held)})"
        for first, held in groupby(ordered, key=itemgetter(0))
    )
    return "|".join(grouped) or "(?!)"


@cache
def expression(pattern: str) -> re.Pattern[str]:
    """Return `pattern` compiled to ignore case, as every form of a style is matched."""
    return compiled(pattern, re.IGNORECASE)


def search(form: Iterable[str], text: str, start: int = 0) -> re.Match[str] | None:
    """Return the match of the first alternative of `form` that is found in `text` from `start` on."""
    return next((m for p in form if (m := expression(p).search(text, start))), None)


def match(form: Iterable[str], text: str, start: int = 0) -> re.Match[str] | None:
    """Return the match of the first alternative of `form` that begins at `start` of `text`."""
    return next((m for p in form if (m := expression(p).match(text, start))), None)


def fullmatch(form: Iterable[str], text: str) -> re.Match[str] | None:
    """Return the match of the first alternative of `form` that is the whole of `text`."""
    return next((m for p in form if (m := expression(p).fullmatch(text))), None)


def find(form: Iterable[str], text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
    """Yield the matches of `form` in `text` from `start` to `end`, in order.

    An earlier alternative wins where two overlap.
    """
    taken: list[re.Match[str]] = []
    for pattern in form:
        found = expression(pattern).finditer(text, start, end)
        taken += [m for m in found if not any(_overlap(m, t) for t in taken)]
    yield from sorted(taken, key=lambda m: m.start())


def find_at(form: Iterable[str], text: str, starts: Sequence[int]) -> Iterator[re.Match[str]]:
    """Yield the matches of `form` in `text` that begin at one of `starts`, in order.

    An earlier alternative wins as in `find`. To try a form at a few places takes less time than to look for
    it where it can't be.
    """
    taken: list[re.Match[str]] = []
    free = list(starts)
    for alternative in map(expression, form):
        left: list[int] = []
        end = 0
        for start in free:
            if start < end:
                continue
            found = alternative.match(text, start)
            if found and not any(_overlap(found, t) for t in taken):
                taken.append(found)
                end = found.end()
            else:
                left.append(start)
        free = [start for start in left if not any(t.start() <= start < t.end() for t in taken)]
    yield from sorted(taken, key=lambda m: m.start())


def find_words(text: str, words: str, start: int = 0, tied: str = "") -> Iterator[int]:
    """Yield where `words` stand by themselves in `text` from `start` on, letter for letter.

    No letter or figure is beside them, and none of the signs `tied` before them.
    """
    at = text.find(words, start) if words else -1
    while at >= 0:
        end = at + len(words)
        before, behind = text[at - 1 : at], text[end : end + 1]
        if not (before.isalnum() or behind.isalnum() or (before and before in tied)):
            yield at
        at = text.find(words, end)


def stands_in(text: str, words: str) -> bool:
    """Tell whether `words` stand by themselves anywhere in `text`, letter for letter."""
    return next(find_words(text, words), -1) >= 0


def sentences(text: str, start: int = 0) -> Iterator[tuple[int, int]]:
    """Yield the sentences of `text` from `start` on, as offsets, white space around them left out."""
    begin = start
    for stop in [*(m.end() for m in _SENTENCE_END.finditer(text, start)), len(text)]:
        while begin < stop and text[begin].isspace():
            begin += 1
        end = stop
        while end > begin and text[end - 1].isspace():
            end -= 1
        if end > begin:
            yield begin, end
        begin = stop


def sentence_at(text: str, offset: int) -> tuple[int, int]:
    """Return the sentence of `text` that holds `offset`, as offsets."""
    return next(((a, b) for a, b in sentences(text) if a <= offset < b), (0, len(text)))


def _overlap(one: re.Match[str], other: re.Match[str]) -> bool:
    return one.start() < other.end() and other.start() < one.end()
