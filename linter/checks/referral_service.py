"""Whether public health commissions the service that a note brings to its attention, by what Context says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.bodies.concerns import Concerns
from linter.grammar.bodies.referrals import is_vague, to_public_health
from linter.grammar.bodies.services import Catalogue
from linter.grammar.matching import match, search, sentences
from linter.grammar.wording import folded
from linter.model.draft import Kind, Place
from linter.model.finding import Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from linter.model.draft import Block
    from linter.model.review import Commissioning, ReferralNote, Review

VARIANTS = ("other", "paragraph")

_WIDEST = 12  # a table has no more columns
_OPENING = 40  # a paragraph begins with what stands in so many characters
_REMARK = compiled(r"\([^()]*\)")
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
    concerns = Concerns.of(review, ())
    for whole in to_public_health(review):
        note = whole.service
        if note is None or is_vague(review, review.quote(note)):
            continue
        yield from _beside_the_paragraph(review, concerns, whole, note)
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


def _beside_the_paragraph(
    review: Review, concerns: Concerns, note: ReferralNote, service: Place
) -> Iterator[Problem]:
    """Yield a problem for a note whose service its paragraph does not name, nor who provides it.

    The paragraph has to begin with another one that public health commissions, or with its provider, and to
    name nothing else.
    """
    health = {n for c in review.commissioning if c.public_health for n in concerns.services_at(c.services)}
    noted = concerns.services_at(service)
    paragraph = None if note.paragraph is None else review.paragraphs[note.paragraph]
    if paragraph is None or note.paragraphs or not noted or not noted <= health:
        return
    blocks = range(paragraph.first, paragraph.end)
    named = [(m.place, m.names) for b in blocks for m in concerns.services.get(b, ())]
    named += [(m.place, _provided(concerns, m.body)) for b in blocks for m in concerns.mentions.get(b, ())]
    told = [(place, names) for place, names in named if not note.place.holds(place)]
    first = review.draft.blocks[paragraph.first]
    begins = told and min(told)[0].block == paragraph.first and min(told)[0].start - first.body < _OPENING
    if begins and all(names and names <= health - noted for _, names in told):
        slots = {"service": review.quote(service), "about": review.quote(min(told)[0])}
        yield Problem(service, slots, "paragraph", related=(min(told)[0],))


def _provided(concerns: Concerns, body: int | None) -> frozenset[str]:
    """Return the services that an organisation provides, by what Context says."""
    return frozenset(name for name, providers in concerns.providers.items() if body in providers)


def _context(review: Review, catalogue: Catalogue, options: Options) -> _Context:
    listed = [c for c in review.commissioning if c.public_health]
    offices = " ".join(folded(review.quote(c.commissioner)) for c in listed if c.commissioner)
    others = [
        other for c in review.commissioning if not c.public_health for other in _commissioned(review, c)
    ]
    own = [other for other in others if _is_part_of(other[0], offices)]
    stated = [review.quote(c.services) for c in listed]
    told = [*_about_health(review), *stated]
    words = _words(told) - _words(b.name for b in review.bodies) | _words(stated)
    words = words.union(*(theirs for _, theirs in own)) - set(options.general)
    services = frozenset(s for text in told for s in catalogue.meaning(text))
    general = all(_words([text]) <= set(options.general) for text in stated)
    return _Context(services, words, general, tuple(other for other in others if other not in own))


def _commissioned(review: Review, one: Commissioning) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield who a statement says commissions services and the words for these, nothing if nobody is named."""
    if one.commissioner:
        yield review.quote(one.commissioner), _words([_REMARK.sub("", review.quote(one.services))])


def _is_part_of(name: str, offices: str) -> bool:
    """Whether a name is part of public health's: "the council", "Oakshire County Council"."""
    return f" {folded(name).removeprefix('the ')} " in f" {offices} "


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
        told = list(_sentences_about(review, block))
        yield from (block.text[start:end] for start, end in told)
        words = block.text.rstrip()
        listing = listing or (told[-1:] != [] and told[-1][1] == len(words) and not words.endswith("."))


def _sentences_about(review: Review, block: Block) -> Iterator[tuple[int, int]]:
    """Yield the sentences of a block, as offsets, that name public health or go on from one that does.

    "It is commissioned by …" says so of what the sentence before is about.
    """
    before, told = block.body, False
    for start, end in sentences(block.text, block.body):
        goes_on = told and match(review.style.form("commissions-more"), block.text, start) is not None
        told = goes_on or search(review.style.form("public-health"), block.text[start:end]) is not None
        if told:
            yield before if compiled(_PRONOUN).match(block.text, start) else start, end
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
