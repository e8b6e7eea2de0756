"""Changes that a text tells with both figures: "fell from 60 to 45, a drop of 25%"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.number_words import WORDS
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

# Compiled where a text has something that goes from one figure to another.
NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)"
_YEAR = r"(?:19|20)\d\d(?:[/\u2013-]\d\d)?\b"
_WHEN = rf"(?:,?\s+(?:in|since|by|during)\s+(?:(?-i:[A-Z])[a-z]+\s+)?{_YEAR})?"
_BOTH = (
    rf"from\s+(?P<first>{NUMBER})(?P<one>\s?%)?(?:\s+[a-z]+){{0,3}}?{_WHEN}"
    rf"\s+to\s+(?P<last>{NUMBER})(?![\w.,/-]*\d)(?P<other>\s?%)?"
)
_COUNTS = _BOTH.replace(r"(?P<one>\s?%)?", "").replace(r"(?P<other>\s?%)?", r"(?!\s?%|\s+per\s?cent)")
_THEN = rf"(?:[^.;:()%\d]|\b{_YEAR}){{0,60}}?"
_CHANGE = r"(?:drop|fall|decline|rise|increase|decrease|reduction|growth|cut)"
_SHARE = (
    r"(?P<about>(?:about|around|almost|nearly|over|under|just|more|less|than|some|roughly|approximately)\s+)*"
    r"(?P<said>(?P<percent>\d+(?:\.\d+)?)\s?(?:%|per\s?cent\b))(?!\s+points?\b)"
)
_BEHIND = (
    rf"(?i)\b{_COUNTS}{_THEN}(?:,\s+|\s[\u2013-]\s|\s\()"
    rf"(?:which\s+is\s+)?(?:an?\s+{_CHANGE}\s+of|(?:up|down)(?:\s+by)?)\s+{_SHARE}"
)
_AHEAD = rf"(?i)\bby\s+{_SHARE}(?:,\s+|\s+\(){_COUNTS}"
# Where the later figure comes first: there were 402 then, compared with 366 a year earlier, which is …
_DATE = rf"\b(?:\d{{1,2}}\s+)?(?-i:[A-Z])[a-z]+\s+{_YEAR}"
_COMPARED = (
    rf"(?i)(?<![\d.,])(?P<last>{NUMBER})(?![\d%,.]*\d)(?!\s?%|\s+per\s?cent)(?:[^.;:()%\d]|{_DATE}|\b{_YEAR}){{0,60}}?,?\s+"
    rf"compared\s+(?:with|to)\s+(?P<first>{NUMBER})(?!\s?%|\s+per\s?cent|[\d,.]*\d){_THEN}(?:,\s+|\s[\u2013-]\s|\s\()"
    rf"(?:which\s+is\s+)?(?:an?\s+{_CHANGE}\s+of|(?:up|down)(?:\s+by)?)\s+{_SHARE}"
)
_POINTS = (
    rf"(?i)\b{_BOTH}{_THEN}(?:,\s+|\s[\u2013-]\s|\s\()(?:which\s+is\s+)?an?\s+{_CHANGE}\s+of\s+"
    rf"(?P<said>(?P<points>{NUMBER})\s+(?:percentage\s+)?points?)\b"
)
_PARTS = {"half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4, "fifth": 1 / 5, "tenth": 1 / 10}
_PART = (
    r"(?P<about>(?:about|around|almost|nearly|over|just|more|less|than|some|roughly|approximately)\s+)*"
    r"(?P<said>(?:an?\s+|one\s+)?(?P<part>half|third|quarter|fifth|tenth))\b"
)
_PART_BEHIND = (
    rf"(?i)\b{_BOTH}{_THEN}(?:,\s+|\s[\u2013-]\s|\s\()(?:which\s+is\s+)?an?\s+{_CHANGE}\s+of\s+{_PART}"
)
_PART_AHEAD = rf"(?i)\bby\s+{_PART}(?:,\s+|\s+\(){_BOTH}"
# "214 were waiting, 86 more than in 2022, when there were 128"
_MORE_THAN = (
    rf"(?P<last>(?<![\d,.]){NUMBER})(?![\d%,.]*\d)\s(?:[^.;:%\d]|\b{_YEAR}){{2,80}}?,\s+(?P<said>{NUMBER})\s+"
    rf"(?P<way>more|fewer)\s+than\s+(?:[^.;:()%\d]|\b{_YEAR}){{2,40}}?,?\s+when\s+(?:there\s+(?:were|was)"
    rf"|it\s+was|they\s+were|the\s+number\s+was|it\s+had|it\s+saw)\s+(?P<first>{NUMBER})(?![\d%])"
)
_TIMES_AS_MANY = (
    rf"(?P<last>(?<![\d,.]){NUMBER})(?![\d%,.]*\d)\s(?:[^.;:()%\d]|\b{_YEAR}){{2,60}}?,\s+"
    r"(?P<said>(?P<times>half|twice|three\s+times|four\s+times|five\s+times)\s+as\s+many(?P<again>\s+again)?)\s+as\s+"
    rf"(?:[^.;:()%\d]|\b{_YEAR}){{2,60}}?(?:\(|,\s+when\s+[a-z]+\s+[a-z]+\s+)(?P<first>{NUMBER})(?![\d%])"
)
_TIMES = {"half": 0.5, "twice": 2} | WORDS
_LAST_FIRST = (
    rf"(?<![\d.,])(?P<last>{NUMBER})\s?%(?=[\s)])(?:[^.;:%\d]|\b\d{{1,2}}\s+(?:working\s+)?(?:days|weeks|months|hours)\b)"
    rf"{{0,80}}?,\s+(?P<way>up|down)\s+from\s+(?P<first>{NUMBER})\s?%"
)
_UNIT = r"(?P<{}>%|\s+per\s+cent|(?:\s+(?!to\b|and\b|in\b|by\b|over\b|at\b)[a-z]+)?)"
_FELL = r"fell|fallen|falls|dropped|drops|decreased|declined|went\s+down|gone\s+down"
_ROSE = r"rose|risen|rises|increased|grew|grown|climbed|went\s+up|gone\s+up"
_MOVED = (
    rf"(?i)\b(?:(?P<down>{_FELL})|{_ROSE})\s+(?:[a-z]+\s+){{0,2}}?from\s+"
    rf"(?P<first>{NUMBER}){_UNIT.format('one')}{_WHEN}\s+to\s+"
    rf"(?P<last>{NUMBER})(?![.,/-]?\d){_UNIT.format('other')}"
)
YEARS = range(1900, 2100)
_STEP = 0.05
_ROOM = 0.1
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
    yield from _points(text, start)
    yield from _fractions(text, start)
    forms = (_BEHIND, _AHEAD, _COMPARED) if "compared " in text else (_BEHIND, _AHEAD)
    for form in forms:
        for found in compiled(form).finditer(text, start):
            first, last = value_of(found["first"]), value_of(found["last"])
            if not first or (first in YEARS and last in YEARS):
                continue
            change = 100 * abs(last - first) / first
            decimals = len(found["percent"].partition(".")[2])
            step = 10.0**-decimals
            room = _LOOSE if found["about"] else 0.0
            if not -step / 2 - room <= change - float(found["percent"]) <= step + room:
                right = f"{change:.{decimals}f}%"
                yield WrongChange(found["first"], found["last"], found["said"], right, *found.span("said"))


def _points(text: str, start: int) -> Iterator[WrongChange]:
    if " point" not in text:
        return
    for found in compiled(_POINTS).finditer(text, start):
        first, last, points = value_of(found["first"]), value_of(found["last"]), value_of(found["points"])
        if bool(found["one"]) <= bool(found["other"]) and abs(abs(last - first) - points) > _STEP:
            right = f"{abs(last - first):g} points"
            yield WrongChange(found["first"], found["last"], found["said"], right, *found.span("said"))


def _fractions(text: str, start: int) -> Iterator[WrongChange]:
    """Yield "by a third, from 85 to 68" and "from 85 to 68, a fall of a third"."""
    if not any(part in text for part in _PARTS):
        return
    for form in (_PART_BEHIND, _PART_AHEAD):
        for found in compiled(form).finditer(text, start):
            first, last = value_of(found["first"]), value_of(found["last"])
            if not first or (first in YEARS and last in YEARS) or bool(found["one"]) > bool(found["other"]):
                continue
            change = abs(last - first) / first
            points = (abs(last - first) / 100,) if found["one"] and found["other"] else ()
            room, part = _ROOM if found["about"] else _ROOM / 2, _PARTS[found["part"].lower()]
            if all(abs(share - part) > room for share in (change, *points)):
                right = f"{100 * change:.0f}%"
                yield WrongChange(found["first"], found["last"], found["said"], right, *found.span("said"))


def find_wrong_comparisons(text: str, start: int = 0) -> Iterator[WrongChange]:
    """Yield "60 were seen, 8 more than in 2012, when there were 50", "12, twice as many as in 2012 (8)"."""
    for found in compiled(_MORE_THAN).finditer(text, start) if " than " in text else ():
        first, last, said = value_of(found["first"]), value_of(found["last"]), value_of(found["said"])
        apart = last - first if found["way"] == "more" else first - last
        if apart != said:
            yield WrongChange(found["first"], found["last"], found["said"], f"{apart:g}", *found.span("said"))
    for found in compiled(_TIMES_AS_MANY).finditer(text, start) if " as many" in text else ():
        first, last = value_of(found["first"]), value_of(found["last"])
        times = _TIMES[found["times"].split()[0]] + bool(found["again"])
        if first and abs(last / first - times) > _ROOM * times:
            right = f"{last / first:.1f} times as many"
            yield WrongChange(found["first"], found["last"], found["said"], right, *found.span("said"))


def find_wrong_ways(text: str, start: int = 0) -> Iterator[WrongWay]:
    """Yield where something "fell" to a higher figure or "rose" to a lower one, in one unit."""
    for found in compiled(_MOVED).finditer(text, start):
        first, last = value_of(found["first"]), value_of(found["last"])
        years = first in YEARS and last in YEARS
        if not years and _in_one_unit(found) and (last > first if found["down"] else last < first):
            yield WrongWay(found["first"], found["last"], *found.span())
    told = "up from " in text or "down from " in text
    for found in compiled(_LAST_FIRST).finditer(text, start) if told else ():
        first, last = value_of(found["first"]), value_of(found["last"])
        if last < first if found["way"] == "up" else last > first:
            yield WrongWay(found["first"], found["last"], *found.span())


def _in_one_unit(found: re.Match[str]) -> bool:
    """Whether both figures have the same unit, as far as they have one: "from 2 weeks to 10 days" doesn't."""
    one, other = (found[name].strip().lower() for name in ("one", "other"))
    return one.rstrip("s") == other.rstrip("s") or (not one and other[:1] != "%")


def value_of(written: str) -> float:
    """Return a number in figures, as printed: "1,240", "9.8"."""
    return float(written.replace(",", ""))
