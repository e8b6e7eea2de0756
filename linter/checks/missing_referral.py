"""A finding on a service that public health commissions, without the note that others of its kind have."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from linter.grammar.referrals import to_public_health
from linter.grammar.services import Catalogue
from linter.model.draft import Place
from linter.model.finding import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Paragraph, Review


class Options(NamedTuple):
    """What makes a paragraph comparable to those with a note.

    `notes` is how many notes the report has to have on a service, `times` how often the paragraph has to
    name such services; they have to outweigh the other services that it names.
    """

    notes: int = 2
    times: int = 2


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem for each paragraph that cites a recommendation on such a service and has no note.

    A paragraph that another one's note speaks for ("paragraphs 2.1 and 2.2") has one.
    """
    catalogue = Catalogue.of(review.style.services, review.acronyms)
    health = {
        name
        for c in review.commissioning
        if c.public_health
        for name in catalogue.meaning(review.quote(c.services))
    }
    noted = Counter(
        name
        for note in to_public_health(review)
        if note.service
        for name in catalogue.meaning(review.quote(note.service)) & health
    )
    usual = {name for name, count in noted.items() if count >= options.notes}
    if not usual:
        return
    referred = _referred(review)
    cited = {c.paragraph for c in review.citations if c.bracketed}
    for at, paragraph in enumerate(review.paragraphs):
        if at in cited and at not in referred:
            yield from _unreferred(review, catalogue, paragraph, usual, options)


def _referred(review: Review) -> set[int]:
    """Return the paragraphs that have a note or that a note speaks for."""
    by_number = {p.number.key: at for at, p in enumerate(review.paragraphs)}
    own = {note.paragraph for note in review.notes if note.paragraph is not None}
    return own | {by_number[n.key] for note in review.notes for n in note.paragraphs if n.key in by_number}


def _unreferred(
    review: Review, catalogue: Catalogue, paragraph: Paragraph, usual: set[str], options: Options
) -> Iterator[Problem]:
    block = review.draft.blocks[paragraph.first]
    known = {service.name for service in review.style.services}
    named = [m for m in catalogue.find(block.text) if m.start >= block.body and m.names & known]
    about = [m for m in named if m.names & usual]
    if len(about) >= options.times and len(about) * 2 > len(named):
        place = Place(paragraph.first, about[0].start, about[0].end)
        yield Problem(place, {"service": review.quote(place)})
