"""Which organisations a passage is about: those that it names, and those that provide its services."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from linter.model.review import Commissioning, Group, Review, ServiceMention

_CHANGE = compiled(r"\b(?:until|from \d|previously|will be provided)", re.IGNORECASE)


class Concerns(Frozen):
    """Organisations and services by block, and providers by service; organisations are indices of bodies.

    `general` are the kinds of organisation that any paragraph may concern (commissioners, councils).
    """

    review: Review
    named: Mapping[int, frozenset[int]]
    services: Mapping[int, tuple[ServiceMention, ...]]
    providers: Mapping[str, frozenset[int]]
    general: frozenset[str]

    @classmethod
    def of(cls, review: Review, general: tuple[str, ...]) -> Concerns:
        """Index what `review` names."""
        named: dict[int, frozenset[int]] = {}
        for mention in review.mentions:
            if mention.body is not None:
                held = named.get(mention.place.block, frozenset())
                named[mention.place.block] = held | {mention.body}
        services: dict[int, tuple[ServiceMention, ...]] = {}
        for service in review.services:
            services[service.place.block] = (*services.get(service.place.block, ()), service)
        return cls(review, named, services, _by_service(review, services), frozenset(general))

    def providers_named(self, first: int, end: int) -> frozenset[int]:
        """Return the providers that the blocks `first` up to `end` name."""
        held = (self.named.get(block, frozenset()) for block in range(first, end))
        return frozenset(b for found in held for b in found if self.provides(b))

    def providers_of(self, mentions: Iterable[ServiceMention]) -> frozenset[int]:
        """Return the providers of the services, by what Context says."""
        return frozenset(b for m in mentions for name in m.names for b in self.providers.get(name, ()))

    def only_providers_of(self, mentions: tuple[ServiceMention, ...]) -> frozenset[int]:
        """Return the providers of the service that is plainly meant where no provider is named.

        That is one named more than once, with none beside it whose provider Context leaves open.
        """
        names = [name for m in mentions for name in m.names]
        known = bool(names) and all(self.providers.get(name) for name in names)
        return self.providers_of(mentions) if known and len(names) > len(set(names)) else frozenset()

    def services_in(self, first: int, end: int) -> tuple[ServiceMention, ...]:
        """Return the services that the blocks `first` up to `end` name."""
        return tuple(m for block in range(first, end) for m in self.services.get(block, ()))

    def addressed(self, group: Group) -> frozenset[int] | None:
        """Return the organisations that a group is addressed to, None if one of them is not known."""
        if any(m.body is None for m in group.bodies):
            return None
        return frozenset(m.body for m in group.bodies if m.body is not None)

    def provides(self, body: int) -> bool:
        """Whether the organisation provides services, rather than commissioning them for everybody."""
        return self.review.bodies[body].kind not in self.general


def _by_service(
    review: Review, services: Mapping[int, tuple[ServiceMention, ...]]
) -> Mapping[str, frozenset[int]]:
    found: dict[str, frozenset[int]] = {}
    for statement in review.commissioning:
        held = _providers(review, statement)
        for mention in services.get(statement.services.block, ()) if held else ():
            if statement.services.start <= mention.place.start < statement.services.end:
                found |= {name: found.get(name, frozenset()) | held for name in mention.names}
    return found


def _providers(review: Review, statement: Commissioning) -> set[int]:
    """Return who provides a service by a statement of Context; nobody where it says that this changes."""
    block = statement.place.block
    place = statement.provider
    if place is None or _CHANGE.search(review.draft.blocks[block].text, statement.place.start):
        return set()
    named = (m for m in review.mentions if m.body is not None and m.place.block == block)
    return {m.body for m in named if m.body is not None and place.start <= m.place.start < place.end}
