"""The same recommendation given twice, word for word or nearly so."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from math import ceil
from typing import TYPE_CHECKING

from linter.grammar.numbering.numbers import called
from linter.grammar.word_lists import word_set
from linter.grammar.wording import folded
from linter.model.finding import Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from linter.model.draft import Place
    from linter.model.review import Recommendation, Review

VARIANTS = ("near",)

_SHARED = 0.7  # texts that share fewer of their words can't be nearly the same
_STEM = 4  # words that share so many first letters are forms of one word
_SMALL = word_set(
    "a all an and any are as at be been by each every for from has have in is it its of on or that the their"
    " them these they this to which with within"
)


class Options(Frozen):
    """From how many words on a text can be a repeat, and how alike (0 to 1) nearly the same texts are.

    Of fewer than `sure_words` all but the small ones have to be the same, in any order.
    """

    words: int = 6
    near_words: int = 6
    sure_words: int = 10
    alike: float = 0.9


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem for each recommendation that repeats an earlier one; of several the first is named."""
    texts = [folded(review.quote(r.text)) for r in review.recommendations]
    words = [Counter(t.split()) for t in texts]
    similar = _similar(words, options.near_words)
    first: dict[str, int] = {}
    for at, recommendation in enumerate(review.recommendations):
        exact = first.setdefault(texts[at], at)
        if words[at].total() < options.words:
            continue
        if exact < at:
            yield _problem(recommendation, review.recommendations[exact], "")
            continue
        near = next((i for i in similar.get(at, ()) if _nearly(words[i], words[at], options)), None)
        if near is not None:
            yield _problem(recommendation, review.recommendations[near], "near")


def _similar(words: Sequence[Counter[str]], least: int) -> dict[int, list[int]]:
    """Return for a text of at least so many words the earlier ones that might say nearly the same.

    Two texts that share so much of their words share one of the few that are the rarest of either (prefix
    filtering: Chaudhuri, Ganti and Kaushik, 2006). So a text is not held against each of the others.
    """
    spread = Counter(chain.from_iterable(words))
    holding: dict[str, list[int]] = {}
    found: dict[int, list[int]] = {}
    for at, own in enumerate(words):
        if own.total() >= least:
            rarest = sorted(own, key=lambda word: (spread[word], word))[
                : len(own) - ceil(len(own) * _SHARED) + 1
            ]
            found[at] = sorted({i for word in rarest for i in holding.get(word, ())})
            for word in rarest:
                holding.setdefault(word, []).append(at)
    return found


def _problem(repeat: Recommendation, earlier: Recommendation, variant: str) -> Problem:
    slots = {"number": called(repeat.number), "earlier": called(earlier.number)}
    return Problem(_place(repeat), slots, variant, related=(_place(earlier),))


def _place(recommendation: Recommendation) -> Place:
    return recommendation.number.place if recommendation.number else recommendation.text


def _nearly(one: Counter[str], other: Counter[str], options: Options) -> bool:
    """Whether two texts say the same: words are left out or take another form, none is replaced."""
    if _SHARED * max(len(one), len(other)) > len(one.keys() & other.keys()):
        return False
    if min(one.total(), other.total()) < options.sure_words:
        return _telling(one) == _telling(other)
    lost, gained = list((one - other).elements()), list((other - one).elements())
    if any(w.isdigit() for w in (*lost, *gained)) or not _pair_up(lost, gained):
        return False
    from difflib import SequenceMatcher

    text, second = (" ".join(sorted(words.elements())) for words in (one, other))
    return SequenceMatcher(None, text, second, autojunk=False).ratio() >= options.alike


def _telling(words: Counter[str]) -> Counter[str]:
    return Counter({word: count for word, count in words.items() if word not in _SMALL})


def _pair_up(lost: list[str], gained: list[str]) -> bool:
    """Whether each word of the shorter list is another form of one in the longer; small words aside."""
    fewer, more = sorted(([w for w in words if w not in _SMALL] for words in (lost, gained)), key=len)
    return all(any(word[:_STEM] == other[:_STEM] for other in more) for word in fewer)
