"""Changes told at some distance from their two figures: "from 14 weeks in May to nine, a fall of five weeks".

What `changes` reads stands closer together, and in figures only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.figures.amounts import find_amounts
from linter.grammar.figures.changes import (
    NUMBER,
    YEARS,
    WrongChange,
    WrongWay,
    find_wrong_changes,
    find_wrong_ways,
    value_of,
)
from linter.grammar.figures.comparisons import find_wrong_complements, find_wrong_sides
from linter.grammar.matching import sentences
from linter.grammar.number_words import COUNT, WORDS, count
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

# Compiled where a text tells of a change.
_NUMBER = rf"(?:{NUMBER}|\b{COUNT}\b)"
_MODEST = (
    r"(?P<?about>(?:about|around|almost|nearly|over|under|some|roughly|approximately"
    r"|(?:more|less|fewer)\s+than)\s+)?"
)
_RATE = r"\s+per\s+\d{1,3}(?:,\d{3})+"
_NO_UNIT = "(?:to|and|in|at|by|of|on|a|the|since|during|over|compared)"
_UNIT = rf"(?:(?P<?percent>\s?%|\s+per\s?cent\b)|(?P<?rate>{_RATE})|\s+(?P<?noun>(?!{_NO_UNIT}\b)[a-z]+))?"
# Words, and years and days among them.
_APART = (
    r"(?:[^.;:()%\d\u00a3]|\b(?:19|20)\d\d(?:[/\u2013-]\d\d)?\b|\b\d{1,2}\s+(?=[A-Z][a-z]{2,8}\b)){0,80}?"
)


_WRITTEN = (
    rf"{_MODEST}(?P<?mark>\u00a3?)(?P<?>(?<![\d.,]){_NUMBER})(?![\d/-]|[.,]\d)"
    rf"(?!\s?(?:k|m|bn|million|billion)\b){_UNIT}"
)
_FIRST, _LAST = (_WRITTEN.replace("(?P<?", f"(?P<{name}") for name in ("first", "last"))
# Ages, hours and spreads go from one figure to another, too, and nothing has changed.
_NO_CHANGE = "".join(
    f"(?<!(?i:{word}) )" for word in ("aged", "ages", "children", "people", "pupils", "open", "those")
)
_MEAN = r"(?:an?\s+(?:[a-z]+\s+){1,2}of\s+)?"  # "an average of"
_FROM_TO = rf"{_NO_CHANGE}\bfrom\s+{_MEAN}{_FIRST}{_APART}\s+to\s+{_MEAN}{_LAST}"
_COMPARED = rf"(?<![\w-]){_LAST}{_APART}\s+compared\s+(?:with|to)\s+{_FIRST}"
_DOWN = r"drop|fall|decline|decrease|reduction|cut"
_UP = r"rise|increase|growth"
_FRACTIONS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
_SHARE = rf"(?:(?P<times>an?|one|two|three|four)[\s-]+)?(?P<part>{'|'.join(_FRACTIONS)})s?\b"
_SAID = (
    rf"(?P<about>(?:about|around|almost|nearly|over|under|just|some|roughly|approximately|(?:more|less|fewer)\s+than|up\s+to)\s+)*"
    rf"(?P<said>{_SHARE}|(?P<value>{_NUMBER})(?:(?P<percent>\s?%|\s+per\s?cent\b)|(?P<points>\s+(?:percentage\s+)?points?\b)"
    rf"|(?P<rate>{_RATE})|\s+(?P<noun>(?!in\b|and\b|on\b|since\b|over\b|a\b)[a-z]+))?)"
)
_OF = (
    rf"(?:,\s+|\s\(|\s[\u2013-]\s|^(?:This|That|It)\s+(?:is|was)\s+)(?:which\s+(?:is|was)\s+|or\s+|representing\s+)?an?\s+(?:[a-z]+\s+)?"
    rf"(?:(?P<down>{_DOWN})|(?P<up>{_UP})|change|difference|improvement)\s+of\s+{_SAID}"
)
_BY_WORD = (
    rf"(?:,\s+|\s\(|\s[\u2013-]\s|^(?:This|That|It)\s+(?:is|was)\s+)(?:which\s+(?:is|was)\s+|or\s+)?an?\s+"
    rf"(?P<about>(?:almost|nearly|over)\s+)?(?P<said>(?P<value>\d+(?:\.\d+)?)(?P<percent>\s?%|\s+per\s?cent))\s+"
    rf"(?:(?P<down>{_DOWN})|(?P<up>{_UP})|change|difference|improvement)\b"
)
_BY = rf"\bby\s+{_SAID}{_APART}(?:,\s+|\s+\(|\s+){_FROM_TO}"
_FACTOR = (
    r"\b(?P<about>(?:more\s+than|almost|nearly|over|about)\s+)?(?P<said>doubled|trebled|tripled|quadrupled|halved)\b"
    rf"{_APART}(?:,\s+|\s+\(|\s+){_FROM_TO}"
)
_FACTORS = {"doubled": 2.0, "trebled": 3.0, "tripled": 3.0, "quadrupled": 4.0, "halved": 0.5}
_MORE_THAN = (
    rf"^(?:This|That|It|Which)\s+(?:is|was)\s+(?P<said>{_NUMBER})\s+(?:(?P<up>more|higher)|(?P<down>fewer|less|lower))\s+than\s+"
    rf"{_APART}\bwhen\s+(?:there\s+(?:were|was)|it\s+was|they\s+were|the\s+(?:number|figure)\s+was)\s+(?P<first>{_NUMBER})(?![\d%]|[.,]\d)"
)
_ROOM, _LOOSE = 0.05, 0.1  # what a fraction may be off, alone and with "about"
_POINTS = 2.5  # … and a percentage that is "about" so much
_FACTOR_ROOM = 0.12
_REACH = 400  # characters that two figures and what stands between and behind them take at most
_TIMES = frozenset(("minute", "hour", "day", "week", "month", "year"))
_MARKS = (
    *("drop", "fall", "decline", "decrease", "reduction", "cut of", "rise", "increase", "growth"),
    *("change of", "difference of", "improvement of"),
)


class Movement(Frozen):
    """Two figures as printed, `first` to `last`, and what they count: "%", a rate or a noun."""

    first: str
    last: str
    units: tuple[str, str]

    @property
    def values(self) -> tuple[float, float]:
        """Both figures as numbers."""
        return _value(self.first), _value(self.last)

    @property
    def is_percent(self) -> bool:
        """Whether the figures are percentages."""
        return "%" in self.units

    @property
    def is_told(self) -> bool:
        """Whether the figures are neither years nor from nothing."""
        first, last = self.values
        return first > 0 and not (first in YEARS and last in YEARS)


def find_all_wrong(text: str, start: int = 0) -> Iterator[WrongChange | WrongWay]:
    """Yield what `changes` finds in `text`, and what only this module does."""
    told: list[WrongChange | WrongWay] = []
    if "from " in text or "compared " in text:
        told += [*find_wrong_changes(text, start), *find_wrong_ways(text, start)]
    compared: list[WrongChange | WrongWay] = [*find_wrong_sides(text, start)]
    compared += find_wrong_complements(text, start)
    told += [c for c in compared if not any(c.start < other.end and other.start < c.end for other in told)]
    yield from told
    for found in find_wrong_movements(text, start):
        if not any(found.start in range(other.start, other.end) for other in told):
            yield found


def find_wrong_movements(text: str, start: int = 0) -> Iterator[WrongChange | WrongWay]:
    """Yield the changes of `text` from `start` on that the figures before or behind them contradict."""
    spans = list(sentences(text, start))
    for at, (begin, end) in enumerate(spans):
        sentence = text[begin:end]
        if any(mark in sentence for mark in _MARKS):
            before = text[slice(*spans[at - 1])] if at else ""
            yield from _behind(sentence, before, begin)
        if " from " in sentence:
            yield from _ahead(sentence, begin)
        if " than " in sentence and at:
            yield from _than(text, spans[at - 1], begin, end)


def _behind(sentence: str, before: str, begin: int) -> Iterator[WrongChange | WrongWay]:
    """Yield "…, a fall of five weeks" and "This is a rise of a third", which tell of the figures before."""
    for form in (_OF, _BY_WORD):
        for found in compiled(form).finditer(sentence):
            told = sentence[: found.start()] if found.start() else before.rstrip(" .")
            moved = _moved(told)
            if moved and _is_wrong_way(found, moved):
                yield WrongWay(
                    moved.first, moved.last, begin + found.start("said"), begin + found.end("said")
                )
            elif moved:
                yield from _held(found, moved, begin)


def _ahead(sentence: str, begin: int) -> Iterator[WrongChange]:
    """Yield "grew by two fifths in three years, from 50 to 80" and "doubled, from 40 in May to 60"."""
    if " by " in sentence:
        for found in compiled(_BY).finditer(sentence):
            yield from _held(found, _read(found), begin)
    for found in compiled(_FACTOR).finditer(sentence) if "ed" in sentence else ():
        moved = _read(found)
        if moved and moved.is_told and not _is_multiplied(found, moved):
            change = 100 * abs(moved.values[1] / moved.values[0] - 1)
            yield _wrong(found, moved, f"{change:.0f}%", begin)


def _is_multiplied(found: re.Match[str], moved: Movement) -> bool:
    first, last = moved.values
    ratio, factor = last / first, _FACTORS[found["said"]]
    if found["about"] and found["about"].split()[0] in ("more", "over"):
        return ratio > factor or (factor < 1 and ratio < factor)
    return abs(ratio / factor - 1) <= _FACTOR_ROOM * (2 if found["about"] else 1)


def _than(text: str, before: tuple[int, int], begin: int, end: int) -> Iterator[WrongChange]:
    """Yield "There were 437. This was 21 fewer than in 2013, when there were 458"."""
    found = compiled(_MORE_THAN).match(text[begin:end])
    amounts = find_amounts(text, before[0]) if found else ()
    told = [a for a in amounts if a.start < before[1]]
    if found is None or len(told) != 1 or told[0].percent or told[0].about:
        return
    first, last, said = _value(found["first"]), told[0].value, _value(found["said"])
    apart = last - first if found["up"] else first - last
    if apart != said:
        written = text[told[0].start : told[0].end]
        at, stop = found.span("said")
        right = f"{apart:g}" if apart > 0 else f"{-apart:g} {'fewer' if found['up'] else 'more'}"
        yield WrongChange(found["first"], written, found["said"], right, begin + at, begin + stop)


def _moved(told: str) -> Movement | None:
    """Return the two figures that something goes between at the end of a sentence."""
    for form, mark in ((_FROM_TO, "from "), (_COMPARED, "compared ")):
        near = max(len(told) - _REACH, 0)
        found = compiled(f"{form}{_APART}$").search(told, near) if told.find(mark, near) >= 0 else None
        moved = _read(found) if found else None
        if moved:
            return moved if moved.is_told else None
    return None


def _read(found: re.Match[str]) -> Movement | None:
    if found["firstabout"] or found["lastabout"] or found["firstmark"] != found["lastmark"]:
        return None
    units = tuple(
        "%" if found[f"{name}percent"] else (found[f"{name}rate"] or found[f"{name}noun"] or "").strip()
        for name in ("first", "last")
    )
    if (units[0] == "%" and units[1] not in ("%", "")) or len({u.rstrip("s") for u in units} & _TIMES) > 1:
        return None
    return Movement(found["first"], found["last"], (units[0], units[1]))


def _is_wrong_way(found: re.Match[str], moved: Movement) -> bool:
    first, last = moved.values
    return bool((found["down"] and last > first) or (found["up"] and last < first))


def _held(found: re.Match[str], moved: Movement | None, begin: int) -> Iterator[WrongChange]:
    """Hold what is said of a change against its figures."""
    if moved is None or not moved.is_told:
        return
    first, last = moved.values
    share, apart = abs(last - first) / first, abs(last - first)
    groups = found.groupdict()
    if groups.get("part"):
        times = {"a": 1, "an": 1, None: 1}.get(groups["times"]) or WORDS[groups["times"]]
        fraction = times / _FRACTIONS[groups["part"]]
        shares = (share, apart / 100) if moved.is_percent else (share,)  # "a rise of a quarter": 25 points
        if all(abs(one - fraction) > (_LOOSE if found["about"] else _ROOM) for one in shares):
            yield _wrong(found, moved, f"{100 * share:.0f}%", begin)
        return
    said, room = _value(groups["value"]), _POINTS if found["about"] else 0.0
    step = 10.0 ** -len(groups["value"].partition(".")[2])
    if groups.get("percent"):
        fits = _near(100 * share, said, step, room) or (moved.is_percent and _near(apart, said, step, room))
        right = f"{apart:g} points" if moved.is_percent else f"{100 * share:.0f}%"
    elif groups.get("points"):
        fits, right = not moved.is_percent or _near(apart, said, step / 2, room), f"{apart:g} points"
    else:
        unit = (groups.get("rate") or groups.get("noun") or "").strip()
        fits = bool(found["about"]) or not _is_unit(unit, moved) or _near(apart, said, step / 2, 0.0)
        right = f"{round(apart, 4):g}"
    if not fits:
        yield _wrong(found, moved, right, begin)


def _is_unit(unit: str, moved: Movement) -> bool:
    """Whether a difference is one in what the figures count."""
    units = {one.rstrip("s") for one in moved.units if one}
    return not moved.is_percent and (not unit or unit.rstrip("s") in units)


def _near(right: float, said: float, step: float, room: float) -> bool:
    tiny = 1e-9
    return -step / 2 - room - tiny <= right - said <= step + room + tiny


def _wrong(found: re.Match[str], moved: Movement, right: str, begin: int) -> WrongChange:
    at, stop = found.span("said")
    return WrongChange(moved.first, moved.last, found["said"], right, begin + at, begin + stop)


def _value(written: str) -> float:
    """Return a number in figures or in words."""
    return value_of(written) if written[0].isdigit() else float(count(written))
