"""Lists of an OpenDocument text: levels, counters and the labels they print (ODF 1.3 part 3 §5.3, §16.31)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from linter.cache.expressions import compiled
from linter.model.frozen import Frozen
from linter.readers.numbers import whole
from linter.readers.numerals import printed
from linter.readers.odt.names import EXTENDED, STYLE, TEXT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element as Element

LEVELS: Final = 10
_LETTERS: Final = 26
_MOST: Final = 32_767
_LONGEST: Final = 255
_SLOT = compiled(r"%(10|[1-9])%")
_FORMS: Final = {
    "1": "decimal",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
    "1st": "ordinal",
    "One": "cardinalText",
    "First": "ordinalText",
}


class Level(Frozen):
    """One level of a list style; `pattern` is the whole label with %n% slots, where the file has one."""

    bullet: bool = False
    form: str = ""
    together: bool = False
    prefix: str = ""
    suffix: str = ""
    shown: int = 1
    start: int = 1
    pattern: str | None = None


@dataclass(slots=True, eq=False, repr=False)
class Counters:
    """The counters of one list, which other lists may continue."""

    values: list[int | None] = field(default_factory=lambda: [None] * LEVELS)

    def count(self, level: int, levels: Mapping[int, Level], start: int | None) -> str:
        """Count an item on `level` (from 0), anew from `start` if given, and return its label."""
        for higher in range(level):
            if self.values[higher] is None:
                self.values[higher] = levels.get(higher, Level()).start
        now = self.values[level]
        fresh = levels.get(level, Level()).start if now is None else now + 1
        self.values[level] = fresh if start is None else start
        self.values[level + 1 :] = [None] * (LEVELS - level - 1)
        return self._label(level, levels)

    def _label(self, level: int, levels: Mapping[int, Level]) -> str:
        mine = levels.get(level, Level())
        if mine.bullet or not mine.form:
            return "" if mine.bullet else (mine.prefix + mine.suffix).strip()
        if mine.pattern is not None:
            return _SLOT.sub(lambda slot: self._number(int(slot[1]) - 1, levels), mine.pattern).strip()
        numbers = [self._number(at, levels) for at in range(max(level + 1 - mine.shown, 0), level + 1)]
        return (mine.prefix + ".".join(number for number in numbers if number) + mine.suffix).strip()

    def _number(self, at: int, levels: Mapping[int, Level]) -> str:
        value, level = self.values[at], levels.get(at, Level())
        return "" if value is None or not level.form else _printed(value, level)


def read_levels(style: Element | None) -> dict[int, Level]:
    """Return the levels (from 0) of a list style or of the outline style."""
    found: dict[int, Level] = {}
    for element in () if style is None else style:
        at = whole(element.get(TEXT + "level"), 1) - 1
        kind = element.tag.rpartition("}")[2]
        if kind in {"list-level-style-bullet", "list-level-style-image"}:
            found[at] = Level(bullet=True)
        elif kind in {"list-level-style-number", "outline-level-style"}:
            found[at] = _numbered(element)
    return found


def _numbered(element: Element) -> Level:
    pattern = element.get(EXTENDED + "num-list-format", element.get(STYLE + "num-list-format"))
    prefix, suffix = element.get(STYLE + "num-prefix", ""), element.get(STYLE + "num-suffix", "")
    return Level(
        form=element.get(STYLE + "num-format", ""),
        together=element.get(STYLE + "num-letter-sync") == "true",
        prefix=prefix[:_LONGEST],
        suffix=suffix[:_LONGEST],
        shown=whole(element.get(TEXT + "display-levels"), 1),
        start=whole(element.get(TEXT + "start-value"), 1),
        pattern=None if pattern is None else pattern[:_LONGEST],
    )


def start_of(item: Element) -> int | None:
    """Return the number that an item is told to begin with, None if it just counts on."""
    value = item.get(TEXT + "start-value")
    return None if value is None else whole(value, 1)


def _printed(number: int, level: Level) -> str:
    form = _FORMS.get(level.form)
    if form is None:
        padded = level.form.startswith("0")
        return printed(number, "custom", level.form) if padded else str(number)
    if form.endswith("Letter") and not level.together and _LETTERS < number <= _MOST:
        letters = _alphabetic(number)
        return letters.upper() if form == "upperLetter" else letters
    return printed(number, form)


def _alphabetic(number: int) -> str:
    """Return a number in letters that count on like digits: z, aa, ab."""
    letters = ""
    while number > 0:
        number, digit = divmod(number - 1, _LETTERS)
        letters = chr(ord("a") + digit) + letters
    return letters
