"""Details that together point to one person: an age with a place, a date or what few people share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.bodies.mentions import names_body
from linter.grammar.calendar import MONTH
from linter.grammar.figures.ages import AGE_SHAPES, find_ages
from linter.grammar.joined import Joined
from linter.grammar.matching import find_words
from linter.grammar.number_words import ORDINAL_ENDING
from linter.model.draft import Place
from linter.model.finding import Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from linter.model.review import CaseExample, Review

VARIANTS = ("no-age",)

_KINDS = {"place": "a place", "date": "a date", "event": "a rare condition or event"}
# Compiled where an age or an event has been found.
_WORD = r"[A-Z][a-z]+(?:-[a-z]+-[A-Z][a-z]+)?"
_CAPITALS = rf"{_WORD}(?:['\u2019]s)?(?:\s+(?:(?:of|the|and|upon|on)\s+){{0,2}}{_WORD}(?:['\u2019]s)?)*"
_DATE = (
    rf"(?:\b\d{{1,2}}\s?{ORDINAL_ENDING}?\s+(?:of\s+)?)?\b{MONTH}\s+(?:19|20)\d\d\b"
    rf"|\b\d{{1,2}}\s?{ORDINAL_ENDING}?\s+(?:of\s+)?{MONTH}(?!\w|\s+\d)|\b\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}\b"
)


_SETTLEMENTS = ("village", "hamlet", "town", "estate", "suburb")


class Options(Frozen):
    """`events` are words, in small letters, for conditions and events that few people share.

    `bands` are words that give an age without a number. A place is a name behind one of `prepositions` or one
    that ends with one of `institutions`; a name with one of `others` in it is none.
    """

    events: tuple[str, ...] = ()
    bands: tuple[str, ...] = ()
    prepositions: tuple[str, ...] = ("from", "in", "to")
    institutions: tuple[str, ...] = ("Hospital", "School")
    others: tuple[str, ...] = ("Mother", "Year")


class _Text(Frozen):
    """A block of a case example: its text, also in small letters, from where its words begin.

    `aged` says whether an age in figures may be in it.
    """

    block: int
    text: str
    small: str
    start: int
    aged: bool


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem for each case example with such details, at the age; `related` are the others."""
    blocks = {i: review.draft.blocks[i] for e in review.case_examples for i in range(e.first, e.end)}
    searched = Joined.of(blocks.items())
    aged = frozenset(i for i, _ in searched.shaped(*AGE_SHAPES))
    said = options._replace(events=searched.said(options.events), bands=searched.said(options.bands))
    for example in review.case_examples:
        found = dict(_details(review, list(_texts(review, example, aged)), said))
        age = found.pop("age", None)
        told = _listed(
            f"{name} (\u201c{_quote(review, found[kind])}\u201d)"
            for kind, name in _KINDS.items()
            if kind in found
        )
        if age and found:
            slots = {"age": _quote(review, age), "details": told}
            yield Problem(age, slots, related=tuple(sorted(found.values())))
        elif found.keys() >= {"place", "event"}:
            yield Problem(found["place"], {"details": told}, "no-age", related=(found["event"],))


def _texts(review: Review, example: CaseExample, aged: frozenset[int]) -> Iterator[_Text]:
    for i in range(example.first, example.end):
        block = review.draft.blocks[i]
        if not block.hidden:
            start = max(block.body, example.place.end if i == example.place.block else 0)
            small = block.text.lower()
            yield _Text(
                i, block.text, small if len(small) == len(block.text) else block.text, start, i in aged
            )


def _listed(details: Iterable[str]) -> str:
    """Return "a", "a and b" or "a, b and c", of no details nothing."""
    told = list(details)
    return " and ".join([", ".join(told[:-1]), told[-1]] if len(told) > 1 else told)


def _quote(review: Review, place: Place) -> str:
    return " ".join(review.quote(place).split())


def _details(review: Review, texts: Sequence[_Text], options: Options) -> Iterator[tuple[str, Place]]:
    """Yield the first age, event, place and date of a case example, as far as they can matter together.

    `options` hold the bands and events that some case example names.
    """
    found = {
        "age": _first(_ages(t, options.bands) for t in texts),
        "event": _first(_phrases(t, options.events) for t in texts),
    }
    if any(found.values()):
        strange = frozenset((*options.others, *review.area.split()))
        names = (p for t in texts for name in _names(t.text, options) for p in _places(t, name))
        found["place"] = min((place for place in names if _is_place(review, place, strange)), default=None)
    if found["age"]:
        found["date"] = _first(_places(t, _DATE) for t in texts)
    yield from ((kind, place) for kind, place in found.items() if place)


def _ages(text: _Text, bands: Iterable[str]) -> Iterator[Place]:
    yield from _phrases(text, bands)
    if text.aged:
        yield from (Place(text.block, age.start, age.end) for age in find_ages(text.text, text.start))


def _first(places: Iterable[Iterable[Place]]) -> Place | None:
    return min((place for some in places for place in some), default=None)


def _phrases(text: _Text, phrases: Iterable[str]) -> Iterator[Place]:
    """Yield where one of the phrases, in small letters, stands as whole words."""
    for phrase in phrases:
        if phrase in text.small:
            found = find_words(text.small, phrase, text.start, tied="-")
            yield from (Place(text.block, at, at + len(phrase)) for at in found)


def _places(text: _Text, pattern: str) -> Iterator[Place]:
    """Yield where the pattern, or its part "name", is found."""
    expression = compiled(pattern)
    part = "name" if "name" in expression.groupindex else 0
    return (Place(text.block, *found.span(part)) for found in expression.finditer(text.text, text.start))


def _names(text: str, options: Options) -> Iterator[str]:
    """Yield what finds the names of places: behind a preposition, and by the word that they end with."""
    yield rf"\b(?:{'|'.join(options.prepositions)})\s+(?:the\s+)?(?P<name>{_CAPITALS})(?![\w&])"
    if any(f"{kind} of " in text for kind in _SETTLEMENTS):
        yield rf"\b(?:{'|'.join(_SETTLEMENTS)})\s+of\s+(?P<name>{_CAPITALS})(?![\w&])"
    endings = [word for word in options.institutions if word in text]
    if endings:
        yield rf"(?<![\w&])(?P<name>{_CAPITALS}\s+(?:{'|'.join(endings)}))\b"


def _is_place(review: Review, place: Place, strange: frozenset[str]) -> bool:
    """Whether a name holds none of the `strange` words and is not that of an organisation."""
    words = compiled(r"[A-Za-z]+").findall(review.quote(place))
    return strange.isdisjoint(words) and not names_body(review, place)
