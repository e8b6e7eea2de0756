"""Two ways of writing one thing, of which a report may use one: a kind for rules of the user's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.grammar.search.patterns import Hit, Search, Texts, is_pattern, refuse_search
from linter.grammar.search.scopes import refuse_scope, stretches
from linter.model.finding import Edit, Fix, Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Review

SLOTS = ("found", "other")


class Options(Frozen):
    """`either` pairs two ways of writing; each side is words, or a pattern between slashes.

    The other options are those of the kind "existence".
    """

    either: tuple[tuple[str, str], ...]
    exceptions: tuple[str, ...] = ()
    ignore_case: bool = True
    whole_words: bool = True
    scope: str = "text"
    sections: tuple[str, ...] = ()


def refuse(options: Options) -> None:
    """Raise OptionError for the first option that can't be taken."""
    refuse_scope(options.scope)
    refuse_search(_search(options), "either", [left for left, _ in options.either for _ in range(2)])


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem at each use of the rarer way, of the one that came later where neither is rarer."""
    tokens = _tokens(options)
    texts = Texts.of(review, stretches(review, options.scope, options.sections))
    found: list[list[Hit]] = [[] for _ in tokens]
    for hit in _search(options).hits(texts):
        found[hit.token].append(hit)
    for n in range(0, len(tokens), 2):
        if found[n] and found[n + 1]:
            rare, usual = sorted((n + 1, n), key=lambda way: len(found[way]))
            if len(found[rare]) == len(found[usual]) and found[rare][0].place < found[usual][0].place:
                rare, usual = usual, rare
            yield from _rarer(found[rare], found[usual], tokens[usual])


def _rarer(rare: list[Hit], usual: list[Hit], token: str) -> Iterator[Problem]:
    other = usual[0].text if is_pattern(token) else token
    for hit in rare:
        right = other[:1].upper() + other[1:] if hit.text[:1].isupper() else other
        fix = None if is_pattern(token) else Fix(f"Write {right}", (Edit(hit.place, right),))
        yield Problem(hit.place, {"found": hit.text, "other": other}, fix=fix, related=(usual[0].place,))


def _tokens(options: Options) -> tuple[str, ...]:
    return tuple(token for pair in options.either for token in pair)


def _search(options: Options) -> Search:
    return Search.of(_tokens(options), options, apart=True)
