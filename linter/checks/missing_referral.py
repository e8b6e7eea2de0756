"""A finding on a service that public health commissions, without the note that others of its kind have."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.bodies.concerns import Concerns
from linter.grammar.bodies.referrals import to_public_health
from linter.grammar.matching import sentence_at
from linter.model.finding import Problem
from linter.model.frozen import Frozen
from linter.model.names import ServiceMention

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from linter.model.draft import Place
    from linter.model.review import Paragraph, Review


_UNTOLD = 8  # so many words behind a service may say that it was not told of something


class Options(Frozen):
    """What makes a paragraph comparable to those with a note.

    `notes` is how many notes the report has to have on a service, `times` how often the paragraph has to
    name such services, unless it has one of the `shortcomings`, words in small letters for what is wrong;
    they have to outweigh the other services that it names. `general` are the kinds of organisation that
    commission rather than provide.

    In a report with `practice` notes in all, one on the service is enough for a paragraph that says what is
    wrong and cites nothing, and for one that begins with it, in its first `opening` characters, names no
    other and cites a recommendation to its provider; unless the service only went untold, by one of the words
    `untold` in what follows. Where nothing is cited, a provider of nothing but such services counts as one
    of them, but for the kinds in `broad`, which do more than Context says.
    """

    notes: int = 2
    times: int = 2
    practice: int = 4
    opening: int = 40
    general: tuple[str, ...] = ()
    broad: tuple[str, ...] = ()
    shortcomings: tuple[str, ...] = ()
    untold: tuple[str, ...] = ()


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem for each paragraph without a note that finds something wrong in such a service.

    It cites a recommendation, or says what is wrong. A paragraph that another one's note speaks for
    ("paragraphs 2.1 and 2.2") has one; where the recommendation is for others, the service is only named
    beside them.
    """
    concerns = Concerns.of(review, options.general)
    noted = _noted(review, concerns)
    usual = frozenset(name for name, count in noted.items() if count >= options.notes)
    ever = frozenset(noted) if noted.total() >= options.practice else usual
    if not ever:
        return
    look = _Look(review, concerns, options, usual, ever, _alone(concerns, ever, options.broad))
    cited, referred = _addressed(review, concerns), _referred(review)
    for at, paragraph in enumerate(review.paragraphs):
        about = () if at in referred else look.about(paragraph, cited.get(at))
        if about:
            place = _fitting(review, about, options.shortcomings)
            yield Problem(place, {"service": review.quote(place)})


def _fitting(review: Review, about: Sequence[ServiceMention], phrases: tuple[str, ...]) -> Place:
    """Return the service that a sentence names nearest before the first shortcoming, or else behind it."""
    block = about[0].place.block
    text = review.draft.blocks[block].text
    plain = text.lower()
    told = [
        m.start() for p in phrases if p in plain for m in compiled(rf"\b{re.escape(p)}\b").finditer(plain)
    ]
    for wrong in sorted(told):
        begin, end = sentence_at(text, wrong)
        here = [m.place for m in about if m.place.block == block and begin <= m.place.start < end]
        if here:
            return max((p for p in here if p.start < wrong), default=here[0])
    return about[0].place


def _noted(review: Review, concerns: Concerns) -> Counter[str]:
    """Return how many notes there are on each service that public health commissions."""
    health = {n for c in review.commissioning if c.public_health for n in concerns.services_at(c.services)}
    services = (note.service for note in to_public_health(review) if note.service)
    return Counter(name for service in services for name in concerns.services_at(service) & health)


def _alone(concerns: Concerns, services: frozenset[str], broad: tuple[str, ...]) -> dict[int, frozenset[str]]:
    """Return the organisations, not of `broad` kinds, that provide some of `services` and nothing else."""
    provided: dict[int, frozenset[str]] = {}
    for name, providing in concerns.providers.items():
        for body in providing:
            provided[body] = provided.get(body, frozenset()) | {name}
    bodies = concerns.review.bodies
    return {b: names for b, names in provided.items() if names <= services and bodies[b].kind not in broad}


