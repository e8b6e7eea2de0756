"""Citations of recommendations and references to paragraphs, case examples and the like."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.matching import find, match, search
from linter.grammar.number_words import RAISED
from linter.grammar.numbering.ranges import is_range
from linter.model.draft import Place
from linter.model.review import Citation, Numeral, Recommendation, Reference
from linter.review.page import numeral, trimmed

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping, Sequence

    from linter.review.homes import Homes
    from linter.review.page import Page

_REACH = 120  # how far the closing bracket of a citation may be from its opening one
# "X.Y", "TBC", "[number]", and "l.1" with a letter for a figure
_PLACEHOLDER = compiled(
    r"[\s.,;&xyzn?_\d-]*|\s*(?:tb[acd]|to follow|to be \w+)\s*|\s*\[.*\]\s*|\s*[\dlio]{1,2}\.[\dlio]{1,2}\s*",
    re.IGNORECASE,
)
_DANGLING = compiled(r"[\s.,;&]*(?:and|&|,|-)[\s.,;&]*", re.IGNORECASE)
# "(a)" is a part of a recommendation
_BRACKETS = {
    "(": compiled(r"[()\n](?<!\((?=\w{1,3}\)))(?<!\(\w\))(?<!\(\w\w\))(?<!\(\w\w\w\))"),
    "[": compiled(r"[\[\]\n]"),
}
_CLOSING = ")]"
# a number that nothing joins to the last, or too much does
_ANOTHER = compiled(r"\s*(?:[.,;&]\s*|and\b\s*)*\d{1,3}(?:\.\d{1,3})*\.?\s*")
_SLIP = compiled(r"\d{1,3}(?:\s*[.:]\s*|,)\d{1,3}")  # "2,1", "2 .1", "2:1" for 2.1
_NOTE_MARK = compiled(f"[{RAISED}]+")
_MARK = r"[(\[](?P<word>[{}])(?=\d)"
_MARKED = r"(?<=[\s(\[\u2010-\u2015-])[{}](?=\d)"
_SEVERAL = 3
_LONGEST_RANGE = 40
_SOURCE_REACH = 60  # how far before a reference the name of another document may begin
# form -> what it refers to
_REFERENCES = {
    "paragraph-reference": "paragraph",
    "case-reference": "case example",
    "section-reference": "section",
    "table-reference": "table",
    "figure-reference": "figure",
    "footnote-reference": "footnote",
}


def read_citations(
    page: Page,
    homes: Homes,
    held_back: frozenset[int],
    recommendations: tuple[Recommendation, ...],
    words: Mapping[str, Sequence[int]],
) -> tuple[Citation, ...]:
    """Read the citations in brackets and in running text; `held_back` are the recommendations' blocks.

    In running text a whole number is a recommendation's only where these are counted 1, 2, 3, and a word cut
    short is looked for only if it is one of the report's `words`: many others begin with it. `words` are told
    with the blocks that hold them.
    """
    opened = ((i, m) for i, m in page.find("citation") if i not in held_back)
    found = [citation for i, m in opened if (citation := _bracketed(page, i, m, homes))]
    found += _marked(page, homes, held_back, recommendations, words)
    taken: dict[int, list[Place]] = {}
    for citation in found:
        taken.setdefault(citation.place.block, []).append(citation.place)
    for i, m in _named(page, recommendations, words):
        apart = not any(place.meets(Place(i, *m.span())) for place in taken.get(i, ()))
        if i not in held_back and apart and (citation := _mention(page, i, m, homes)):
            found.append(citation)
    return tuple(sorted(found, key=lambda citation: citation.place))


def _named(
    page: Page, recommendations: tuple[Recommendation, ...], words: Container[str]
) -> Iterator[tuple[int, re.Match[str]]]:
    """Yield where the text names recommendations, in brackets or not, with the index of the block."""
    yield from page.find("whole-mention" if _are_whole(recommendations) else "mention")
    short = page.style.beginnings.get("short-mention", ())
    if any(word in words for begins in short for word in (begins, f"{begins}s")):
        yield from page.find("short-mention")


def _are_whole(recommendations: tuple[Recommendation, ...]) -> bool:
    """Whether the recommendations are counted 1, 2, 3 without their groups."""
    numbers = [r.number for r in recommendations if r.number]
    return bool(numbers) and all(len(n.value) == 1 for n in numbers)


def _marked(
    page: Page,
    homes: Homes,
    held_back: frozenset[int],
    recommendations: tuple[Recommendation, ...],
    words: Mapping[str, Sequence[int]],
) -> list[Citation]:
    """Return the citations with a mark for the word, "(R1.1)" or "(#1.1)", of numbers that are there.

    Such marks may be another list's; so that numbers which are not there count, several that are have to.
    """
    marks = (page.style.settings["citation-word"][0].upper(), "#")
    known = {r.number.value for r in recommendations if r.number and len(r.number.value) > 1}
    firsts = {f"{mark.lower()}{value[0]}" for value in known for mark in marks}
    if firsts.isdisjoint(words):
        return []
    begun = tuple(mark.lower() for mark in marks)
    held = {i for w, at in words.items() if w.startswith(begun) and w[1:].isdigit() for i in at} - held_back
    form, numbered = (compiled(text.format(re.escape("".join(marks)))) for text in (_MARK, _MARKED))
    found = [
        c
        for i in sorted(held)
        for m in form.finditer(page.draft.blocks[i].text)
        if (c := _bracketed(page, i, m, homes, numbered.sub(" ", m.string))) and not c.fault
    ]
    dotted = [c for c in found if all(len(n.value) > 1 for n in c.numbers)]
    there = [c for c in dotted if all(n.value in known for n in c.numbers)]
    return dotted if len(there) >= _SEVERAL else there


def _bracketed(
    page: Page, i: int, opening: re.Match[str], homes: Homes, text: str | None = None
) -> Citation | None:
    """Read a citation from its `opening` on; `text` is its block's, with spaces for what hides numbers."""
    text = text or page.draft.blocks[i].text
    word = Place(i, opening.start("word"), opening.end("word") + text.startswith(".", opening.end("word")))
    bracket = _BRACKETS[opening[0][0]].search(text, word.end, word.end + _REACH)
    closed = bracket is not None and bracket[0] in _CLOSING
    inner = Place(i, word.end, bracket.start() if bracket and closed else min(len(text), word.end + _REACH))
    listed = match(page.style.form("list"), _list_text(text, inner), _skip_space(text, inner))
    rest = Place(i, listed.end() if listed else inner.start, inner.end)
    numbers, fault = _judged(page, numbers_in(page, listed, i), inner, rest, closed=closed)
    end = bracket.end() if bracket and closed else listed.end() if listed else word.end
    list_place = trimmed(text, Place(i, inner.start, inner.end if closed else end))
    if fault is None or (listed and _of_another(page, text, listed.end())):
        return None
    return Citation(
        Place(i, opening.start(), end),
        word,
        list_place,
        numbers,
        fault,
        bracketed=True,
        paragraph=homes.paragraphs.get(i),
        section=homes.sections.get(i),
    )


