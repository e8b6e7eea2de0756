"""Pages in the Contents that do not rise, or are not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.grammar.numbering.ordering import out_of_order
from linter.model.finding import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Review


VARIANTS = ("high", "none")


def check(review: Review) -> Iterator[Problem]:
    """Yield a problem for each line whose page does not fit between those of its neighbours.

    Where most lines have a page, those without one are told too.
    """
    lines = [(entry, entry.page) for entry in review.contents if entry.page is not None]
    astray = out_of_order([page for _, page in lines])
    for at in astray:
        entry, page = lines[at]
        before = [line for i, line in enumerate(lines[:at]) if i not in astray and line[1] > page]
        after = [line for i, line in enumerate(lines) if i > at and i not in astray and line[1] < page]
        other, other_page = before[-1] if before else after[0]
        slots = {"title": entry.title, "page": str(page), "other": other.title, "other_page": str(other_page)}
        yield Problem(entry.place, slots, "" if before else "high")
    bare = [entry for entry in review.contents if entry.page is None]
    if 0 < len(bare) < len(lines):
        yield from (Problem(entry.place, {"title": entry.title}, "none") for entry in bare)
