"""The full date of somebody's birth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.calendar import MONTH
from linter.grammar.joined import joined_shown
from linter.grammar.number_words import ORDINAL_ENDING
from linter.model.draft import Place
from linter.model.finding import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Review

# "born on", "date of birth:", "DOB"; "born after 1 May 2004" is a group of people.
_NAMED = r"(?:\s+(?!(?:and|or|but|then|who|she|he|they|it|was|were|had|came|seen)\b)[A-Za-z'\u2019-]+){1,6}?"
_AT = rf"(?:\s+(?:prematurely|early|at\s+term)|\s+(?:at|in|by){_NAMED})"
_GIVEN = (
    r"\bis\b|\bwas\b|\bof\b|\bon\b|\bbeing\b|\bas\b|\bgiven\b|\brecorded\b|\bnoted\b|\bshown\b|\blisted\b|\s"
)
_BEFORE = (
    rf"(?i)(?:\bborn(?:,?{_AT}(?=\s+on\b))?(?:,?\s+(?:prematurely|early|at\s+term))?(?:\s+on)?(?:\s+the)?"
    rf"|\b(?:date|day)s?\s+of\s+birth(?:\s*\([^()]{{0,20}}\))?\s*(?:[:=,(\u2013-]|{_GIVEN})*"
    rf"|\bbirth(?:day|\s?date)?(?:\s+(?:is|was|falls|on|of|given|recorded|as))*"
    r"|\b(?:baby|babies|twins?|boy|girl|child|infant|son|daughter)\s+(?:was|were)\s+delivered(?:\s+[\w-]+){0,4}?\s+on"
    r"|\b(?:gave|giving)\s+birth(?:\s+to)?(?:\s+[\w'\u2019-]+){0,4}?\s+on"
    r"|\(b\."
    r"|\bd\.?\s?o\.?\s?b\.?\s*(?:[:=,(\u2013-]|is\b|was\b|of\b)*)\s*$"
)
_ROOM = 90
_WORDS = ("born", "birth", "dob", "o.b", "delivered", "(b.")
_MARKS = (
    *("of birth", "irth date", "irthdate", "irthday", "born ", "Born ", "(b. "),
    *("DOB", "DoB", "Dob", "dob"),
)
_SPACED = ("D.O.B", "D.o.b", "d.o.b", "D.O.b")
# Forms of dates that the style does not read: two figures for the year, hyphens, the month first.
_MONTH_FIRST = rf"{MONTH}\s+\d{{1,2}}{ORDINAL_ENDING}?,?\s+(?:19|20)\d\d"
_FIGURES = (
    r"(?i)\b(?:date\s+of\s+birth|birth\s?da(?:te|y)|d\.\s?o\.\s?b\.?|dob|born)(?!\w)\.?(?:\s*\([^()]{0,20}\))?[\s:=(,]{0,4}"
    r"(?:is\s+|was\s+|on\s+)?"
    rf"(?P<date>\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2}}(?:\d{{2}})?|\d{{4}}-\d{{2}}-\d{{2}}"
    rf"|\d{{1,2}}[./-]{MONTH}[./-](?:\d{{2}}|\d{{4}})|{_MONTH_FIRST})(?!\d)"
)


def check(review: Review) -> Iterator[Problem]:
    """Yield a problem for each full date that the words before it call a birth."""
    found = {m.place for m in review.dates if m.form != "day" and _is_birth(review, m.place)}
    for i, block in joined_shown(review).holding(*_MARKS, *_SPACED):
        found |= {Place(i, *m.span("date")) for m in compiled(_FIGURES).finditer(block.text)}
    yield from map(Problem, sorted(found))


def _is_birth(review: Review, date: Place) -> bool:
    before = review.draft.blocks[date.block].text[max(date.start - _ROOM, 0) : date.start]
    told = any(word in before.lower() for word in _WORDS)
    return told and compiled(_BEFORE).search(before) is not None
