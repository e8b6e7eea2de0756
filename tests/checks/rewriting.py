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
    block, start, end = problem.place
    text = review.draft.blocks[block].text
    for place, content in sorted(problem.fix.edits, reverse=True):
        assert place.block == block
        assert start <= place.start <= place.end <= end
        text = text[: place.start] + content + text[place.end :]
    return text[start : len(text) - (len(review.draft.blocks[block].text) - end)]
