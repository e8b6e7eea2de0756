"""Single words that a text spells in two ways: "organise" and "organize", "SystmOne" and "SystemOne"."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

from linter.grammar.joined import Family, Use

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from linter.grammar.joined import Joined

_WITH_ENDING = re.compile(r"([a-z]{3,})i[sz](e|es|ed|ing|er|ers|ation|ations|ational)")
_WITH_Z = re.compile(r"iz(?<=([a-z]{3})iz)(?:e|ing|ation)")
# Words on these stems have their "s" or "z" in either house style: "advise", "promise", "resize".
_FIXED_STEMS = (
    "adv advert appra caps chast circumc clockw compr comprom conc desp dev disgu downs enterpr exc"
    " exerc expert franch improv inc lengthw likew merchand mort otherw overs parad pract prec prem prom"
    " res rev superv surm surpr telev treat"
)
_FIXED = frozenset(_FIXED_STEMS.split())
_INNER_CAPITAL = re.compile(r"[A-Z][a-z]+[A-Z][A-Za-z]+")
_SHORTEST_NAME = 6
_ALIKE = 0.85
_END = re.compile(r"(?![\w-]|['\u2019]\w)")


def spellings(
    joined: Joined, vocabulary: Collection[str], tokens: Collection[str], same: Iterable[str]
) -> Iterator[Family]:
    """Yield the uses of each word that the text spells in two ways.

    `vocabulary` holds the words in small letters, `tokens` what stands between spaces, as printed; `same`
    are lines "benefited = benefitted" of which the first is the usual spelling.
    """
    yield from _endings(joined, vocabulary)
    for line in same:
        one, _, other = (word.strip() for word in line.partition("="))
        if one in vocabulary and other in vocabulary:
            yield Family(_uses(joined, one, other), one)
    yield from _names(joined, tokens)


def _endings(joined: Joined, vocabulary: Collection[str]) -> Iterator[Family]:
    """Yield the uses of all the words in -ise and -ize, which a text writes all in one way."""
    if not any(found[1] not in _FIXED for found in _WITH_Z.finditer(joined.lower)):
        return
    uses = []
    for word in vocabulary:
        found = _WITH_ENDING.fullmatch(word)
        if found and found[1] not in _FIXED:
            stem, ending = found.groups()
            spelled = {z: f"{stem}i{z}{ending}" for z in "sz"}
            for at in _standing(joined, word):
                written = {z: _like(joined.text[at : at + len(word)], text) for z, text in spelled.items()}
                if joined.text[at].islower() or joined.begins_sentence(at):  # no World Health Organization
                    uses.append(Use(word[len(stem) + 1], at, at + len(word), written))
    yield Family(uses)


def _names(joined: Joined, tokens: Collection[str]) -> Iterator[Family]:
    """Yield the uses of names with a capital inside that differ in a letter or two."""
    mixed = (token for token in tokens if not (token.islower() or token.istitle() or token.isupper()))
    names = sorted({m[0] for t in mixed for m in _INNER_CAPITAL.finditer(t) if len(m[0]) >= _SHORTEST_NAME})
    for one, other in combinations(names, 2):
        if _near(one, other):
            yield Family(_uses(joined, one, other))


def _near(one: str, other: str) -> bool:
    from difflib import SequenceMatcher

    return SequenceMatcher(None, one.lower(), other.lower(), autojunk=False).ratio() >= _ALIKE


def _uses(joined: Joined, one: str, other: str) -> list[Use]:
    return [
        Use(word, at, at + len(word), {w: _like(joined.text[at : at + len(word)], w) for w in (one, other)})
        for word in (one, other)
        for at in _standing(joined, word)
    ]


def _standing(joined: Joined, word: str) -> Iterator[int]:
    return (at for at in joined.find(word.lower()) if _END.match(joined.text, at + len(word)))


def _like(found: str, word: str) -> str:
    """Return `word` with a capital if `found` has one."""
    return word[0].upper() + word[1:] if found[0].isupper() else word
