"""Ages of one person as sentences give them: "aged 12", "a 42 week old baby", "a boy of 13", "in Year 9"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from linter.grammar.amounts import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

_NUMBER = rf"(?:\d{{1,3}}|(?:{'|'.join(sorted(WORDS, key=len, reverse=True))}))"
_PERSON = (
    r"(?:child|boy|girl|baby|infant|son|daughter|brother|sister|sibling|toddler|teenager|youth|pupil|student|patient"
    r"|person|man|woman|male|female|lad)"
)
_HYPHEN = r"[\s\u2010-\u2013-]+"
# What is in every age, and quickly looked for.
_HINT = re.compile(rf"old\b|\b[Aa]ged?\b|\bof\s+(?:\d|(?:{'|'.join(WORDS)})\b)|ear\s+\d")

# An age that begins or ends a range, or that others are "over" or "under", is nobody's own.
_NO_RANGE = (
    r"(?!\s?(?:[-\u2013\u2014/]|to\b|or\s+(?:over|under|above|below|older|younger)|and\s+(?:over|under|above|below|older"
    r"|younger)|\+)|\s(?:years?\s)?(?:to|and\s+(?:over|under|above))\b)"
)
_AGE = re.compile(
    rf"(?<![\w.,\u2013-])(?:"
    rf"(?P<old>{_NUMBER}){_HYPHEN}(?P<unit>year|month|week|day)s?{_HYPHEN}old\b"
    rf"|(?P<of>{_NUMBER})\s+(?P<of_unit>years|months|weeks)\s+of\s+age\b{_NO_RANGE}"
    rf"|(?:aged|at\s+the\s+age\s+of|age)\s+(?P<aged>{_NUMBER})\b(?!%){_NO_RANGE}"
    rf"(?:\s+(?P<aged_unit>years?|months?|weeks?|days?)\b)?"
    rf"|{_PERSON}\s+of\s+(?P<person>{_NUMBER})\b(?!%){_NO_RANGE}(?:\s+(?P<person_unit>years?|months?|weeks?|days?)\b)?"
    r"|(?<=in )[Yy]ear\s+(?P<class>1[0-3]|[1-9])\b(?![\s-]old|,?\s*\d)"
    r")",
    re.IGNORECASE,
)
_LIMIT = re.compile(r"\b(?:under|over|below|above|than|least|to|and|or|between|-)\s+(?:the\s+age\s+of\s+)?$", re.IGNORECASE)
_LIMIT_ROOM = 20
_FIVE = 5  # a pupil is five years old at the beginning of year 1


class Age(NamedTuple):
    """An age at the offsets `start` to `end` of a text, in whole years as far as it says so, else 0."""

    start: int
    end: int
    years: int


def find_ages(text: str, start: int = 0) -> Iterator[Age]:
    """Yield the ages of single persons in `text` from `start` on; ranges and age groups are none."""
    for found in _AGE.finditer(text, start) if _HINT.search(text, start) else ():
        if _LIMIT.search(text[max(found.start() - _LIMIT_ROOM, 0) : found.start()]):
            continue
        parts = found.groupdict()
        if parts["class"]:
            yield Age(*found.span(), int(parts["class"]) + _FIVE - 1)
            continue
        number = parts["old"] or parts["of"] or parts["aged"] or parts["person"]
        unit = parts["unit"] or parts["of_unit"] or parts["aged_unit"] or parts["person_unit"] or "year"
        years = int(number) if number.isdigit() else WORDS[number.lower()]
        yield Age(*found.span(), years if unit.lower().startswith("year") else 0)
