"""Persons named in a case example or beside a quotation."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.bodies.mentions import names_body
from linter.grammar.joined import joined_prose
from linter.grammar.matching import sentence_at, stands_in
from linter.grammar.number_words import AGES, WORDS
from linter.grammar.quotations import quotations
from linter.grammar.word_lists import word_list
from linter.model.draft import Place
from linter.model.finding import Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from linter.model.draft import Block
    from linter.model.review import Review

_QUOTES = ('"', "\u201c", "\u2018", " '", "('")
_NAME = r"(?:[A-Z]['\u2019])?[A-Z][a-z]+(?:[-'\u2019][A-Z][a-z]+)*"
# The search runs from capital to capital and looks before it only there.
_TOKEN = compiled(
    r"[A-Z](?<![\w-].)(?<!\w['\u2019].)(?:['\u2019][A-Z])?[a-z]+(?:[-'\u2019][A-Z][a-z]+)*(?![\w-])"
)
# Compiled where a name or a title has been found.
_NEXT = rf"\.?\s+(?:[A-Z]\.?\s+)?({_NAME})(?!\w)"
_CAPITALS_BEFORE = r"(?:[A-Z][\w'\u2019.&-]*\s+)+$"
_CAPITALS_BEHIND = r"(?:['\u2019]s)?((?:\s+[A-Z][\w'\u2019&-]*)*)(?:\s+([a-z]+))?"
# Something of this stands behind a name that is described.
_DESCRIBES = (", a", ", the ", ", who", ", now", " (", " is ", " was ")
_NAMING = ("named", "called", "known as", "name is", "name was")
_PLACING = ("in", "at", "from", "near", "to", "outside", "of")
_ROOM = 60
_TELLING = (" told ", " tell us", " said", " says", " described")
_TELLS = r"\b(?:told\s+(?:us|me|inspectors|the\s+(?:team|inspectors))|tells?\s+us|said|says|described)\b"
_PEOPLES = word_list("ish ian ean ese ani ali ench elsh utch erman")  # "the mother, Polish, …"


class Options(Frozen):
    """What makes a capitalised word the name of a person, and what doesn't.

    `names` are given names that mean nothing else; `titles` stand before surnames; `persons` are words for a
    person, as in "Jack, a boy of 13", `kin` those that a name may follow or own, as in "the boy, Jack," and
    "Jack's mother"; of those in `roles` a name may follow only. `others` begin sentences or stand for a
    person without a name; `institutions` make the name of a place or a law of the words beside them; `known`
    are names with a title that are no person's. `does` is what is said of persons only ("gave birth").
    """

    names: tuple[str, ...] = ()
    titles: tuple[str, ...] = ("Mr", "Mrs", "Ms", "Miss", "Dr")
    persons: tuple[str, ...] = ("boy", "girl", "child")
    kin: tuple[str, ...] = ("boy", "girl", "mother")
    roles: tuple[str, ...] = ("nurse", "teacher")
    others: tuple[str, ...] = ("Mother", "Father", "However")
    institutions: tuple[str, ...] = ("Hospital", "Centre")
    known: tuple[str, ...] = ()
    does: tuple[str, ...] = ()


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem for each person's name, once in a case example or paragraph; `related` are the rest."""
    finder = _Finder.of(review, options)
    examples = {i: e.first for e in review.case_examples for i in range(e.first, e.end)}
    told = joined_prose(review)
    grounds = {i: block for i, block in told.blocks if i in examples}
    quoting = dict(told.holding(*_QUOTES)) | {i: b for i, b in told.blocks if b.text.startswith("'", b.body)}
    leading = dict(_leading(told.blocks))
    grounds |= quoting | dict(told.holding(*_TELLING)) | leading
    found: list[tuple[int, Place]] = []
    for i in sorted(grounds):
        places = finder.find(i, grounds[i])
        quoted = places if i in examples else _quoting(grounds[i], places, leads=i in leading)
        found += [(examples.get(i, i), place) for place in quoted]
    for places in _persons(review, found, frozenset(options.titles)):
        yield Problem(places[0], related=tuple(places[1:]))


