"""A finding on a service that public health commissions, without the note that others of its kind have."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from linter.grammar.referrals import to_public_health
from linter.model.finding import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.draft import Place
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
    health = {n for c in review.commissioning if c.public_health for n in _named(review, c.services)}
    noted = Counter(
        name
        for note in to_public_health(review)
        if note.service
        for name in _named(review, note.service) & health
    )
    usual = {name for name, count in noted.items() if count >= options.notes}
    if not usual:
        return
    referred = _referred(review)
    cited = {c.paragraph for c in review.citations if c.bracketed}
    for at, paragraph in enumerate(review.paragraphs):
        if at in cited and at not in referred:
            yield from _unreferred(review, paragraph, usual, options)


def _named(review: Review, place: Place) -> set[str]:
    """Return the services that are named at `place`."""
    here = (m for m in review.services if m.place.block == place.block)
    return {name for m in here if place.start <= m.place.start < place.end for name in m.names}


def _referred(review: Review) -> set[int]:
    """Return the paragraphs that have a note or that a note speaks for."""
    by_number = {p.number.key: at for at, p in enumerate(review.paragraphs)}
    own = {note.paragraph for note in review.notes if note.paragraph is not None}
    return own | {by_number[n.key] for note in review.notes for n in note.paragraphs if n.key in by_number}


def _unreferred(review: Review, paragraph: Paragraph, usual: set[str], options: Options) -> Iterator[Problem]:
    named = [m for m in review.services if m.place.block == paragraph.first]
    about = [m for m in named if m.names & usual]
    if len(about) >= options.times and len(about) * 2 > len(named):
        yield Problem(about[0].place, {"service": review.quote(about[0].place)})
