"""The referral notes of a report, put in order for the letter: each once, by service, with what it lacks."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from linter.authoring.documents.paper import printable
from linter.authoring.documents.passages import Passage, passages
from linter.cache.expressions import compiled
from linter.grammar.bodies.referrals import is_to_public_health, is_vague, telling_words, to_public_health
from linter.grammar.bodies.services import Catalogue
from linter.grammar.wording import folded
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from linter.model.draft import Place
    from linter.model.review import ReferralNote, Review

_ARTICLE = compiled(r"(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur)\s+")


class Mark(Frozen):
    """What a note lacks, or has unlike the others: the name of the remark and the words that fill it."""

    kind: str
    slots: Mapping[str, str]


class Referral(Frozen):
    """A note: the paragraph that holds it ("" if none), what it is about, and whom it names as it does.

    `where` is how a reader finds it, `body` and `service` are as printed, "" where it names none.
    """

    label: str
    where: str
    passages: tuple[Passage, ...]
    body: str
    service: str
    marks: tuple[Mark, ...]

    @property
    def numbers(self) -> tuple[str, ...]:
        """The numbers of the paragraphs that the note is about."""
        return tuple(passage.number for passage in self.passages if passage.number)


class Group(Frozen):
    """The notes on one service, under the name that most of them give it; "" for none that can be told."""

    service: str
    referrals: tuple[Referral, ...]


class Referrals(Frozen):
    """All notes of a report; `body` is whom most of them name, `commissioner` whom Context does, if other."""

    body: str
    commissioner: str
    groups: tuple[Group, ...]

    @property
    def in_order(self) -> tuple[Referral, ...]:
        """The notes as the groups hold them."""
        return tuple(referral for group in self.groups for referral in group.referrals)


class _Named(Frozen):
    """A note with the service that it means: what tells it from others, and how it is written here."""

    note: ReferralNote
    meaning: frozenset[frozenset[str]]
    plain: tuple[tuple[str, ...], ...]
    written: str


def gather(review: Review) -> Referrals:
    """Return the notes by service, in the order in which the report first names one; those without last."""
    body = _usual_body(review)
    groups: dict[frozenset[frozenset[str]], list[_Named]] = {}
    for named in _named(review):
        groups.setdefault(named.meaning, []).append(named)
    unnamed = groups.pop(frozenset(), [])
    made = [_group(review, held, body) for held in groups.values()]
    made += [_group(review, unnamed, body)] if unnamed else []
    return Referrals(_bare(body), _commissioner(review, body), tuple(made))


def _named(review: Review) -> Iterator[_Named]:
    catalogue = Catalogue.of(review.style.services, review.acronyms)
    for note in review.notes:
        written = _words(review, note.service)
        services = () if is_vague(review, written) else catalogue.named(written)
        meaning = frozenset(one.names or one.own_words for one in services)
        yield _Named(note, meaning, tuple(one.plain for one in services), written)


def _group(review: Review, held: list[_Named], body: str) -> Group:
    if not held[0].meaning:
        return Group("", tuple(_referral(review, one, None, body) for one in held))
    usual, _ = Counter(folded(_bare(one.written)) for one in held).most_common(1)[0]
    first = next(one for one in held if folded(_bare(one.written)) == usual)
    return Group(_bare(first.written), tuple(_referral(review, one, first, body) for one in held))


def _referral(review: Review, named: _Named, usual: _Named | None, body: str) -> Referral:
    note = named.note
    found, unknown = passages(review, note)
    marks = [Mark("unknown-paragraph", {"number": number}) for number in unknown]
    if note.paragraph is None:
        marks.append(Mark("no-number", {}))
    if not any(passage.lines for passage in found):
        marks.append(Mark("no-words", {}))
    marks += _marks_of_body(review, note, body)
    marks += _marks_of_service(named, usual)
    label = "" if note.paragraph is None else review.paragraphs[note.paragraph].number.key
    where = printable(review.whereabouts(note.place.block))
    return Referral(label, where, found, _words(review, note.body), named.written, tuple(marks))


def _marks_of_body(review: Review, note: ReferralNote, usual: str) -> Iterator[Mark]:
    written = _words(review, note.body)
    if not written:
        yield Mark("no-body", {})
    elif _telling(written) != _telling(usual):
        yield Mark("other-body", {"written": written, "usual": usual})
    if not note.commissioner and is_to_public_health(review, note):
        yield Mark("no-commissioner", {})


def _marks_of_service(named: _Named, usual: _Named | None) -> Iterator[Mark]:
    if not named.written:
        yield Mark("no-service", {})
    elif usual is None:
        yield Mark("vague-service", {"written": named.written})
    elif named.plain != usual.plain:
        yield Mark("other-service", {"written": named.written, "usual": usual.written})


def _usual_body(review: Review) -> str:
    """Return the name that most notes to public health give, "" where none names anybody."""
    meant = list(to_public_health(review)) or list(review.notes)
    names = [name for note in meant if (name := _words(review, note.body))]
    if not names:
        return ""
    usual, _ = Counter(map(_telling, names)).most_common(1)[0]
    return next(name for name in names if _telling(name) == usual)


def _commissioner(review: Review, body: str) -> str:
    """Return whom Context names most as the commissioner of public health, "" if the notes say as much."""
    stated = [_words(review, one.commissioner) for one in review.commissioning if one.public_health]
    named = Counter(_bare(name) for name in stated if name).most_common(1)
    name = named[0][0] if named else ""
    return "" if set(_telling(name)) <= set(_telling(body)) else name


def _telling(name: str) -> tuple[str, ...]:
    """Return the words that tell one name from another, in any order."""
    return tuple(sorted(telling_words(name)))


def _bare(name: str) -> str:
    """Return `name` without its article, with a capital."""
    bare = _ARTICLE.sub("", name, count=1)
    return bare[:1].upper() + bare[1:]


def _words(review: Review, place: Place | None) -> str:
    return printable(review.quote(place)) if place else ""
