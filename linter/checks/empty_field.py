"""A field of the cover with nothing beside its label."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.model.draft import Story
from linter.model.finding import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.draft import Place
    from linter.model.review import CoverField, Review


def check(review: Review) -> Iterator[Problem]:
    """Yield a problem at each label whose field has no word or number in any of its rows."""
    filled = {f.key for f in review.cover if any(_says(review.quote(v)) for v in f.values)}
    reported: set[str] = set()
    for field in review.cover:
        if field.key and field.key not in filled | reported and not _told_below(review, field):
            reported.add(field.key)
            yield Problem(field.place, {"field": field.label})


def _says(text: str) -> bool:
    return any(c.isalnum() for c in text)


def _told_below(review: Review, field: CoverField) -> bool:
    """Whether a line follows that is no field: the value of one whose label has a line for itself."""
    label = field.place.block
    if review.draft.blocks[label].cell:
        return False
    below = range(label + 1, min(_ends_cover(review, label), len(review.draft.blocks)))
    shown = (review.draft.blocks[i] for i in below)
    return any(b.story is Story.BODY and not b.hidden and _says(b.text) for b in shown)


def _ends_cover(review: Review, label: int) -> int:
    """Return the block of what comes next behind the field: another one, Contents or a section."""
    places: list[Place] = [f.place for f in review.cover]
    places += [e.place for e in review.contents] + [s.place for s in review.sections]
    places += [review.contents_heading] if review.contents_heading else []
    return min((p.block for p in places if p.block > label), default=label)
