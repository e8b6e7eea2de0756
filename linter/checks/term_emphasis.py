"""A term that the report sets in italics, and here does not: *Signs of Safety* beside Signs of Safety."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
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
_ROOM = (
    12  # so much may be italic beside the term, its year for one; a sentence in italics says nothing of it
)
_TWICE = 2  # a term is set off by custom when it is so twice, and plain half as often at most


def check(review: Review) -> Iterator[Problem]:
    """Yield a problem at each plain mention of a term that is in italics twice as often or more."""
    blocks = [(i, block) for i, block in review.prose() if i not in {s.place.block for s in review.sections}]
    set_off: dict[str, int] = {}
    for _, block in blocks:
        for term in _terms(block):
            set_off[term] = set_off.get(term, 0) + 1
    for term in (term for term, times in set_off.items() if times >= _TWICE):
        mentions = [(Place(i, *m.span()), block) for i, block in blocks for m in _mentions(block, term)]
        plain = [place for place, block in mentions if not _in_italics(block, place)]
        slots = {"term": term, "times": str(len(mentions) - len(plain))}
        if 0 < len(plain) * 2 <= len(mentions) - len(plain):
            yield from (Problem(place, slots) for place in plain)


def _terms(block: Block) -> Iterator[str]:
    """Yield the terms that are set in italics by themselves, or in quotation marks."""
    for stretch in block.emphasis:
        term = _TERM.fullmatch(block.text[stretch.start : stretch.end].strip(_AROUND))
        if stretch.italic and term:
            yield term[1]


def _mentions(block: Block, term: str) -> Iterator[re.Match[str]]:
    """Yield where the term stands by itself, not as a part of a name or of a sentence in italics."""
    if term not in block.text or term == block.text[block.body :].strip():
        return
    for found in re.finditer(re.escape(term), block.text):
        start, end = found.span()
        if _NAME_BEFORE.search(block.text, 0, start) or _NAME_BEHIND.match(block.text, end):
            continue
        if not any(_holds(e, start, end) and e.end - e.start > end - start + _ROOM for e in block.emphasis):
            yield found


def _in_italics(block: Block, place: Place) -> bool:
    return any(e.italic and _holds(e, place.start, place.end) for e in block.emphasis)


def _holds(stretch: Emphasis, start: int, end: int) -> bool:
    return stretch.start <= start and end <= stretch.end
