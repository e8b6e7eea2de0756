"""Ages of one person as sentences give them: "aged 12", "a 30 week old baby", "a boy of 13", "in Year 9"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.number_words import AGES, WORDS
from linter.grammar.word_lists import word_set
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

# One of these, in which 0 is any digit, is in nearly every text with an age, and quickly looked for.
AGE_SHAPES = (
    *(" old", "-old", "aged ", "age of ", "age 0", "of age", "ear 0", "of 0", "y/o", ", 0", " (0", "s 0"),
    *("boy of ", "girl of ", "child of ", "baby of "),
)

_NUMBER = r"(?:\d{1,3}|[a-z]{3,9}(?:-[a-z]{3,5})?)"
_PERSON = (
    r"(?:child|boy|girl|baby|infant|son|daughter|brother|sister|sibling|toddler|teenager|youth|pupil|student"
    r"|patient|person|man|woman|male|female|lad)"
)
_HYPHEN = r"[\s\u2010-\u2013-]+"
_UNIT = r"(?:\s+(?P<{}>years?|months?|weeks?|days?)\b)?"
# An age that begins a range, or that others are "over" or "under", is nobody's own.
_NO_RANGE = (
    r"(?!%|\s?[-\u2013\u2014/+]|\s(?:years?\s)?"
    r"(?:to\b|(?:and|or)\s+(?:over|under|above|below|older|younger)\b))"
)
# Compiled where one of the shapes has been found.
_AGE = (
    rf"(?i)(?<![\w.,\u2013-])(?:(?P<old>{_NUMBER}){_HYPHEN}(?P<old_unit>year|yr|month|week|day)s?{_HYPHEN}old\b"
    rf"|(?P<short>\d{{1,2}})\s?(?P<short_unit>y)(?:/o|rs?{_HYPHEN}old)\b"
    rf"|(?P<of>{_NUMBER})\s+(?P<of_unit>years|months|weeks)\s+of\s+age\b{_NO_RANGE}"
    rf"|(?:aged|age\s+of|age)\s+(?P<aged>{_NUMBER})\b{_NO_RANGE}{_UNIT.format('aged_unit')}"
    rf"|{_PERSON}\s+of\s+(?P<person>{_NUMBER})\b{_NO_RANGE}{_UNIT.format('person_unit')}"
    rf"|{_PERSON}(?:,\s+(?P<set>\d{{1,2}})(?=[,;])|\s\((?P<within>\d{{1,2}})(?=\)))"
    rf"|(?:{_PERSON}|\b(?:who|he|she)|\bborn\s[\w\s]{{1,24}})\s+(?:is|was)\s+(?:only\s+|just\s+|now\s+)?(?P<being>\d{{1,2}}|{AGES})"
    r"(?=[.;)](?!\d)|,\s|\s\(|\s(?:and|when|years?|at\sthe\stime)\b)"
    r"|(?<=in )year\s+(?P<class>1[0-3]|[1-9])\b(?![\s-]old|,?\s*\d))"
)
_KINDS = ("old", "short", "of", "aged", "person", "set", "within", "being")
_LIMITS = word_set("under over below above than least to and or between -")
_LIMIT_ROOM = 24
_FIVE = 5  # a pupil is five years old at the beginning of year 1


class Age(Frozen):
    """An age at the offsets `start` to `end` of a text, in whole years as far as it says so, else 0."""

    start: int
    end: int
    years: int


def find_ages(text: str, start: int = 0) -> Iterator[Age]:
    """Yield the ages of single persons in `text` from `start` on; ranges and age groups are none."""
    for found in compiled(_AGE).finditer(text, start):
        parts = found.groupdict()
        if parts["class"]:
            yield Age(*found.span(), int(parts["class"]) + _FIVE - 1)
            continue
        kind = next(kind for kind in _KINDS if parts[kind])
        number = WORDS.get(parts[kind].lower(), -1) if parts[kind].isalpha() else _figures(parts[kind])
        if number >= 0 and not _is_limit(text, found.start()):
            unit = parts.get(f"{kind}_unit") or "year"
            yield Age(*found.span(), number if unit.lower().startswith("y") else 0)


def _figures(written: str) -> int:
    """Return the value of figures, -1 for a compound word."""
    return int(written) if written.isdigit() else -1


def _is_limit(text: str, start: int) -> bool:
    """Whether an age is one that people are under, over or up to."""
    words = text[max(start - _LIMIT_ROOM, 0) : start].lower().removesuffix("the ").split()
    return words[-1:] != [] and words[-1] in _LIMITS
