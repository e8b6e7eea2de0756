"""Sentences that stand twice in the report: copied and not changed, or one quotation given to two people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.bodies.referrals import notes_by_block
from linter.grammar.joined import joined_prose
from linter.grammar.matching import search
from linter.grammar.near_copies import alike, is_near_copy, marks_of
from linter.grammar.wording import folded
from linter.model.draft import Place
from linter.model.finding import Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from linter.model.review import Review

VARIANTS = ("quotation", "near")

_SENTENCE_END = compiled(r"[.!?][\"'\u2019\u201d)]*(?=\s+[A-Z0-9\"'\u2018\u201c(])")
_OTHER_ENDS = ("? ", "! ", '." ', ".\u201d ", ".) ")
_MARKS = " \t\n\u00a0\"'\u2018\u2019\u201c\u201d("
_ENDS = _MARKS + ".!?)"
_QUOTES = tuple("\"'\u2018\u201c")
_TWO = 2
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
    opened = tuple(_opened(review))
    for repeat in _repeats(review, _with_twins(opened), options.words):
        if held and _follows(review, held.here, repeat.here) and _follows(review, held.first, repeat.first):
            held = _Repeat(held.here._replace(end=repeat.here.end), held.first._replace(end=repeat.first.end))
            continue
        if held:
            yield _problem(review, held)
        held = repeat
    if held:
        yield _problem(review, held)
    yield from _near_repeats(review, alike(opened), options.words)


def _near_repeats(review: Review, twins: frozenset[int], words: int) -> Iterator[Problem]:
    """Yield the sentences that stand earlier with a word or two changed."""
    if not twins:
        return
    services = {
        w for s in review.style.services for name in (s.name, *s.aliases) for w in name.lower().split()
    }
    held: dict[str, list[Place]] = {}
    for place in _sentences(review, twins, words):
        for mark in marks_of(review.quote(place)):
            held.setdefault(mark, []).append(place)
    told: set[Place] = set()
    for first, here in (pair for places in held.values() if len(places) == _TWO for pair in (places,)):
        quotes = review.quote(first), review.quote(here)
        said = _is_said(review.draft.blocks[here.block].text, here)
        if here in told or not said or not is_near_copy(*quotes, words, services) or _is_fixed(review, here):
            continue
        told.add(here)
        yield Problem(here, {"where": review.whereabouts(first.block)}, "near", related=(first,))


def _opened(review: Review) -> Iterator[tuple[int, str]]:
    """Yield the sentences of the prose with the index of their block, cut roughly."""
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
            yield i, sentence.lstrip(_MARKS).rstrip(_ENDS)


def _repeats(review: Review, twins: frozenset[int], words: int) -> Iterator[_Repeat]:
    """Yield the sentences of so many words that stand earlier too, in reading order."""
    seen: dict[tuple[str, str], Place] = {}
    for place in _sentences(review, twins, words):
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


def _with_twins(opened: Sequence[tuple[int, str]]) -> frozenset[int]:
    """Return the blocks with a sentence that begins like another; the others need no closer look."""
    blocks: dict[str, list[int]] = {}
    for i, sentence in opened:
        if len(sentence) >= _SHORTEST:
            blocks.setdefault(sentence[:_OPENING], []).append(i)
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
    if any(note.meets(place) for note in notes_by_block(review).get(place.block, ())):
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
