"""Spaces too many or too few: before a comma, behind a bracket, on one side of a dash, none behind a stop."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from linter.model.draft import Place
from linter.model.finding import Edit, Fix, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Review

VARIANTS = ("behind", "double", "dash", "slash", "missing")

# A text with none of these needs no closer look, and few have one.
_SUSPECT = (
    *(f" {mark}" for mark in ",.;:?!)]\u201d-\u2013/"),
    *(f"{mark} " for mark in "([\u201c-\u2013/"),
    "  ",
    "\u00a0",
)
_GAP = "[ \u00a0]"
_FORMS = {
    # not " ...", " .5", " :-)" and the like
    "": re.compile(rf"(?<=[\w\"'\u2019%)\]])(?P<gap>{_GAP}+)(?:[,;?!\])\u201d]|[.:](?![.\w()-]))(?!\))"),
    "behind": re.compile(rf"[(\[\u201c](?P<gap>{_GAP}+)(?=[\w\"'\u2018])"),
    # behind a stop, two spaces are a way of typing; four and more make a column
    "double": re.compile(rf"(?<=[^\s.!?:\"'\u2019\u201d)])(?P<gap>{_GAP}{{2,3}})(?=[^\s,.;:?!)\]\u201d])"),
    # not "pre- and post-natal"
    # not "pre- and post-natal"
    "dash": re.compile(
        r"(?<=[a-z'\u2019\")])(?:[-\u2013] +(?!(?:and|or|to|but|nor|as|than|versus|v)\b)(?=[a-z])"
        r"| +[-\u2013](?=[a-z]))"
    ),
    "slash": re.compile(r"(?<=[a-z])(?:/(?P<gap> +)(?=[A-Za-z])|(?P<before> +)/(?=[A-Za-z]))"),
}
_MISSING = re.compile(r"[.,;](?:(?<=[a-z%)'\u2019\"\u201d]\.)[A-Z][a-z]|(?<=[a-z)][,;])[A-Za-z])")
_ADDRESS = re.compile(r"[@/\\_]|www\.|\.[a-z]+\.")
_MARK = re.compile(r"[^\w\s]")


class Options(NamedTuple):
    """Nothing to choose."""


def check(review: Review, options: Options) -> Iterator[Problem]:  # noqa: ARG001  every kind takes options
    """Yield a problem for each, at the words on both sides; a fix where it is certain what is meant."""
    for i, block in review.prose():
        text = block.text
        if any(map(text.__contains__, _SUSPECT)):
            yield from _stray(i, text, block.body)
        for found in _MISSING.finditer(text, block.body):
            at = found.start() + 1
            place = _with_words(i, text, found.start(), at)
            if not _ADDRESS.search(text[place.start : place.end]):
                fix = Fix("Add the space", (Edit(Place(i, at, at), " "),))
                yield Problem(place, {"mark": found[0][0]}, "missing", fix)


def _stray(i: int, text: str, body: int) -> Iterator[Problem]:
    for variant, form in _FORMS.items():
        for found in form.finditer(text, body):
            place = _with_words(i, text, found.start(), found.end())
            mark = _MARK.search(text, found.start())
            gap = next((name for name, words in found.groupdict().items() if words), None)
            fix = None
            if gap:
                title = "Leave one space" if variant == "double" else "Take out the space"
                fix = Fix(title, (Edit(Place(i, *found.span(gap)), " " if variant == "double" else ""),))
            slots = {"mark": mark[0]} if mark and variant in ("", "behind") else {}
            yield Problem(place, slots, variant, fix)


def _with_words(i: int, text: str, start: int, end: int) -> Place:
    """Return a place from the beginning of the word before `start` to the end of the word behind `end`."""
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return Place(i, start, end)
