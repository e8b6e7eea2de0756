"""Slips in names of one or two words, such as a report introduces in brackets, which it uses often."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.grammar.bodies.name_slips import FULL, one_edit
from linter.grammar.matching import find_words, stands_in
from linter.grammar.wording import tidied
from linter.model.draft import Place
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from linter.model.review import Review
    from linter.model.style import HouseStyle

_ONE, _TWO = 1, 2
_LONG = 7  # letters of a name of one word with a slip
_LEAST = 5  # letters of the word with a slip: shorter ones are like too many others
_SELDOM, _OFTEN = 2, 5  # a slip is made once or twice, and what is meant stands often


class AliasSlip(Frozen):
    """A `place` that has not quite the `name`, which the body at index `body` goes by."""

    place: Place
    name: str
    body: int


def alias_slips(review: Review) -> Iterator[AliasSlip]:
    """Yield where one letter of a name of one or two words is wrong, missing, too many or too early.

    The first letter is right. Where the other word is one that many names share, two letters are exchanged:
    "Marsby Trust" may be another than "Marlby Trust".
    """
    names = _names(review)
    often = {name: body for name, body in names.items() if _is_used_often(review, name)}
    whole = "\n".join(("", *review.words, "")) if often else ""
    kinds = _Kinds.of(review.style)
    for name, body in often.items():
        words = name.split()
        for at, word in enumerate(words):
            for slip in kinds.slips(words, at, whole):
                if len(words) == _ONE and not _is_of_one_word(review, word, slip):
                    continue
                said = " ".join((*words[:at], word[0] + slip[1:], *words[at + 1 :]))
                if said not in names:
                    places = _seldom(review, said, slip)
                    yield from (AliasSlip(place, name, body) for place in places)


class _Kinds(Frozen):
    """Words in small letters: endings of names, words that tell names apart, and all of both."""

    endings: frozenset[str]
    apart: frozenset[str]
    known: frozenset[str]

    @classmethod
    def of(cls, style: HouseStyle) -> _Kinds:
        endings = frozenset(ending.lower() for held in style.endings.values() for ending in held)
        apart = frozenset(style.words.get("directions", ()))
        return cls(endings, apart, apart.union(" ".join(endings).split()))

    def slips(self, words: Sequence[str], at: int, whole: str) -> Iterator[str]:
        """Yield the words of `whole` that may be slips of the one at index `at` of a name."""
        word = words[at].lower()
        if len(word) < _LEAST or word in self.apart or not word.isalpha():
            return
        alone = len(words) > _ONE and all(
            other.lower() in self.endings for n, other in enumerate(words) if n != at
        )
        for slip in _near(whole, word):
            if slip in self.known or (at and _is_plural(slip, word)):
                continue
            if not alone or sorted(slip) == sorted(word):
                yield slip


def _is_of_one_word(review: Review, name: str, slip: str) -> bool:
    """Whether a word may be meant for a long name of one word: it always has a capital, and is no plural."""
    blocks = (review.draft.blocks[i].text for i in review.words.get(slip, ()))
    long = len(name) >= _LONG and name[:1].isupper() and not name.isupper()
    return long and not _is_plural(slip, name.lower()) and not any(stands_in(text, slip) for text in blocks)


def _is_plural(one: str, other: str) -> bool:
    """Whether two words differ in the last "s": one of them may mean several."""
    return one.removesuffix("s") == other.removesuffix("s")


def _names(review: Review) -> dict[str, int]:
    """Return the names of one or two words with the body of each: full ones, and short ones for these."""
    return {
        name: at
        for at, body in enumerate(review.bodies)
        if body.source in (*FULL, "context")
        for name in (body.name, *body.aliases)
        if len(name.split()) in (_ONE, _TWO) and tidied(name) == name
    }


def _near(whole: str, word: str) -> Iterator[str]:
    """Yield the words of `whole`, each in a line, that are one edit behind its first letter from `word`.

    A word with one slip has the first or the last half of the right one.
    """
    half = len(word) // 2
    found = {_line(whole, at) for at in _standing(whole, f"\n{word[:half]}")}
    found |= {_line(whole, at) for at in _standing(whole, f"{word[half + 1 :]}\n")}
    yield from sorted(
        w for w in found if w != word and w[:1] == word[0] and w.isalpha() and one_edit(w, word)
    )


def _standing(whole: str, letters: str) -> Iterator[int]:
    at = whole.find(letters)
    while at >= 0:
        yield at + 1
        at = whole.find(letters, at + 1)


def _line(whole: str, at: int) -> str:
    return whole[whole.rfind("\n", 0, at) + 1 : whole.find("\n", at)]


def _is_used_often(review: Review, name: str) -> bool:
    held = min((review.words.get(word.lower(), ()) for word in name.split()), key=len)
    return sum(review.draft.blocks[i].text.count(name) for i in held) >= _OFTEN


def _seldom(review: Review, said: str, word: str) -> list[Place]:
    """Return where `said`, which holds `word`, stands, if it does so once or twice."""
    texts = ((i, review.draft.blocks[i].text) for i in review.words.get(word, ()))
    found = [Place(i, at, at + len(said)) for i, text in texts for at in find_words(text, said)]
    return found if len(found) <= _SELDOM else []
