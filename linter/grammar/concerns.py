"""Which organisations a passage is about: those that it names, and those that provide its services."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from linter.grammar.services import Catalogue

if TYPE_CHECKING:
    from collections.abc import Mapping

    from linter.model.review import Commissioning, Group, Review

_CHANGE = re.compile(r"\b(?:until|from \d|previously|will be provided)", re.IGNORECASE)


class Concerns(NamedTuple):
    """Organisations by block, and providers by service; organisations are indices into `Review.bodies`.

    `general` are the kinds of organisation that any paragraph may concern (commissioners, councils).
    """

    review: Review
    named: Mapping[int, frozenset[int]]
    providers: Mapping[str, frozenset[int]]
    catalogue: Catalogue
    general: frozenset[str]

    @classmethod
    def of(cls, review: Review, general: tuple[str, ...]) -> Concerns:
        """Index what `review` names."""
        catalogue = Catalogue.of(review.style.services, review.acronyms)
        named: dict[int, set[int]] = {}
        for mention in review.mentions:
            if mention.body is not None:
                named.setdefault(mention.place.block, set()).add(mention.body)
        providers: dict[str, set[int]] = {}
        for statement in review.commissioning:
            if statement.provider:
                held = _providers(review, statement)
                for service in catalogue.meaning(review.quote(statement.services)):
                    providers.setdefault(service, set()).update(held)
        return cls(
            review,
            {block: frozenset(found) for block, found in named.items()},
            {service: frozenset(found) for service, found in providers.items()},
            catalogue,
            frozenset(general),
        )

    def providers_named(self, first: int, end: int) -> frozenset[int]:
        """Return the providers that the blocks `first` up to `end` name."""
        held = (self.named.get(block, frozenset()) for block in range(first, end))
        return frozenset(b for found in held for b in found if self.provides(b))

    def providers_of(self, text: str) -> frozenset[int]:
        """Return the providers of the services that `text` names, by what Context says."""
        services = self.catalogue.meaning(text) if self.providers else frozenset()
        return frozenset(b for service in services for b in self.providers.get(service, frozenset()))

    def only_providers_of(self, text: str) -> frozenset[int]:
        """Return the providers of the service that `text` is plainly about, though it names no provider.

        That is one named more than once, with none beside it whose provider Context leaves open.
        """
        services = [service for found in self.catalogue.find(text) for service in found.names]
        known = bool(services) and all(self.providers.get(service) for service in services)
        return self.providers_of(text) if known and len(services) > len(set(services)) else frozenset()

    def addressed(self, group: Group) -> frozenset[int] | None:
        """Return the organisations that a group is addressed to, None if one of them is not known."""
        if any(m.body is None for m in group.bodies):
            return None
        return frozenset(m.body for m in group.bodies if m.body is not None)

    def provides(self, body: int) -> bool:
        """Whether the organisation provides services, rather than commissioning them for everybody."""
        return self.review.bodies[body].kind not in self.general


def _providers(review: Review, statement: Commissioning) -> set[int]:
    """Return who provides a service by a statement of Context; nobody where it says that this changes."""
    block = statement.place.block
    place = statement.provider
    if place is None or _CHANGE.search(review.draft.blocks[block].text, statement.place.start):
        return set()
    named = (m for m in review.mentions if m.body is not None and m.place.block == block)
    return {m.body for m in named if m.body is not None and place.start <= m.place.start < place.end}
