"""Days on which the text has the review take place, and the cover has not."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.calendar import MONTH_NAME, MONTHS, day_told, month_number
from linter.grammar.dated import dates_in_field
from linter.grammar.matching import sentence_at
from linter.grammar.number_words import ORDINAL_ENDING
from linter.model.draft import Place
from linter.model.finding import Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Review

_DAY = rf"\d{{1,2}}{ORDINAL_ENDING}?"
_WEEK = r"week\s+(?:of|commencing|beginning|starting|from|ending)\s+"
# What stands between the verb and the date, or before a date that opens the sentence.
_LEADING = (
    rf"(?:over\s+\w+\s+days,?\s+)?(?:from|between|on|during|in|over|of)\s+(?:the\s+)?(?P<week>{_WEEK})?"
    rf"(?:[A-Z]\w+day,?\s+)?(?:(?P<day>{_DAY})\s+and\s+)?"
)
# "in March 2014", "12 to 16 March": a month without a day, or days without a year
_LOOSE = (
    rf"(?<!\w)(?:(?P<first>\d{{1,2}}){ORDINAL_ENDING}?\s*(?:[-\u2010-\u2015]|to|and)\s*"
    rf"(?P<last>\d{{1,2}}){ORDINAL_ENDING}?\s+(?:of\s+)?)?(?P<month>{MONTH_NAME})(?:\s+(?P<year>\d{{4}}))?(?!\w)"
)
_LOOSE_LEADING = (
    r"(?:over\s+\w+\s+days,?\s*)?(?:\b(?:from|between|in|during|of)\s+)?(?:(?:early|mid|late)[\s-]+)?\(?"
)
_TO_MONTH = rf"\s*(?:[-\u2010-\u2015]|to|and)\s*{MONTH_NAME}\b"
_AT_TIME = "the time of"
_DIGITS = compiled(r"\d+")
_LAST = 6  # the days of a week behind its Monday


class Options(Frozen):
    """The cover's field of the days, and how a sentence says that it tells of them.

    The words say `what` took place, `how` ("took place"), or `who` `did` what is the review ("visited"); they
    are looked for outside numbered paragraphs in the style's `sections` only: elsewhere others are told of.
    Where one of `others` stands behind the verb, a month behind it is that of something else ("records").
    """

    field: str = ""
    what: tuple[str, ...] = ("review",)
    how: tuple[str, ...] = ("took place",)
    who: tuple[str, ...] = ("we",)
    did: tuple[str, ...] = ("visited",)
    sections: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


class _Days(Frozen):
    """From the day `first` to the day `last`; `week` says that only some of them are meant."""

    place: Place
    first: dt.date
    last: dt.date
    week: bool = False

    def fit(self, other: _Days) -> bool:
        """Whether all of these days are among the `other` ones, or one of a week's."""
        if self.week:
            return self.first <= other.last and other.first <= self.last
        return other.first <= self.first and self.last <= other.last


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem at each such date or range, if it goes beyond the days of the cover."""
    cover = _cover(review, options.field)
    if cover is None:
        return
    dated = (told.place for told in _told(review, options) if not told.fit(cover))
    for place in (*dated, *_loosely(review, options, cover)):
        slots = {"told": review.quote(place), "cover": _spoken(cover)}
        yield Problem(place, slots, related=(cover.place,))


def _spoken(days: _Days) -> str:
    return " to ".join(dict.fromkeys((day_told(days.first), day_told(days.last))))


def _cover(review: Review, field: str) -> _Days | None:
    """Return the days of the cover's field, None where one of them can't be."""
    held = list(dates_in_field(review, field))
    days = [mention.date for mention in held if mention.date]
    return _Days(held[0].place, min(days), max(days)) if days and len(days) == len(held) else None


def _told(review: Review, options: Options) -> Iterator[_Days]:
    """Yield the days that the sections tell the review to have taken."""
    behind, front = _patterns(options)
    ranges = {r.end.place: r for r in review.ranges}
    opening = {r.start.place for r in review.ranges}
    for mention in review.dates:
        place = mention.place
        if place in opening or mention.date is None or not _about_review(review, place.block, options):
            continue
        found = ranges.get(place)
        first = found.start.date if found else mention.date
        place = found.place if found else place
        lead = _lead(review, place, behind, front)
        if lead and first and (told := _days(_Days(place, first, mention.date), lead)):
            yield told


def _about_review(review: Review, block: int, options: Options) -> bool:
    """Whether a block stands where the report tells of the review itself."""
    section = review.section_of(block)
    return section is not None and section.key in options.sections and review.paragraph_of(block) is None


def _patterns(options: Options) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what says before a date that it is the review's, and what says so behind one."""
    said = (options.what, options.how, options.who, options.did)
    what, how, who, did = ("|".join(map(re.escape, words)) or "(?!)" for words in said)
    subject = rf"(?:this|our|the)\s+(?:{what})(?:\s+(?:of|in)\s+[^.;,]{{1,80}}?)?\s+(?:{how})"
    acting = rf"(?:{who})\s+(?:{did})(?:\s+[\w'\u2019-]+){{0,6}}?"
    within = rf"(?:during|throughout|in\s+the\s+course\s+of)\s+(?:our|this|the)\s+(?:{what}),?|on[- ]site,?"
    behind = compiled(rf"(?:^|[\s(])(?:{subject}|{acting}|{within})\s+{_LEADING}$", re.IGNORECASE)
    return behind, compiled(rf",?\s+(?:(?:{who})\s+(?:{did})|{subject})\b", re.IGNORECASE)


