"""The dates in the fields of a cover."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from linter.model.review import Review


def field_dates(review: Review, key: str) -> list[dt.date]:
    """Return the dates that can be in the cover's field `key`, in their order; none without the field."""
    values = [v for f in review.cover if f.key == key for v in f.values]
    return [
        mention.date
        for mention in review.dates
        if mention.date
        and any(v.block == mention.place.block and v.start <= mention.place.start < v.end for v in values)
    ]
