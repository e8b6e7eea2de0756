"""Amounts in running text: counts and percentages, and how far each may be off as it is printed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_UNITS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
WORDS = {word: n for n, word in enumerate(_UNITS)} | {word: 10 * n for n, word in enumerate(_TENS, 2)}
_SCALES = {"k": 1e3, "thousand": 1e3, "m": 1e6, "million": 1e6, "bn": 1e9, "billion": 1e9}


def _spelled() -> str:
    """Return what matches a number word behind its first letter, which the search has seen already."""
    ends: dict[str, list[str]] = {}
    for word in sorted(WORDS, key=len, reverse=True):
        ends.setdefault(word[0], []).append(word[1:])
    return "|".join(f"(?<=[{first}{first.upper()}])(?:{'|'.join(rest)})" for first, rest in ends.items())


# The search runs from one possible first character to the next, and looks before it only there: this is five
# times quicker than to begin with a look behind.
_AMOUNT = re.compile(
    r"[\dzZoOtTfFsSeEnN](?<![\w.,/\u00a3$\u20ac\u2013-].)"
    rf"(?:(?<=\d)(?P<digits>\d{{0,2}}(?:,\d{{3}})+|\d*)(?P<fraction>\.\d+)?"
    rf"(?:\s?(?P<scale>{'|'.join(_SCALES)})\b)?"
    rf"|(?P<word>{_spelled()})(?:(?<=ty)[- ](?P<unit>{'|'.join(_UNITS[1:10])})\b)?)"
    r"(?:\s?(?P<percent>%|per\s?cent\b)|(?![\w/]|[.,]\d|[\u2013-]\w))"
)
_YEAR = re.compile(r"(?:19|20)\d\d")

# What makes a number something else than a count: an age, a length of time, a date, a label.
_LABEL_BEFORE = re.compile(
    r"\b(?:aged?|ages|age of|between|paragraphs?|recommendations?|sections?|levels?|tiers?|bands?|years?|grade"
    r"|pages?|example|table|figure|chapter|phase|stage|children\s+under|those\s+under|people\s+under"
    r"|(?<!just )(?<!slightly )under|over the age of|to|and over|version|no|type)\.?\s+$",
    re.IGNORECASE,
)
_LABEL_ROOM = 24
_UNIT_BEHIND = re.compile(
    r"[\s-]*(?:years?|months?|weeks?|days?|hours?|minutes?|olds?|pm|am|st|nd|rd|th|miles|metres|times|x|jan\w*"
    r"|feb\w*|march|april|may|june|july|aug\w*|sept?\w*|oct\w*|nov\w*|dec\w*)\b|\s*\u00b0|\s+(?:to|-|\u2013)\s+\d",
    re.IGNORECASE,
)

_ABOUT = re.compile(
    r"\b(?P<how>about|around|approximately|approx\.?|roughly|circa|c\.|some|an estimated|estimated|in the region of"
    r"|(?P<over>over|more than|at least|just over|in excess of|above|exceeding|slightly over)"
    r"|(?P<under>almost|nearly|just under|under|less than|fewer than|close to|up to|below|slightly under))"
    r"(?:\s+(?:the|a total of|a|half of))?\s*$",
    re.IGNORECASE,
)
_ABOUT_ROOM = 36
_ROUND = 0.01  # a number with two zeros at its end or more may be rounded, by so large a part at most
_LOOSE = 0.05  # … and if the text says "about"
_LOOSE_POINTS = 2.5  # an "about 30%" may be so many points off


class Amount(NamedTuple):
    """A count or percentage at the offsets `start` to `end`: between `low` and `high` as printed.

    `decimals` is how many it shows. `about` says that the text calls it approximate.
    """

    start: int
    end: int
    value: float
    low: float
    high: float
    percent: bool
    decimals: int
    about: bool


def find_amounts(text: str, start: int = 0) -> Iterator[Amount]:
    """Yield the counts and percentages of `text` from `start` on: no ages, lengths of time, dates or labels."""
    for found in _AMOUNT.finditer(text, start):
        percent = found["percent"] is not None
        if percent or not _is_label(text, found):
            yield _amount(text, found, percent=percent)


def _is_label(text: str, found: re.Match[str]) -> bool:
    if found["word"] is None and not found["scale"] and (found["fraction"] or _YEAR.fullmatch(found[0])):
        return True
    before = text[max(found.start() - _LABEL_ROOM, 0) : found.start()]
    return bool(_LABEL_BEFORE.search(before) or _UNIT_BEHIND.match(text, found.end()))


def _amount(text: str, found: re.Match[str], *, percent: bool) -> Amount:
    fraction = found["fraction"] or ""
    if found["word"] is None:
        scale = _SCALES[found["scale"]] if found["scale"] else 1.0
        digits = text[found.start() : found.end("digits")]
        value = float(digits.replace(",", "") + fraction) * scale
        unit = 10.0 ** -max(len(fraction) - 1, 0) * scale
    else:
        value = float(WORDS[text[found.start() : found.end("word")].lower()])
        value += WORDS[found["unit"]] if found["unit"] else 0
        unit = 1.0
    about = _ABOUT.search(text[max(found.start() - _ABOUT_ROOM, 0) : found.start()])
    low, high = _span(value, unit, about, percent=percent)
    decimals = max(len(fraction) - 1, 0)
    return Amount(*found.span(), value, low, high, percent, decimals, about is not None)


def _span(value: float, unit: float, about: re.Match[str] | None, *, percent: bool) -> tuple[float, float]:
    """Return between what the true value lies: a percentage may be rounded or cut off behind its last figure."""
    if percent:
        low, high, slack = value - unit / 2, value + unit, _LOOSE_POINTS
    else:
        zeros = unit if unit > 1 else _zeros(value)
        slack = _LOOSE * value
        rounding = min(zeros / 2, _ROUND * value) if unit <= 1 else unit / 2
        low, high = value - rounding, value + rounding
    if about:
        low = low if about["over"] and not percent else low - slack
        high = high + slack
        if percent and about["over"]:
            low, high = value - unit / 2, 100.0
        elif percent and about["under"]:
            low, high = 0.0, value + unit
    return low, high


def _zeros(value: float) -> float:
    """Return the power of ten that a whole number with two zeros at its end may be rounded to, else 0."""
    power = 1
    while value and value % (power * 10) == 0:
        power *= 10
    return float(power) if power >= 100 else 0.0  # noqa: PLR2004  two zeros
