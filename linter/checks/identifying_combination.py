"""Details that together point to one person: an age with a place, a date or something that few people share."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from linter.grammar.ages import find_ages
from linter.grammar.calendar import MONTH
from linter.model.draft import Place
from linter.model.finding import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import CaseExample, Review

VARIANTS = ("no-age",)

_KINDS = {"place": "a place", "date": "a date", "event": "a rare condition or event"}
_WORD = r"[A-Z][a-z]+(?:-[a-z]+-[A-Z][a-z]+)?"
_CAPITALS = rf"{_WORD}(?:['\u2019]s)?(?:\s+(?:(?:of|the|and|upon|on)\s+){{0,2}}{_WORD}(?:['\u2019]s)?)*"
_DATE = re.compile(
    rf"(?:\b\d{{1,2}}\s?(?:st|nd|rd|th)?\s+(?:of\s+)?)?\b{MONTH}\s+(?:19|20)\d\d\b"
    rf"|\b\d{{1,2}}\s?(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH}\b(?!\s+\d)|\b\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}\b"
)


class Options(NamedTuple):
    """`events` are words, in small letters, for conditions and events that few people share.

    `bands` are words that give an age without a number. A place is a name behind one of `prepositions` or one
    that ends with one of `institutions`; a name with one of `others` in it is none.
    """

    events: tuple[str, ...] = ()
    bands: tuple[str, ...] = ()
    prepositions: tuple[str, ...] = ("from", "in", "to")
    institutions: tuple[str, ...] = ("Hospital", "School")
    others: tuple[str, ...] = ("Mother", "Year")


class _Detail(NamedTuple):
    kind: str
    place: Place


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem for each case example with such details, at the age; `related` are the others."""
    if not review.case_examples:
        return
    seeker = _Seeker.of(review, options)
    for example in review.case_examples:
        ages = list(_ages(review, example, seeker))
        details = list(_details(review, example, seeker))
        kinds = {kind: place for kind, place in reversed(details)}
        told = " and ".join(
            f"{name} (\u201c{_quote(review, kinds[kind])}\u201d)" for kind, name in _KINDS.items() if kind in kinds
        )
        if ages and kinds:
            slots = {"age": _quote(review, ages[0]), "details": told}
            yield Problem(ages[0], slots, related=tuple(kinds.values()))
        elif kinds.keys() >= {"place", "event"}:
            yield Problem(kinds["place"], {"details": told}, "no-age", related=(kinds["event"],))


def _quote(review: Review, place: Place) -> str:
    return " ".join(review.quote(place).split())


def _blocks(review: Review, example: CaseExample) -> Iterator[tuple[int, str, int]]:
    """Yield the shown blocks of a case example with their text and where its words begin."""
    for i in range(example.first, example.end):
        block = review.draft.blocks[i]
        if not block.hidden:
            yield i, block.text, max(block.body, example.place.end if i == example.place.block else 0)


def _ages(review: Review, example: CaseExample, seeker: _Seeker) -> Iterator[Place]:
    for i, text, start in _blocks(review, example):
        found = [Place(i, age.start, age.end) for age in find_ages(text, start)]
        found += [Place(i, *m.span()) for m in seeker.bands.finditer(text, start)]
        yield from sorted(found)


def _details(review: Review, example: CaseExample, seeker: _Seeker) -> Iterator[_Detail]:
    for i, text, start in _blocks(review, example):
        found = [_Detail("date", Place(i, *m.span())) for m in _DATE.finditer(text, start)]
        found += [_Detail("event", Place(i, *m.span())) for m in seeker.events.finditer(_small(text), start)]
        found += [
            _Detail("place", Place(i, *m.span("name")))
            for pattern in seeker.places
            for m in pattern.finditer(text, start)
            if seeker.is_place(Place(i, *m.span("name")), m["name"])
        ]
        yield from sorted(found, key=lambda detail: detail.place)


def _small(text: str) -> str:
    """Return the text in small letters, unless that moves its offsets."""
    small = text.lower()
    return small if len(small) == len(text) else text


class _Seeker(NamedTuple):
    """The options as expressions; `bodies` are the places where the report's organisations are named."""

    bands: re.Pattern[str]
    events: re.Pattern[str]
    places: tuple[re.Pattern[str], ...]
    others: frozenset[str]
    bodies: tuple[Place, ...]

    @classmethod
    def of(cls, review: Review, options: Options) -> _Seeker:
        def union(words: tuple[str, ...]) -> str:
            return "|".join(map(re.escape, sorted(words, key=len, reverse=True))) or r"(?!)"

        institutions = union(options.institutions)
        return cls(
            re.compile(rf"\b(?:{union(options.bands)})\b", re.IGNORECASE),
            re.compile(rf"(?<![\w-])(?:{union(options.events)})(?!\w)"),
            (
                re.compile(rf"\b(?:{union(options.prepositions)})\s+(?:the\s+)?(?P<name>{_CAPITALS})(?![\w&])"),
                re.compile(rf"(?<![\w&])(?P<name>{_CAPITALS}\s+(?:{institutions}))\b"),
            ),
            frozenset((*options.others, *review.area.split())),
            tuple(mention.place for mention in review.mentions),
        )

    def is_place(self, place: Place, name: str) -> bool:
        words = re.findall(r"[A-Za-z]+", name)
        return self.others.isdisjoint(words) and not any(
            body.block == place.block and body.start < place.end and place.start < body.end
            for body in self.bodies
        )
