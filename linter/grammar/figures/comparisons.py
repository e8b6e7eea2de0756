"""Figures beside the words that say which is higher: "38%, below the average of 34%", "301, up from 322"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.calendar import MONTH_NAME
from linter.grammar.figures.changes import NUMBER, WrongChange, WrongWay, value_of

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

# Compiled where a text compares.
_UNIT = r"\s?%|\s+per\s?cent\b|\s+per\s+\d{1,3}(?:,\d{3})+"
_APART = (
    r"(?:[^.;:()%\d\u00a3]|\blevels?\s\d\b|\b(?:19|20)\d\d(?:[/\u2013-]\d\d)?\b"
    r"|\b\d{1,2}\s+(?=[A-Z][a-z]{2,8}\b))"
)
# The same without words behind which something else is told: "92% of nurses, but for doctors below …".
_STILL = (
    r"(?:(?!\b(?:but(?!\s(?:remain|still|this\sis|is|was))|while|whereas|although|though|and|or|fell)\b)"
    rf"{_APART})"
)
_NOT_SAID = r"(?<!\bnot\s)(?<!\bno\slonger\s)(?<!\bnever\s)(?<!n't\s)(?<!n\u2019t\s)"
_THAN = (
    rf"(?<![\d.,])(?P<last>{NUMBER})(?P<unit>{_UNIT}){_STILL}{{0,80}}?[\s,(]{_NOT_SAID}"
    r"(?P<said>(?:(?P<up>above|higher\s+than|better\s+than|exceeding|exceeds|in\s+excess\s+of)"
    r"|(?P<down>below|lower\s+than|worse\s+than|short\s+of|under))\s+(?:the|its|their|an?|that)\s+"
    rf"(?:[a-z'\u2019-]+\s+|England\s+|English\s+|NHS\s+|[A-Z][a-z]+\s+){{0,5}}?(?:average|target|figure|rate|mean|standard|threshold|ambition)"
    rf"(?:\s+for\s+[A-Z]?[a-z]+)?(?:\s+of|,\s+which\s+(?:is|was)|\s+\(|,)\s+(?P<first>{NUMBER})(?P<other>{_UNIT}))"
)
# Where less is better, "better than the average" is lower.
_BETTER = ("better", "worse")
_FROM = (
    rf"(?<![\d.,/\u2013-])(?P<last>{NUMBER})\s+(?!per\b)[a-z]{_STILL}{{0,80}}?(?:,\s+|\s\(|\s[\u2013-]\s)"
    rf"(?P<said>(?:(?P<up>up)|(?P<down>down))\s+from\s+(?P<first>{NUMBER}))(?![\d%]|[.,]\d|\s+per\s?cent|\s?(?:k|m)\b)"
)
# "In Wend it had risen": of another place, in no month.
_NO_OTHER = rf"(?!(?:[Ii]n|[Aa]t|[Ff]or|[Aa]mong)\s(?:the\s)?(?!(?:{MONTH_NAME})\b)[A-Z])"
_SINCE = (
    rf"(?<![\d.,])(?P<first>{NUMBER})(?P<unit>\s?%){_APART}{{0,100}}?[.;,]\s+{_NO_OTHER}{_APART}{{0,50}}?\b(?:[Tt]his|[Ii]t|[Tt]he\s+(?:figure|rate|proportion|share))\s+"
    r"(?:had\s+|has\s+)?(?:since\s+)?(?P<said>(?:(?P<up>risen|rose|increased|grown|gone\s+up|went\s+up)"
    rf"|(?P<down>fallen|fell|dropped|decreased|declined|gone\s+down|went\s+down))\s+to\s+(?P<last>{NUMBER}))\s?%"
)
_NOT = (
    rf"(?<![\d.,])(?P<first>{NUMBER})\s?%{_APART}{{0,60}}?\b(?:were|had|was|did|have|are)\b{_APART}{{0,60}}?,?\s(?:and|while|but)\s+"
    rf"(?:the\s+(?:other|remaining)\s+)?(?P<said>(?P<last>{NUMBER})\s?%)\s+(?:were|had|was|did|have|are)\s+not\b(?=[.;,]|$)"
)
_GAP = (
    rf"(?<![\d.,])(?P<last>{NUMBER})\s?%{_APART}{{1,60}}?\s(?:and|but|while)\s{_APART}{{0,60}}?(?<![\d.,])(?P<first>{NUMBER})\s?%{_APART}{{0,60}}?,\s+"
    r"an?\s+(?:gap|difference)\s+of\s+(?P<said>(?P<points>\d+(?:\.\d+)?)\s+(?:percentage\s+)?points?)\b"
)
# What a text has to hold for the first form: a word for the side, and one for the figure that it is on.
_SIDES = (
    "above ",
    "igher than ",
    "etter than ",
    "xceed",
    "in excess of",
    "elow ",
    "ower than ",
    "orse than ",
    "hort of ",
    "under ",
)
_GIVEN = (" average", " target", " figure", " rate", " mean", " standard", " threshold", " ambition")
_ALL = 100
_TINY = 0.05


def find_wrong_sides(text: str, start: int = 0) -> Iterator[WrongWay]:
    """Yield "38%, below the average of 34%", "301 boys, up from 322" and "it had fallen to 11%" from 8%."""
    for found in (
        compiled(_THAN).finditer(text, start) if _holds(text, _SIDES) and _holds(text, _GIVEN) else ()
    ):
        same = " ".join(found["unit"].split()) == " ".join(found["other"].split())
        if same and not found["said"].startswith(_BETTER) and _is_wrong(found):
            yield _way(found)
    for form, marks in (
        (_FROM, ("up from ", "down from ")),
        (_SINCE, ("en to ", "ed to ", "fell to ", "up to ")),
    ):
        if _holds(text, marks):
            yield from (_way(found) for found in compiled(form).finditer(text, start) if _is_wrong(found))


def find_wrong_complements(text: str, start: int = 0) -> Iterator[WrongChange]:
    """Yield "93% were seen and 12% were not", and gaps in points between two percentages that are others."""
    for found in compiled(_NOT).finditer(text, start) if " not" in text else ():
        first, last = value_of(found["first"]), value_of(found["last"])
        step = max(10.0 ** -len(found[name].partition(".")[2]) for name in ("first", "last"))
        if abs(first + last - _ALL) > step + _TINY:
            yield WrongChange(
                "100%", f"{found['first']}%", found["said"], f"{_ALL - first:g}%", *found.span("said")
            )
    for found in compiled(_GAP).finditer(text, start) if " point" in text else ():
        apart = abs(value_of(found["first"]) - value_of(found["last"]))
        if abs(apart - value_of(found["points"])) > _TINY:
            told = f"{found['last']}%", f"{found['first']}%"
            yield WrongChange(*told, found["said"], f"{apart:g} points", *found.span("said"))


def _holds(text: str, marks: Iterable[str]) -> bool:
    return any(mark in text for mark in marks)


def _is_wrong(found: re.Match[str]) -> bool:
    """Whether the later figure is on the other side of the first than the words say."""
    first, last = value_of(found["first"]), value_of(found["last"])
    return last < first if found["up"] else last > first


def _way(found: re.Match[str]) -> WrongWay:
    return WrongWay(found["first"], found["last"], *found.span("said"))
