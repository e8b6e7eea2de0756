"""A group of recommendations whose lead-in names nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.grammar.bodies.addressees import names_nobody
from linter.grammar.numbering.numbers import called
from linter.model.finding import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Review

VARIANTS = ("no-lead-in",)


def check(review: Review) -> Iterator[Problem]:
    """Yield a problem for each lead-in without a name, and for numbered items before any lead-in."""
    stray = [r.number for r in review.recommendations if r.group < 0 and r.number]
    if stray:
        related = tuple(n.place for n in stray[1:])
        yield Problem(stray[0].place, {"number": stray[0].key}, "no-lead-in", related=related)
    for group in review.groups:
        if all(names_nobody(review, mention) for mention in group.bodies):
            yield Problem(group.place, {"group": called(group.number)})
