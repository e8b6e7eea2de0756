"""Referral notes to public health, and what Context says about who commissions what."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.matching import expression, fullmatch, match, search, sentence_at, sentences
from linter.model.draft import Kind, Place
from linter.model.review import Commissioning, ReferralNote
from linter.review.page import trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Reference, Section
    from linter.review.homes import Homes
    from linter.review.page import Page

_WORD = compiled(r"[\w'\u2019&-]+")
_SMALL = frozenset({"and", "at", "for", "in", "of", "the", "within"})
_ENTRY_END = compiled(r"(?:\s*[;,.])?(?:\s+(?:and|or))?\s*\)?[;,.]?$")
_FROM = compiled(r"\b(?:from|providers?|by)\b")
_CONDITION = compiled(r"\W*(?:if|when|where)\b", re.IGNORECASE)


def read_notes(page: Page, homes: Homes, references: tuple[Reference, ...]) -> tuple[ReferralNote, ...]:
    """Read the notes; a sentence is one if it names public health or says "as the commissioner of"."""
    found = (_note(page, i, m, homes, references) for i, m in page.find("note"))
    return tuple(note for note in found if note)


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


def read_commissioning(page: Page, sections: tuple[Section, ...]) -> tuple[Commissioning, ...]:
    """Read who commissions and provides which services, from the sections that introduce the report."""
    first = next((s for s in sections if s.parent is None), None)
    found: list[Commissioning] = []
    if first is None or first.key == page.style.recommendations:
        return ()
    commissioner: Place | None = None  # whose services the entries of a list are
    for i in range(first.first, first.end):
        text = page.draft.blocks[i].text
        if page.draft.blocks[i].hidden:
            continue
        if commissioner and page.draft.blocks[i].kind is Kind.ITEM:
            found.append(_listed(page, i, commissioner))
            continue
        commissioner = _opens_list(page, i) if text.endswith(":") else None
        for start, end in sentences(text):
            if one := _statement(page, i, start, end):
                same = fullmatch(page.style.form("same-services"), page.quote(one.services))
                if same and (before := _just_before(page, found, one.place)):
                    one = one._replace(services=before.services)
                found.append(one)
    return tuple(found)


def _opens_list(page: Page, i: int) -> Place | None:
    """Return who commissions what the list behind block `i` names; None where it names whom they buy from."""
    text = page.draft.blocks[i].text
    for start, _ in sentences(text):
        found = match(page.style.form("commissioning-list"), text, start)
        if found and not _FROM.search(found.groupdict().get("services") or ""):
            return trimmed(text, Place(i, *found.span("commissioner")), ".,:")
    return None


def _listed(page: Page, i: int, commissioner: Place) -> Commissioning:
    """Return the statement that an entry of a list makes, "school nursing, provided by Fern House; and"."""
    text = page.draft.blocks[i].text
    place = page.words(i)
    stop = len(_ENTRY_END.sub("", text[: place.end]))
    found = match(page.style.form("commissioned-service"), text[:stop], place.start)
    parts = found.groupdict() if found else {}
    services = Place(i, *found.span("services")) if found else place._replace(end=stop)
    provider = Place(i, *found.span("provider")) if found and parts.get("provider") else None
    health = search(page.style.form("public-health"), page.quote(commissioner)) is not None
    return Commissioning(
        place,
        trimmed(text, services, ".,;"),
        commissioner,
        trimmed(text, provider, ".,;") if provider else None,
        health,
    )


def _just_before(page: Page, found: list[Commissioning], place: Place) -> Commissioning | None:
    """Return the statement that ends where the one at `place` begins; other sentences may speak of others."""
    if not found or found[-1].place.block != place.block:
        return None
    between = Place(place.block, found[-1].place.end, place.start)
    return None if page.quote(between).strip() else found[-1]


def _statement(page: Page, i: int, start: int, end: int) -> Commissioning | None:
    text = page.draft.blocks[i].text
    if _CONDITION.match(text, start):  # "Where a service is commissioned by …" names none
        return None
    for pattern in page.style.form("commissioning"):
        found = expression(pattern).match(text[:end], start)
        if not found:
            continue
        parts = found.groupdict()
        topic = search(page.style.form("service-topic"), found["services"])
        begin = found.start("services") + (topic.start("services") if topic else 0)
        places = {
            name: trimmed(text, Place(i, *found.span(name)), ".,")
            for name in ("commissioner", "provider")
            if parts.get(name)
        }
        commissioner = places.get("commissioner")
        health = (
            commissioner is not None
            and search(page.style.form("public-health"), page.quote(commissioner)) is not None
        )
        services = trimmed(text, Place(i, begin, found.end("services")), ",.")
        return Commissioning(Place(i, start, end), services, commissioner, places.get("provider"), health)
    return None
