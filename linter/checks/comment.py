"""Comments that readers of the draft have left in a Word file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.openings import opening
from linter.grammar.people import by_people
from linter.model.finding import Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.draft import Comment, Place
    from linter.model.review import Review

VARIANTS = ("several",)

_OWN = compiled(r"\s*reportlint:", re.IGNORECASE)


class Options(Frozen):
    """`formats` are those in which comments are printed or sent along."""

    formats: tuple[str, ...] = ("word", "odt")


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield one problem for all comments, where the first of them stands; those to reportlint are none."""
    if review.draft.format not in options.formats or not review.draft.blocks:
        return
    comments = [comment for comment in review.draft.comments if not _OWN.match(comment.text)]
    if comments:
        slots = {"count": str(len(comments)), "people": by_people(comment.author for comment in comments)}
        places = list(dict.fromkeys(_place(review, comment) for comment in comments))
        yield Problem(places[0], slots, "several" if len(comments) > 1 else "", related=tuple(places[1:]))


def _place(review: Review, comment: Comment) -> Place:
    """Return the first words that a comment is about; one about nothing stands at the top."""
    if not comment.covers:
        return opening(review, 0)
    block = comment.covers[0]
    start = comment.at.column - 1
    return opening(review, block, start if 0 <= start < len(review.draft.blocks[block].text) else None)
