"""A line of the Contents that no heading answers to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.grammar.contents import pair_contents
from linter.grammar.wording import folded
from linter.model.finding import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import ContentsEntry, Review

_LINE = 120  # a longer block is no title


def check(review: Review) -> Iterator[Problem]:
    """Yield a problem for each such line; a line of the text that reads the same may be a heading too."""
    for entry in pair_contents(review).entries:
        if not _stands_as_line(review, entry):
            yield Problem(entry.place, {"title": entry.title})


def _stands_as_line(review: Review, entry: ContentsEntry) -> bool:
    """Whether a line behind the Contents, none of the headings that are known, has the entry's words."""
    headings = {section.first for section in review.sections}
    start = review.contents[-1].place.block + 1
    lines = (b for i, b in enumerate(review.draft.blocks) if i >= start and i not in headings)
    title = folded(entry.title)
    return any(folded(b.text[b.body :]) == title for b in lines if len(b.text) <= _LINE)
