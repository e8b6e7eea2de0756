"""Words that may be said only so often, or have to be said so often: a kind for rules of the user's own."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from linter.grammar.choices import OptionError, refuse_other
from linter.grammar.search.patterns import Hit, Search, Texts, refuse_search
from linter.grammar.search.scopes import UNITS, head, pieces, refuse_scope
from linter.model.finding import Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Review

SLOTS = ("count", "bound")

_NO_LIMIT = -1


class Options(Frozen):
    """`tokens` may be found `max` times (-1: as often as one likes) and have to be found `min` times.

    They are counted together, `within` each sentence, paragraph, section or the report. The other options are
    those of the kind "existence".
    """

    tokens: tuple[str, ...]
    max: int = _NO_LIMIT
    min: int = 0
    within: str = "paragraph"
    exceptions: tuple[str, ...] = ()
    ignore_case: bool = True
    whole_words: bool = True
    scope: str = "text"
    sections: tuple[str, ...] = ()


def refuse(options: Options) -> None:
    """Raise OptionError for the first option that can't be taken."""
    refuse_scope(options.scope)
    refuse_other("within", options.within, UNITS)
    refuse_search(Search.of(options.tokens, options), "tokens")
    if options.max == _NO_LIMIT and options.min < 1:
        raise OptionError('"max" or "min" is needed here', "max")
    if options.max != _NO_LIMIT and options.max < options.min:
        raise OptionError('"max" is smaller than "min"', "max")


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem at the first find too many, and where a unit that has too few begins."""
    found = pieces(review, options.scope, options.sections, options.within)
    counted: defaultdict[int, list[Hit]] = defaultdict(list)
    for hit in Search.of(options.tokens, options).hits(Texts.of(review, found.places)):
        counted[found.units[hit.stretch]].append(hit)
    seen: set[int] = set()
    for place, unit in zip(found.places, found.units, strict=True):
        if unit in seen:
            continue
        seen.add(unit)
        hits = counted[unit]
        if _NO_LIMIT < options.max < len(hits):
            over = hits[options.max].place
            yield Problem(
                over, _slots(hits, options.max), related=tuple(hit.place for hit in hits[: options.max])
            )
        elif len(hits) < options.min:
            yield Problem(head(review, options.within, place), _slots(hits, options.min))


def _slots(hits: list[Hit], bound: int) -> dict[str, str]:
    return {"count": str(len(hits)), "bound": str(bound)}
