"""A section with nothing under its heading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.model.draft import Story
from linter.model.finding import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Review, Section

_SHOWN = frozenset({Story.BODY, Story.TEXTBOX})


def check(review: Review) -> Iterator[Problem]:
    """Yield a problem for each section that should hold text of its own, and holds nothing."""
    holds = {s.key: s.holds for s in review.style.sections}
    headings = {s.first for s in review.sections}
    for section in review.sections:
        if holds.get(section.key, "sections") != "sections" and not _filled(review, section, headings):
            yield Problem(section.place, {"title": section.title})


def _filled(review: Review, section: Section, headings: set[int]) -> bool:
    blocks = review.draft.blocks
    return any(
        i not in headings and blocks[i].story in _SHOWN and not blocks[i].hidden and blocks[i].text.strip()
        for i in range(section.first + 1, section.end)
    )
