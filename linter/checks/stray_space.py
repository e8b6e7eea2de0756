"""Spaces too many or too few: before a comma, behind a bracket, on one side of a dash, none behind a stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.calendar import MONTH_NAME
from linter.grammar.joined import joined_prose
from linter.model.draft import Place
from linter.model.finding import Edit, Fix, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.grammar.joined import Joined
    from linter.model.review import Review

VARIANTS = ("behind", "double", "dash", "slash", "missing", "before", "tied")

# A text with none of these needs no closer look.
_MARKS = (
    *(f" {sign}" for sign in ",.;:?!)] \u201d"),
    *(" 's ", " \u2019s ", "( ", "[ ", "\u201c ", "\u00a0"),
)
_ONE_SIDED = tuple(compiled(f"{sign}(?:(?<= .)(?! )|(?<! .)(?= ))") for sign in "/\u2013-")
_GAP = "[ \u00a0]"
_BEHIND_WORD = r"(?<=[a-z'\u2019\")].)"
# What stands before the first mark or space is looked at behind it, so that the search is quick.
_FORMS = (
    # not " ...", " .5", " :-)" and the like
    (
        "",
        (
            rf"(?P<gap>{_GAP}(?<=[\w\"'\u2019%)\]].){_GAP}*)"
            r"(?:[,;!\])\u201d]|\?(?!\?\?)|[.:](?![.\w()-]| \d))(?!\))"
        ),
    ),
    ("", r"(?P<gap> (?<=[a-z] ))['\u2019]s(?= [a-z])"),
    ("behind", rf"[(\[\u201c](?P<gap>{_GAP}+)(?=[\w\"'\u2018])"),
    # behind a stop, two spaces are a way of typing; four and more make a column
    (
        "double",
        rf"(?P<gap>{_GAP}(?<=[^\s.!?:\"'\u2019\u201d)].){_GAP}{{1,2}})(?=[^\s,.;:?!)\]\u201d])",
    ),
    # not "pre- and post-natal"
    ("dash", rf"[\u2013-]{_BEHIND_WORD} +(?!(?:and|or|to|but|nor|as|than|versus|v)\b)(?=[a-z])"),
    ("dash", rf" {_BEHIND_WORD} *[\u2013-](?=[a-z])"),
    ("slash", r"/(?<=[a-z].)(?P<gap> +)(?=[A-Za-z])"),
    ("slash", r"(?P<gap> (?<=[a-z].) *)/(?=[A-Za-z])"),
)
_COMPILED = tuple((variant, compiled(form)) for variant, form in _FORMS)
# Each begins with one mark, so that the search is quick; what is before it is looked at last.
_MISSING = (
    compiled(r"\.[A-Z](?<=[a-z%)'\u2019\"\u201d]..)[a-z]"),
    compiled(r",[A-Za-z](?<=[a-z)]..)"),
    compiled(r",\d(?<=[a-z]{2}..)"),
    compiled(r":\d(?<=[a-z]{3}..)"),
    compiled(r";[A-Za-z](?<=[a-z)]..)"),
    compiled(r":[a-z](?<=[a-z]{3}..)(?=[a-z]+[ ,.;])"),
    compiled(r"\?[A-Z](?<=[a-z]..)[a-z]"),
    compiled(r"\)[a-z](?:(?<=[A-Z][A-Z]..)|(?<=[a-z]{5}..)|(?<= [a-z]{4}..))[a-z]"),
)
# The mark behind may open or close, so that it is not certain where the space belongs.
_TOGETHER = (
    compiled(r"\.\"[A-Z](?<=[a-z]...)[a-z]"),
    compiled(r",['\u2018][A-Za-z](?<=[a-z]...)"),
)
# Two spaces behind a stop are no way of typing where there is one nearly everywhere.
_TWO_BEHIND = compiled(r"  (?<=[.!?]..) ?(?=[A-Z])")
_ONE_BEHIND = ". "
_SELDOM = 20
# A number that a word or a month is tied to.
_BEHIND_NOUN = tuple(
    compiled(rf"{noun[1:]}\d(?<=\b[{noun[0].upper()}{noun[0]}]{noun[1:]}.)")
    for noun in ("level", "tier", "band", "paragraph", "section")
)
_BEFORE_MONTH = compiled(rf"\d(?={MONTH_NAME}\b)(?:(?<=\b\d)|(?<=\b\d\d))")
_NO_GAP_BEFORE = compiled(r"\((?<=[a-z]{3}.)(?=[a-z]+ [a-z]|[A-Z]{3,}\))")
_ADDRESS = compiled(r"[@/\\_<>=]|:\S*:|www\.|\.[a-z]+\.")
_MARK = compiled(r"[^\w\s]")


def check(review: Review) -> Iterator[Problem]:
    """Yield a problem for each, at the words on both sides; a fix where it is certain what is meant."""
    joined = joined_prose(review)
    suspect = dict(joined.holding(*_MARKS))
    suspect |= {i: block for form in _ONE_SIDED for i, block, _, _ in joined.find(form)}
    for i, block in sorted(suspect.items()):
        yield from _stray(i, block.text, block.body)
    for form in _MISSING:
        for i, block, start, _ in joined.find(form):
            yield from _missing(i, block.text, start + 1)
    for i, block, start, _ in joined.find(_NO_GAP_BEFORE):
        yield from _apart(i, block.text, start, "before")
    yield from _together(joined)
    yield from _behind_stops(joined)
    for form in _BEHIND_NOUN:
        for i, block, _, end in joined.find(form):
            yield from _apart(i, block.text, end - 1, "tied")
    for i, block in joined.shaped("0A"):
        for found in _BEFORE_MONTH.finditer(block.text, block.body):
            yield from _apart(i, block.text, found.end(), "tied")


def _together(joined: Joined) -> Iterator[Problem]:
    for form in _TOGETHER:
        for i, block, start, _ in joined.find(form):
            place = _with_words(i, block.text, start, start + 1)
            yield Problem(place, {"mark": block.text[start]}, "missing")


def _behind_stops(joined: Joined) -> Iterator[Problem]:
    """Yield the gaps behind stops that are wider than nearly all others in the report."""
    double = joined.text.count(".  ")
    if not double or double * _SELDOM > joined.text.count(_ONE_BEHIND):
        return
    for i, block, start, end in joined.find(_TWO_BEHIND):
        fix = Fix("Leave one space", (Edit(Place(i, start, end), " "),))
        yield Problem(_with_words(i, block.text, start, end), {}, "double", fix)


def _missing(i: int, text: str, at: int) -> Iterator[Problem]:
    place = _with_words(i, text, at - 1, at)
    if not _ADDRESS.search(text[place.start : place.end]):
        fix = Fix("Add the space", (Edit(Place(i, at, at), " "),))
        yield Problem(place, {"mark": text[at - 1]}, "missing", fix)


def _apart(i: int, text: str, at: int, variant: str) -> Iterator[Problem]:
    """Yield the problem of two words with nothing between them at `at`."""
    place = _with_words(i, text, at, at)
    slots = {"mark": text[at]} if variant == "before" else {}
    if not _ADDRESS.search(text[place.start : place.end]):
        yield Problem(place, slots, variant, Fix("Add the space", (Edit(Place(i, at, at), " "),)))


def _stray(i: int, text: str, body: int) -> Iterator[Problem]:
    for variant, form in _COMPILED:
        for found in form.finditer(text, body):
            place = _with_words(i, text, found.start(), found.end())
            mark = _MARK.search(text, found.start())
            slots = {"mark": mark[0]} if mark and variant in ("", "behind") else {}
            fix = None
            if "gap" in form.groupindex:
                title, content = (
                    ("Leave one space", " ") if variant == "double" else ("Take out the space", "")
                )
                fix = Fix(title, (Edit(Place(i, *found.span("gap")), content),))
            yield Problem(place, slots, variant, fix)


def _with_words(i: int, text: str, start: int, end: int) -> Place:
    """Return a place from the beginning of the word before `start` to the end of the word behind `end`."""
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return Place(i, start, end)
