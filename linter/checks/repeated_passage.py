"""Sentences that stand twice in the report: copied and not changed, or one quotation given to two people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.joined import joined_prose
from linter.grammar.matching import search
from linter.grammar.wording import folded
from linter.model.draft import Place
from linter.model.finding import Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Review

VARIANTS = ("quotation",)

_SENTENCE_END = compiled(r"[.!?][\"'\u2019\u201d)]*(?=\s+[A-Z0-9\"'\u2018\u201c(])")
_OTHER_ENDS = ("? ", "! ", '." ', ".\u201d ", ".) ")
_MARKS = " \t\n\u00a0\"'\u2018\u2019\u201c\u201d("
_ENDS = _MARKS + ".!?)"
_QUOTES = tuple("\"'\u2018\u201c")
_SHORTEST = 40  # a sentence of fewer characters has too few words
_OPENING = 80  # sentences that begin alike for so many characters are compared as a whole


class Options(Frozen):
    """From how many words on a sentence is not the same by chance."""

    words: int = 12


class _Repeat(Frozen):
    here: Place
    first: Place


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem for each passage that stands earlier too; what the style makes fixed may repeat."""
    held: _Repeat | None = None
    for repeat in _repeats(review, options.words):
        if held and _follows(review, held.here, repeat.here) and _follows(review, held.first, repeat.first):
            held = _Repeat(held.here._replace(end=repeat.here.end), held.first._replace(end=repeat.first.end))
            continue
        if held:
            yield _problem(review, held)
        held = repeat
    if held:
        yield _problem(review, held)


def _repeats(review: Review, words: int) -> Iterator[_Repeat]:
    """Yield the sentences of so many words that stand earlier too, in reading order."""
    seen: dict[tuple[str, str], Place] = {}
    for place in _sentences(review, _with_twins(review), words):
        text, quote = review.draft.blocks[place.block].text, review.quote(place)
        said = folded(quote)
        first = seen.setdefault((quote.rstrip(_ENDS)[:_OPENING], said), place)
        if (
            first is not place
            and len(said.split()) >= words
            and _is_said(text, place)
            and not _is_fixed(review, place)
        ):
            yield _Repeat(place, first)


def _with_twins(review: Review) -> frozenset[int]:
    """Return the blocks with a sentence that begins like another; the others need no closer look."""
    blocks: dict[str, list[int]] = {}
    joined = joined_prose(review)
    text = joined.text
    for end in _OTHER_ENDS:
        text = text.replace(end, ". ")
    for i, part in joined.split(text):
        words = part[review.draft.blocks[i].body :]
        sentences = words.split(". ")
        if len(sentences) > 1 and words.lstrip()[:1] in _QUOTES:
            sentences.append(words)  # it may be one passage
        for sentence in sentences:
            if len(sentence) >= _SHORTEST:
                blocks.setdefault(sentence.lstrip(_MARKS).rstrip(_ENDS)[:_OPENING], []).append(i)
    return frozenset(i for twins in blocks.values() if len(twins) > 1 for i in twins)


def _sentences(review: Review, blocks: frozenset[int], words: int) -> Iterator[Place]:
    """Yield the longer sentences of `blocks`, without the marks around them; no recommendations.

    A quotation in sentences of fewer than `words` words is one passage.
    """
    held_back = {s.first for s in review.sections}
    for section in review.sections:
        if section.key == review.style.recommendations:
            held_back.update(range(section.first, section.end))
    for i in sorted(blocks - held_back):
        block = review.draft.blocks[i]
        start = block.body
        if block.text[start:].lstrip()[:1] in _QUOTES and _is_short(block.text[start:], words):
            yield _stripped(i, block.text, start, len(block.text))
            continue
        for end in (*(m.end() for m in _SENTENCE_END.finditer(block.text, start)), len(block.text)):
            if end - start >= _SHORTEST:
                yield _stripped(i, block.text, start, end)
            start = end


def _is_short(quotation: str, words: int) -> bool:
    """Whether no sentence of a quotation is long enough to be compared by itself."""
    return all(len(sentence.split()) < words for sentence in _SENTENCE_END.split(quotation))


def _stripped(block: int, text: str, start: int, end: int) -> Place:
    """Return a stretch without the marks around it."""
    stripped = text[start:end].lstrip(_MARKS)
    return Place(block, end - len(stripped), end - len(stripped) + len(stripped.rstrip(_MARKS)))


def _is_said(text: str, place: Place) -> bool:
    """Tell a sentence or a quotation from an item of a list, which other lists may hold too."""
    return text[place.end - 1] in ".!?" or text.lstrip()[0] in "\"\u201c'\u2018"


def _is_fixed(review: Review, place: Place) -> bool:
    """Whether a sentence repeats by nature: a note to public health, a fixed statement of the style."""
    if any(note.place.meets(place) for note in review.notes):
        return True
    return any(search(statement.forms, review.quote(place)) for statement in review.style.statements)


def _follows(review: Review, one: Place, other: Place) -> bool:
    """Whether only marks and spaces part two sentences of one block."""
    between = review.draft.blocks[one.block].text[one.end : other.start] if one.block == other.block else "x"
    return one.end <= other.start and not between.strip(_MARKS + ")")


def _problem(review: Review, repeat: _Repeat) -> Problem:
    block = review.draft.blocks[repeat.here.block]
    quoted = block.text[block.body : repeat.here.start].lstrip()[:1] in tuple("\"\u201c'\u2018")
    slots = {"where": review.whereabouts(repeat.first.block)}
    return Problem(repeat.here, slots, "quotation" if quoted else "", related=(repeat.first,))
