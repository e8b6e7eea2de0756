"""The dates in the fields of a cover, and the times in which organisations existed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.grammar.calendar import day_told
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from linter.model.names import DateMention
    from linter.model.review import Review


class Period(Frozen):
    """From the day `first` to the day `last`, both included; None where that end is open."""

    first: dt.date | None
    last: dt.date | None

    @classmethod
    def read(cls, text: str) -> Period:
        """Read "2013-04-01 to 2022-06-30"; either day may be missing. Raises ValueError for anything else."""
        import datetime as dt

        first, last = (
            dt.date.fromisoformat(day.strip()) if day.strip() else None for day in text.split("to")
        )
        return cls(first, last)

    def told(self) -> str:
        """Return "from 1 April 2013 to 30 June 2022", "until 30 June 2022" or "from 1 April 2013 on"."""
        if self.first and self.last:
            return f"from {day_told(self.first)} to {day_told(self.last)}"
        if self.last:
            return f"until {day_told(self.last)}"
        return f"from {day_told(self.first)} on" if self.first else ""


def field_dates(review: Review, key: str) -> list[dt.date]:
    """Return the dates that can be in the cover's field `key`, in their order; none without the field."""
    return [mention.date for mention in dates_in_field(review, key) if mention.date]


def dates_in_field(review: Review, key: str) -> Iterator[DateMention]:
    """Yield what reads as a date in the cover's field `key`, in reading order, impossible days too."""
    values = [v for f in review.cover if f.key == key for v in f.values]
    return (mention for mention in review.dates if any(mention.place.begins_in(v) for v in values))
