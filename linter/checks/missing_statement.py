"""A fixed statement of the style that its section lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.grammar.matching import search
from linter.model.finding import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Review, Section

_ALWAYS = "always"


def check(review: Review) -> Iterator[Problem]:
    """Yield a problem at the heading of each section that lacks a statement; a missing section has none.

    What a report has to say only because of its notes is another rule's matter.
    """
    for statement in review.style.statements:
        section = review.named(statement.section)
        if section and statement.when == _ALWAYS and not search(statement.forms, _text(review, section)):
            yield Problem(section.place, {"statement": statement.title, "section": section.title})


def _text(review: Review, section: Section) -> str:
    """Return what stands in a section and in those inside it."""
    blocks = review.draft.blocks[section.first + 1 : section.end]
    return "\n".join(b.text for b in blocks if not b.hidden)
