"""Sections in another order than the style's, and sections that stand twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.grammar.numbering.ordering import out_of_order
from linter.model.finding import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Review, Section

VARIANTS = ("repeated",)


def check(review: Review) -> Iterator[Problem]:
    """Yield a problem for each section that has moved, not for those that it has passed."""
    first: dict[str, Section] = {}
    for section in review.sections:
        if section.key and section.key in first:
            yield Problem(
                section.place, {"title": section.title}, "repeated", related=(first[section.key].place,)
            )
        elif section.key:
            first[section.key] = section
    rank = {style.key: at for at, style in enumerate(review.style.sections)}
    sections = list(first.values())
    ranks, sizes = [rank[s.key] for s in sections], [s.end - s.first for s in sections]
    moved = [sections[i] for i in out_of_order(ranks, sizes)]
    kept = [s for s in sections if s not in moved]
    for section in moved:
        if section.parent is None or review.sections[section.parent] not in moved:
            yield Problem(section.place, {"title": section.title, "where": _where(section, kept, rank)})


def _where(section: Section, kept: list[Section], rank: dict[str, int]) -> str:
    """Return where the section belongs among those that are in order."""
    own = rank[section.key]
    before = [s for s in kept if rank[s.key] < own]
    if before:
        return f'after "{max(before, key=lambda s: rank[s.key]).title}"'
    return f'before "{min(kept, key=lambda s: rank[s.key]).title}"'