def _persons(
    review: Review, found: Iterable[tuple[int, Place]], titles: frozenset[str]
) -> Iterable[list[Place]]:
    """Return the places of each person in each ground: "Lily" after "Lily Carter" is the same one."""
    persons: dict[int, list[tuple[set[str], list[Place]]]] = {}
    for ground, place in found:
        words = set(review.quote(place).replace(".", " ").split()) - titles
        here = persons.setdefault(ground, [])
        known, places = next((person for person in here if person[0] & words), (set[str](), list[Place]()))
        if not places:
            here.append((known, places))
        known.update(words)
        places.append(place)
    return (places for here in persons.values() for _, places in here)


def _leading(blocks: Iterable[tuple[int, Block]]) -> Iterator[tuple[int, Block]]:
    """Yield the blocks that lead in a quotation: a colon ends them, and what follows opens with a mark."""
    for (i, block), (_, after) in pairwise(blocks):
        ends = block.text.rstrip()[-1:] in (":", ";")
        if ends and after.text[after.body :].lstrip()[:1] in ("'", '"', "\u2018", "\u201c"):
            yield i, block


def _quoting(block: Block, places: list[Place], *, leads: bool) -> list[Place]:
    """Return those of `places` that are quoted, or in a sentence that quotes or says what somebody told."""
    quoted = quotations(block.text) if places else []
    found = []
    for place in places:
        begin, end = sentence_at(block.text, place.start)
        tells = (leads and end == len(block.text.rstrip())) or compiled(_TELLS).search(block.text[begin:end])
        if tells or any(start < end and begin < stop for start, stop in quoted):
            found.append(place)
    return found


