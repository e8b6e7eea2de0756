"""Words that are said again too soon: a kind for rules of the user's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.grammar.choices import refuse_other
from linter.grammar.search.patterns import Hit, Search, Texts, refuse_search
from linter.grammar.search.scopes import UNITS, pieces, refuse_scope
from linter.model.draft import Place
from linter.model.finding import Edit, Fix, Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Review

SLOTS = ("found",)

_RUNNING = "running"


class Options(Frozen):
    """What `tokens` find may not be found again `within` the same sentence, paragraph, section or report.

    By itself, `within` is "running": only white space stands between. The other options are those of the kind
    "existence".
    """

    tokens: tuple[str, ...]
    within: str = _RUNNING
    exceptions: tuple[str, ...] = ()
    ignore_case: bool = True
    whole_words: bool = True
    scope: str = "text"
    sections: tuple[str, ...] = ()


def refuse(options: Options) -> None:
    """Raise OptionError for the first option that can't be taken."""
    refuse_scope(options.scope)
    refuse_other("within", options.within, (_RUNNING, *UNITS))
    refuse_search(Search.of(options.tokens, options), "tokens")


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem at each repetition; the second of two running words can be taken out."""
    running = options.within == _RUNNING
    found = pieces(review, options.scope, options.sections, "paragraph" if running else options.within)
    said: dict[tuple[int, str], Hit] = {}
    for hit in Search.of(options.tokens, options).hits(Texts.of(review, found.places)):
        words = " ".join(hit.text.split())
        key = (found.units[hit.stretch], words.casefold() if options.ignore_case else words)
        earlier = said.get(key)
        if running or earlier is None:
            said[key] = hit
        if earlier is None:
            continue
        gap = Place(hit.place.block, earlier.place.end, hit.place.start)
        if not running:
            yield Problem(hit.place, {"found": hit.text}, related=(earlier.place,))
        elif review.quote(gap).isspace():
            fix = Fix(f"Take out the second “{hit.text}”", (Edit(gap._replace(end=hit.place.end), ""),))
            yield Problem(hit.place, {"found": hit.text}, fix=fix, related=(earlier.place,))
