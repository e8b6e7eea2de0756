"""All that follows when numbers change: labels, citations, references, referral notes, fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.authoring.refactoring.lists import Entry, is_same, rewritten
from linter.authoring.refactoring.meaning import (
    GROUP,
    PARAGRAPH,
    RECOMMENDATION,
    REFERENCE_FIELD,
    Mention,
    Target,
    bearing,
    block_of,
    field_at,
    line_of,
    mentions,
    number_of,
    targets,
)
from linter.authoring.refactoring.plan import COMPUTED, FIELD, TYPED, Change, Numbers, Refused, Spot
from linter.cache.expressions import compiled
from linter.grammar.numbering.numbers import Value, dotted
from linter.model.draft import Place
from linter.model.finding import Edit
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from linter.authoring.refactoring.meaning import Bearers
    from linter.model.draft import Block, Field
    from linter.model.review import Numeral, Review

_NAMES = {GROUP: "lead-in", RECOMMENDATION: "recommendation", PARAGRAPH: "paragraph"}
_FIGURES = compiled(r"\d+(?:\.\d+)*")


class Following(Frozen):
    """A draft whose numbers change; `instead` are recommendations that others take the citations of."""

    review: Review
    bearers: Bearers
    numbers: Numbers
    instead: Mapping[int, int]

    def changes(self) -> tuple[Change, ...] | Refused:
        """Return every change in reading order, or why a number can't follow."""
        found: list[Change] = list(self.labels())
        doubts: list[Spot] = []
        for mention in mentions(self.review):
            spots = [s for n in mention.numbers if (s := self.doubt(mention, n))]
            doubts += spots
            if not spots and (change := self.mention(mention)):
                found.append(change)
                if change.new == "":
                    doubts.append(
                        Spot(mention.place, "fields stand in this list that would no longer be in order")
                    )
        if doubts:
            return Refused("It is not certain what these numbers would have to become", tuple(doubts))
        found += self.fields({edit.place for change in found for edit in change.edits})
        return tuple(sorted(found, key=lambda change: change.place))

    def new(self, target: Target) -> Value | None:
        """Return the number that a thing is to have, None if nothing is said of it."""
        if target.kind == RECOMMENDATION:
            return self.numbers.recommendations.get(self.instead.get(target.at, target.at))
        held = self.numbers.groups if target.kind == GROUP else self.numbers.paragraphs
        return held.get(target.at)

    def labels(self) -> Iterator[Change]:
        """Yield the numbers in front of recommendations, lead-ins and paragraphs that change."""
        for target, number, at in bearing(self.review):
            gone = target.kind == RECOMMENDATION and target.at in self.instead
            new = None if gone else self.new(target)
            if number is None or new is None or new == number.value:
                continue
            written = dotted(new) + ("." if number.text.endswith(".") else "")
            computed = self.review.draft.blocks[at].automatic
            edits = () if computed else (Edit(number.place, written),)
            yield Change(
                number.place,
                _NAMES[target.kind],
                number.text,
                written,
                edits,
                COMPUTED if computed else TYPED,
            )

    def doubt(self, mention: Mention, number: Numeral) -> Spot | None:
        """Return why it is not certain what a number becomes, None if it is."""
        meant = targets(self.review, self.bearers, mention.kind, number)
        becomes = {self.new(target) for target in meant}
        if len(becomes) > 1:
            found = [line_of(self.review, block_of(self.review, target)) for target in meant]
            sign = "line " if self.review.draft.has_lines else "\u00b6"
            lines = " or ".join(f"{sign}{line}" for line in found)
            option = "--referred" if mention.kind == PARAGRAPH else "--cited"
            why = f"{number.key} may mean that at {lines}; say which with {option} {number.key}@{found[0]}"
            return Spot(number.place, why)
        if not meant and number.value in self.born(mention.kind):
            return Spot(number.place, f"{number.key} is none now and would come to mean one")
        return None

    def born(self, kind: str) -> frozenset[Value]:
        """Return the numbers of a kind that there will be."""
        if kind == RECOMMENDATION:
            return frozenset((*self.numbers.recommendations.values(), *self.numbers.groups.values()))
        return frozenset(self.numbers.paragraphs.values())

    def mention(self, mention: Mention) -> Change | None:
        """Return the change of a list of numbers, None where it stays; without `new` where it can't be."""
        entries = [self.entry(mention, number) for number in mention.numbers]
        if is_same(entries):
            return None
        edits = rewritten(self.review, entries)
        old = ", ".join(dotted(e.number.value) for e in entries if e.number.value != e.new)
        if edits is None:
            return Change(mention.place, mention.what, old, "", ())
        new = ", ".join(dotted(e.new) for e in entries if e.number.value != e.new)
        by = FIELD if all(field_at(self.review, edit.place) for edit in edits) else TYPED
        return Change(mention.place, mention.what, old, new, (*edits, *self.agreement(mention, entries)), by)

    def entry(self, mention: Mention, number: Numeral) -> Entry:
        """Return a number of a list with what it becomes: it stays where it means nothing that changes."""
        meant = targets(self.review, self.bearers, mention.kind, number)
        new = self.new(meant[0]) if meant else None
        return Entry(number, new or number.value, field_at(self.review, number.place) is not None)

    def agreement(self, mention: Mention, entries: Iterable[Entry]) -> Iterator[Edit]:
        """Yield the edit that makes "Recommendations" of one number singular, where several were before."""
        several = {entry.number.value for entry in entries}
        word = self.review.quote(mention.word)
        singular = self.review.style.settings["citation-word"]
        if (
            len({entry.new for entry in entries}) == 1 < len(several)
            and word.casefold() == f"{singular}s".casefold()
        ):
            yield Edit(mention.word._replace(start=mention.word.end - 1), "")

    def fields(self, done: Iterable[Place]) -> Iterator[Change]:
        """Yield the results of REF fields that repeat a number and stand in no list of numbers."""
        held = frozenset(done)
        for at, block in enumerate(self.review.draft.blocks):
            for field in block.fields if not block.hidden else ():
                change = self.field(at, block, field)
                if change and not any(change.place.meets(place) for place in held):
                    yield change

    def field(self, at: int, block: Block, field: Field) -> Change | None:
        """Return the change of a REF field's result, None where it shows no number or the right one."""
        target = self.bearers.bookmarked.get(field.target) if field.code == REFERENCE_FIELD else None
        new = self.new(target) if target else None
        found = _FIGURES.search(block.text, field.start, field.end)
        if target is None or new is None or found is None:
            return None
        old = number_of(self.review, target)
        if old is None or found[0] != old.key or old.value == new:
            return None
        place = Place(at, *found.span())
        return Change(place, "field", found[0], dotted(new), (Edit(place, dotted(new)),), FIELD)
