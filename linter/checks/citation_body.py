"""A paragraph about one provider that cites a recommendation addressed to others."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from linter.grammar.concerns import Concerns
from linter.model.finding import Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Citation, Group, Paragraph, Review


class Options(Frozen):
    """`general` are the kinds of organisation that any paragraph may concern (commissioners, councils)."""

    general: tuple[str, ...] = ()


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem for each cited recommendation of which no addressee has to do with the paragraph.

    Only where the paragraph names providers and the recommendation is addressed to other ones: a
    recommendation to commissioners alone may mend what any provider does.
    """
    concerns = Concerns.of(review, options.general)
    groups = {
        review.recommendations[at].number.key: group  # type: ignore[union-attr]  # the filter below
        for group in review.groups
        for at in group.recommendations
        if review.recommendations[at].number
    }
    for at, cited in groupby(review.citations, key=lambda citation: citation.paragraph):
        about = frozenset() if at is None else _about(concerns, review.paragraphs[at])
        for citation in cited if about else ():
            yield from _mismatches(review, concerns, groups, citation, about)


def _about(concerns: Concerns, paragraph: Paragraph) -> frozenset[int]:
    """Return the providers that a paragraph is about."""
    services = concerns.services_in(paragraph.first, paragraph.end)
    named = concerns.providers_named(paragraph.first, paragraph.end)
    return named | concerns.providers_of(services) if named else concerns.only_providers_of(services)


def _mismatches(
    review: Review,
    concerns: Concerns,
    groups: dict[str, Group],
    citation: Citation,
    about: frozenset[int],
) -> Iterator[Problem]:
    for number in citation.numbers:
        group = groups.get(number.key)
        addressed = concerns.addressed(group) if group else None
        if not group or not addressed or addressed & about or not any(map(concerns.provides, addressed)):
            continue
        slots = {
            "number": number.key,
            "addressees": _listed(review, (b for b in sorted(addressed) if concerns.provides(b))),
            "named": _listed(review, sorted(about)),
        }
        yield Problem(number.place, slots, related=(group.place,))


def _listed(review: Review, bodies: Iterator[int] | list[int]) -> str:
    return " and ".join(review.bodies[b].name for b in bodies)
