"""Referral notes to public health."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.matching import match, search, sentence_at
from linter.model.draft import Place
from linter.model.review import ReferralNote
from linter.review.page import trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Paragraph, Reference
    from linter.review.homes import Homes
    from linter.review.page import Page

_WORD = compiled(r"[\w'\u2019&-]+")
_SMALL = frozenset({"and", "at", "for", "in", "of", "the", "within"})
_POINTING = compiled(r"\b(?:this|these|those|such|above)\b", re.IGNORECASE)


def read_notes(
    page: Page, homes: Homes, references: tuple[Reference, ...], paragraphs: tuple[Paragraph, ...]
) -> tuple[ReferralNote, ...]:
    """Read the notes; a sentence is one if it names public health or says "as the commissioner of"."""
    found = (_note(page, i, m, homes, references) for i, m in page.find("note"))
    return tuple(_of_the_paragraph_before(page, note, paragraphs) for note in found if note)


def _of_the_paragraph_before(
    page: Page, note: ReferralNote, paragraphs: tuple[Paragraph, ...]
) -> ReferralNote:
    """Return a note that is all its paragraph says, and points ("these concerns"), with what it points at."""
    at = note.paragraph or 0
    if note.paragraphs or not at or paragraphs[at - 1].section != paragraphs[at].section:
        return note
    if not _POINTING.search(page.quote(note.place)) or not _is_alone(page, note.place, paragraphs[at]):
        return note
    return note._replace(paragraphs=(paragraphs[at - 1].number._replace(implied=True),))


def _is_alone(page: Page, place: Place, paragraph: Paragraph) -> bool:
    """Whether a paragraph has one block and no words in it beside those at `place`."""
    block = page.draft.blocks[place.block]
    around = block.text[block.body : place.start] + block.text[place.end :]
    one = paragraph.first == place.block == paragraph.end - 1
    return one and not any(char.isalnum() for char in around)


def _note(
    page: Page, i: int, found: re.Match[str], homes: Homes, references: tuple[Reference, ...]
) -> ReferralNote | None:
    text = page.draft.blocks[i].text
    parts = found.groupdict()
    body = trimmed(text, Place(i, *found.span("body")), "*,") if parts.get("body") else None
    service = trimmed(text, Place(i, *found.span("service")), "*,") if parts.get("service") else None
    if service is None and body is not None:
        body = _office(page, body)
    if (service is None and body is None) or _promised(page, text, found):
        return None
    place = _extent(page, i, found)
    numbers = tuple(n for r in references if r.to == "paragraph" and place.holds(r.place) for n in r.numbers)
    return ReferralNote(
        place,
        body if body and body.end > body.start else None,
        service if service and service.end > service.start else None,
        "service" in parts,
        numbers,
        homes.paragraphs.get(i),
        homes.sections.get(i),
    )


def _office(page: Page, clause: Place) -> Place | None:
    """Return the public-health office that `clause` begins with, None if it names somebody else.

    "Public Health, X Council and we await" gives the office; "the public health midwife" is none, nor is a
    national body.
    """
    text = page.draft.blocks[clause.block].text
    cited = text.find("(", clause.start, clause.end)
    if cited >= 0 and match(page.style.forms["citation"], text, cited):
        clause = trimmed(text, Place(clause.block, clause.start, cited), "*_")
    titles = page.style.words.get("office", ())
    words = list(_WORD.finditer(text, clause.start, clause.end))
    named = list(takewhile(lambda w: w[0][0].isupper() or w[0].casefold() in titles, words))
    following = words[len(named)][0].casefold() if len(named) < len(words) else ""
    while named and named[-1][0].islower() and named[-1][0] in _SMALL:
        named.pop()
    if not named or (following and following not in page.style.words.get("after-office", ())):
        return None
    office = Place(clause.block, clause.start, named[-1].end())
    bracket = text.find(")", office.end, office.end + 1) + 1
    office = office._replace(end=bracket or office.end)
    national = any(b.name.casefold() in page.quote(office).casefold() for b in page.style.bodies)
    return office if not national and search(page.style.form("public-health"), page.quote(office)) else None


def _extent(page: Page, block: int, found: re.Match[str]) -> Place:
    """Return the note's sentence; where it runs on from another statement, only its own clause."""
    start, stop = sentence_at(found.string, found.start())
    clauses = [start, *_run_on(page, found.string[: found.start()], start)]
    if found.groupdict().get("actor"):
        clauses.append(found.start())
    return Place(block, max(clauses), max(stop, found.end()))


def _run_on(page: Page, before: str, start: int) -> Iterator[int]:
    """Yield where behind `start` the subject begins of what comes after `before`, joined to another one."""
    while joint := search(page.style.form("run-on"), before, start):
        start = joint.start("subject")
        yield start


def _promised(page: Page, text: str, found: re.Match[str]) -> bool:
    """Whether the sentence is the statement that promises a letter, not a note."""
    start, stop = sentence_at(text, found.start())
    return any(search(s.forms, text[start:stop]) for s in page.style.statements if s.when == "notes")
