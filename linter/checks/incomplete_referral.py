"""Referral notes that leave out what they are for: the body, its part as commissioner, the service."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.grammar.bodies.referrals import is_vague, to_public_health
from linter.model.finding import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Review

VARIANTS = ("no-body", "vague")


def check(review: Review) -> Iterator[Problem]:
    """Yield a problem for each thing that a note lacks."""
    for note in to_public_health(review):
        if note.body is None:
            yield Problem(note.place, variant="no-body")
        if not note.commissioner:
            yield Problem(note.body or note.place, {"body": review.quote(note.body or note.place)})
        elif note.service and is_vague(review, review.quote(note.service)):
            yield Problem(note.service, {"service": review.quote(note.service)}, "vague")
