"""What a number in the text means: which recommendation, group or paragraph of the draft.

A number inside a REF field means what the field points at, whatever it shows; a typed one means what bears
it. Where two bear it, the caller has to know which.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.grammar.matching import find
from linter.model.draft import Place
from linter.model.frozen import Frozen
from linter.model.review import Citation, Numeral

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from linter.grammar.numbering.numbers import Value
    from linter.model.draft import Field
    from linter.model.review import Reference, Review

RECOMMENDATION, GROUP, PARAGRAPH = "recommendation", "group", "paragraph"
REFERENCE_FIELD = "REF"


class Target(Frozen):
    """A numbered thing of the graph: its kind and its index there."""

    kind: str
    at: int


class Choice(Frozen):
    """Which of several things with one number is meant: the one at `line` of the file."""

    value: Value
    line: int


class Bearers(Frozen):
    """Who bears which number, and which block each bookmark stands in."""

    numbered: Mapping[str, Mapping[Value, Sequence[int]]]
    bookmarked: Mapping[str, Target]
    chosen: Mapping[str, Mapping[Value, int]]

    @classmethod
    def of(cls, review: Review, cited: Iterable[Choice] = (), referred: Iterable[Choice] = ()) -> Bearers:
        """Return the bearers of a draft's numbers; `cited` and `referred` say which is meant of several."""
        numbered: dict[str, dict[Value, list[int]]] = {RECOMMENDATION: {}, GROUP: {}, PARAGRAPH: {}}
        blocks: dict[int, Target] = {}
        for target, number, block in bearing(review):
            blocks.setdefault(block, target)
            if number:
                numbered[target.kind].setdefault(number.value, []).append(target.at)
        marks = {
            name: blocks[at]
            for at, b in enumerate(review.draft.blocks)
            for name in b.bookmarks
            if at in blocks
        }
        chosen = {
            kind: {
                c.value: at
                for c in choices
                for at in numbered[kind].get(c.value, ())
                if _line(review, kind, at) == c.line
            }
            for kind, choices in ((RECOMMENDATION, cited), (PARAGRAPH, referred))
        }
        return cls(numbered, marks, chosen)

    def meant(self, kind: str, value: Value) -> Sequence[int]:
        """Return the indices of what a typed number of `kind` can mean: none, one or several."""
        if (found := self.chosen.get(kind, {}).get(value)) is not None:
            return (found,)
        return self.numbered[kind].get(value, ())


def bearing(review: Review) -> Iterator[tuple[Target, Numeral | None, int]]:
    """Yield what bears a number, or could: its kind and index, the number, the block."""
    for at, group in enumerate(review.groups):
        yield Target(GROUP, at), group.number, group.place.block
    for at, recommendation in enumerate(review.recommendations):
        yield Target(RECOMMENDATION, at), recommendation.number, recommendation.text.block
    for at, paragraph in enumerate(review.paragraphs):
        yield Target(PARAGRAPH, at), paragraph.number, paragraph.number.place.block


def line_of(review: Review, block: int) -> int:
    """Return the line of the file at which a block begins."""
    return review.draft.blocks[block].locate(0).line


def block_of(review: Review, target: Target) -> int:
    """Return the block that a numbered thing begins with."""
    if target.kind == RECOMMENDATION:
        return review.recommendations[target.at].text.block
    if target.kind == GROUP:
        return review.groups[target.at].place.block
    return review.paragraphs[target.at].number.place.block


def number_of(review: Review, target: Target) -> Numeral | None:
    """Return the number that a numbered thing bears, None if it has none."""
    if target.kind == RECOMMENDATION:
        return review.recommendations[target.at].number
    if target.kind == GROUP:
        return review.groups[target.at].number
    return review.paragraphs[target.at].number


def _line(review: Review, kind: str, index: int) -> int:
    return line_of(review, block_of(review, Target(kind, index)))


class Mention(Frozen):
    """Numbers that the text refers to something by, as one list."""

    kind: str
    what: str
    place: Place
    word: Place
    numbers: tuple[Numeral, ...]


def mentions(review: Review) -> tuple[Mention, ...]:
    """Return all lists of numbers that mean recommendations or paragraphs, in reading order."""
    found = [_of_citation(c) for c in review.citations]
    found += _among_recommendations(review)
    noted = [note.place for note in review.notes]
    found += [_of_reference(r, noted) for r in review.references if r.to == PARAGRAPH]
    return tuple(sorted(found, key=lambda mention: mention.place))


def _of_citation(citation: Citation) -> Mention:
    return Mention(RECOMMENDATION, "citation", citation.place, citation.word, citation.numbers)


def _of_reference(reference: Reference, noted: Iterable[Place]) -> Mention:
    inside = any(reference.place.begins_in(note) for note in noted)
    what = "referral note" if inside else "reference"
    return Mention(PARAGRAPH, what, reference.place, reference.place, reference.numbers)


def _among_recommendations(review: Review) -> Iterator[Mention]:
    """Yield the mentions of recommendations in the section that holds them, where the graph has none."""
    section = review.named(review.style.recommendations)
    for at in range(section.first + 1, section.end) if section else ():
        block = review.draft.blocks[at]
        for found in () if block.hidden else find(review.style.form("mention"), block.text, block.body):
            listed = find(review.style.form("number"), block.text, *found.span("list"))
            numbers = tuple(Numeral(n[0], _value(n[0]), Place(at, *n.span())) for n in listed)
            place = Place(at, *found.span())
            yield Mention(RECOMMENDATION, "citation", place, Place(at, *found.span("word")), numbers)


def _value(text: str) -> Value:
    return tuple(int(part) for part in text.replace(".", " ").split())


def field_at(review: Review, place: Place) -> Field | None:
    """Return the REF field whose result holds `place`, None if it is no field's."""
    fields = review.draft.blocks[place.block].fields
    held = (f for f in fields if f.start <= place.start and place.end <= f.end)
    return next((f for f in held if f.code == REFERENCE_FIELD), None)


def targets(review: Review, bearers: Bearers, kind: str, number: Numeral) -> Sequence[Target]:
    """Return what a number in the text can mean."""
    held = None if number.implied else field_at(review, number.place)
    if held is not None and held.target in bearers.bookmarked:
        return (bearers.bookmarked[held.target],)
    if kind == RECOMMENDATION and len(number.value) == 1:
        kind = GROUP
    return tuple(Target(kind, index) for index in bearers.meant(kind, number.value))
