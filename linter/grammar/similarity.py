"""How alike whole texts are: tf-idf over light stems (Salton and Buckley, 1988)."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

_WORD = compiled(r"[a-z][a-z'\u2019-]{2,}")
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
# The commonest endings, the longest first, behind the four letters that a stem keeps.
_ENDING = compiled(
    r"(?<=[a-z]{4})(?:isations?|ements?|ations?|ments?|ingly|ively|ities|ity|ives?|ings?|ies|ied|ers?|ed|es|ly|s|e)$"
)


def stem(word: str) -> str:
    """Return `word` without the commonest of its endings, as long as four letters of it are left."""
    return _ENDING.sub("", word, count=1)


def stems(texts: Sequence[str]) -> list[list[str]]:
    """Return for each text the stems of its words that mean something by themselves."""
    worded = [_WORD.findall(text.casefold()) for text in texts]
    known = {word: stem(word) for words in worded for word in set(words) if word not in _STOP}
    return [[known[w] for w in words if w in known] for words in worded]


def weigher(texts: Sequence[list[str]]) -> Callable[[int], Mapping[str, float]]:
    """Return what gives the text at an index as a vector of length 1.

    Its stems count by how rare they are among all of `texts`.
    """
    documents = Counter(word for text in texts for word in set(text))
    rarity = {word: math.log(len(texts) / count) for word, count in documents.items()}
    return lambda at: _unit({w: (1 + math.log(n)) * rarity[w] for w, n in Counter(texts[at]).items()})


def likeness(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Return the cosine of two vectors: 0 for nothing in common, 1 for the same words."""
    short, long = sorted((one, other), key=len)
    return sum(weight * long.get(word, 0.0) for word, weight in short.items())


def _unit(weights: Mapping[str, float]) -> Mapping[str, float]:
    length = math.sqrt(sum(w * w for w in weights.values())) or 1.0
    return {word: w / length for word, w in weights.items()}
