"""What Context says about who commissions and provides which services."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.matching import fullmatch, match, search, sentences
from linter.model.draft import Kind, Place
from linter.model.review import Commissioning
from linter.review.page import trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Section
    from linter.review.page import Page

_CONDITION = compiled(r"\W*(?:if|when|where)\b", re.IGNORECASE)
_ENTRY_END = compiled(r"(?:\s*[;,.])?(?:\s+(?:and|or))?\s*\)?[;,.]?$")
_FROM = compiled(r"\b(?:from|providers?|by)\b")
_EDGES = ".,:;"  # what may part a name from the words beside it


def read_commissioning(page: Page, sections: tuple[Section, ...]) -> tuple[Commissioning, ...]:
    """Read who commissions and provides which services, from the sections that introduce the report."""
    first = next((s for s in sections if s.parent is None), None)
    if first is None or first.key == page.style.recommendations:
        return ()
    found: list[Commissioning] = []
    commissioner: Place | None = None  # whose services the entries of a list are
    for i in range(first.first, first.end):
        block = page.draft.blocks[i]
        if block.hidden:
            continue
        if commissioner and block.kind is Kind.ITEM:
            found += _entry(page, i, commissioner)
        else:
            found += _stated(page, i)
            commissioner = _opens_list(page, i)
    return tuple(found)


def _stated(page: Page, i: int) -> Iterator[Commissioning]:
    """Yield what the sentences of a block state; "It is provided by" speaks of the services just named."""
    block = page.draft.blocks[i]
    before: Commissioning | None = None
    for start, end in sentences(block.text, block.body):
        one = _statement(page, i, start, end)
        if one and before and fullmatch(page.style.form("same-services"), page.quote(one.services)):
            one = one._replace(services=before.services)
        if one:
            yield one
        before = one


def _statement(page: Page, i: int, start: int, end: int) -> Commissioning | None:
    text = page.draft.blocks[i].text
    if _CONDITION.match(text, start):  # "Where a service is commissioned by …" names none
        return None
    found = match(page.style.form("commissioning"), text[:end], start)
    if found is None:
        return None
    topic = search(page.style.form("service-topic"), found["services"])
    begin = found.start("services") + (topic.start("services") if topic else 0)
    services = trimmed(text, Place(i, begin, found.end("services")), _EDGES)
    commissioner, provider = (_part(text, i, found, name) for name in ("commissioner", "provider"))
    return Commissioning(
        Place(i, start, end), services, commissioner, provider, _is_public_health(page, commissioner)
    )


def _opens_list(page: Page, i: int) -> Place | None:
    """Return who commissions what the list behind block `i` names; None where it names whom they buy from."""
    block = page.draft.blocks[i]
    if not block.text.rstrip().endswith(":"):
        return None
    for start, _ in sentences(block.text, block.body):
        found = match(page.style.form("commissioning-list"), block.text, start)
        if found and not _FROM.search(found.groupdict().get("services") or ""):
            return _part(block.text, i, found, "commissioner")
    return None


def _entry(page: Page, i: int, commissioner: Place) -> Iterator[Commissioning]:
    """Yield what an entry of a list states, "school nursing, provided by Fern House; and", if anything."""
    text, place = page.draft.blocks[i].text, page.words(i)
    stop = place.start + len(_ENTRY_END.sub("", page.quote(place)))
    if stop == place.start:
        return
    found = match(page.style.form("commissioned-service"), text[:stop], place.start)
    services = _part(text, i, found, "services") or place._replace(end=stop)
    provider = _part(text, i, found, "provider")
    yield Commissioning(place, services, commissioner, provider, _is_public_health(page, commissioner))


def _part(text: str, i: int, found: re.Match[str] | None, name: str) -> Place | None:
    """Return where block `i`, whose text it is, holds the part `name` of what was found, None if nowhere."""
    if found is None or not found.groupdict().get(name):
        return None
    return trimmed(text, Place(i, *found.span(name)), _EDGES)


def _is_public_health(page: Page, commissioner: Place | None) -> bool:
    return (
        commissioner is not None
        and search(page.style.form("public-health"), page.quote(commissioner)) is not None
    )
