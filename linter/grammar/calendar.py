"""Months and years as words of a text, and which of two dates of unlike precision is the later."""

from __future__ import annotations

import re
from typing import NamedTuple

_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)"
)
_BEFORE_YEAR = re.compile(
    rf"(?:(?<!\w)(?P<day>\d{{1,2}})\s?(?:st|nd|rd|th)?\s+(?:of\s+)?)?\b(?P<month>{MONTH}),?\s+$"
    r"|(?<![\w./])(?P<numeric_day>\d{1,2})(?P<mark>[./])(?P<numeric_month>\d{1,2})(?P=mark)$"
)
_ROOM = 24


class Moment(NamedTuple):
    """A year, perhaps with its month and day (0 where they are not given), at the offset `start` of a text."""

    start: int
    year: int
    month: int
    day: int


def moment_at(text: str, year: int) -> Moment:
    """Return what the four figures of a year at offset `year` of `text` are the end of."""
    found = _BEFORE_YEAR.search(text, max(year - _ROOM, 0), year)
    value = int(text[year : year + 4])
    if found is None:
        return Moment(year, value, 0, 0)
    if found["month"]:
        return Moment(found.start(), value, month_number(found["month"]), int(found["day"] or 0))
    return Moment(found.start(), value, int(found["numeric_month"]), int(found["numeric_day"]))


def month_number(name: str) -> int:
    """Return 1 for "January" or "Jan."."""
    return _NAMES.index(name[:3].lower()) + 1
