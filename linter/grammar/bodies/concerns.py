"""Which organisations a passage is about: those that it names, and those that provide its services."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.bodies.mentions import mentions_by_block
from linter.grammar.once import once
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from linter.model.draft import Place
    from linter.model.names import BodyMention, ServiceMention
    from linter.model.review import Commissioning, Group, Review

_CHANGE = compiled(r"\b(?:until|from \d|previously|will be provided)", re.IGNORECASE)


class Concerns(Frozen):
    """Organisations and services by block, and providers by service; organisations are indices of bodies.

    `general` are the kinds of organisation that any paragraph may concern (commissioners, councils).
    """

    review: Review
    mentions: Mapping[int, list[BodyMention]]
    services: Mapping[int, list[ServiceMention]]
    providers: Mapping[str, frozenset[int]]
    general: frozenset[str] = frozenset()

    @classmethod
    def of(cls, review: Review, general: tuple[str, ...]) -> Concerns:
        """Index what `review` names."""
        return _indexed(review)._replace(general=frozenset(general))

    def providers_named(self, first: int, end: int) -> frozenset[int]:
        """Return the providers that the blocks `first` up to `end` name."""
        held = (m.body for block in range(first, end) for m in self.mentions.get(block, ()))
        return frozenset(body for body in held if body is not None and self.provides(body))

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

    def services_at(self, place: Place) -> frozenset[str]:
        """Return what the services that are named at `place` may be."""
        here = (m for m in self.services.get(place.block, ()) if m.place.begins_in(place))
        return frozenset(name for mention in here for name in mention.names)

    def addressed(self, group: Group) -> frozenset[int] | None:
        """Return the organisations that a group is addressed to, None if one of them is not known."""
        if any(m.body is None for m in group.bodies):
            return None
        return frozenset(m.body for m in group.bodies if m.body is not None)

    def provides(self, body: int) -> bool:
        """Whether the organisation provides services, rather than commissioning them for everybody."""
        return self.review.bodies[body].kind not in self.general


@once
def _indexed(review: Review) -> Concerns:
    services: dict[int, list[ServiceMention]] = {}
    for service in review.services:
        services.setdefault(service.place.block, []).append(service)
    concerns = Concerns(review, mentions_by_block(review), services, {})
    return concerns._replace(providers=_by_service(concerns))


def _by_service(concerns: Concerns) -> Mapping[str, frozenset[int]]:
    found: dict[str, frozenset[int]] = {}
    for statement in concerns.review.commissioning:
        held = _providers(concerns, statement)
        for name in concerns.services_at(statement.services) if held else ():
            found[name] = found.get(name, frozenset()) | held
    return found


def _providers(concerns: Concerns, statement: Commissioning) -> set[int]:
    """Return who provides a service by a statement of Context; nobody where it says that this changes."""
    block, place = statement.place.block, statement.provider
    if place is None or _CHANGE.search(concerns.review.draft.blocks[block].text, statement.place.start):
        return set()
    named = concerns.mentions.get(block, ())
    return {m.body for m in named if m.body is not None and m.place.begins_in(place)}
