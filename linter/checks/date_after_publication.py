"""A date after the report's own publication that the text tells as past."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.calendar import day_told, moment_at
from linter.grammar.dated import field_dates
from linter.grammar.joined import joined_prose
from linter.grammar.matching import sentence_at
from linter.grammar.wording import says
from linter.model.draft import Place
from linter.model.finding import Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from linter.grammar.calendar import Moment
    from linter.model.draft import Block
    from linter.model.review import Review

_CENTURY = "20"
_YEAR = compiled(r"20\d\d(?<!\d\d\d\d\d)")
_SINCE = r"\b[Ss]ince\s+(?:(?:its|their|the)\s+(?:[a-z]+\s+){1,4}(?:in|on)\s+)?(?:early\s+|late\s+)?$"
# "the record, introduced in May 2015, does …", "the latest, in May 2015, concerned …"
_INSERTED = (
    r",\s+(?:which\s+was\s+)?(?:introduced|launched|opened|published|issued|completed|established|set\s+up"
    r"|carried\s+out|held|agreed)\s+(?:in|on)\s+$"
)
_NEAR = 120  # characters that such words before a date take at most
_ASIDE = r",\s+(?:in|on)\s+$"
_DID = (
    r",\s+(?:was|were|had|found|looked|concerned|showed|led|took|identified|revealed|concluded|examined)\b"
    r"(?!\s+by\b)"
)
# What parts one clause of a sentence from another, what makes one depend on another, and verbs that are
# past by themselves.
_AND = r"[,;]?\s+(?:and|but)\s+|;\s+"
_WHICH = rf"{_AND}|,\s+(?:which|who|where|so)\s+"
_DEPENDS = r"\b(?i:after|as soon as|before|if|once|provided|should|unless|until|when|whenever)\b"
_FINITE = r"\b(?:was|were|went|came|began|took|became|gave|rose|fell|saw)\b"
_NO_YEAR = compiled(r"[\d/\u2013-]")


class Options(Frozen):
    """`field` is the key of the cover's field with the date of publication.

    `past` are verb forms that tell of the past and don't end in "ed"; of the date of one of the `sources`
    ("the audit of May 2015") only one of the `findings` right behind it does, as one behind "and" does for
    any date. `ahead` are words by which a sentence looks ahead, so that nothing in it is past for certain;
    what `happened` right behind a date is.
    """

    field: str = "publication-date"
    past: tuple[str, ...] = ("was", "were", "had")
    sources: tuple[str, ...] = ("audit",)
    findings: tuple[str, ...] = ("found",)
    ahead: tuple[str, ...] = ("will", "due", "planned")
    happened: tuple[str, ...] = ("began", "found that", "led to", "resulted in", "showed", "took place")


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem for each such date; what lies ahead of the report can be planned and not done."""
    published = field_dates(review, options.field)
    if not published:
        return
    day = published[-1]
    for i, block in joined_prose(review).holding(_CENTURY):
        for year in _YEAR.finditer(block.text, block.body):
            if int(year[0]) < day.year:
                continue
            moment, end = moment_at(block.text, year.start()), year.end()
            after = _is_after(block.text, moment, end, day)
            if after and _tells_past(block, moment.start, end, options):
                place = Place(i, moment.start, end)
                yield Problem(place, {"date": review.quote(place), "published": day_told(day)})


def _is_after(text: str, moment: Moment, end: int, published: dt.date) -> bool:
    """Whether the moment, as far as it is given, is wholly after the day of publication."""
    alone = moment.month == 0
    if _NO_YEAR.match(text[end : end + 1]) or (
        alone and _NO_YEAR.match(text[moment.start - 1 : moment.start])
    ):
        return False
    given = (moment.year, moment.month, moment.day)[: 1 + bool(moment.month) + bool(moment.day)]
    return given > (published.year, published.month, published.day)[: len(given)]


class _Tenses(Frozen):
    """How sentences tell of the past: a verb right before the date, or one after a date that begins them."""

    behind: re.Pattern[str]
    front: re.Pattern[str]
    source: re.Pattern[str]
    finding: re.Pattern[str]
    before: re.Pattern[str]
    said: re.Pattern[str]
    past: re.Pattern[str]
    present: re.Pattern[str]


