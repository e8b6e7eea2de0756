"""A word that the house style replaces by another: another spelling, a misnomer, a term no longer used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.grammar.rewording import reworded
from linter.grammar.terms.concordance import concordance_of
from linter.model.draft import Place
from linter.model.finding import Fix, Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Review


class Options(Frozen):
    """`pairs` are the rule's own lines "found = preferred"; `terms` names the style's list of such lines."""

    terms: str = "preferred-terms"
    pairs: tuple[str, ...] = ()


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem at each word or phrase of the lists, as a whole and in any case."""
    concordance = concordance_of(review)
    listed = (*options.pairs, *review.style.words.get(options.terms, ()))
    lines = (line.partition("=") for line in listed)
    found = (
        (passage, at, at + len(term), right.strip())
        for words, _, right in lines
        for term in (words.strip().lower(),)
        for passage, at in concordance.find(term)
    )
    for passage, start, end, right in found:
        if start >= passage.body and passage.ends_word(end):
            place, term = Place(passage.block, start, end), passage.text[start:end]
            better = _cased(right, term)
            fix = Fix(f"Write {better}", reworded(place, term, better))
            yield Problem(place, {"found": term, "right": better}, fix=fix)


def _cased(right: str, term: str) -> str:
    """Return the preferred term with the capitals of the one that it replaces: a title keeps its own."""
    if len(term) > 1 and term.isupper():
        return right.upper()
    said, words = term.split(), right.split()
    if len(said) > 1 and len(said) == len(words):
        return " ".join(_capital(w) if s[0].isupper() else w for s, w in zip(said, words, strict=True))
    if len(said) > 1 and all(word[0].isupper() for word in said):
        return " ".join(map(_capital, words))
    return _capital(right) if term[0].isupper() else right


def _capital(word: str) -> str:
    return word[0].upper() + word[1:]
