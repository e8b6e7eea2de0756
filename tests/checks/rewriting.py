"""What a problem's words become by its own fix."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from linter.model.finding import Problem
    from linter.model.review import Review


def rewritten(review: Review, problem: Problem) -> str | None:
    """Return the words of the problem's place with its fix made, None without a fix."""
    if problem.fix is None:
        return None
    place = problem.place
    block, start, end = place.block, place.start, place.end
    text = review.draft.blocks[block].text
    for edit in sorted(problem.fix.edits, reverse=True):
        assert edit.place.block == block
        assert start <= edit.place.start <= edit.place.end <= end
        text = text[: edit.place.start] + edit.content + text[edit.place.end :]
    return text[start : len(text) - (len(review.draft.blocks[block].text) - end)]
