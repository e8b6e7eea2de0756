"""Single words that a text spells in two ways: "organise" and "organize", "SystmOne" and "SystemOne"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from linter.grammar.joined import Use

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from linter.grammar.joined import Joined

_IZE = re.compile(r"([a-z]{3,})i[sz](e|es|ed|ing|er|ers|ation|ations|ational)")
# Words on these stems have their "s" or "z" in either house style: "advise", "promise", "resize".
_FIXED = frozenset(
    (
        "adv rev superv exerc prom prec otherw expert likew disgu enterpr franch improv prem surpr telev compr"
        " comprom pract conc parad merchand exc inc dev circumc advert appra clockw lengthw desp treat chast surm"
        " mort caps res downs overs"
    ).split()
)
_DOUBLED = re.compile(r"([a-z]+?[aeiou][a-z]*?[aeiou])([bdfgklmnprst])\2(ed|ing|er|ers)")
_INNER_CAPITAL = re.compile(r"[A-Z][a-z]+[A-Z][A-Za-z]+")
_SHORTEST_NAME = 6
_ALIKE = 0.85
_END = re.compile(r"(?![\w-]|['\u2019]\w)")


def spellings(joined: Joined, vocabulary: Collection[str], same: Iterable[str]) -> Iterator[list[Use]]:
    """Yield the uses of each word that the text spells in two ways; `same` are lines "adviser = advisor"."""
    yield from _endings(joined, vocabulary)
    for word in sorted(w for w in vocabulary if w.endswith(("ed", "ing", "er", "ers"))):
        found = _DOUBLED.fullmatch(word)
        single = f"{found[1]}{found[2]}{found[3]}" if found else ""
        if single in vocabulary:
            yield _uses(joined, word, single)
    for line in same:
        one, _, other = (word.strip() for word in line.partition("="))
        if one in vocabulary and other in vocabulary:
            yield _uses(joined, one, other)
    yield from _names(joined)


def _endings(joined: Joined, vocabulary: Collection[str]) -> Iterator[list[Use]]:
    """Yield the uses of all the words in -ise and -ize, which a text writes all in one way."""
    if not any("iz" in word for word in vocabulary):
        return
    uses = []
    for word in vocabulary:
        found = _IZE.fullmatch(word)
        if found and found[1] not in _FIXED:
            stem, ending = found.groups()
            spelled = {z: f"{stem}i{z}{ending}" for z in "sz"}
            for at in _standing(joined, word):
                written = {z: _like(joined.text[at : at + len(word)], text) for z, text in spelled.items()}
                if joined.text[at].islower() or joined.begins_sentence(at):  # no World Health Organization
                    uses.append(Use(word[len(stem) + 1], at, at + len(word), written))
    yield uses


def _names(joined: Joined) -> Iterator[list[Use]]:
    """Yield the uses of names with a capital inside that differ in a letter or two."""
    words = {w for w in set(joined.text.split()) if not (w.islower() or w.istitle() or w.isupper())}
    names = sorted({m[0] for w in words for m in _INNER_CAPITAL.finditer(w) if len(m[0]) >= _SHORTEST_NAME})
    for at, name in enumerate(names):
        for other in names[at + 1 :]:
            if _near(name, other):
                yield _uses(joined, name, other)


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
