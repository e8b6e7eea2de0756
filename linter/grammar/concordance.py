"""The words of a report with the passages that hold them: a term is looked for only where it can be."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_SENTENCE_START = re.compile(r"(?:[.!?:;]['\"\u2019\u201d)]*\s+|\s[\u2022-]\s+)['\"\u2018\u201c(]?$")
_OPENING = "'\"\u2018\u201c( "
_ROOM = 6
_WORD_BEFORE = re.compile(r"([\w'\u2019-]+) $")
_WORD_BEHIND = re.compile(r" ([\w'\u2019-]+)")
_WORD_ROOM = 24
_PLAIN = {
    "\u2018": "'",
    "\u2019": "'",
    "\u201c": '"',
    "\u201d": '"',
    "\u2011": "-",
    "\u2013": "/",
    "\u2014": "/",
}
_BETWEEN_WORDS = ".,;:()[]'\"?!/"


class Passage(NamedTuple):
    """A block's text; `lower` is the same in small letters with plain marks, `body` where the words begin."""

    block: int
    text: str
    lower: str
    body: int

    def begins_sentence(self, at: int) -> bool:
        """Whether the block, a sentence or what stands behind a colon begins at `at`, where capitals may."""
        if not self.text[self.body : at].strip(_OPENING):
            return True
        return _SENTENCE_START.search(self.text, max(at - _ROOM, self.body), at) is not None

    def word_before(self, at: int) -> str:
        """Return the word that a space parts from `at`, empty if something else stands there."""
        found = _WORD_BEFORE.search(self.text, max(at - _WORD_ROOM, 0), at)
        return found[1] if found else ""

    def word_behind(self, at: int) -> str:
        """Return the word that a space parts from `at`, empty if something else stands there."""
        found = _WORD_BEHIND.match(self.text, at)
        return found[1] if found else ""

    def ends_word(self, at: int) -> bool:
        """Whether a word ends at `at`: no letter stands there, and no hyphen with one behind it."""
        after = self.text[at : at + 2]
        return not (after[:1].isalnum() or (after[:1] == "-" and after[1:].isalnum()))


class Use(NamedTuple):
    """A term in a passage, from `start` to `end`: its style, and how it is written in each style."""

    style: str
    passage: Passage
    start: int
    end: int
    written: Mapping[str, str]

    @property
    def text(self) -> str:
        """The term as the passage has it."""
        return self.passage.text[self.start : self.end]


class Family(NamedTuple):
    """The uses of one term in several styles; `usual` is the style that is right whatever most uses have."""

    uses: list[Use]
    usual: str | None = None


class Concordance(NamedTuple):
    """Passages in reading order, and in which of them each word in small letters stands."""

    passages: list[Passage]
    held: Mapping[str, list[int]]

    @classmethod
    def of(cls, texts: Iterable[tuple[int, str, int]]) -> Concordance:
        """Index texts, given as (index of the block, text, offset of its words)."""
        passages = [Passage(block, text, _small(text), body) for block, text, body in texts]
        held: defaultdict[str, list[int]] = defaultdict(list)
        for n, passage in enumerate(passages):
            for word in set(_words(passage.lower)):
                held[word].append(n)
        return cls(passages, dict(held))

    def find(self, term: str, word: str = "") -> Iterator[tuple[Passage, int]]:
        """Yield where `term`, in small letters, begins as a word, in any case; its end is not looked at.

        `word` is a word that passages with `term` hold; without it, the rarest word of `term` is taken.
        """
        for n in self.held.get(word or self._rarest(term), ()):
            passage = self.passages[n]
            at = passage.lower.find(term)
            while at >= 0:
                if not at or not (passage.lower[at - 1].isalnum() or passage.lower[at - 1] in "-@."):
                    yield passage, at
                at = passage.lower.find(term, at + 1)

    def _rarest(self, term: str) -> str:
        return min(_words(term), key=lambda word: len(self.held.get(word, ())))


def _small(text: str) -> str:
    """Return `text`, in its length, in small letters with plain marks."""
    lower = text.lower()
    if lower.isascii():
        return lower
    if len(lower) != len(text):  # a few letters, such as the Turkish dotted I, grow in small letters
        lower = "".join(small if len(small := c.lower()) == 1 else c for c in text)
    for mark, plain in _PLAIN.items():
        lower = lower.replace(mark, plain)
    return lower


def _words(lower: str) -> list[str]:
    for mark in _BETWEEN_WORDS:
        lower = lower.replace(mark, " ")
    return lower.split()
