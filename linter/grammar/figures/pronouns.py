"""The word "one" where it counts nothing: "no one", "due one"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from linter.grammar.figures.amounts import Amount

_STANDS_FOR = frozenset(("no", "any", "every", "each", "which", "whom", "that"))
_GETS = frozenset(("due", "given", "had", "lacked", "needed", "offered", "received"))
_DOES = frozenset(("was", "is", "had", "has", "another", "would", "could"))
_STOPS = (")", ".", ",", ";")
_JOINS = (" and ", ", ", "; ")
_NEAR = 60  # characters


def is_pronoun(text: str, amount: Amount) -> bool:
    """Whether the amount is the "one" of "for whom one was due", "no one", "the first one", "lacked one."."""
    if text[amount.start : amount.end].lower() != "one":
        return False
    before = text[max(amount.start - _NEAR, 0) : amount.start].split()[-1:]
    behind = text[amount.end : amount.end + _NEAR].split()[:1]
    if text.startswith(_STOPS, amount.end) and not _GETS.isdisjoint(before):
        return True
    return not _STANDS_FOR.isdisjoint(before) or not _DOES.isdisjoint(behind)


def is_no_part(text: str, amount: Amount) -> bool:
    """Whether the amount is such a "one" and no part of a list; "four were late; one was lost" counts one."""
    return is_pronoun(text, amount) and not text.endswith(_JOINS, 0, amount.start)