def _lead(
    review: Review, place: Place, behind: re.Pattern[str], front: re.Pattern[str]
) -> re.Match[str] | None:
    """Return the words that lead up to the days of the review; None if something else is dated."""
    text = review.draft.blocks[place.block].text
    begin, stop = sentence_at(text, place.start)
    before = text[begin : place.start]
    if front.match(text[:stop], place.end):
        return compiled(_LEADING, re.IGNORECASE).fullmatch(before)
    return behind.search(before)


def _days(told: _Days, lead: re.Match[str]) -> _Days | None:
    """Return the days with what the words before them say: the first one of two, or that a week is meant.

    A single day tells little: who reviews may come again.
    """
    if lead["week"] and told.first == told.last:
        monday = told.first - dt.timedelta(told.first.weekday())
        return _Days(told.place, monday, monday + dt.timedelta(_LAST), week=True)
    if lead["day"]:
        day = _DIGITS.search(lead["day"])
        earlier = told.last.day - int(day[0]) if day else 0
        if earlier <= 0 or told.first != told.last:
            return None
        place = told.place._replace(start=told.place.start - (lead.end() - lead.start("day")))
        return _Days(place, told.last - dt.timedelta(earlier), told.last)
    return told if told.first != told.last else None


def _loosely(review: Review, options: Options, cover: _Days) -> Iterator[Place]:
    """Yield the months, and the days without a year, at which the review can't have been by the cover."""
    behind, front, anywhere, surely = _loose_patterns(options)
    ahead, loose = compiled(_LOOSE_LEADING, re.IGNORECASE), compiled(_LOOSE)
    for i in sorted({i for month in MONTHS for i in review.words.get(month.lower(), ())}):
        text, about = review.draft.blocks[i].text, _about_review(review, i, options)
        for found in loose.finditer(text) if about or _AT_TIME in text else ():
            begin, stop = sentence_at(text, found.start())
            before = text[begin : found.start()]
            told = anywhere.search(before)
            if about and not told:
                opens = ahead.fullmatch(before) and front.match(text[:stop], found.end())
                told = opens or behind.search(before)
            if told and _is_of_another_review(found, cover):
                told = surely.search(told[0])
            if told and not _fits(found, cover) and not _goes_on(text, found):
                yield Place(i, *found.span())


def _loose_patterns(options: Options) -> tuple[re.Pattern[str], ...]:
    """Return what says before a month, behind one, and before one anywhere, that it is the review's.

    The last says so even of a month of another year.
    """
    said = (options.what, options.how, options.who, options.did, options.others)
    what, how, who, did, others = ("|".join(map(re.escape, words)) or "(?!)" for words in said)
    word = r"\s+[\w'\u2019-]+"
    doing = rf"(?:{who})\s+(?:{did})\b(?!(?:{word}){{0,5}}?\s+(?:{others}|[a-z]+ed)\b)"
    took_place = rf"(?:this|our|the)\s+(?:{what})\s+(?:{how})"
    own = rf"(?:this|our)\s+(?:{what})"
    lead = r"\s+(?:in|during|of|from)\s+$"
    at_time = rf"{_AT_TIME}\s+the\s+(?:{what})"
    behind = rf"(?:^|(?<!\bof)[\s(])(?:{doing}(?:{word}){{0,6}}?|{took_place}|{own}|{at_time}){lead}"
    front = rf",?\s+(?:{doing}|{took_place})\b"
    surely = rf"{own}\s+(?:{how})|(?:{who})\s+.*\b{own}\b"
    forms = (behind, front, rf"{_AT_TIME}\s+{own}{lead}", surely)
    return tuple(compiled(form, re.IGNORECASE) for form in forms)


def _goes_on(text: str, found: re.Match[str]) -> bool:
    """Whether a month without a year is the first of two: "from January to March 2014"."""
    return found["year"] is None and compiled(_TO_MONTH).match(text, found.end()) is not None


def _is_of_another_review(found: re.Match[str], cover: _Days) -> bool:
    """Whether a month is another one of another year than the cover's: the same month is a slip."""
    days = (cover.first, cover.last)
    other_year = found["year"] is not None and int(found["year"]) not in {day.year for day in days}
    return other_year and month_number(found["month"]) not in {day.month for day in days}


def _fits(found: re.Match[str], cover: _Days) -> bool:
    """Whether a month, or days without a year, are the cover's; what has both is read elsewhere."""
    month, year = month_number(found["month"]), int(found["year"] or 0)
    fitting = {(d.year, d.month) for d in (cover.first, cover.last)}
    same = any(month == m and year in (0, y) for y, m in fitting)
    if not found["first"] or year:
        return same or bool(found["first"])
    days = (int(found["first"]), int(found["last"]))
    return same and (
        cover.first.month != cover.last.month or cover.first.day <= days[0] <= days[1] <= cover.last.day
    )
