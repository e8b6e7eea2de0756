"""Single words that a text spells in two ways: "organise" and "organize", "SystmOne" and "SystemOne"."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.terms.concordance import Family, Use

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

    from linter.grammar.terms.concordance import Concordance, Passage

_WITH_SUFFIX = compiled(r"([a-z]{3,})i[sz](e|es|ed|ing|er|ers|ation|ations|ational)")
# Words on these stems have their "s" or "z" in either house style: "advise", "promise", "resize".
_FIXED_STEMS = (
    "adv advert appra caps chast circumc clockw compr comprom conc desp dev disgu downs enterpr exc"
    " exerc expert franch improv inc lengthw likew merchand mort otherw overs parad pract prec prem prom"
    " res rev superv surm surpr telev treat"
)
_FIXED = frozenset(_FIXED_STEMS.split())
_SHORTEST_NAME = 6
_ALIKE = 0.85


def spellings(concordance: Concordance, names: Iterable[str], same: Iterable[str]) -> Iterator[Family]:
    """Yield the uses of each word that the text spells in two ways.

    `names` are the words with a capital inside; `same` are lines "benefited = benefitted", of which the
    first is the usual spelling.
    """
    yield from _endings(concordance)
    for line in same:
        one, _, other = (word.strip() for word in line.partition("="))
        if one in concordance.words and other in concordance.words:
            yield Family(_uses(concordance, one, other), one)
    for one, other in combinations(sorted({n for n in names if len(n) >= _SHORTEST_NAME}), 2):
        if _near(one, other):
            yield Family(_uses(concordance, one, other))


def _endings(concordance: Concordance) -> Iterator[Family]:
    """Yield the uses of all the words in -ise and -ize, which a text writes all in one way."""
    if not any("iz" in word and _stem(word) for word in concordance.words):
        return
    uses = []
    for word in concordance.words:
        found = _stem(word)
        if found:
            spelled = {z: f"{found[1]}i{z}{found[2]}" for z in "sz"}
            for passage, at in _standing(concordance, word):
                written = {z: _like(passage.text[at], text) for z, text in spelled.items()}
                if passage.text[at].islower() or passage.begins_sentence(at):  # no World Health Organization
                    uses.append(Use(word[found.end(1) + 1], passage, at, at + len(word), written))
    yield Family(uses)


def _stem(word: str) -> re.Match[str] | None:
    """Return the stem and the ending of a word that may have "is" or "iz" between them."""
    found = _WITH_SUFFIX.fullmatch(word)
    return found if found and found[1] not in _FIXED else None


def _near(one: str, other: str) -> bool:
    from difflib import SequenceMatcher

    return SequenceMatcher(None, one.lower(), other.lower(), autojunk=False).ratio() >= _ALIKE


def _uses(concordance: Concordance, one: str, other: str) -> list[Use]:
    return [
        Use(word, passage, at, at + len(word), {w: _like(passage.text[at], w) for w in (one, other)})
        for word in (one, other)
        for passage, at in _standing(concordance, word)
    ]


def _standing(concordance: Concordance, word: str) -> Iterator[tuple[Passage, int]]:
    found = concordance.find(word.lower())
    return ((passage, at) for passage, at in found if passage.ends_word(at + len(word)))


def _like(first: str, word: str) -> str:
    """Return `word` with a capital if what stands there begins with one."""
    return word[0].upper() + word[1:] if first.isupper() else word