class _Look(Frozen):
    """What a paragraph is held against: services with enough notes (`usual`), and with any (`ever`).

    `alone` are the organisations that provide such services and no others.
    """

    review: Review
    concerns: Concerns
    options: Options
    usual: frozenset[str]
    ever: frozenset[str]
    alone: Mapping[int, frozenset[str]]

    def about(self, paragraph: Paragraph, addressed: frozenset[int] | None) -> Sequence[ServiceMention]:
        """Return the services for which a paragraph lacks a note; it cites nothing without `addressed`."""
        named = self._named(paragraph.first, cites=addressed is not None)
        if addressed and self._begins(paragraph, named, addressed):
            return named
        about = [m for m in named if m.names & (self.ever if addressed is None else self.usual)]
        if not about or len(about) * 2 <= len(named):
            return ()
        plain = len(about) < self.options.times or addressed is None
        if plain and not _is_wrong(_text(self.review, paragraph), self.options.shortcomings):
            return ()
        provided = self.concerns.providers_of(about)
        return about if addressed is None or not provided or provided & addressed else ()

    def _named(self, block: int, *, cites: bool) -> Sequence[ServiceMention]:
        """Return the services that a block names, and whoever provides nothing but services with notes."""
        services = self.concerns.services.get(block, ())
        if cites:
            return services
        named = (m for m in self.concerns.mentions.get(block, ()) if m.body in self.alone)
        told = [ServiceMention(m.place, self.alone[m.body]) for m in named if m.body is not None]
        return sorted((*services, *told), key=lambda m: m.place) if told else services

    def _begins(
        self, paragraph: Paragraph, named: Sequence[ServiceMention], addressed: frozenset[int]
    ) -> bool:
        """Whether a paragraph begins with such a service, names no other, and asks its provider to act."""
        if not named or not all(m.names & self.ever for m in named):
            return False
        asked = bool(self.concerns.providers_of(named) & addressed)
        return asked and _opens(self.review, paragraph, named[0].place, self.options)


def _opens(review: Review, paragraph: Paragraph, named: Place, options: Options) -> bool:
    """Whether a paragraph begins with the service at `named`, and not by saying that it was told nothing."""
    block = review.draft.blocks[paragraph.first]
    following = block.text[named.end :].casefold().split()[:_UNTOLD]
    untold = any(word.strip(".,;") in options.untold for word in following)
    return named.start - block.body < options.opening and not untold


def _is_wrong(text: str, phrases: tuple[str, ...]) -> bool:
    """Whether one of the phrases, in small letters, stands in the text as whole words."""
    return any(p in text and compiled(rf"\b{re.escape(p)}\b").search(text) for p in phrases)


def _text(review: Review, paragraph: Paragraph) -> str:
    blocks = review.draft.blocks[paragraph.first : paragraph.end]
    return " ".join(block.text.lower() for block in blocks if not block.hidden)


def _referred(review: Review) -> set[int]:
    """Return the paragraphs that have a note or that a note speaks for."""
    by_number = {p.number.key: at for at, p in enumerate(review.paragraphs)}
    own = {note.paragraph for note in review.notes if note.paragraph is not None}
    return own | {by_number[n.key] for note in review.notes for n in note.paragraphs if n.key in by_number}


def _addressed(review: Review, concerns: Concerns) -> dict[int, frozenset[int]]:
    """Return who is addressed by the recommendations that each paragraph cites."""
    groups = {
        number.key: concerns.addressed(group) or frozenset()
        for group in review.groups
        for at in group.recommendations
        if (number := review.recommendations[at].number)
    }
    found: dict[int, frozenset[int]] = {}
    for citation in review.citations:
        if citation.bracketed and citation.paragraph is not None:
            bodies = (groups.get(n.key, frozenset()) for n in citation.numbers)
            found[citation.paragraph] = found.get(citation.paragraph, frozenset()).union(*bodies)
    return found
