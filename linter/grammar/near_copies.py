"""Sentences copied with a word or two changed: they begin or end alike, and nothing else differs."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.word_lists import word_set

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

_WORD = compiled(r"[\w'\u2019%-]+")
_EDGE = 32  # characters with which a copy begins or ends as the other does
_SHORTEST, _LONGEST = 60, 1000  # characters; to compare longer ones takes too long
_FORMULA = 2  # what begins so more often is a phrase of the house
# What differs in one of these is said of another one on purpose.
_PARALLEL = word_set("again also another both likewise other second similarly too")
_PER_CHANGE = 9  # words of a copy for each that may have been changed


def marks_of(sentence: str) -> tuple[str, ...]:
    """Return what tells sentences that begin or end alike, nothing for short ones and very long ones."""
    if not _SHORTEST <= len(sentence) <= _LONGEST:
        return ()
    said = sentence.rstrip(".!?")
    return f"{said[:_EDGE]} ", f" {said[-_EDGE:]}"


def alike(sentences: Iterable[tuple[int, str]]) -> frozenset[int]:
    """Return the blocks with a sentence that begins or ends as one other does; `sentences` with theirs."""
    blocks: dict[str, list[int]] = {}
    for block, sentence in sentences:
        for mark in marks_of(sentence):
            blocks.setdefault(mark, []).append(block)
    return frozenset(
        i for twins in blocks.values() if len(twins) > 1 and len({*twins}) <= _FORMULA for i in twins
    )


def is_near_copy(one: str, other: str, least: int, services: Collection[str]) -> bool:
    """Whether two sentences of `least` words or more differ in a few words only, but in some.

    What differs in a name, or in the service that it speaks of, is said of two things alike.
    """
    first, last = _WORD.findall(one), _WORD.findall(other)
    if min(len(first), len(last)) < least or one.lower() == other.lower():
        return False
    matcher = SequenceMatcher(None, [w.lower() for w in first], [w.lower() for w in last], autojunk=False)
    changed = [op for op in matcher.get_opcodes() if op[0] != "equal"]
    count = sum(max(b - a, d - c) for _, a, b, c, d in changed)
    words = [(n, w) for _, a, b, c, d in changed for n, w in (*_at(first, a, b), *_at(last, c, d))]
    told = any((n and w[:1].isupper()) or w.lower() in services or w.lower() in _PARALLEL for n, w in words)
    return 0 < count <= max(1, min(len(first), len(last)) // _PER_CHANGE) and not told


def _at(words: list[str], start: int, end: int) -> list[tuple[int, str]]:
    return list(enumerate(words))[start:end]
