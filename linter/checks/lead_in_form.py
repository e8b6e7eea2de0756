"""The form of a lead-in: "<bodies> should:"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.bodies.addressees import known_names_in
from linter.grammar.majority import majority
from linter.model.draft import Place
from linter.model.finding import Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Group, Review

VARIANTS = ("ending", "comma", "ands", "run-together")

_AND = compiled(r"(?:and|&)", re.IGNORECASE)
_COMMA_AND = compiled(r",\s*(?:and|&)", re.IGNORECASE)
_IN_LIST = compiled(r"(?:,|,?\s*(?:and|&))", re.IGNORECASE)
_SEVERAL = 2


class Options(Frozen):
    """`verb` is the word that a lead-in has to have before its colon.

    Where none has it, another that most of them have takes its place.
    """

    verb: str = "should"


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield what is wrong with the form of each lead-in."""
    verb = _usual(review, options.verb)
    for group in review.groups:
        yield from _verb_and_end(review, group, verb)
        for mention in group.bodies:
            names = known_names_in(review, mention) if mention.body is None else ()
            if len(names) >= _SEVERAL:
                yield Problem(mention.place, {"one": names[0], "other": names[1]}, "run-together")
        yield from _slashes(review, group)
        for joins in _lists(review, group):
            yield from _joining(review, joins)


def _slashes(review: Review, group: Group) -> Iterator[Problem]:
    """Yield each two names with a slash between them, which leaves open whether both act or one of them."""
    for join in group.joins:
        if review.quote(join).strip() == "/":
            one = [m.text for m in group.bodies if m.place.end <= join.start][-1]
            other = next(m.text for m in group.bodies if m.place.start >= join.end)
            yield Problem(_bare(review, join), {"one": one, "other": other}, "run-together")


def _usual(review: Review, verb: str) -> str:
    """Return `verb` if a lead-in has it; else the one that most lead-ins have, if several do."""
    said = [_said(review, g) for g in review.groups]
    usual = majority(said)
    held = any(words.startswith(verb) for words in said)
    return usual if usual and not held and said.count(usual) >= _SEVERAL else verb


def _said(review: Review, group: Group) -> str:
    words = review.quote(group.verb).casefold().split() if group.verb else []
    return " ".join(words).removesuffix(" that")


def _verb_and_end(review: Review, group: Group, verb: str) -> Iterator[Problem]:
    if group.verb is None or not _said(review, group).startswith(verb):
        place = group.verb or (group.bodies[-1].place if group.bodies else group.place)
        yield Problem(place, {"verb": verb})
    elif group.colon is None or not review.quote(group.colon).endswith(":"):
        end = group.colon or group.verb
        yield Problem(end, {"ending": review.quote(end)}, "ending")


def _lists(review: Review, group: Group) -> Iterator[list[Place]]:
    """Yield what joins the names of each list; "with", "together with" and the like begin another list."""
    held: list[Place] = []
    for join in group.joins:
        if _IN_LIST.fullmatch(review.quote(join).strip()):
            held.append(join)
        else:
            yield held
            held = []
    yield held


def _joining(review: Review, joins: list[Place]) -> Iterator[Problem]:
    ands = [j for j in joins if _AND.fullmatch(review.quote(j).strip())]
    if len(joins) == 1 and _COMMA_AND.fullmatch(review.quote(joins[0]).strip()):
        yield Problem(_bare(review, joins[0]), variant="comma")
    if len(ands) >= _SEVERAL:
        yield Problem(
            _bare(review, ands[0]), variant="ands", related=tuple(_bare(review, j) for j in ands[1:])
        )


def _bare(review: Review, join: Place) -> Place:
    """Return `join` without the white space around it."""
    text = review.quote(join)
    return Place(
        join.block, join.start + len(text) - len(text.lstrip()), join.end - len(text) + len(text.rstrip())
    )
