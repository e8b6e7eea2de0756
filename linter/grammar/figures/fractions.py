"""Fractions in words beside the counts that they sum up: "6 of 24 records (a quarter)"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.figures.amounts import find_amounts
from linter.grammar.figures.wholes import OF_THEM, is_divided
from linter.grammar.number_words import WORDS
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from linter.grammar.figures.amounts import Amount

_UNITS = {"half": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5}
_TIMES = {"a": 1} | WORDS
# Compiled where a text names a fraction.
_OF = r"\s+(?:out\s+)?of\s+(?:the\s+|these\s+|a\s+total\s+of\s+)?"
_FRACTION = (
    r"(?:\s+[a-z][\w'\u2019-]*){0,4}?\s*(?P<aside>\(|,\s+(?:or\s+)?|\s[\u2013-]\s)(?P<about>[a-z ]{0,16}?)"
    r"\b(?P<said>(?:(?P<times>a|one|two|three|four)[\s-]+)?(?P<unit>half|thirds?|quarters?|fifths?)"
    r"|(?P<few>one|two|three|four|nine|[1-9])\s+in\s+(?P<many>[a-z]+|\d+))"
    r"(?=\)|[,.;]|\s[\u2013-]\s)"
)
_ABOUT = (
    r"(?P<about>(?:just\s+)?(?:(?:more|fewer|less)\s+than|over|under|about|around|almost|nearly|roughly)\s+|)"
)
# "62 of 124 meetings in the six months to May, half": so far from its counts only behind "A of B".
_LATER = _FRACTION.replace("{0,4}?", r"{1,4}?\s(?:in|during|over|since|by|from|between)\s[^.,;:()]{3,60}?", 1)
_AT_ONCE = _FRACTION.replace("{0,4}?", "{0,1}?", 1)
# Quick to look for; there is no fraction before its counts without it.
_MAY_COME_FIRST = r"(?:[Hh]alf|[Tt]hird|[Qq]uarter|[Ff]ifth|[Mm]ajority|\s+every)s?\b[^().;:%\n]{0,60}\("
_FIRST = (
    r"(?i)(?<!\bfirst )(?<!\bsecond )(?<!\bother )(?<!\blast )(?<!\bnext )(?<!\beach )\b"
    rf"{_ABOUT}"
    r"(?P<said>(?:(?P<times>a|one|two|three|four)[\s-]+)(?P<unit>thirds?|quarters?|fifths?)"
    r"|(?P<few>one|two|three|four|nine|[1-9])\s+(?:of|in|out\s+of)\s+every\s+(?P<many>[a-z]+|\d+)"
    r"|(?:a\s+)?(?P<half>half)|(?:a|the)\s+(?:[a-z]+\s+)?(?P<most>majority))"
    r"(?:\s+of\b)?[^().;:%\n]{0,60}?\s\("
)
_EQUAL = (
    rf"(?i)(?<![\w-]){_ABOUT}"
    r"(?P<said>(?P<times>a|one|two|three|four)[\s-]+(?P<unit>thirds?|quarters?|fifths?)|(?P<half>half)"
    r"|(?P<few>one|two|three|four|five|six|seven|eight|nine|[1-9])\s+(?:in|out\s+of)\s+(?:every\s+)?(?P<many>[a-z]+|\d+))"
    r"(?:\s+(?:of\s+)?(?!of\b)[a-z][\w'\u2019-]*){0,4}?\s+\((?:[\d,]+\s(?:out\s)?of\s(?:the\s)?[\d,]+,?\s(?:or\s)?)?(?P<percent>\d+(?:\.\d+)?)\s?(?:%|per\s?cent)\)"
)
_NEAR = 0.12  # "one in ten" may be one in 8.8, or one in 11.2
_CLOSE, _LOOSE = 0.05, 0.1  # what a fraction may be off, alone and with "about" before it
# "Nearly half" is less than half, but for what is lost in rounding.
_SHORT_OF, _TOO_MUCH = frozenset(("almost", "nearly")), 0.025
_MODEST = frozenset(("about", "around", "almost", "nearly", "roughly", "just"))
# "Fewer than half" is right whatever is on that side of it.
_SIDES = {"more": 1, "over": 1, "less": -1, "fewer": -1, "under": -1}


class Unequal(Frozen):
    """A percentage at `start` to `end` that the fraction `said` before it is not; `right` is."""

    said: str
    percent: str
    right: str
    start: int
    end: int


class WrongFraction(Frozen):
    """A fraction at the offsets `start` to `end` that `part` of `whole` is not."""

    part: Amount
    whole: Amount
    start: int
    end: int


def find_wrong_fractions(text: str, start: int = 0) -> Iterator[WrongFraction]:
    """Yield the fractions of `text` from `start` on that the counts right before them contradict."""
    amounts = [a for a in find_amounts(text, start) if not a.percent and not a.about]
    for one, two in pairwise(amounts):
        part, whole = (one, two) if compiled(_OF).fullmatch(text, one.end, two.start) else (two, one)
        if not whole.value or ((part, whole) == (two, one) and is_divided(text, one, two) != (two, one)):
            continue
        found = _fraction_behind(text, two, wide=part is one)
        if found is None:
            continue
        share = part.value / whole.value
        rest = (1 - share,) if found["aside"] == "(" and part is one else ()  # may speak of the others
        if not _is_fraction(found, share, *rest):
            yield WrongFraction(part, whole, *found.span("said"))


def _fraction_behind(text: str, count: Amount, *, wide: bool) -> re.Match[str] | None:
    """Return the fraction told behind a count; `wide`: behind "A of B", or "of them"."""
    of_them = text.startswith(OF_THEM, count.end)
    found = compiled(_FRACTION if wide or of_them else _AT_ONCE).match(text, count.end)
    if found or not wide:
        return found
    later = compiled(_LATER).match(text, count.end)
    between = later and find_amounts(text[: later.start("aside")], count.end)
    return None if between else later


def _is_fraction(found: re.Match[str], *shares: float) -> bool:
    """Whether one of the shares is the fraction as it is told, or near it."""
    fraction, about = _told(found), found["about"].strip()
    if not fraction:
        return True
    if found["few"] and found["few"].lower() in ("one", "1"):
        if any(1 / (1 + _NEAR) <= share / fraction <= 1 / (1 - _NEAR) for share in shares):
            return True
        return bool(about) and _fits(about, fraction, *shares)
    return _fits(about, fraction, *shares)


def find_unequal(text: str, start: int = 0) -> Iterator[Unequal]:
    """Yield the percentages behind a fraction that is another: "one in six children (19.7%)"."""
    if "%)" not in text and "cent)" not in text:
        return
    for found in compiled(_EQUAL).finditer(text, start):
        fraction = _told(found)
        if fraction and not _is_fraction(found, float(found["percent"]) / 100):
            place = found.start("percent"), found.end() - 1
            yield Unequal(found["said"], text[slice(*place)], f"{100 * fraction:.3g}%", *place)


def _told(found: re.Match[str]) -> float:
    """Return the fraction that is told, 0 where it is none; a majority is told as more than half."""
    if not found["few"]:
        return _TIMES[(found["times"] or "one").lower()] / _UNITS[(found["unit"] or "half").lower()]
    few, many = (WORDS.get(said.lower()) or _whole(said) for said in (found["few"], found["many"]))
    return few / many if few < many else 0.0


def _whole(said: str) -> int:
    return int(said) if said.isdigit() else 0


def find_wrong_first(text: str, start: int = 0) -> Iterator[WrongFraction]:
    """Yield the fractions of `text` that the counts in brackets behind them contradict.

    "Two thirds (12 of 24)", "half of the 30 plans (12)", "the majority of records (8 of 20)".
    """
    if "(" not in text or not compiled(_MAY_COME_FIRST).search(text, start):
        return
    for found in compiled(_FIRST).finditer(text, start):
        amounts = [a for a in find_amounts(text, found.end("said")) if not a.percent]
        counts = _counts(text, found, amounts)
        if counts is None or not counts[1].value or any(a.about for a in counts):
            continue
        fraction = _told(found)
        about = "more" if found["most"] else found["about"]
        if fraction and not _fits(about, fraction, counts[0].value / counts[1].value):
            yield WrongFraction(*counts, *found.span("said"))


def _counts(text: str, found: re.Match[str], amounts: list[Amount]) -> tuple[Amount, Amount] | None:
    """Return part and whole: both in the brackets, or the whole before them and the part inside."""
    inside = [a for a in amounts if a.start == found.end()]
    before = [a for a in amounts if a.start < found.end()]
    if not inside:
        return None
    part = inside[0]
    after = amounts[len(before) + 1 :]
    if not before and after and compiled(_OF).fullmatch(text, part.end, after[0].start):
        return (part, after[0]) if text[after[0].end : after[0].end + 1] in (")", " ") else None
    alone = len(before) == 1 and text.startswith(")", part.end) and text.startswith(" of", found.end("said"))
    return (part, before[0]) if alone else None


def _fits(about: str, fraction: float, *shares: float) -> bool:
    """Whether one of the shares is near the fraction, or on the side of it that the words before it name."""
    words = about.lower().split()
    side = next((_SIDES[word] for word in words if word in _SIDES), 0)
    if side:
        return any((share - fraction) * side > 0 for share in shares)
    room = _CLOSE if _MODEST.isdisjoint(words) else _LOOSE
    if not _SHORT_OF.isdisjoint(words):
        return any(fraction - room <= share <= fraction + _TOO_MUCH for share in shares)
    return any(abs(share - fraction) <= room for share in shares)
