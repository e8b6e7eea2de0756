"""Changes that a text tells with both figures: "fell from 60 to 45, a drop of 25%"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

# Compiled where a text has something that goes from one figure to another.
_NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)"
_COUNTS = (
    rf"from\s+(?P<first>{_NUMBER})(?:\s+[a-z]+){{0,3}}?(?:\s+in\s+(?:19|20)\d\d(?:[/\u2013-]\d\d)?)?"
    rf"\s+to\s+(?P<last>{_NUMBER})(?![\w%.,/-]*\d|\s?%|\s+per\s?cent)"
)
_CHANGE = r"(?:drop|fall|decline|rise|increase|decrease|reduction|growth|cut)"
_SHARE = (
    r"(?P<about>(?:about|around|almost|nearly|over|under|just|more|less|than|some|roughly|approximately)\s+)*"
    r"(?P<said>(?P<percent>\d+(?:\.\d+)?)\s?(?:%|per\s?cent\b))(?!\s+points?\b)"
)
_BEHIND = (
    rf"(?i)\b{_COUNTS}[^.;:()%\d]{{0,60}}?(?:,\s+|\s[\u2013-]\s|\s\()"
    rf"(?:an?\s+{_CHANGE}\s+of|(?:up|down)(?:\s+by)?)\s+{_SHARE}"
)
_AHEAD = rf"(?i)\bby\s+{_SHARE}(?:,\s+|\s+\(){_COUNTS}"
_UNIT = r"(?P<{}>%|\s+per\s+cent|(?:\s+(?!to\b|and\b|in\b|by\b|over\b|at\b)[a-z]+)?)"
_FELL = r"fell|fallen|falls|dropped|drops|decreased|declined|went\s+down|gone\s+down"
_ROSE = r"rose|risen|rises|increased|grew|grown|climbed|went\s+up|gone\s+up"
_MOVED = (
    rf"(?i)\b(?:(?P<down>{_FELL})|{_ROSE})\s+(?:[a-z]+\s+){{0,2}}?from\s+"
    rf"(?P<first>{_NUMBER}){_UNIT.format('one')}\s+to\s+"
    rf"(?P<last>{_NUMBER})(?![.,/-]?\d){_UNIT.format('other')}"
)
_YEARS = range(1900, 2100)
_LOOSE = 2.5  # so many points a change may be off that is told as "about"


class WrongChange(Frozen):
    """A percentage as printed (`said`, at `start` to `end`) that `first` to `last` is not; `right` is."""

    first: str
    last: str
    said: str
    right: str
    start: int
    end: int


class WrongWay(Frozen):
    """Figures, as printed, that go the other way than the words at `start` to `end`."""

    first: str
    last: str
    start: int
    end: int


def find_wrong_changes(text: str, start: int = 0) -> Iterator[WrongChange]:
    """Yield the percentages of `text` from `start` on that the two figures beside them contradict."""
    for form in (_BEHIND, _AHEAD):
        for found in compiled(form).finditer(text, start):
            first, last = _value(found["first"]), _value(found["last"])
            if not first or (first in _YEARS and last in _YEARS):
                continue
            change = 100 * abs(last - first) / first
            decimals = len(found["percent"].partition(".")[2])
            step = 10.0**-decimals
            room = _LOOSE if found["about"] else 0.0
            if not -step / 2 - room <= change - float(found["percent"]) <= step + room:
                right = f"{change:.{decimals}f}%"
                yield WrongChange(found["first"], found["last"], found["said"], right, *found.span("said"))


def find_wrong_ways(text: str, start: int = 0) -> Iterator[WrongWay]:
    """Yield where something "fell" to a higher figure or "rose" to a lower one, in one unit."""
    for found in compiled(_MOVED).finditer(text, start):
        first, last = _value(found["first"]), _value(found["last"])
        years = first in _YEARS and last in _YEARS
        if not years and _in_one_unit(found) and (last > first if found["down"] else last < first):
            yield WrongWay(found["first"], found["last"], *found.span())


def _in_one_unit(found: re.Match[str]) -> bool:
    """Whether both figures have the same unit, as far as they have one: "from 2 weeks to 10 days" doesn't."""
    one, other = (found[name].strip().lower() for name in ("one", "other"))
    return one.rstrip("s") == other.rstrip("s") or (not one and other[:1] != "%")


def _value(written: str) -> float:
    return float(written.replace(",", ""))
