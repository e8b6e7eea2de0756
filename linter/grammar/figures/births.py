"""Ages held against a year of birth in the same sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.calendar import MONTH
from linter.grammar.figures.ages import Age, find_ages
from linter.grammar.matching import sentences
from linter.grammar.number_words import ORDINAL_ENDING
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

# Compiled where somebody is born.
_DATE = (
    rf"(?:(?:\d{{1,2}}\s?{ORDINAL_ENDING}?\s+)?(?:of\s+)?{MONTH}\s+|\d{{1,2}}[./]\d{{1,2}}[./])?"
    r"(?P<year>(?:19|20)\d\d)(?![\d/])"
)
_BORN = (
    r"(?i)\b(?:born|d\.?o\.?b\.?:?|(?:date|year)\s+of\s+birth:?)\s+(?:(?:is|was)\s+)?(?:on|in)?\s*(?:the\s+)?"
    rf"{_DATE}"
)
_AT = (
    r"(?i)(?:(?!when\b)[\w'\u2019-]+\s+|,\s*){0,4}?\s*(?:on|in|during|by)\s+(?:early\s+|late\s+|mid-)?"
    rf"{_DATE}"
)
_GROUPS = frozenset(("between", "before", "after", "since", "or"))
_AFTER = 60


class WrongAge(Frozen):
    """An age that somebody born in the year `born` does not have in the year `year`.

    `oldest` is the greatest age possible then; `open` says that `year` is not the age's own but the report's.
    """

    age: Age
    born: int
    year: int
    oldest: int
    open: bool


def find_wrong_ages(text: str, latest: int | None, start: int = 0) -> Iterator[WrongAge]:
    """Yield the ages of `text` that don't fit the birth in their sentence; `latest` is the report's year."""
    if not compiled(_BORN).search(text, start):
        return
    for begin, end in sentences(text, start):
        sentence = text[begin:end]
        births = list(compiled(_BORN).finditer(sentence))
        if len(births) != 1:
            continue
        ages = [a for a in find_ages(sentence) if a.years]
        born = births[0]
        said = sentence[max(born.start() - _AFTER, 0) : born.end()].lower().split()
        if len(ages) == 1 and _GROUPS.isdisjoint(said):
            found = _held(sentence, ages[0], born, latest)
            if found:
                yield found._replace(age=Age(begin + ages[0].start, begin + ages[0].end, ages[0].years))


def _held(sentence: str, age: Age, born: re.Match[str], latest: int | None) -> WrongAge | None:
    """Return the age if it is wrong at the date behind it or, where there is none, for any time so far."""
    birth = int(born["year"])
    at = compiled(_AT).match(sentence, age.end)
    if at and at.start("year") != born.start("year"):
        year = int(at["year"])
        oldest = year - birth
        return None if oldest - 1 <= age.years <= oldest else WrongAge(age, birth, year, oldest, open=False)
    if latest is not None and age.years > latest - birth >= 0:
        return WrongAge(age, birth, latest, latest - birth, open=True)
    return None
