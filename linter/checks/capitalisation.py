"""Capitals that are not set as the house sets them: a kind for rules of the user's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.grammar.casing import Kept, sentence_case, title_case
from linter.grammar.choices import refuse_other
from linter.grammar.search.patterns import Search, Texts, is_pattern, refuse_search
from linter.grammar.search.scopes import refuse_scope, stretches
from linter.grammar.word_lists import word_list
from linter.model.finding import Edit, Fix, Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from linter.model.draft import Place
    from linter.model.review import Review

SLOTS = ("found", "right")

_MATCHES = ("sentence", "title", "lower", "upper")


class Options(Frozen):
    """`match` is "sentence", "title", "lower", "upper", or a pattern between slashes that has to be found.

    `exceptions` are set as they are written here, `small` are words without a capital inside a title. `scope`
    and `sections` (keys of the style) say where to look.
    """

    match: str = "sentence"
    exceptions: tuple[str, ...] = ()
    small: tuple[str, ...] = word_list(
        "a an and as at but by for from in into nor of on or our so than that the their to up us via we with"
        " yet"
    )
    scope: str = "headings"
    sections: tuple[str, ...] = ()


def refuse(options: Options) -> None:
    """Raise OptionError for the first option that can't be taken."""
    refuse_scope(options.scope)
    if is_pattern(options.match):
        refuse_search(_search(options), "match", (None,))
    else:
        refuse_other("match", options.match, _MATCHES)


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem at each text that is set otherwise; {right} is how, empty if `match` is a pattern."""
    places = tuple(stretches(review, options.scope, options.sections))
    if is_pattern(options.match):
        yield from _unmatched(review, options, places)
        return
    cased = _casing(review, options)
    for place in places:
        found = review.quote(place)
        right = cased(found)
        if right != found:
            fix = Fix(f"Write {right}", (Edit(place, right),))
            yield Problem(place, {"found": found, "right": right}, fix=fix)


def _unmatched(review: Review, options: Options, places: tuple[Place, ...]) -> Iterator[Problem]:
    matched = {hit.stretch for hit in _search(options).hits(Texts.of(review, places))}
    for n, place in enumerate(places):
        if n not in matched:
            yield Problem(place, {"found": review.quote(place), "right": ""})


def _casing(review: Review, options: Options) -> Callable[[str], str]:
    kept = Kept.of(options.exceptions, _names(review))
    casings: dict[str, Callable[[str], str]] = {
        "sentence": lambda text: sentence_case(text, kept),
        "title": lambda text: title_case(text, kept, options.small),
        "lower": str.lower,
        "upper": str.upper,
    }
    return casings[options.match]


def _names(review: Review) -> Iterator[str]:
    """Yield the names that the report itself introduces, and the parts of the area's."""
    yield review.area
    yield from (word for word in review.area.split() if word.istitle())
    for body in review.bodies:
        yield from (body.name, *body.aliases, *body.acronyms)


def _search(options: Options) -> Search:
    return Search((options.match,), ignore_case=False, whole_words=False)
