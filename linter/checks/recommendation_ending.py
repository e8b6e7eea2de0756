"""The mark that ends a recommendation, held against most others of the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.majority import majority
from linter.grammar.numbering.numbers import called
from linter.model.draft import Place
from linter.model.finding import Edit, Fix, Problem

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from linter.model.review import Recommendation, Review

_STOP, _SEMICOLON, _COMMA, _NOTHING = "a full stop", "a semicolon", "a comma", "no stop"
_MARKS = {_STOP: ".", _SEMICOLON: ";", _COMMA: ",", _NOTHING: ""}
_END = compiled(r"(?<![:,\u2013\u2014-])(?P<mark>[.;,]?)(?<![:\u2013\u2014-])[)\]\"'\u2019\u201d]*$")
_ABBREVIATION = compiled(r"\b(?:etc|e\.g|i\.e|Ltd|al|No)\.$")


def check(review: Review) -> Iterator[Problem]:
    """Yield a problem for each recommendation that ends unlike more than half of them."""
    starts = {r.text.block for r in review.recommendations} | {g.place.block for g in review.groups}
    starts |= {section.first for section in review.sections} | {len(review.draft.blocks)}
    ended = [(r, end) for r in review.recommendations if (end := _ending(review, r, starts))]
    usual = majority(end for _, end in ended)
    for recommendation, end in ended:
        if usual is not None and end != usual:
            yield _problem(review, recommendation, end, usual)


def _ending(review: Review, recommendation: Recommendation, starts: Collection[int]) -> str | None:
    """Return how a recommendation ends; None where a list or an abbreviation leaves it open.

    A comma leaves it open unless the next block is one of those with which something else `starts`.
    """
    text = review.quote(recommendation.text)
    found = _END.search(text)
    if not found or _ABBREVIATION.search(text):
        return None
    if found["mark"] == "," and recommendation.text.block + 1 not in starts:
        return None
    return next(name for name, mark in _MARKS.items() if mark == found["mark"])


def _problem(review: Review, recommendation: Recommendation, end: str, usual: str) -> Problem:
    text, whole = review.quote(recommendation.text), recommendation.text
    found = _END.search(text)
    begin, finish = found.span("mark") if found else (len(text), len(text))
    mark = Place(whole.block, whole.start + begin, whole.start + finish)
    last = text.rsplit(maxsplit=1)[-1]
    fix = Fix(f"End with {usual}", (Edit(mark, _MARKS[usual]),))
    place = Place(whole.block, whole.end - len(last), whole.end)
    return Problem(place, {"number": called(recommendation.number), "found": end, "usual": usual}, fix=fix)
