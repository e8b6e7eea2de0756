"""Words that a house does not write: a kind for rules of the user's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.grammar.search.patterns import Search, Texts, refuse_search
from linter.grammar.search.scopes import refuse_scope, stretches
from linter.model.finding import Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Review

SLOTS = ("found",)


class Options(Frozen):
    """`tokens` are words, or patterns between slashes; they are not looked for inside `exceptions`.

    `ignore_case` takes capitals and small letters for the same; with `whole_words` no letter or figure may
    stand right beside what is found. `scope` and `sections` (keys of the style) say where to look.
    """

    tokens: tuple[str, ...]
    exceptions: tuple[str, ...] = ()
    ignore_case: bool = True
    whole_words: bool = True
    scope: str = "text"
    sections: tuple[str, ...] = ()


def refuse(options: Options) -> None:
    """Raise OptionError for the first option that can't be taken."""
    refuse_scope(options.scope)
    refuse_search(Search.of(options.tokens, options), "tokens")


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem at each token that is found."""
    texts = Texts.of(review, stretches(review, options.scope, options.sections))
    for hit in Search.of(options.tokens, options).hits(texts):
        yield Problem(hit.place, {"found": hit.text})