class _Finder(Frozen):
    """Finds names by what stands beside them."""

    review: Review
    titles: frozenset[str]
    known: frozenset[str]
    given: frozenset[str]
    persons: str
    kin: str
    beside: str
    strange: frozenset[str]
    institutions: frozenset[str]
    does: tuple[str, ...]

    @classmethod
    def of(cls, review: Review, options: Options) -> _Finder:
        return cls(
            review,
            frozenset(options.titles),
            frozenset(options.known),
            frozenset(options.names),
            "|".join(options.persons),
            "|".join(options.kin),
            "|".join((*options.kin, *options.roles)),
            frozenset((*options.others, *review.area.split())),
            frozenset(word.lower() for word in options.institutions),
            tuple(f" {words}" for words in options.does),
        )

    def find(self, i: int, block: Block) -> list[Place]:
        """Return the names in a block, in order, none inside another."""
        text = block.text
        places: list[Place] = []
        for found in _TOKEN.finditer(text, block.body):
            start, end = found.span()
            if places and start < places[-1].end:
                continue
            if found[0] in self.titles:
                titled = self._titled(text, end, found[0])
                places += [Place(i, start, titled)] if titled else []
            elif self._is_person(text, start, end, found[0]) and not self._is_institution(
                i, text, start, end
            ):
                places.append(Place(i, start, self._surname_end(text, end)))
        return places

    def _titled(self, text: str, end: int, title: str) -> int:
        """Return where the name behind a title ends, 0 if none stands there."""
        following = compiled(_NEXT).match(text, end)
        if not following or following[1] in self.strange or f"{title} {following[1]}" in self.known:
            return 0
        return following.end()

    def _surname_end(self, text: str, end: int) -> int:
        """Return where the surname behind a given name ends, or the given name if none follows."""
        following = compiled(_NEXT).match(text, end)
        whole = following is not None and text[end].isspace() and following[1] not in self.strange
        return following.end() if following and whole else end

    def _is_person(self, text: str, start: int, end: int, word: str) -> bool:
        """Whether the word is a given name, or what stands beside it says that it is one."""
        if word.partition("-")[0] in self.given:
            return True
        if word in self.strange:
            return False
        before = text[max(start - _ROOM, 0) : start].rstrip(" \u2018\u201c'\"")
        if before.endswith(_NAMING) and compiled(_called(self.persons)).search(before):
            return True
        if before.rpartition(" ")[2].lower() in _PLACING:
            return False
        if self._is_of_kin(text, before, end, word) or (
            text.startswith(self.does, end) and self._is_single(word)
        ):
            return True
        at = end
        if text[at : at + 1] == " " and text[at + 1 : at + 2].isupper():
            at = next((n for n in range(at + 1, len(text)) if not text[n].isalpha()), len(text))
        described = text.startswith(_DESCRIBES, at) or (
            text.startswith(", ", at) and text[at + 2 : at + 3].isdigit()
        )
        found = compiled(_described(self.persons)).match(text, end) if described else None
        # "Nurses (4)" is a count of many.
        return found is not None and not (word.endswith("s") and found[0].endswith(")"))

    def _is_single(self, word: str) -> bool:
        """Whether a word at the start of a sentence is no plural, number or word of the report's own."""
        small = word.casefold()
        if word.endswith(("s", "women", "children")) or small in WORDS:
            return False
        texts = (self.review.draft.blocks[i].text for i in self.review.words.get(small, ()))
        return not any(stands_in(text, small) for text in texts)

    def _is_of_kin(self, text: str, before: str, end: int, word: str) -> bool:
        """Whether a name is set beside a word for a person: "the mother (Ngozi)", "Ngozi's mother"."""
        if word.endswith(_PEOPLES):
            return False
        if before.endswith((",", "(")) and compiled(rf"\b(?:{self.beside}),?\s?[,(]$").search(before):
            return compiled(rf"(?:\s+{_NAME})?(?:\)|,|['\u2019]s\b)").match(text, end) is not None
        owns = rf"['\u2019]s\s+(?:[a-z-]+\s+)?(?:{self.kin})\b(?!\s+and\s+baby|\s+[A-Z])"
        return text[end : end + 1] in ("'", "\u2019") and compiled(owns).match(text, end) is not None

    def _is_institution(self, i: int, text: str, start: int, end: int) -> bool:
        """Whether the word is part of the name of an organisation, a place or a law."""
        if names_body(self.review, Place(i, start, end)):
            return True
        before = compiled(_CAPITALS_BEFORE).search(text, max(start - _ROOM, 0), start)
        behind = compiled(_CAPITALS_BEHIND).match(text, end)
        words = (before[0] if before else "") + (f"{behind[1]} {behind[2] or ''}" if behind else "")
        return any(word.strip(".'\u2019").lower() in self.institutions for word in words.split())


def _called(persons: str) -> str:
    """Return what stands before the name that somebody has; "the mother called Childline" gives none."""
    return (
        rf"\b(?:(?:{persons}),?\s+(?:(?:who\s+)?(?:is|was)\s+)?(?:named|known\s+as)"
        rf"|(?:[Aa]n?|[Oo]ne|[Aa]nother)\s+(?:[\w-]+\s+){{0,4}}?(?:{persons})\s+called"
        r"|(?:[Mm]y|[Hh]is|[Hh]er|[Ww]hose|['\u2019]s)\s+(?:first\s+)?name\s+(?:is|was))$"
    )


def _described(persons: str) -> str:
    """Return what stands behind the name of somebody: an age, or a word for a person."""
    person = rf"(?:[\w-]+\s+){{0,4}}?(?:{persons})\b"
    return (
        rf"(?:\s+{_NAME})?(?:,\s+(?:who\s+(?:is|was)\s+)?(?:now\s+)?(?:aged\s|(?:\d{{1,2}}|{AGES})(?:,|\s+years?\b)|(?:an?|the)\s+{person})"
        rf"|\s+\((?:aged\s+)?\d{{1,2}}\)|\s+(?:is|was)\s+(?:an?\s+{person}|\d{{1,2}}\s+years?\b|aged\s))"
    )
