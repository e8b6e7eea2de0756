"""A term that the report sets in italics, and here does not: *Signs of Safety* beside Signs of Safety."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.terms.concordance import concordance_of
from linter.model.draft import Place
from linter.model.finding import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.draft import Block, Emphasis
    from linter.model.review import Review

# Two to five words, the first and the last with a capital, and a year.
_TERM = compiled(r"([A-Z][a-z\u2019']+(?: [A-Za-z][a-z\u2019']+){0,3} [A-Z][a-z\u2019']+)(?: (?:19|20)\d\d)?")
# What makes a term part of a longer name, before it and behind it.
_NAME_BEFORE = compiled(r"(?:\b(?!(?:The|An?|This|That|Our|Their|Its) )[A-Z][\w\u2019'-]*|&) $")
_NAME_BEHIND = compiled(r"(?:[\u2019']s?)? (?:(?:of|and|the|for|to|in|on|&) )*[A-Z][a-z]|-\w|\w")
_AROUND = " \u2018\u2019\u201c\u201d'\".,;:()"
_NAME_LENGTH = 40  # characters in which the word of a name before the term begins
# So much may be italic beside the term, its year for one; a sentence in italics says nothing of it.
_ROOM = 12
_TWICE = 2  # a term is set off by custom when it is so twice, and plain half as often at most


def check(review: Review) -> Iterator[Problem]:
    """Yield a problem at each plain mention of a term that is in italics twice as often or more."""
    headings = {section.place.block for section in review.sections}
    blocks = (block for i, block in review.prose() if block.emphasis and i not in headings)
    set_off = Counter(term for block in blocks for term in _terms(block))
    for term in (term for term, times in set_off.items() if times >= _TWICE):
        mentions = [place for place in _mentions(review, term) if place.block not in headings]
        plain = [place for place in mentions if not _in_italics(review.draft.blocks[place.block], place)]
        slots = {"term": term, "times": str(len(mentions) - len(plain))}
        if 0 < len(plain) * 2 <= len(mentions) - len(plain):
            yield from (Problem(place, slots) for place in plain)


def _terms(block: Block) -> Iterator[str]:
    """Yield the terms that are set in italics by themselves, or in quotation marks."""
    for stretch in block.emphasis:
        term = _TERM.fullmatch(block.text[stretch.start : stretch.end].strip(_AROUND))
        if stretch.italic and term:
            yield term[1]


def _mentions(review: Review, term: str) -> Iterator[Place]:
    """Yield where the term stands by itself, not as a part of a name or of a sentence in italics."""
    for passage, start in concordance_of(review).find(term.lower().replace("\u2019", "'")):
        block, end = review.draft.blocks[passage.block], start + len(term)
        if not block.text.startswith(term, start) or term == block.text[block.body :].strip():
            continue
        before = max(start - _NAME_LENGTH, 0)
        if _NAME_BEFORE.search(block.text, before, start) or _NAME_BEHIND.match(block.text, end):
            continue
        if not any(_holds(e, start, end) and e.end - e.start > end - start + _ROOM for e in block.emphasis):
            yield Place(passage.block, start, end)


def _in_italics(block: Block, place: Place) -> bool:
    return any(e.italic and _holds(e, place.start, place.end) for e in block.emphasis)


def _holds(stretch: Emphasis, start: int, end: int) -> bool:
    return stretch.start <= start and end <= stretch.end
