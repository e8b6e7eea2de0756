"""How alike whole texts are: tf-idf over light stems (Salton and Buckley, 1988)."""

from __future__ import annotations

import math
from collections import Counter
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.word_lists import word_set
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

_WORD = compiled(r"[a-z][a-z'-]{2,}")
_STOP = word_set(
    "all also and any are been being but can could did does each for from had has have her his how into"
    " its may more most not one other our out own same should some such than that the their them then"
    " there these they this those through under until was were when where which while who will with"
    " within would you your"
)
# The commonest endings; a stem keeps four letters in front of one.
_ENDINGS = word_set(
    "isation isations ement ements ation ations ment ments ingly ively ivities ities ity ive ives ing"
    " ings ies ied er ers ed es ly s e"
)
_STEM = 4
# By their last letter how long they are, the longest first.
_SIZES = {
    last: sorted({len(ending) for ending in _ENDINGS if ending[-1] == last}, reverse=True)
    for last in {ending[-1] for ending in _ENDINGS}
}


@lru_cache(maxsize=20_000)  # reports of one genre have most of their words in common
def stem(word: str) -> str:
    """Return `word` without the commonest of its endings, as long as four letters of it are left."""
    for size in _SIZES.get(word[-1:], ()):
        if word[-size:] in _ENDINGS and len(word) - size >= _STEM:
            return word[:-size]
    return word


def stems(texts: Sequence[str]) -> list[list[str]]:
    """Return for each of plain texts the stems of its words that mean something by themselves."""
    worded = [_WORD.findall(text) for text in texts]
    known = {word: stem(word) for word in set().union(*worded) - _STOP}
    return [[found for found in map(known.get, words) if found] for words in worded]


def weigher(texts: Sequence[list[str]]) -> Callable[[int], Mapping[str, float]]:
    """Return what gives the text at an index as a vector of length 1.

    Its stems count by how rare they are among all of `texts`.
    """
    documents = Counter(chain.from_iterable(map(set, texts)))
    rarity = {word: math.log(len(texts) / count) for word, count in documents.items()}
    return lambda at: _unit({w: (1 + math.log(n)) * rarity[w] for w, n in Counter(texts[at]).items()})


class Index(Frozen):
    """Vectors by their words: for each word the vectors that hold it, with its weight there."""

    postings: Mapping[str, list[tuple[int, float]]]
    size: int

    @classmethod
    def of(cls, vectors: Sequence[Mapping[str, float]]) -> Index:
        """Index `vectors` by their positions."""
        postings: dict[str, list[tuple[int, float]]] = {}
        for at, vector in enumerate(vectors):
            for word, weight in vector.items():
                postings.setdefault(word, []).append((at, weight))
        return cls(postings, len(vectors))

    def likenesses(self, words: Mapping[str, float]) -> list[float]:
        """Return the cosine of `words` with each vector: 0 for nothing in common, 1 for the same words."""
        found = [0.0] * self.size
        for word, weight in words.items():
            for at, other in self.postings.get(word, ()):
                found[at] += weight * other
        return found


def _unit(weights: Mapping[str, float]) -> Mapping[str, float]:
    length = math.sqrt(sum(w * w for w in weights.values())) or 1.0
    return {word: w / length for word, w in weights.items()}
