"""Comments that readers of the draft have left in a Word file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.openings import opening
from linter.grammar.people import by_people
from linter.model.draft import OWN_NAME
from linter.model.finding import Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from linter.model.draft import Comment, Place
    from linter.model.review import Review

VARIANTS = ("several", "own")

_DIRECTIVE = compiled(r"\s*reportlint:", re.IGNORECASE)


class Options(Frozen):
    """`formats` are those in which comments are printed or sent along."""

    formats: tuple[str, ...] = ("word", "odt")


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield one problem for all comments of people, one for those that reportlint wrote, where they begin.

    Comments that tell reportlint what to leave alone are none.
    """
    if review.draft.format not in options.formats or not review.draft.blocks:
        return
    comments = [comment for comment in review.draft.comments if not _DIRECTIVE.match(comment.text)]
    if people := [comment for comment in comments if comment.author != OWN_NAME]:
        slots = {"people": by_people(comment.author for comment in people)}
        yield _problem(review, people, slots, "several" if len(people) > 1 else "")
    if own := [comment for comment in comments if comment.author == OWN_NAME]:
        yield _problem(review, own, {}, "own")


def _problem(review: Review, comments: Sequence[Comment], slots: dict[str, str], variant: str) -> Problem:
    places = list(dict.fromkeys(_place(review, comment) for comment in comments))
    slots = {"count": str(len(comments)), **slots}
    return Problem(places[0], slots, variant, related=tuple(places[1:]))


def _place(review: Review, comment: Comment) -> Place:
    """Return the first words that a comment is about; one about nothing stands at the top."""
    if not comment.covers:
        return opening(review, 0)
    block = comment.covers[0]
    start = comment.at.column - 1
    return opening(review, block, start if 0 <= start < len(review.draft.blocks[block].text) else None)
