"""A finding on a service that public health commissions, without the note that others of its kind have."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.concerns import Concerns
from linter.grammar.referrals import to_public_health
from linter.model.finding import Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Paragraph, Review


class Options(Frozen):
    """What makes a paragraph comparable to those with a note.

    `notes` is how many notes the report has to have on a service, `times` how often the paragraph has to
    name such services, unless it has one of the `shortcomings`, words in small letters for what is wrong;
    they have to outweigh the other services that it names. `general` are the kinds of organisation that
    commission rather than provide.
    """

    notes: int = 2
    times: int = 2
    general: tuple[str, ...] = ()
    shortcomings: tuple[str, ...] = ()


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem for each paragraph without a note that finds something wrong in such a service.

    It cites a recommendation, or says what is wrong. A paragraph that another one's note speaks for
    ("paragraphs 2.1 and 2.2") has one; where the recommendation is for others, the service is only named
    beside them.
    """
    concerns = Concerns.of(review, options.general)
    health = {n for c in review.commissioning if c.public_health for n in concerns.services_at(c.services)}
    noted = Counter(
        name
        for note in to_public_health(review)
        if note.service
        for name in concerns.services_at(note.service) & health
    )
    usual = {name for name, count in noted.items() if count >= options.notes}
    if not usual:
        return
    cited = _addressed(review, concerns)
    referred = _referred(review)
    for at, paragraph in enumerate(review.paragraphs):
        named = concerns.services.get(paragraph.first, ())
        about = [m for m in named if m.names & usual]
        if at in referred or not about or len(about) * 2 <= len(named):
            continue
        plain = len(about) < options.times or at not in cited
        if plain and not _is_wrong(_text(review, paragraph), options.shortcomings):
            continue
        provided = concerns.providers_of(about)
        if at not in cited or not provided or provided & cited[at]:
            yield Problem(about[0].place, {"service": review.quote(about[0].place)})


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
    """Return who is addressed by the recommendations that each paragraph without a note cites."""
    groups = {
        number.key: concerns.addressed(group) or frozenset()
        for group in review.groups
        for at in group.recommendations
        if (number := review.recommendations[at].number)
    }
    referred = _referred(review)
    found: dict[int, frozenset[int]] = {}
    for citation in review.citations:
        if citation.bracketed and citation.paragraph is not None and citation.paragraph not in referred:
            bodies = (groups.get(n.key, frozenset()) for n in citation.numbers)
            found[citation.paragraph] = found.get(citation.paragraph, frozenset()).union(*bodies)
    return found
