"""Details that together point to one person: an age with a place, a date or what few people share."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from linter.grammar.ages import AGE_SHAPES, find_ages
from linter.grammar.calendar import MONTH
from linter.grammar.holding import Searched
from linter.model.draft import Place
from linter.model.finding import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem for each case example with such details, at the age; `related` are the others."""
    if not review.case_examples:
        return
    seeker = _seeker(options)
    blocks = {i: review.draft.blocks[i] for e in review.case_examples for i in range(e.first, e.end)}
    aged = frozenset(i for i, _ in Searched.of(blocks.items()).shaped(*AGE_SHAPES, *options.bands))
    for example in review.case_examples:
        found = dict(_details(review, example, seeker._replace(aged=aged), options))
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


def _listed(details: Iterable[str]) -> str:
    """Return "a", "a and b" or "a, b and c", of no details nothing."""
    told = list(details)
    return " and ".join([", ".join(told[:-1]), told[-1]] if len(told) > 1 else told)


def _quote(review: Review, place: Place) -> str:
    return " ".join(review.quote(place).split())


def _details(
    review: Review, example: CaseExample, seeker: _Seeker, options: Options
) -> Iterator[tuple[str, Place]]:
    """Yield the first age, event, place and date of a case example, as far as they can matter together."""
    blocks = [(i, review.draft.blocks[i]) for i in range(example.first, example.end)]
    texts = [
        (i, block.text, max(block.body, example.place.end if i == example.place.block else 0))
        for i, block in blocks
        if not block.hidden
    ]
    age = _first(
        Place(i, *span)
        for i, text, start in texts
        if i in seeker.aged
        for span in (*(a[:2] for a in find_ages(text, start)), *_spans(seeker.bands, _small(text), start))
    )
    event = _first(
        Place(i, *span) for i, text, start in texts for span in _spans(seeker.events, _small(text), start)
    )
    found = {"age": age, "event": event}
    if age or event:
        strange = frozenset((*options.others, *review.area.split()))
        names = (
            Place(i, *span)
            for i, text, start in texts
            for name in seeker.places
            for span in _spans(name, text, start)
        )
        found["place"] = _first(place for place in names if _is_place(review, place, strange))
    if age:
        found["date"] = _first(
            Place(i, *span) for i, text, start in texts for span in _spans(_DATE, text, start)
        )
    yield from ((kind, place) for kind, place in found.items() if place)


def _first(places: Iterable[Place]) -> Place | None:
    return min(places, default=None)


def _spans(pattern: re.Pattern[str], text: str, start: int) -> Iterator[tuple[int, int]]:
    """Yield where the pattern, or its part "name", is found."""
    name = "name" if "name" in pattern.groupindex else 0
    return (found.span(name) for found in pattern.finditer(text, start))


def _small(text: str) -> str:
    """Return the text in small letters, unless that moves its offsets."""
    small = text.lower()
    return small if len(small) == len(text) else text


def _is_place(review: Review, place: Place, strange: frozenset[str]) -> bool:
    """Whether a name holds none of the `strange` words and is not that of an organisation."""
    words = re.findall(r"[A-Za-z]+", review.quote(place))
    return strange.isdisjoint(words) and not any(
        body.place.block == place.block and body.place.start < place.end and place.start < body.place.end
        for body in review.mentions
    )


class _Seeker(NamedTuple):
    """The options as expressions: for bands of age and events in small letters, for names of places.

    `aged` are the blocks that may hold an age at all.
    """

    bands: re.Pattern[str]
    events: re.Pattern[str]
    places: tuple[re.Pattern[str], ...]
    aged: frozenset[int] = frozenset()


@cache
def _seeker(options: Options) -> _Seeker:
    prepositions, institutions = _union(options.prepositions), _union(options.institutions)
    return _Seeker(
        re.compile(rf"(?<![\w-])(?:{_union(options.bands)})(?!\w)"),
        re.compile(rf"(?<![\w-])(?:{_union(options.events)})(?!\w)"),
        (
            re.compile(rf"\b(?:{prepositions})\s+(?:the\s+)?(?P<name>{_CAPITALS})(?![\w&])"),
            re.compile(rf"(?<![\w&])(?P<name>{_CAPITALS}\s+(?:{institutions}))\b"),
        ),
    )


def _union(words: tuple[str, ...]) -> str:
    """Return what matches one of `words`, tried by their first letter, which is quicker than one by one."""
    ends: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        ends.setdefault(word[0], []).append(re.escape(word[1:]))
    return "|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in ends.items()) or r"(?!)"
