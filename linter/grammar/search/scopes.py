"""Which words of a report a rule of the user's looks at, and within what it counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.grammar.choices import refuse_other
from linter.grammar.matching import sentence_at, sentences
from linter.grammar.quotations import quotations
from linter.model.draft import Block, Kind, Place, Story
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from linter.model.review import Review

_OPENING = frozenset("\u201c\u2018\"'")
_NOTES = frozenset({Story.FOOTNOTES, Story.ENDNOTES})

UNITS = ("sentence", "paragraph", "section", "report")


class Pieces(Frozen):
    """Stretches of a report in order; `units` says of each which sentence, paragraph or section holds it."""

    places: tuple[Place, ...]
    units: tuple[int, ...]


def refuse_scope(scope: str) -> None:
    """Raise OptionError where there is no such scope."""
    refuse_other("scope", scope, SCOPES)


def stretches(review: Review, scope: str, sections: Iterable[str] = ()) -> Iterator[Place]:
    """Yield the places of the words that `scope` names, numbers before them left out, in reading order.

    `sections` are the style's keys of those to stay inside; without any, the whole report counts.
    """
    keys = frozenset(sections)
    inside = {i for s in review.sections if s.key in keys for i in range(s.first, s.end)}
    for block, start, end in sorted(SCOPES[scope](review)):
        text = review.draft.blocks[block].text[start:end]
        bare = text.strip()
        if bare and (not keys or block in inside):
            begin = start + text.index(bare)
            yield Place(block, begin, begin + len(bare))


def pieces(review: Review, scope: str, sections: Iterable[str], within: str) -> Pieces:
    """Return the words that `scope` names, cut into sentences where `within` is that."""
    places = list(stretches(review, scope, sections))
    if within == "sentence":
        places = [cut for place in places for cut in _cut(review, place)]
        return Pieces(tuple(places), tuple(range(len(places))))
    unit: Callable[[Place], int] = {
        "paragraph": lambda place: place.block,
        "section": lambda place: section.first if (section := review.section_of(place.block)) else -1,
        "report": lambda _place: -1,
    }[within]
    return Pieces(tuple(places), tuple(map(unit, places)))


def head(review: Review, within: str, place: Place) -> Place:
    """Return what a reader looks at to find the unit that begins at `place`.

    It is a sentence, a paragraph's number or first sentence, a section's heading, a report's title.
    """
    if within == "report":
        return review.title
    if within == "section":
        section = review.section_of(place.block)
        return section.place if section else review.title
    block = review.draft.blocks[place.block]
    if within == "paragraph" and block.number:
        start = max(block.text.find(block.number), 0)
        return Place(place.block, start, start + len(block.number))
    start, end = sentence_at(block.text, place.start)
    return Place(place.block, max(start, place.start), min(end, place.end))


def _cut(review: Review, place: Place) -> Iterator[Place]:
    text = review.draft.blocks[place.block].text[: place.end]
    return (Place(place.block, start, end) for start, end in sentences(text, place.start))


def _words(i: int, block: Block) -> Place:
    return Place(i, block.body, len(block.text))


def _text(review: Review) -> Iterator[Place]:
    return (_words(i, block) for i, block in review.prose())


def _own_words(review: Review) -> Iterator[Place]:
    for block, start, end in _text(review):
        at = start
        for begin, stop in _quotations(review, block):
            yield Place(block, at, max(begin, at))
            at = max(stop, at)
        yield Place(block, at, end)


def _quoted(review: Review) -> Iterator[Place]:
    for block, start, _ in _text(review):
        for begin, stop in _quotations(review, block):
            yield Place(block, max(begin, start), stop)


def _quotations(review: Review, block: int) -> list[tuple[int, int]]:
    text = review.draft.blocks[block].text
    return [] if _OPENING.isdisjoint(text) else quotations(text)


def _headings(review: Review) -> Iterator[Place]:
    held = _heading_blocks(review)
    return (place for place in _text(review) if place.block in held)


def _heading_blocks(review: Review) -> set[int]:
    """Return the blocks that are headings to the style or the file, but no title of report or Contents."""
    marked = {i for i, block in review.prose() if block.kind is Kind.HEADING}
    front = {review.title.block, *((review.contents_heading.block,) if review.contents_heading else ())}
    return {section.place.block for section in review.sections} | (marked - front)


def _paragraphs(review: Review) -> Iterator[Place]:
    others = _heading_blocks(review) | {group.place.block for group in review.groups}
    others |= {one.text.block for one in review.recommendations} | {review.title.block}
    return (place for place in _text(review) if place.block not in others)


def _case_examples(review: Review) -> Iterator[Place]:
    held = {i for example in review.case_examples for i in range(example.first, example.end)}
    return (place for place in _text(review) if place.block in held)


def _footnotes(review: Review) -> Iterator[Place]:
    return (_words(i, block) for i, block in review.prose() if block.story in _NOTES)


def _tables(review: Review) -> Iterator[Place]:
    return (_words(i, block) for i, block in review.prose() if block.cell)


SCOPES: Mapping[str, Callable[[Review], Iterable[Place]]] = {
    "text": _text,
    "own-words": _own_words,
    "quotations": _quoted,
    "headings": _headings,
    "paragraphs": _paragraphs,
    "lead-ins": lambda review: (group.place for group in review.groups),
    "recommendations": lambda review: (one.text for one in review.recommendations),
    "case-examples": _case_examples,
    "citations": lambda review: (citation.place for citation in review.citations),
    "referral-notes": lambda review: (note.place for note in review.notes),
    "footnotes": _footnotes,
    "tables": _tables,
    "cover": lambda review: (value for field in review.cover for value in field.values),
    "contents": lambda review: (entry.place for entry in review.contents),
}
