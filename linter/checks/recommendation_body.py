"""A recommendation whose text is about a provider that it is not addressed to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.bodies.concerns import Concerns
from linter.model.finding import Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Group, Recommendation, Review

VARIANTS = ("service",)

_CLAUSE_END = compiled(r"[.;]")
_WORD = compiled(r"\w+")


class Options(Frozen):
    """`general` are the kinds of organisation that may be named without being addressed (councils …).

    `with_words` are the words that name a partner in the work ("with"), not who has to do it. Behind those
    who are told something stands one of `told`, or one of `getting` with one of `news` ("receive reports").
    """

    general: tuple[str, ...] = ()
    with_words: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    getting: tuple[str, ...] = ()
    news: tuple[str, ...] = ()


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem for each recommendation about a provider, or its service, that its group leaves out."""
    concerns = Concerns.of(review, options.general)
    for group in review.groups:
        addressed = concerns.addressed(group)
        if not addressed or not any(map(concerns.provides, addressed)):
            continue
        for at in group.recommendations:
            yield from _problems(review, options, concerns, group, review.recommendations[at])


def _problems(
    review: Review, options: Options, concerns: Concerns, group: Group, recommendation: Recommendation
) -> Iterator[Problem]:
    addressed = concerns.addressed(group) or frozenset()
    number = recommendation.number.key if recommendation.number else ""
    held = recommendation.text
    text = review.draft.blocks[held.block].text
    named = [m for m in concerns.mentions.get(held.block, ()) if m.place.start >= held.start]
    strangers = [
        m for m in named if m.body is not None and concerns.provides(m.body) and m.body not in addressed
    ]
    for mention in strangers:
        if not _is_partner(text[held.start : mention.place.start], options):
            yield Problem(mention.place, {"number": number, "named": mention.text}, related=(group.place,))
            return
    if strangers:
        return
    for service in concerns.services_in(held.block, held.block + 1):
        providers = concerns.providers_of((service,))
        partner = _is_partner(text[held.start : service.place.start], options)
        partner = partner or _is_told(text[service.place.end : held.end], options)
        if providers and not providers & addressed and not partner:
            names = " or ".join(review.bodies[b].name for b in sorted(providers))
            slots = {"number": number, "named": review.quote(service.place), "provider": names}
            yield Problem(service.place, slots, "service", related=(group.place,))
            return


def _is_partner(before: str, options: Options) -> bool:
    """Whether what is named next is only worked with, or told, or one of several that a clause lists."""
    clause = before.replace(";", ".").rsplit(".", 1)[-1].casefold().split()
    return any(word in options.with_words for word in clause)


def _is_told(after: str, options: Options) -> bool:
    """Whether the rest of the clause says that what was named gets to know something."""
    clause = set(_WORD.findall(_CLAUSE_END.split(after, maxsplit=1)[0].casefold()))
    gets = clause.intersection(options.getting) and clause.intersection(options.news)
    return bool(gets) or not clause.isdisjoint(options.told)
