"""The referral notes of a report that are meant for public health."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.grammar.matching import fullmatch, search
from linter.grammar.once import once
from linter.grammar.wording import folded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from linter.model.draft import Place
    from linter.model.review import ReferralNote, Review

_SMALL = frozenset({"a", "and", "at", "for", "in", "of", "the", "within"})


def to_public_health(review: Review) -> Iterator[ReferralNote]:
    """Yield the notes that name public health or nobody; a commissioning group's note is none of them."""
    return (note for note in review.notes if is_to_public_health(review, note))


def is_to_public_health(review: Review, note: ReferralNote) -> bool:
    """Whether a note names public health, or nobody."""
    return note.body is None or names_public_health(review, review.quote(note.body))


@once
def notes_by_block(review: Review) -> Mapping[int, Sequence[Place]]:
    """Return where the notes stand, by block."""
    held: dict[int, list[Place]] = {}
    for note in review.notes:
        held.setdefault(note.place.block, []).append(note.place)
    return held


def names_public_health(review: Review, text: str) -> bool:
    """Whether `text` speaks of public health."""
    return search(review.style.form("public-health"), text) is not None


def telling_words(name: str) -> tuple[str, ...]:
    """Return the words of a name that tell it from another; commas, brackets and small words do not."""
    return tuple(word for word in folded(name).split() if word not in _SMALL)


def is_vague(review: Review, text: str) -> bool:
    """Whether `text` names no service: "these services"."""
    return fullmatch(review.style.form("vague-service"), text.strip()) is not None