def _list_text(text: str, inner: Place) -> str:
    """Return `text` up to the closing bracket; the "Rec." of "Rec.2.1" is hidden, as it is no number's."""
    if not text[inner.start - 1].isspace():
        return " " * inner.start + text[inner.start : inner.end]
    return text[: inner.end]


def _judged(
    page: Page, numbers: tuple[Numeral, ...], inner: Place, rest: Place, *, closed: bool
) -> tuple[tuple[Numeral, ...], str | None]:
    """Return the numbers in the brackets (`inner`) and what is wrong with them; `rest` follows the list."""
    text = page.draft.blocks[inner.block].text
    only = trimmed(text, inner)
    if closed and all(len(n.value) == 1 for n in numbers) and _SLIP.fullmatch(page.quote(only)):
        return (numeral(page.quote(only), only),), "malformed"
    if closed and numbers and _ANOTHER.fullmatch(page.quote(rest)):
        return (*numbers, *_numbers(page, text, rest)), "malformed"
    return numbers, _fault(numbers, page.quote(rest), closed=closed)


def _skip_space(text: str, place: Place) -> int:
    return trimmed(text, place).start


def _fault(numbers: tuple[Numeral, ...], rest: str, *, closed: bool) -> str | None:
    """Return what is wrong with a citation's form, "" if nothing is, None if it is no citation at all."""
    whole = bool(numbers) and len(numbers[-1].value) == 1
    if not closed:
        return "unclosed" if numbers and not whole else None
    return _fault_behind(rest, whole=whole) if numbers else _fault_without_number(rest)


