"""A year's count and what it comes to in a month, a week or a day: "240 in 2012, on average 20 a month"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

# Compiled where a text says "a month" or the like of a figure.
_FIGURE = (
    r"(?P<{}>(?<![\d.,])(?:\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d)?))"
    r"(?!\d|[.,]\d|\s?%|\s(?:million|thousand|bn|k|m)\b)"
)
_WORDS = r"(?:[^.;:()\d]|\b20\d\d(?:[/\u2013-]\d\d)?\b)"
_ASIDE = r"(?:,\s+|\s\(|\s[\u2013-]\s)"
_PACE = (
    rf"{_FIGURE.format('all')}(?P<when>\s{_WORDS}{{2,80}}?){_ASIDE}(?:(?:that\s+is|which\s+is|or|i\.e\.)\s+)?"
    rf"(?P<about>(?:on\s+average|an\s+average\s+of|about|around|roughly|some|nearly|almost|just\s+over|over)\s+)?(?:an?\s+average\s+of\s+)?"
    rf"(?P<said>{_FIGURE.format('each')}\s+(?:a|per|each|every)\s+(?P<unit>month|week|day))\b(?(about)|(?=[.,;:)]|$))"
)
# A whole year, before the count or behind it.
_YEAR = (
    r"(?i)\b(?:in\s+20\d\d(?:[/\u2013-]\d\d)?|(?:in|over|during|for)\s+the\s+(?:last\s+|past\s+|previous\s+)?"
    r"(?:year|twelve\s+months|12\s+months)|a\s+year|each\s+year|annually)\b"
)
_NO_YEAR = r"\b(?:quarter|half|months|weeks|since|between|first|January|summer|term)\b"
_IN_A_YEAR = {"month": (12,), "week": (52, 50), "day": (365, 250)}
_ROOM = 0.12
_NEAR = 80


class WrongPace(Frozen):
    """What a year's count, as printed `all`, is said to come to at `start` to `end`; `right` is."""

    all: str
    said: str
    right: str
    start: int
    end: int


def find_wrong_paces(text: str, start: int = 0) -> Iterator[WrongPace]:
    """Yield the averages of `text` from `start` on that a year's count does not come to."""
    for found in compiled(_PACE).finditer(text, start):
        begin = max(text.rfind(". ", 0, found.start()) + 1, found.start() - _NEAR)
        around = text[begin : found.start()] + found["when"]
        if not compiled(_YEAR).search(around) or compiled(_NO_YEAR).search(around):
            continue
        count, each = (float(found[name].replace(",", "")) for name in ("all", "each"))
        times = _IN_A_YEAR[found["unit"]]
        right = count / times[0]
        room = max(_ROOM, 0.6 / max(right, 1))
        if each and right > 1 and not any(abs(each * n / count - 1) <= room for n in times):
            said = " ".join(found["said"].split())
            yield WrongPace(found["all"], said, f"{right:.0f} a {found['unit']}", *found.span("said"))
