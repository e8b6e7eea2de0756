"""The full date of somebody's birth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.holding import Searched
from linter.model.draft import Place
from linter.model.finding import Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Review

# "born on", "date of birth:", "DOB"; "born after 1 May 2004" is a group of people.
_BEFORE = (
    r"(?i)(?:\bborn(?:,?\s+(?:prematurely|early|at\s+term|at\s+home|in\s+hospital))?(?:\s+on)?(?:\s+the)?"
    r"|\b(?:date|day)s?\s+of\s+birth(?:\s*\([^()]{0,20}\))?\s*(?:[:=,(\u2013-]|\bis\b|\bwas\b|\bof\b|\bon\b|\bbeing\b|\bas\b)*"
    r"|\bbirth(?:day|date)?(?:\s+(?:is|was|falls|on|of))*"
    r"|\bd\.?\s?o\.?\s?b\.?\s*(?:[:=,(\u2013-]|is\b|was\b|of\b)*)\s*$"
)
_ROOM = 60
_MARKS = ("of birth", "DOB", "D.O.B", "DoB")
_FIGURES = (
    r"(?i)\b(?:date\s+of\s+birth|d\.?o\.?b)\b\.?(?:\s*\([^()]{0,20}\))?[\s:=(]{0,4}(?:is\s+|was\s+)?"
    r"(?P<date>\d{1,2}[./-]\d{1,2}[./-]\d{2}(?:\d{2})?|\d{4}-\d{2}-\d{2})(?!\d)"
)


class Options(Frozen):
    """Nothing to choose."""


def check(review: Review, options: Options) -> Iterator[Problem]:  # noqa: ARG001  every kind takes options
    """Yield a problem for each full date that the words before it call a birth."""
    found = {m.place for m in review.dates if m.form != "day" and _is_birth(review, m.place)}
    shown = ((i, block) for i, block in enumerate(review.draft.blocks) if not block.hidden)
    for i, block in Searched.of(shown).holding(*_MARKS):
        found |= {Place(i, *m.span("date")) for m in compiled(_FIGURES).finditer(block.text)}
    yield from map(Problem, sorted(found))


def _is_birth(review: Review, date: Place) -> bool:
    before = review.draft.blocks[date.block].text[max(date.start - _ROOM, 0) : date.start]
    told = any(mark in before.lower() for mark in ("born", "birth", "dob", "o.b"))
    return told and compiled(_BEFORE).search(before) is not None
