"""Persons named in a case example or beside a quotation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from linter.grammar.holding import Searched
from linter.grammar.matching import sentence_at
from linter.grammar.quotations import quotations
from linter.model.draft import Place
from linter.model.finding import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from linter.model.draft import Block
    from linter.model.review import Review

_QUOTES = ('"', "\u201c", "\u2018", " '", "('")
_NAME = r"(?:[A-Z]['\u2019])?[A-Z][a-z]+(?:[-'\u2019][A-Z][a-z]+)*"
_TOKEN = re.compile(rf"(?<![\w'\u2019-]){_NAME}(?!\w)")
_CAPITALS_BEFORE = re.compile(r"(?:[A-Z][\w'\u2019.&-]*\s+)+$")
_CAPITALS_BEHIND = re.compile(r"(?:['\u2019]s)?((?:\s+[A-Z][\w'\u2019&-]*)*)(?:\s+([a-z]+))?")
_SURNAME = re.compile(rf"\s+({_NAME})(?!\w)")
_BEFORE_ROOM = 60


class Options(NamedTuple):
    """What makes a capitalised word the name of a person, and what doesn't.

    `names` are given names that mean nothing else; `titles` stand before surnames; `persons` are words for a
    person, as in "Jack, a boy of 13". `others` begin sentences or stand for a person without a name;
    `institutions` make the name of a place or a law of the words beside them; `known` are names with a title
    that are no person's.
    """

    names: tuple[str, ...] = ()
    titles: tuple[str, ...] = ("Mr", "Mrs", "Ms", "Miss", "Dr")
    persons: tuple[str, ...] = ("boy", "girl", "child")
    others: tuple[str, ...] = ("Mother", "Father", "However")
    institutions: tuple[str, ...] = ("Hospital", "Centre")
    known: tuple[str, ...] = ()


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem for each person's name, once in a case example or paragraph; `related` are the rest."""
    finder = _Finder.of(review, options)
    examples = {i: e.first for e in review.case_examples for i in range(e.first, e.end)}
    told = Searched.of(review.prose())
    grounds = {i: block for i, block in told.blocks if i in examples}
    grounds |= dict(told.holding(*_QUOTES))
    named: dict[tuple[int, str], list[Place]] = {}
    for i, block in sorted(grounds.items(), key=lambda item: item[0]):
        places = finder.find(i, block)
        for place in places if i in examples else _quoting(block, places):
            words = review.quote(place).split()
            named.setdefault((examples.get(i, i), words[-1]), []).append(place)
    for places in _merged(review, named):
        yield Problem(places[0], related=tuple(places[1:]))


def _merged(review: Review, named: dict[tuple[int, str], list[Place]]) -> Iterable[list[Place]]:
    """Return the places of each person: "Lily" after "Lily Carter" is the same one."""
    merged: list[list[Place]] = []
    for (ground, _), places in named.items():
        words = set(review.quote(places[0]).split())
        same = next(
            (
                m
                for m in merged
                if _ground(named, m[0]) == ground and words & set(review.quote(m[0]).split())
            ),
            None,
        )
        if same:
            same.extend(places)
        else:
            merged.append(list(places))
    return sorted(sorted(places) for places in merged)


def _ground(named: dict[tuple[int, str], list[Place]], place: Place) -> int:
    return next(ground for (ground, _), places in named.items() if place in places)


def _quoting(block: Block, places: list[Place]) -> list[Place]:
    """Return those of `places` that are quoted, or in the sentence that quotes."""
    quoted = quotations(block.text) if places else []
    found = []
    for place in places:
        begin, end = sentence_at(block.text, place.start)
        if any(start < end and begin < stop for start, stop in quoted):
            found.append(place)
    return found


class _Finder(NamedTuple):
    """Finds names by what stands beside them; `bodies` are the places where organisations are named."""

    options: Options
    beside: tuple[re.Pattern[str], ...]
    bodies: dict[int, list[Place]]
    strange: frozenset[str]
    institutions: frozenset[str]

    @classmethod
    def of(cls, review: Review, options: Options) -> _Finder:
        bodies: dict[int, list[Place]] = {}
        for mention in review.mentions:
            bodies.setdefault(mention.place.block, []).append(mention.place)
        return cls(
            options,
            _beside(options),
            bodies,
            frozenset((*options.others, *review.area.split())),
            frozenset(word.lower() for word in options.institutions),
        )

    def find(self, i: int, block: Block) -> list[Place]:
        """Return the names in a block, in order, none inside another."""
        text = block.text
        found = [
            m.span("name")
            for pattern in self.beside
            for m in pattern.finditer(text, block.body)
            if m["name"].split()[0] not in self.strange and m[0] not in self.options.known
        ]
        given = frozenset(self.options.names)
        found += [m.span() for m in _TOKEN.finditer(text, block.body) if m[0].partition("-")[0] in given]
        places: list[Place] = []
        for start, end in sorted(found, key=lambda span: (span[0], -span[1])):
            if (places and start < places[-1].end) or self._is_institution(i, text, start, end):
                continue
            surname = _SURNAME.match(text, end)
            whole = surname is not None and surname[1] not in self.strange and " " not in text[start:end]
            places.append(Place(i, start, surname.end() if surname and whole else end))
        return places

    def _is_institution(self, i: int, text: str, start: int, end: int) -> bool:
        """Whether the words are part of the name of an organisation, a place or a law."""
        if any(start < body.end and body.start < end for body in self.bodies.get(i, ())):
            return True
        before = _CAPITALS_BEFORE.search(text, max(start - _BEFORE_ROOM, 0), start)
        behind = _CAPITALS_BEHIND.match(text, end)
        words = (before[0] if before else "") + (f"{behind[1]} {behind[2] or ''}" if behind else "")
        return any(word.strip(".'\u2019").lower() in self.institutions for word in words.split())


def _beside(options: Options) -> tuple[re.Pattern[str], ...]:
    """Return what finds a `name` by its title, by what it is called, by an age or a word for a person."""
    titles, persons = "|".join(options.titles), "|".join(options.persons)
    person = rf"(?:[\w-]+\s+){{0,4}}?(?:{persons})\b"
    return (
        re.compile(rf"\b(?P<title>{titles})\.?\s+(?P<name>(?:[A-Z]\.?\s+)?{_NAME})(?!\w)"),
        re.compile(
            rf"\b(?:(?:{persons}),?\s+(?:who\s+(?:is|was)\s+)?(?:named|known\s+as)"
            rf"|(?:[Aa]n?|[Oo]ne|[Aa]nother)\s+(?:[\w-]+\s+){{0,4}}?(?:{persons})\s+called"
            rf"|(?:[Mm]y|[Hh]is|[Hh]er|[Ww]hose|['\u2019]s)\s+(?:first\s+)?name\s+(?:is|was))"
            rf"\s+['\u2018\u201c]?(?P<name>{_NAME})(?!\w)"
        ),
        re.compile(
            rf"(?<!\bin\s)(?<!\bat\s)(?<!\bfrom\s)(?<!\bnear\s)(?<!\bto\s)(?<!\boutside\s)(?<!\bof\s)(?<![\w'\u2019-])"
            rf"(?P<name>{_NAME}(?:\s+{_NAME})?)"
            rf"(?:,\s+(?:(?:who\s+(?:is|was)\s+)?(?:now\s+)?aged\s|\d{{1,2}},|(?:an?|the)\s+{person}|who\s+(?:is|was)\s+\d)"
            rf"|\s+\((?:aged\s+)?\d{{1,2}}\)|\s+(?:is|was)\s+(?:an?\s+{person}|\d{{1,2}}\s+years?\b))"
        ),
    )
