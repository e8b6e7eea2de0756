"""The texts of a report joined into one, so that a word is looked for once and not once a paragraph."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from linter.model.draft import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_SENTENCE_START = re.compile(r"(?:[.!?:;]['\"\u2019\u201d)]*\s+|\s[\u2022-]\s+)['\"\u2018\u201c(]?$")
_OPENING = "'\"\u2018\u201c( "
_ROOM = 6
_WORD_BEFORE = re.compile(r"([\w'\u2019-]+) $")
_WORD_BEHIND = re.compile(r" ([\w'\u2019-]+)")
_WORD_ROOM = 24
_PUNCTUATION = '.,;:()[]"\u201c\u201d?!/'


class Use(NamedTuple):
    """A term in the joined text, from `start` to `end`: its style, and how it is written in each style."""

    style: str
    start: int
    end: int
    written: Mapping[str, str]


class Family(NamedTuple):
    """The uses of one term in several styles; `usual` is the style that is right whatever most uses have."""

    uses: list[Use]
    usual: str | None = None


class Joined(NamedTuple):
    """`text` is all blocks' texts with a line break between; `lower` the same in small letters.

    `starts` are the offsets at which the blocks begin, `blocks` their indices, `bodies` where their words
    begin behind a number.
    """

    text: str
    lower: str
    starts: tuple[int, ...]
    blocks: tuple[int, ...]
    bodies: tuple[int, ...]

    @classmethod
    def of(cls, texts: Iterable[tuple[int, str, int]]) -> Joined:
        """Join texts, given as (index of the block, text, offset of its words)."""
        starts, blocks, bodies, parts = [], [], [], []
        at = 0
        for block, text, body in texts:
            starts.append(at)
            blocks.append(block)
            bodies.append(at + body)
            parts.append(text)
            at += len(text) + 1
        joined = "\n".join(parts)
        lower = joined.lower()
        if len(lower) != len(joined):  # a few letters, such as the Turkish dotted I, grow in small letters
            lower = "".join(small if len(small := c.lower()) == 1 else c for c in joined)
        return cls(joined, lower, tuple(starts), tuple(blocks), tuple(bodies))

    def words(self) -> list[str]:
        """Return the words of the text in small letters, in order; marks inside words are kept."""
        lower = self.lower
        for mark in _PUNCTUATION:
            lower = lower.replace(mark, " ")
        return lower.split()

    def place(self, start: int, end: int) -> Place:
        """Return the place of a stretch that lies in one block."""
        at = bisect_right(self.starts, start) - 1
        return Place(self.blocks[at], start - self.starts[at], end - self.starts[at])

    def find(self, words: str) -> Iterator[int]:
        """Yield where `words`, given in small letters, begin in the text, in any case, as words do."""
        at = self.lower.find(words)
        while at >= 0:
            if not at or not (self.lower[at - 1].isalnum() or self.lower[at - 1] in "-@/."):
                yield at
            at = self.lower.find(words, at + 1)

    def begins_sentence(self, at: int) -> bool:
        """Whether a block, a sentence or what stands behind a colon begins at `at`, where capitals may."""
        body = self.bodies[bisect_right(self.starts, at) - 1]
        if not self.text[body:at].strip(_OPENING):
            return True
        return _SENTENCE_START.search(self.text, max(at - _ROOM, body), at) is not None

    def word_before(self, at: int) -> str:
        """Return the word that a space parts from `at`, empty if something else stands there."""
        found = _WORD_BEFORE.search(self.text, max(at - _WORD_ROOM, 0), at)
        return found[1] if found else ""

    def word_behind(self, at: int) -> str:
        """Return the word that a space parts from `at`, empty if something else stands there."""
        found = _WORD_BEHIND.match(self.text, at)
        return found[1] if found else ""
