"""How alike whole texts are: tf-idf over light stems (Salton and Buckley, 1988)."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping

# Words are small letters, with hyphens and apostrophes behind the first one; everything else parts them.
_INSIDE = "'-"
_APART = bytes(c if chr(c).islower() or chr(c) in _INSIDE else 32 for c in range(128)) + b" " * 128
_SHORTEST = 3
# fmt: off
_STOP = frozenset((
    "all", "also", "and", "any", "are", "been", "being", "but", "can", "could", "did", "does",
    "each", "for", "from", "had", "has", "have", "her", "his", "how", "into", "its", "may", "more",
    "most", "not", "one", "other", "our", "out", "own", "same", "should", "some", "such", "than",
    "that", "the", "their", "them", "then", "there", "these", "they", "this", "those", "through",
    "under", "until", "was", "were", "when", "where", "which", "while", "who", "will", "with",
    "within", "would", "you", "your",
))
# fmt: on
# The commonest endings; a stem keeps four letters in front of one.
_ENDINGS = frozenset(
    (
        "isation",
        "isations",
        "ement",
        "ements",
        "ation",
        "ations",
        "ment",
        "ments",
        "ingly",
        "ively",
        "ivities",
        "ities",
        "ity",
        "ive",
        "ives",
        "ing",
        "ings",
        "ies",
        "ied",
        "er",
        "ers",
        "ed",
        "es",
        "ly",
        "s",
        "e",
    )
)  # fmt: skip
_STEM = 4
# By their last two letters, or the only one, how long those are that a word with these may have.
_SIZES = {
    last: sorted({len(e) for e in _ENDINGS if e[-2:] == last or last.endswith(e)}, reverse=True)
    for last in {ending[-2:] for ending in _ENDINGS}
}


def stem(word: str) -> str:
    """Return `word` without the commonest of its endings, as long as four letters of it are left."""
    for size in _SIZES.get(word[-2:]) or _SIZES.get(word[-1:]) or ():
        if word[-size:] in _ENDINGS and len(word) - size >= _STEM:
            return word[:-size]
    return word


def weigher(texts: Iterable[str], wanted: Collection[int]) -> Callable[[int], Mapping[str, float]]:
    """Return what gives the plain text at an index, one of `wanted`, as a vector of length 1.

    Its stems count by how rare they are among all of `texts`, of which no more is kept than is wanted.
    """
    known: dict[str, str] = {}
    held: dict[int, list[str]] = {}
    documents: Counter[str] = Counter()
    number = 0
    for number, text in enumerate(texts, 1):
        words = text.encode("ascii", "replace").translate(_APART).decode().split()
        different = set(words)
        known |= {written: _meant(written) for written in different.difference(known)}
        documents.update({known[written] for written in different})
        if number - 1 in wanted:
            held[number - 1] = [said for said in map(known.get, words) if said]
    rarity = {word: math.log(number / count) for word, count in documents.items()}
    return lambda at: _unit(
        {w: rarity[w] if n == 1 else (1 + math.log(n)) * rarity[w] for w, n in Counter(held[at]).items()}
    )


def _meant(written: str) -> str:
    """Return the stem of a word that means something by itself, empty for others."""
    word = written.lstrip(_INSIDE) if written[0] in _INSIDE else written
    return stem(word) if len(word) >= _SHORTEST and word not in _STOP else ""


class Index(Frozen):
    """Vectors by their words: for each word the vectors that hold it, with its weight there."""

    postings: Mapping[str, list[tuple[int, float]]]
    size: int

    @classmethod
    def of(cls, vectors: Iterable[Mapping[str, float]]) -> Index:
        """Index `vectors` by their positions."""
        postings: dict[str, list[tuple[int, float]]] = {}
        size = 0
        for size, vector in enumerate(vectors, 1):
            for word, weight in vector.items():
                postings.setdefault(word, []).append((size - 1, weight))
        return cls(postings, size)

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
