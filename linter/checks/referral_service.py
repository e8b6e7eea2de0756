"""Whether public health commissions the service that a note brings to its attention, by what Context says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.bodies.referrals import is_vague, to_public_health
from linter.grammar.bodies.services import Catalogue
from linter.grammar.matching import search, sentences
from linter.grammar.wording import folded
from linter.model.draft import Kind, Place
from linter.model.finding import Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from linter.model.review import Review

VARIANTS = ("other",)

_WIDEST = 12  # a table has no more columns
_REMARK = compiled(r"\([^()]*\)")
_COMMISSIONS = r"(?:It|They)\s+(?:also\s+)?commissions?\b"  # behind a sentence that says who
_PRONOUN = r"(?:It|They|These|This|Both)\b"


class Options(Frozen):
    """`general` are the words that say nothing of which service it is ("universal health services")."""

    general: tuple[str, ...] = ()


class _Context(Frozen):
    """What the introduction says of public health: services and words; and of other commissioners."""

    services: frozenset[str]
    words: frozenset[str]
    is_general: bool  # it names no service but "health services for children" and the like
    others: tuple[tuple[str, frozenset[str]], ...]


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem for each service of a note that Context gives to somebody else, or to nobody."""
    if not any(c.public_health for c in review.commissioning):
        return
    catalogue = Catalogue.of(review.style.services, review.acronyms)
    context = _context(review, catalogue, options)
    spelled = {folded(a.short): folded(a.long).split() for a in review.acronyms}
    for note in (n.service for n in to_public_health(review)):
        if note is None or is_vague(review, review.quote(note)):
            continue
        for service in catalogue.named(review.quote(note)):
            own = service.own_words - set(options.general)
            long = {part for word in own for part in spelled.get(word, [word])} - set(options.general)
            if not own or service.names & context.services or (own | long) & context.words:
                continue
            place = Place(note.block, note.start + service.start, note.start + service.end)
            slots = {"service": review.quote(place), "commissioner": _other(own, context, options)}
            if slots["commissioner"]:
                yield Problem(place, slots, "other")
            elif not context.is_general:
                yield Problem(place, slots)


def _context(review: Review, catalogue: Catalogue, options: Options) -> _Context:
    listed = [c for c in review.commissioning if c.public_health]
    stated = [review.quote(c.services) for c in listed]
    told = [*_about_health(review), *stated]
    words = _words(told) - _words(b.name for b in review.bodies) | _words(stated)
    general = all(set(folded(review.quote(c.services)).split()) <= set(options.general) for c in listed)
    offices = " ".join(folded(review.quote(c.commissioner)) for c in listed if c.commissioner)
    others = tuple(
        (review.quote(c.commissioner), frozenset(folded(_REMARK.sub("", review.quote(c.services))).split()))
        for c in review.commissioning
        if c.commissioner and not c.public_health
    )
    # "the council" and "Oakshire County Council" are who public health is part of
    own = [words for name, words in others if folded(name).removeprefix("the ") in offices]
    others = tuple(other for other in others if other[1] not in own)
    words |= frozenset().union(*own)
    services = frozenset(s for text in told for s in catalogue.meaning(text))
    return _Context(services, words - set(options.general), general, others)


def _words(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(word for text in texts for word in folded(text).split())


def _about_health(review: Review) -> Iterator[str]:
    """Yield the sentences of the introduction that name public health, with the lists that they open."""
    form = review.style.form("public-health")
    listing = False
    introduction = review.sections[0] if review.sections else None
    stop = min((p.first for p in review.paragraphs), default=len(review.draft.blocks))
    for i in range(introduction.first, min(introduction.end, stop)) if introduction else ():
        block = review.draft.blocks[i]
        listing = listing and block.kind is Kind.ITEM and not block.hidden
        if listing:
            yield block.text
        elif block.hidden or not search(form, block.text):
            continue
        if block.cell:
            yield _row(review, i)
            continue
        before, told = 0, False
        for start, end in sentences(block.text, block.body):
            told = told and compiled(_COMMISSIONS).match(block.text, start) is not None
            if told := told or search(form, block.text[start:end]) is not None:
                # "It is commissioned by …" says so of what the sentence before is about
                yield block.text[before if compiled(_PRONOUN).match(block.text, start) else start : end]
                listing = end == len(block.text.rstrip()) and not block.text.rstrip().endswith(".")
            before = start


def _row(review: Review, cell: int) -> str:
    """Return the words of the table's row that a cell is of."""
    blocks, own = review.draft.blocks, review.draft.blocks[cell].cell
    near = blocks[max(cell - _WIDEST, 0) : cell + _WIDEST]
    return " ".join(b.text for b in near if own and b.cell and b.cell[:2] == own[:2] and not b.hidden)


def _other(own: frozenset[str], context: _Context, options: Options) -> str:
    """Return who else commissions the service, told by the very same words; "" if Context does not say."""
    telling = ((commissioner, words - set(options.general)) for commissioner, words in context.others)
    return next((commissioner for commissioner, words in telling if words == own), "")
