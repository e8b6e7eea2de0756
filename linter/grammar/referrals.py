"""The referral notes of a report that are meant for public health."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.grammar.matching import fullmatch, search

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import ReferralNote, Review


def to_public_health(review: Review) -> Iterator[ReferralNote]:
    """Yield the notes that name public health or nobody; a commissioning group's note is none of them."""
    form = review.style.form("public-health")
    for note in review.notes:
        if note.body is None or search(form, review.quote(note.body)):
            yield note


def is_vague(review: Review, text: str) -> bool:
    """Whether `text` names no service: "these services"."""
    return fullmatch(review.style.form("vague-service"), text.strip()) is not None
