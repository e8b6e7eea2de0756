"""One acronym for two organisations, or two acronyms for one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from linter.model.finding import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Acronym, Review

VARIANTS = ("several",)


class Options(NamedTuple):
    """Nothing to choose."""


def check(review: Review, options: Options) -> Iterator[Problem]:  # noqa: ARG001  every kind takes options
    """Yield a problem where a definition gives one body's acronym to another, or a second one to the same."""
    owner: dict[str, tuple[int, Acronym]] = {}
    chosen: dict[int, Acronym] = {}
    for acronym, body in _defined(review):
        held = owner.setdefault(acronym.short, (body, acronym))
        first = chosen.setdefault(body, acronym)
        slots = {"acronym": acronym.short, "body": review.bodies[body].name}
        if held[0] != body:
            slots["other"] = review.bodies[held[0]].name
            yield Problem(acronym.place, slots, related=(held[1].place,))
        elif first.short != acronym.short:
            slots["other"] = first.short
            yield Problem(acronym.place, slots, "several", related=(first.place,))


def _defined(review: Review) -> Iterator[tuple[Acronym, int]]:
    """Yield the definitions of organisations' acronyms with the organisation, in reading order."""
    by_name = {name.casefold(): at for at, b in enumerate(review.bodies) for name in (b.name, *b.aliases)}
    for acronym in sorted(review.acronyms, key=lambda a: a.place):
        body = by_name.get(acronym.long.casefold())
        if body is None:
            body = next(
                (
                    at
                    for at, b in enumerate(review.bodies)
                    if acronym.short in b.acronyms and acronym.long.casefold() in b.name.casefold()
                ),
                None,
            )
        if body is not None:
            yield acronym, body
