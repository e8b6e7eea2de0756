"""The words of a report with the passages that hold them: a term is looked for only where it can be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.once import once
from linter.grammar.plain import plain_words
from linter.model.draft import Place
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from linter.model.review import Review

_SENTENCE_START = compiled(r"(?:[.!?:;]['\"\u2019\u201d)]*\s+|\s[\u2022-]\s+)['\"\u2018\u201c(]?$")
_OPENING = "'\"\u2018\u201c( "
_ROOM = 6
_WORD_BEFORE = compiled(r"([\w'\u2019-]+) $")
_WORD_BEHIND = compiled(r" ([\w'\u2019-]+)")
_WORD_ROOM = 24


class Passage(Frozen):
    """A block's text; `lower` is the same in small letters with plain marks, `body` where the words begin."""

    block: int
    text: str
    lower: str
    body: int

    def begins_sentence(self, at: int) -> bool:
        """Whether a block, a cell, a sentence or what follows a colon begins at `at`, where capitals may."""
        if not self.text[self.body : at].strip(_OPENING):
            return True
        if self.text[at - 1] == "\t":  # a cell of a table
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


class Use(Frozen):
    """A term in a passage, from `start` to `end`: its style, and how it is written in each style."""

    style: str
    passage: Passage
    start: int
    end: int
    written: Mapping[str, str]

    @property
    def place(self) -> Place:
        """Where the term stands in the report."""
        return Place(self.passage.block, self.start, self.end)

    @property
    def text(self) -> str:
        """The term as the passage has it."""
        return self.passage.text[self.start : self.end]


class Family(Frozen):
    """The uses of one term in several styles; `usual` is the style that is right whatever most uses have.

    `words` says that the styles differ in their words, not only in spelling.
    """

    uses: list[Use]
    usual: str | None = None
    words: bool = False


class Concordance(Frozen):
    """The texts of some blocks by their index, and in which blocks each word in small letters stands.

    `joined` are the texts in one, with what is no letter, space or mark between. `plain` are the draft's
    texts, made comparable. A passage is made when it is first looked at.
    """

    texts: Mapping[int, tuple[str, int]]
    words: Mapping[str, Sequence[int]]
    plain: Sequence[str]
    joined: str
    made: dict[int, Passage]

    @classmethod
    def of(
        cls,
        texts: Iterable[tuple[int, str, int]],
        words: Mapping[str, Sequence[int]],
        plain: Sequence[str],
    ) -> Concordance:
        """Take texts, given as (index of the block, text, offset of its words), and the report's words."""
        held = {block: (text, body) for block, text, body in texts}
        return cls(held, words, plain, "\x1e".join(text for text, _ in held.values()), {})

    def find(self, term: str, word: str = "") -> Iterator[tuple[Passage, int]]:
        """Yield where `term`, in small letters, begins as a word, in any case; its end is not looked at.

        `word` is a word that passages with `term` hold; without it, the rarest one of `term` is taken, but
        not the last of several, which may go on.
        """
        for passage in self.holding(word or self._rarest(term)):
            at = passage.lower.find(term)
            while at >= 0:
                if not at or not (passage.lower[at - 1].isalnum() or passage.lower[at - 1] in "-@."):
                    yield passage, at
                at = passage.lower.find(term, at + 1)

    def holding(self, word: str) -> Iterator[Passage]:
        """Yield the passages with `word`, given in small letters."""
        for block in self.words.get(word, ()):
            if block in self.texts:
                if block not in self.made:
                    text, body = self.texts[block]
                    self.made[block] = Passage(block, text, self.plain[block], body)
                yield self.made[block]

    def _rarest(self, term: str) -> str:
        words = plain_words(term)
        return min(words[:-1] or words, key=lambda word: len(self.words.get(word, ())))


@once
def concordance_of(review: Review) -> Concordance:
    """Return the concordance of the report's words, cover and Contents aside."""
    return Concordance.of(((i, b.text, b.body) for i, b in review.prose()), review.words, review.plain)
