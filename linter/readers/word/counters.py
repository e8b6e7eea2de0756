"""Counting: what Word prints in front of each paragraph of a list, in the order of the text.

Counters belong to the abstract list, so that all lists over it count on together, once for each story.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.model.frozen import Frozen
from linter.readers.numerals import printed
from linter.readers.word.numbering import LEVELS

if TYPE_CHECKING:
    from linter.readers.word.numbering import Level, List, Numbering, Place


class Label(Frozen):
    """What stands before a paragraph: its text, "" for a bullet, None where it can't be worked out."""

    text: str | None
    bullet: bool
    level: int


class _Series:
    """The counters of one abstract list in one story; `spent` are lists whose override has held, by level."""

    __slots__ = ("spent", "values")

    def __init__(self) -> None:
        self.values: list[int | None] = [None] * LEVELS
        self.spent: list[set[str]] = [set() for _ in range(LEVELS)]


class Counters:
    """The running counters of a file; `count` has to see every paragraph of a list, in order."""

    __slots__ = ("_series", "numbering")

    def __init__(self, numbering: Numbering) -> None:
        self.numbering = numbering
        self._series: dict[tuple[int, str], _Series] = {}

    def count(self, place: Place, story: int) -> Label | None:
        """Count a paragraph and return its label; None where the file does not define its list or its level.

        `story` tells the texts apart that are numbered by themselves.
        """
        used = self.numbering.list(place.list)
        level = used.levels.get(place.level) if used and 0 <= place.level < LEVELS else None
        if used is None or level is None:
            return None
        series = self._series.setdefault((story, used.counters), _Series())
        _advance(series, used, place)
        if level.form == "bullet":
            return Label("", bullet=True, level=place.level)
        return Label(_label(series, used, level), bullet=False, level=place.level)


def _advance(series: _Series, used: List, place: Place) -> None:
    for higher in range(place.level):
        if series.values[higher] is None:
            series.values[higher] = _first(series, used, place._replace(level=higher))
    now = series.values[place.level]
    if now is None or _unspent(series, used, place):
        series.values[place.level] = _first(series, used, place)
    else:
        series.values[place.level] = now + 1
    for deeper in used.resets[place.level]:
        series.values[deeper] = None
        series.spent[deeper].clear()


def _unspent(series: _Series, used: List, place: Place) -> bool:
    return place.level in used.starts and place.list not in series.spent[place.level]


def _first(series: _Series, used: List, place: Place) -> int:
    """Return the value that a level begins with, and spend its start override if it has one left."""
    if _unspent(series, used, place):
        series.spent[place.level].add(place.list)
        return used.starts[place.level]
    level = used.levels.get(place.level)
    return level.start if level else 0


def _label(series: _Series, used: List, level: Level) -> str | None:
    """Return the label of a paragraph on `level`: each slot holds a level's number in that level's format."""
    if level.text is None:
        return None
    label = list(level.text)
    for slot in range(1, len(label), 2):
        at = int(label[slot]) - 1
        number, source = series.values[at], used.levels.get(at)
        if number is None or source is None:
            label[slot] = ""
        elif level.legal and source.form != "decimalZero":
            label[slot] = str(number)
        else:
            label[slot] = printed(number, source.form, source.pattern)
    return "".join(label)
