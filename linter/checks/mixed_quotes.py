"""Curly quotation marks and apostrophes among straight ones, or the other way round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.joined import joined_prose
from linter.model.draft import Place
from linter.model.finding import Edit, Fix, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from linter.model.review import Review

VARIANTS = ("straight",)

_CURLY = compiled("[\u2018\u2019\u201c\u201d]")
# Behind a digit a straight mark may mean feet, inches, minutes.
_STRAIGHT = compiled(r"['\"](?<!\d.)")
_TO_STRAIGHT = {"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"'}
_TO_CURLY = {"'": "\u2018\u2019", '"': "\u201c\u201d"}
_OPENS_BEHIND = compiled(r"(?:^|[\s(\[\u2013\u2014\u2018\u201c])$")
_LEFT_OUT = compiled(r"'(?:\d|em\b|til\b|tis\b|twas\b|cause\b|n\b)")


def check(review: Review) -> Iterator[Problem]:
    """Yield a problem at the first mark of each stretch with the sort that is rarer in the report."""
    joined = joined_prose(review)
    curly, straight = _count(joined.text, _TO_STRAIGHT), _count(joined.text, _TO_CURLY)
    if not curly or not straight or curly == straight:
        return
    rare, usual, variant = _CURLY, _STRAIGHT, ""
    if straight < curly:
        rare, usual, variant = _STRAIGHT, _CURLY, "straight"
    signs = tuple(_TO_STRAIGHT if rare is _CURLY else _TO_CURLY)
    borders = {s.first for s in review.sections}
    held: list[Edit] = []
    for i, block in joined.blocks:
        if held and (i in borders or usual.search(block.text, block.body)):
            yield _problem(held, variant)
            held = []
        if any(map(block.text.__contains__, signs)):
            places = (Place(i, m.start(), m.end()) for m in rare.finditer(block.text, block.body))
            held += (Edit(place, _other(block.text, place.start)) for place in places)
    if held:
        yield _problem(held, variant)


def _problem(edits: list[Edit], variant: str) -> Problem:
    fix = Fix("Set the marks as most of the report has them", tuple(edits))
    return Problem(edits[0].place, {"count": str(len(edits))}, variant, fix)


def _count(text: str, marks: Iterable[str]) -> int:
    return sum(map(text.count, marks))


def _other(text: str, at: int) -> str:
    """Return the mark at `at` in the other sort; before a word it opens, unless it leaves letters out."""
    if text[at] in _TO_STRAIGHT:
        return _TO_STRAIGHT[text[at]]
    opens = _OPENS_BEHIND.search(text, max(at - 1, 0), at) and not _LEFT_OUT.match(text, at)
    return _TO_CURLY[text[at]][0 if opens else 1]