def _fault_without_number(rest: str) -> str | None:
    if not rest.strip():
        return "empty"
    return "malformed" if _PLACEHOLDER.fullmatch(rest) else None


def _fault_behind(rest: str, *, whole: bool) -> str | None:
    """Return what the words behind the last number make of it; a `whole` one needs all the brackets."""
    rest = _NOTE_MARK.sub("", rest)
    if not rest.strip():
        return ""
    if rest.strip() == ".":
        return "malformed" if whole else ""
    if _DANGLING.fullmatch(rest) or rest[0] == "." or rest[0].isalnum():
        return "malformed"
    return None if whole else ""


def _mention(page: Page, i: int, found: re.Match[str], homes: Homes) -> Citation | None:
    text = page.draft.blocks[i].text
    if _elsewhere(page, text, *found.span()):
        return None
    word, listed = Place(i, *found.span("word")), Place(i, *found.span("list"))
    return Citation(
        Place(i, *found.span()),
        word,
        listed,
        numbers_in(page, found, i),
        "",
        bracketed=False,
        paragraph=homes.paragraphs.get(i),
        section=homes.sections.get(i),
    )


def _elsewhere(page: Page, text: str, start: int, end: int) -> bool:
    """Whether the words around a reference say that another document is meant."""
    if _of_another(page, text, end):
        return True
    source = page.style.form("source-before")
    return search(source, text[:start], max(start - _SOURCE_REACH, 0)) is not None


def _of_another(page: Page, text: str, end: int) -> bool:
    """Whether what follows a number says that it is another document's ("… of the Children Act")."""
    style, after = page.style, _skip_space(text, Place(0, end, len(text)))
    if match(style.form("own-reference"), text, after):
        return False
    return match(style.form("outside-reference"), text, after) is not None


def read_references(page: Page, homes: Homes) -> tuple[Reference, ...]:
    """Read the references to numbered things of the report itself."""
    found: list[Reference] = []
    for form, to in _REFERENCES.items():
        for i, m in page.find(form):
            place = Place(i, m.start("word"), m.end("list"))
            if not _elsewhere(page, m.string, place.start, place.end):
                numbers = numbers_in(page, m, i)
                found.append(Reference(to, place, numbers, homes.paragraphs.get(i), homes.sections.get(i)))
    return tuple(sorted(found, key=lambda r: r.place))


def numbers_in(page: Page, found: re.Match[str] | None, block: int) -> tuple[Numeral, ...]:
    """Return the numbers of the list that a form found in `block`."""
    if found is None:
        return ()
    printed = _numbers(page, found.string, Place(block, *found.span("list")))
    after = (*(_between(page, found.string, a, b) for a, b in pairwise(printed)), ())
    return tuple(n for one, more in zip(printed, after, strict=False) for n in (one, *more))


def _numbers(page: Page, text: str, place: Place) -> tuple[Numeral, ...]:
    found = find(page.style.form("number"), text, place.start, place.end)
    numbers = (numeral(m[0], Place(place.block, *m.span())) for m in found)
    return tuple(n for n in numbers if n.value)


def _between(page: Page, text: str, one: Numeral, other: Numeral) -> Iterator[Numeral]:
    """Yield the numbers that a range ("2.1 to 2.4") means without printing them."""
    if not is_range(page.style, text, one, other):
        return
    place = Place(one.place.block, one.place.start, other.place.end)
    for last in range(one.value[-1] + 1, min(other.value[-1], one.value[-1] + _LONGEST_RANGE)):
        value = (*one.value[:-1], last)
        yield Numeral(".".join(map(str, value)), value, place, implied=True)
