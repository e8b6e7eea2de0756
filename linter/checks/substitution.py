"""Words for which a house writes others: a kind for rules of the user's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.choices import OptionError
from linter.grammar.search.patterns import Hit, Search, Texts, filled, groups_of, refuse_search
from linter.grammar.search.scopes import refuse_scope, stretches
from linter.model.draft import Place
from linter.model.finding import Edit, Fix, Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Review

SLOTS = ("found", "right")

_GROUP = compiled(r"\$([1-9])")


class Options(Frozen):
    """`swap` pairs what is found with what is right.

    What is found are words, or a pattern between slashes. What is right may use its groups as $1, $2 …, may
    be several choices with | between them, and is empty for words to leave out; `match_case` gives it the
    capitals of what was found. The other options are those of the kind "existence".
    """

    swap: tuple[tuple[str, str], ...]
    exceptions: tuple[str, ...] = ()
    ignore_case: bool = True
    match_case: bool = True
    whole_words: bool = True
    scope: str = "text"
    sections: tuple[str, ...] = ()


def refuse(options: Options) -> None:
    """Raise OptionError for the first option that can't be taken."""
    refuse_scope(options.scope)
    refuse_search(_search(options), "swap", [token for token, _ in options.swap])
    for token, right in options.swap:
        count = groups_of(token)
        for number in _GROUP.findall(right):
            if int(number) > count:
                raise OptionError(
                    f"{token} has no group {number} for the ${number} in “{right}”", "swap", token
                )


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem at each word that has a better one; where there is one choice, it is the fix."""
    texts = Texts.of(review, stretches(review, options.scope, options.sections))
    for hit in _search(options).hits(texts):
        choices = _choices(hit, options)
        if hit.text in choices:
            continue
        slots = {"found": hit.text, "right": " or ".join(choices)}
        yield Problem(hit.place, slots, fix=_fix(review, hit, choices[0]) if len(choices) == 1 else None)


def _search(options: Options) -> Search:
    tokens = tuple(token for token, _ in options.swap)
    return Search.of(tokens, options, apart=True)


def _choices(hit: Hit, options: Options) -> list[str]:
    found = [filled(choice.strip(), hit.groups) for choice in options.swap[hit.token][1].split("|")]
    return [_cased(choice, hit.text) for choice in found] if options.match_case else found


def _cased(right: str, found: str) -> str:
    """Return `right` in capitals where `found` is, with a capital where `found` begins with one."""
    if found.isupper() and len(found) > 1:
        return right.upper()
    return right[:1].upper() + right[1:] if found[:1].isupper() else right


def _fix(review: Review, hit: Hit, right: str) -> Fix:
    if right:
        return Fix(f"Write {right}", (Edit(hit.place, right),))
    return Fix(f"Take out {hit.text}", (Edit(_with_gap(review, hit.place), ""),))


def _with_gap(review: Review, place: Place) -> Place:
    """Return `place` with the white space behind it, or before it where none follows."""
    text, (block, start, end) = review.draft.blocks[place.block].text, place
    if text[end : end + 1].isspace():
        return Place(block, start, end + 1)
    return Place(block, start - 1, end) if text[:start][-1:].isspace() else place
