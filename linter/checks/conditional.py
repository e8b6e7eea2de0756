"""Words that ask for others: a kind for rules of the user's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.grammar.choices import OptionError, refuse_other
from linter.grammar.search.patterns import Hit, Search, Texts, groups_named, refuse_search
from linter.grammar.search.scopes import UNITS, pieces, refuse_scope
from linter.model.finding import Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Review

SLOTS = ("found",)

_SAME = "same"


class Options(Frozen):
    """Where `first` is found, `second` has to be found, too.

    It has to be found `within` the same sentence, paragraph, section or report. Both are words, or a pattern
    between slashes. If both have a group (?P<same>…), it has to hold the same words in both; `second` may
    have several whose names begin so. With `before`, `second` has to come first. The other options are those
    of the kind "existence", but `ignore_case` is off.
    """

    first: str
    second: str
    before: bool = False
    within: str = "report"
    exceptions: tuple[str, ...] = ()
    ignore_case: bool = False
    whole_words: bool = True
    scope: str = "text"
    sections: tuple[str, ...] = ()


def refuse(options: Options) -> None:
    """Raise OptionError for the first option that can't be taken."""
    refuse_scope(options.scope)
    refuse_other("within", options.within, UNITS)
    refuse_search(_search(options, options.first), "first", (None,))
    refuse_search(_search(options, options.second), "second", (None,))
    if bool(groups_named(options.first, _SAME)) != bool(groups_named(options.second, _SAME)):
        raise OptionError("a group (?P<same>…) has to stand in both, or in neither", "second")


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem where each `first` that lacks its `second` is found for the first time in its unit."""
    found = pieces(review, options.scope, options.sections, options.within)
    texts = Texts.of(review, found.places)
    earliest: dict[tuple[int, str], Hit] = {}
    for hit in _search(options, options.second)._replace(exceptions=()).hits(texts):
        for words in _meant(hit, options.second):
            earliest.setdefault((found.units[hit.stretch], _folded(words, options)), hit)
    told: set[tuple[int, str]] = set()
    for hit in _search(options, options.first).hits(texts):
        words = _meant(hit, options.first)[0]
        key = (found.units[hit.stretch], _folded(words, options))
        second = earliest.get(key)
        if key not in told and not (second and _serves(second, hit, options)):
            told.add(key)
            yield Problem(hit.place, {"found": words or hit.text})


def _search(options: Options, token: str) -> Search:
    return Search.of((token,), options, apart=True)


def _meant(hit: Hit, token: str) -> tuple[str, ...]:
    """Return what the groups for the same words hold, those that took part; "" without such a group."""
    return tuple(filter(None, (hit.groups[n] for n in groups_named(token, _SAME)))) or ("",)


def _folded(words: str, options: Options) -> str:
    return words.casefold() if options.ignore_case else words


def _serves(second: Hit, first: Hit, options: Options) -> bool:
    return not options.before or second.place[:2] <= first.place[:2]
