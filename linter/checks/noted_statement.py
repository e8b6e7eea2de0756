"""The fixed statements that go with referral notes: one without the other leaves a reader at a loss."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.grammar.bodies.referrals import to_public_health
from linter.grammar.matching import search
from linter.model.draft import Place
from linter.model.finding import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Review, Section
    from linter.model.style import StatementStyle

VARIANTS = ("without-note",)

_NOTES = "notes"


def check(review: Review) -> Iterator[Problem]:
    """Yield a problem for each statement of the kind that lacks though there are notes, or stands without."""
    notes = [n.place for n in to_public_health(review)]
    for statement in review.style.statements:
        section = review.named(statement.section) if statement.when == _NOTES else None
        if section is None:
            continue
        slots = {"statement": statement.title, "section": section.title, "count": str(len(notes))}
        found = _found(review, section, statement)
        if notes and found is None:
            yield Problem(section.place, slots, related=(notes[0],))
        elif found and not notes:
            yield Problem(found, slots, "without-note")


def _found(review: Review, section: Section, statement: StatementStyle) -> Place | None:
    """Return where the statement stands, in its section or elsewhere in what holds that."""
    within = review.sections[section.parent] if section.parent is not None else section
    for i in range(within.first, within.end):
        block = review.draft.blocks[i]
        match = None if block.hidden else search(statement.forms, block.text)
        if match:
            return Place(i, *match.span())
    return None
