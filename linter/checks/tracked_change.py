"""Tracked changes that nobody has accepted or rejected yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.grammar.openings import opening
from linter.grammar.people import by_people
from linter.model.finding import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Review

VARIANTS = ("several",)


def check(review: Review) -> Iterator[Problem]:
    """Yield one problem for all tracked changes, where the first of them stands."""
    changes = [change for change in review.draft.changes if change.block < len(review.draft.blocks)]
    if not changes:
        return
    places = [opening(review, block) for block in dict.fromkeys(change.block for change in changes)]
    slots = {
        "count": str(len(changes)),
        "people": by_people(change.author for change in changes),
        "kind": f"a tracked {changes[0].kind}",
    }
    yield Problem(places[0], slots, "several" if len(changes) > 1 else "", related=tuple(places[1:]))
