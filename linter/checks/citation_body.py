"""A paragraph about one provider that cites a recommendation addressed to others."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.bodies.concerns import Concerns
from linter.grammar.matching import alternatives, sentence_at
from linter.model.finding import Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.names import ServiceMention
    from linter.model.review import Citation, Group, Paragraph, Recommendation, Review


VARIANTS = ("told",)

_OPENING = 20  # a paragraph begins with what stands in so many characters
_CLOSE = 12  # or in so many behind leading words


class Options(Frozen):
    """`general` are the kinds of organisation that any paragraph may concern (commissioners, councils).

    `telling` are the words behind which a sentence names those who are told of a recommendation. `leading`
    are those before the service that a paragraph begins with ("We found that midwives"), and `topics` the
    services that others are asked about too.
    """

    general: tuple[str, ...] = ()
    telling: tuple[str, ...] = ()
    leading: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()


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
    served = {r.number.key: _served(concerns, r) for r in review.recommendations if r.number}
    for at, cited in groupby(review.citations, key=lambda citation: citation.paragraph):
        about = frozenset() if at is None else _about(concerns, review.paragraphs[at], options)
        for citation in cited:
            if told := _told(review, concerns, citation, options.telling):
                yield from _unlike(review, concerns, groups, citation, told)
            elif about:
                found = _mismatches(review, concerns, groups, citation, about)
                yield from (p for p in found if not served[p.slots["number"]] & about)


def _served(concerns: Concerns, recommendation: Recommendation) -> frozenset[int]:
    """Return the providers that a recommendation's own words are about, whoever is to follow it."""
    block = recommendation.text.block
    services = concerns.services_in(block, block + 1)
    return concerns.providers_named(block, block + 1) | concerns.providers_of(services)


def _about(concerns: Concerns, paragraph: Paragraph, options: Options) -> frozenset[int]:
    """Return the providers that a paragraph is about."""
    services = concerns.services_in(paragraph.first, paragraph.end)
    named = concerns.providers_named(paragraph.first, paragraph.end)
    if named:
        return named | concerns.providers_of(services)
    return concerns.only_providers_of(services) or _opening(concerns, paragraph, services, options)


def _opening(
    concerns: Concerns, paragraph: Paragraph, services: tuple[ServiceMention, ...], options: Options
) -> frozenset[int]:
    """Return the providers of the service that a paragraph begins with and of all others that it names.

    Nobody if Context leaves one of them open, but for what is a topic of any service.
    """
    block = concerns.review.draft.blocks[paragraph.first]
    told = [m for m in services if not m.names <= set(options.topics)]
    if not told or told[0].place.block != paragraph.first:
        return frozenset()
    if not _begins(block.text[block.body : told[0].place.start], options.leading):
        return frozenset()
    providers = [concerns.providers.get(name, frozenset()) for m in told for name in m.names]
    return frozenset().union(*providers) if all(providers) else frozenset()


def _begins(before: str, leading: tuple[str, ...]) -> bool:
    """Whether next to nothing, or only `leading` words and next to nothing, stands before a service."""
    if len(before) <= _OPENING:
        return True
    lead = compiled(rf"(?:(?:{alternatives(leading)})\W+)*", re.IGNORECASE).match(before) if leading else None
    return lead is not None and len(before) - lead.end() <= _CLOSE


def _told(review: Review, concerns: Concerns, citation: Citation, telling: tuple[str, ...]) -> frozenset[int]:
    """Return whom a citation says that it is for: "… to the attention of X and Y as recommendation 2.1"."""
    text = review.draft.blocks[citation.place.block].text
    if citation.bracketed or not text[: citation.place.start].endswith(" as "):
        return frozenset()
    start, _ = sentence_at(text, citation.place.start)
    stop = citation.place.start
    at = max((text.find(words, start, stop) for words in telling), default=-1)
    here = concerns.mentions.get(citation.place.block, ()) if at >= 0 else ()
    return frozenset(m.body for m in here if m.body is not None and at <= m.place.start < stop)


def _unlike(
    review: Review, concerns: Concerns, groups: dict[str, Group], citation: Citation, told: frozenset[int]
) -> Iterator[Problem]:
    """Yield a problem for each number whose recommendation is not addressed to those who are told of it."""
    for number in citation.numbers:
        group = groups.get(number.key)
        addressed = concerns.addressed(group) if group else None
        if group and addressed and not told <= addressed:
            slots = {
                "number": number.key,
                "addressees": _listed(review, sorted(addressed)),
                "named": _listed(review, sorted(told)),
            }
            yield Problem(number.place, slots, "told", related=(group.place,))


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
