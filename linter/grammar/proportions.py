"""Parts, wholes and percentages that a sentence sets against each other: "19 of 25 records (76%)"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from linter.grammar.amounts import Amount, find_amounts
from linter.grammar.matching import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

_ABOUT = (
    r"(?:(?:about|around|approximately|approx\.?|roughly|some|over|under|nearly|almost|just|slightly|more|less|fewer"
    r"|than|a|an|total|sample|cohort|group|set|of|the|all|its|their|our|these|those|identified|eligible)\s+)*"
)
_WORDS = r"(?:[a-z][\w'\u2019-]*\s+)"
_OF = re.compile(rf"\s+(?:{_WORDS}{{0,2}}?|{_WORDS}{{1,4}}?out\s+|out\s+)of\s+{_ABOUT}", re.IGNORECASE)
_OUT_OF = re.compile(rf"\s+{_WORDS}{{0,4}}?out\s+of\s+{_WORDS}{{0,5}}?", re.IGNORECASE)
_LINK = (
    r"(?:or|that is|i\.e\.?,?|which is|which equates to|which represents|representing|equating to|equal to"
    r"|equivalent to|amounting to)"
)
_OPENS = re.compile(
    rf"(?P<between>[^.;:()%\d]{{0,80}}?)(?:\(\s*(?:{_LINK}\s+)?|,?\s+{_LINK}\s+){_ABOUT}", re.IGNORECASE
)
_CLOSES = re.compile(
    r"\s*(?:(?:of|overall|in total)\b\s*(?:the|this|them|these|those|that)?\s*(?:whole|total|sample|population|cohort)?"
    r"\s*)?(?=[).,;]|\s+(?:and|which|who|that|had|have|were|was|did|do|are|is)\b|\s*$)",
    re.IGNORECASE,
)
_COUNT_OPENS = re.compile(
    rf"(?P<between>[^.;:()%\d]{{0,60}}?)(?:\(\s*(?:n\s*=\s*)?(?:{_LINK}\s+)?|,\s+{_LINK}\s+){_ABOUT}", re.IGNORECASE
)
_COUNT_CLOSES = re.compile(r"(?:\s+[a-z][\w'\u2019-]*){0,4}\s*[).,;]", re.IGNORECASE)
_BRACKET = re.compile(rf"\s+{_WORDS}{{0,3}}\(\s*{_ABOUT}", re.IGNORECASE)
_OF_BEHIND = re.compile(rf"\s*\)\s*{_WORDS}{{0,3}}?(?:out\s+)?of\s+{_ABOUT}", re.IGNORECASE)
_OF_WHOLE = re.compile(rf"\s+of\s+{_ABOUT}", re.IGNORECASE)
_OF_ALL = re.compile(rf"\b[Oo]f\s+{_ABOUT}$", re.IGNORECASE)
_OF_ALL_ROOM = 60
_COMMA = re.compile(rf"[^.;:()%\d]{{0,60}},\s+{_ABOUT}", re.IGNORECASE)
_OF_WHICH = re.compile(
    rf"[^.;:()%\d]{{0,80}}(?:[,;]?\s+of\s+(?:which|whom)|[.;]\s+Of\s+(?:these|those|them))\b,?\s*{_ABOUT}", re.IGNORECASE
)
_OTHER = re.compile(
    r"\b(?:compared|against|versus|than|from|up|down|previous\w*|target|while|whereas|but|although|rise|rose|fell"
    r"|increase\w*|decrease\w*|improve\w*|average|nationally)\b",
    re.IGNORECASE,
)

_POPULATION = re.compile(
    r"\bpopulation\b(?:\s+(?:of|is|was|at|stands at|totals|numbers|estimate))+\s+"
    r"(?:(?:about|around|approximately|approx\.?|some|over|just|under|nearly|almost|estimated|to be|at|more than)\s+)*",
    re.IGNORECASE,
)
_OF_POPULATION = re.compile(
    r"\s+of\s+(?:the|its|their|our)\s+(?:(?:total|whole|overall|entire|local|resident|county|borough|city|area)(?:['\u2019]s)?\s+)?"
    r"population(?=\s*(?:[).,;]|$)|\s+(?:as a whole|overall)\b|\s+(?:of|in)\s+(?:the\s+(?:area|county|city|borough|town)|[A-Z]))"
)
_BACK = re.compile(
    r"\s*(?:This|That|They|These|It)\s+(?:is|are|represents?|equates?\s+to|makes?\s+up|accounts?\s+for|comprises?)\s+"
    + _ABOUT
)
_MOST = 100


class Proportion(NamedTuple):
    """A part and a whole, and the percentage that the text says the one is of the other (None: it says none)."""

    part: Amount
    whole: Amount
    percent: Amount | None


def find_proportions(text: str, start: int = 0) -> Iterator[Proportion]:
    """Yield the parts and wholes of `text` from `start` on that clearly belong together, in order."""
    amounts = list(find_amounts(text, start))
    taken: set[Amount] = set()
    for one, two, three in zip(amounts, amounts[1:], amounts[2:], strict=False):
        found = _arranged(text, one, two, three)
        if found:
            taken.update((one, two, three))
            yield found
    yield from _of_populations(text, start, amounts)
    for one, two in zip(amounts, amounts[1:], strict=False):
        if not {one, two} & taken and not one.percent and not two.percent and _between(_OUT_OF, text, one, two):
            yield Proportion(one, two, None)


def agrees(found: Proportion) -> bool:
    """Whether part, whole and percentage fit as they are printed.

    A percentage that is that of the rest ("6 of 25 records lacked it (76%)") is not called wrong.
    """
    part, whole, percent = found
    if percent is None:
        return part.low <= whole.high
    if whole.low <= 0 or percent.value > _MOST:
        return True
    low, high = _MOST * part.low / whole.high, _MOST * part.high / whole.low
    return _meet(low, high, percent) or _meet(_MOST - high, _MOST - low, percent)


def _meet(low: float, high: float, percent: Amount) -> bool:
    tiny = 1e-9
    return low < percent.high + tiny and high > percent.low - tiny


def _arranged(text: str, one: Amount, two: Amount, three: Amount) -> Proportion | None:
    """Return the proportion that three neighbouring amounts make in one of the ways of writing it."""
    match [a.percent for a in (one, two, three)]:
        case [False, False, True]:
            return _percentage_last(text, one, two, three)
        case [True, False, False]:
            return _percentage_first(text, one, two, three)
        case [False, True, False]:
            if _between(_BRACKET, text, one, two) and _between(_OF_BEHIND, text, two, three):
                return Proportion(one, three, two)
            if _heads(text, one, two) and _between(_BRACKET, text, two, three):
                return Proportion(three, one, two)
        case _:
            pass
    return None


def _percentage_last(text: str, one: Amount, two: Amount, percent: Amount) -> Proportion | None:
    """Read "19 of 25 records (76%)" and "Of the 25 records, 19 (76%)"."""
    if not _linked(_OPENS, text, two, percent, _CLOSES):
        return None
    if _parted(text, one, two):
        return Proportion(one, two, percent)
    return Proportion(two, one, percent) if _heads(text, one, two) else None


def _percentage_first(text: str, percent: Amount, two: Amount, three: Amount) -> Proportion | None:
    """Read "76% of records (19 of 25)", "76% (19) of the 25 records" and "76% of the 25 records (19)"."""
    if _linked(_COUNT_OPENS, text, percent, two, None) and _parted(text, two, three):
        return Proportion(two, three, percent) if _COUNT_CLOSES.match(text, three.end) else None
    if _between(_BRACKET, text, percent, two) and _between(_OF_BEHIND, text, two, three):
        return Proportion(two, three, percent)
    if _between(_OF_WHOLE, text, percent, two) and _linked(_COUNT_OPENS, text, two, three, _COUNT_CLOSES):
        return Proportion(three, two, percent)
    return None


def _heads(text: str, whole: Amount, other: Amount) -> bool:
    """Whether the text says "Of the (whole) …, (other)" or "(whole) … Of these, (other)"."""
    if _between(_OF_WHICH, text, whole, other):
        return True
    before = text[max(whole.start - _OF_ALL_ROOM, 0) : whole.start]
    return _OF_ALL.search(before) is not None and _between(_COMMA, text, whole, other)


def _parted(text: str, part: Amount, whole: Amount) -> bool:
    """Whether the text says "part of whole"; "one of the three" is seldom meant as a count."""
    said = _between(_OF, text, part, whole) or _between(_OUT_OF, text, part, whole)
    return said and text[part.start : part.end].lower() != "one"


def _between(pattern: re.Pattern[str], text: str, one: Amount, two: Amount) -> bool:
    return pattern.fullmatch(text, one.end, two.start) is not None


def _linked(
    opens: re.Pattern[str], text: str, one: Amount, two: Amount, closes: re.Pattern[str] | None
) -> bool:
    """Whether the text goes from `one` to `two` as an explanation of it, without naming another case."""
    found = opens.fullmatch(text, one.end, two.start)
    if found is None or _OTHER.search(found["between"]):
        return False
    return closes is None or closes.match(text, two.end) is not None


def _of_populations(text: str, start: int, amounts: list[Amount]) -> Iterator[Proportion]:
    """Yield what is said to be a percentage of the population, where the text has told how large that is."""
    if "opulation" not in text:
        return
    populations = [
        a
        for a in amounts
        if not a.percent and any(m.end() == a.start for m in _POPULATION.finditer(text, start, a.start))
    ]
    for at, percent in enumerate(amounts):
        if percent.percent and _OF_POPULATION.match(text, percent.end):
            part = _counted(text, start, amounts, at)
            wholes = [p for p in populations if part and p.end < part.start and p.value > part.value]
            if part and wholes:
                yield Proportion(part, wholes[-1], percent)


def _counted(text: str, start: int, amounts: list[Amount], at: int) -> Amount | None:
    """Return the one count before the percentage `amounts[at]` in its sentence, or in the one it looks back at."""
    percent = amounts[at]
    spans = [s for s in sentences(text, start) if s[0] <= percent.start]
    begin = spans[-1][0]
    before = [a for a in amounts[:at] if a.start >= begin]
    if before:
        between = text[before[-1].end : percent.start]
        return None if before[-1].percent or _OTHER.search(between) else before[-1]
    if len(spans) > 1 and _BACK.fullmatch(text, begin, percent.start):
        told = [a for a in amounts[:at] if a.start >= spans[-2][0]]
        return told[0] if len(told) == 1 and not told[0].percent else None
    return None
