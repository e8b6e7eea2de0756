"""A word that the house style replaces by another: another spelling, a misnomer, a term no longer used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.grammar.concordance import Concordance
from linter.model.draft import Place
from linter.model.finding import Edit, Fix, Problem
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
    concordance = Concordance.of(((i, b.text, b.body) for i, b in review.prose()), review.words)
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
            better = right[0].upper() + right[1:] if term[0].isupper() else right
            fix = Fix(f"Write {better}", (Edit(place, better),))
            yield Problem(place, {"found": term, "right": better}, fix=fix)