@cache
def _tenses(
    verbs: tuple[str, ...], sources: tuple[str, ...], findings: tuple[str, ...], said: tuple[str, ...]
) -> _Tenses:
    now = r"(?<!\bis\s)(?<!\bare\s)(?<!\bbe\s)(?<!\bbeing\s)(?<!\bto\s)(?<!\bnot\s)"
    past = rf"\b{now}(?:{'|'.join(map(re.escape, verbs))}|[a-z]{{2,}}ed)\b"
    between = r"(?:\s+(?!(?:to(?!\s+\d)|for|that|until|from|by)\b)[\w'\u2019%-]+){0,4}?"
    return _Tenses(
        compiled(
            rf"{past}{between}\s+(?:on|in|during|since|between\s+[A-Z]\w+\s+and)\s+(?:[A-Z]\w+day,?\s+)?$"
        ),
        compiled(
            r"\s*(?i:On|In|At|During|Since|From|Between|As of|As at|By)\s+(?:[A-Z]\w+day,?\s+)?"
            r"(?:(?:the\s+)?(?:(?:end|beginning|start|middle)\s+of|(?:first|last)\s+(?:week|day|quarter|month)\s+of|"
            r"(?:year|quarter|months?|weeks?|period)\s+(?:to|ending|before))\s+|(?:\d{1,2}\s+)?[A-Z]\w+\s+(?:20\d\d\s+)?(?:and|to)\s+)?"
        ),
        compiled(rf"\b(?:{'|'.join(sources)})s?(?:\s+(?:of|in|from|on|dated))?\s+\(?$"),
        compiled(rf"\)?,?\s+(?:also\s+)?(?:{'|'.join(findings)})\b"),
        compiled(r"\b(?:in|on|of|from|during)\s+(?:[A-Z]\w+day,?\s+)?$"),
        compiled(rf"\s+(?:(?:had\s+)?(?:{'|'.join(said)})|and\s+(?:{'|'.join(findings)}))\b"),
        compiled(past),
        compiled(r"\b(?:is|are|has|have|does|do|can|may|must|should)\b"),
    )


def _tells_past(block: Block, start: int, end: int, options: Options) -> bool:
    """Whether the sentence around a date tells it as past, and looks nowhere ahead."""
    text = block.text
    begin, stop = sentence_at(text, start)
    begin = max(begin, block.body, text.rfind("; ", begin, start) + 1)
    clause = text.find("; ", end, stop)
    stop = clause if clause >= 0 else stop
    looks_ahead = says(text[begin:stop], options.ahead)
    tenses = _tenses(options.past, options.sources, options.findings, options.happened)
    right_before = tenses.behind.search(text[begin:start]) is not None
    inserted = _is_inserted(text, begin, start, end)
    if looks_ahead and not inserted:
        told = _clause(text, (begin, start), (end, stop), options.ahead) if right_before else ""
        return bool(told) and tenses.behind.search(told) is not None
    if right_before or inserted or compiled(_SINCE).search(text, max(begin, start - _NEAR), start):
        return True
    if tenses.source.search(text[begin:start]) and tenses.finding.match(text, end):
        return True
    if tenses.before.search(text[begin:start]) and tenses.said.match(text, end):
        return True
    if not tenses.front.fullmatch(text, begin, start):
        return False
    return tenses.past.search(text, end, stop) is not None and not tenses.present.search(text, end, stop)


def _is_inserted(text: str, begin: int, start: int, end: int) -> bool:
    """Whether commas set off when something came, or the date of what is told as past behind them."""
    before = text[max(begin, start - _NEAR) : start]
    if compiled(_INSERTED).search(before) and text.startswith(",", end):
        return True
    return compiled(_ASIDE).search(before) is not None and compiled(_DID).match(text, end) is not None


def _clause(text: str, before: tuple[int, int], behind: tuple[int, int], ahead: Iterable[str]) -> str:
    """Return what a clause says up to its date, of a sentence of which another clause looks ahead.

    `before` and `behind` are the stretches of the sentence around the date. It is empty where the clause
    itself looks ahead, or may depend on one that does: "once it was open", "will be tried and used".
    """
    if compiled(_DEPENDS).search(text, before[0], behind[1]):
        return ""
    begin = max((m.end() for m in compiled(_AND).finditer(text, *before)), default=before[0])
    finite = compiled(_FINITE).search(text, begin, before[1]) is not None
    goes_on = compiled(_WHICH if finite else _AND).search(text, *behind)
    stop = goes_on.start() if goes_on else behind[1]
    if says(text[begin:stop], ahead) or (not finite and says(text[before[0] : begin], ahead)):
        return ""
    return text[begin : before[1]]
