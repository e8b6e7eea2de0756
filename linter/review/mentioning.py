"""Where the report names the organisations and the services that it knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.bodies.services import Catalogue, openings
from linter.grammar.plain import plain
from linter.model.draft import Place
from linter.model.names import BodyMention, ServiceMention

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from linter.model.names import Acronym, Body
    from linter.review.naming import Naming
    from linter.review.page import Page

_WORDLY = compiled(r"\w")
_CORE = 2  # words that a name must keep to go without its ending


def read_mentions(page: Page, bodies: tuple[Body, ...], naming: Naming) -> tuple[BodyMention, ...]:
    """Return where one of `bodies` is named: in full, by alias or acronym, without "NHS" or its ending."""
    names: dict[str, int] = {}
    for at, body in enumerate(bodies):
        for name in _forms(body, naming):
            if name[:1].isalnum():
                names.setdefault(name, at)
    found: dict[int, list[tuple[int, int, str]]] = {}
    for name in names:
        for block, start in page.standing(plain(name)):
            text, end = page.draft.blocks[block].text, start + len(name)
            whole = text[start - 1 : start] not in ("-", "_") and not _WORDLY.match(text, end)
            if whole and text.startswith(name, start):
                found.setdefault(block, []).append((start, -end, name))
    return tuple(
        BodyMention(name, place, names[name], name == bodies[names[name]].name)
        for i, _ in page.told()
        for name, place in _apart(i, sorted(found.get(i, ())))
    )


def _apart(block: int, found: Iterable[tuple[int, int, str]]) -> Iterator[tuple[str, Place]]:
    """Yield the names, sorted by where they stand and the longest first, that begin in no other one."""
    behind = 0
    for start, end, name in found:
        if start >= behind:
            behind = -end
            yield name, Place(block, start, behind)


def _forms(body: Body, naming: Naming) -> Iterator[str]:
    yield from (*body.acronyms, *body.aliases)
    for name in (body.name, body.name.replace("&", "and"), body.name.replace(" and ", " & ")):
        yield name
        short = _without_silent(name, naming)
        yield short
        core = _without_ending(short, naming)
        if len(core.split()) >= _CORE:
            yield core


def _without_silent(name: str, naming: Naming) -> str:
    """Return `name` without words before the others that mean nothing there ("NHS", "The")."""
    first, _, rest = name.partition(" ")
    return _without_silent(rest, naming) if rest and not naming.key(first) else name


def _without_ending(name: str, naming: Naming) -> str:
    words = name.split()
    for start in range(1, len(words)):
        if naming.is_ending(" ".join(words[start:])):
            return " ".join(words[:start])
    return ""


def read_services(page: Page, acronyms: tuple[Acronym, ...]) -> tuple[ServiceMention, ...]:
    """Return every place that names a service of the style, by a name of its own or a defined acronym."""
    known = Catalogue.of(page.style.services, ())
    named = [acronym for acronym in acronyms if known.meaning(acronym.long)]
    catalogue = Catalogue.of(page.style.services, named)
    begun: dict[int, list[int]] = {}
    for i, stretches in page.places(openings(page.style.services), lead=1).items():
        begun[i] = [start for start, _ in stretches]
    for short in {a.short.lower() for a in named}:
        for i, start in page.standing(short.removesuffix("s") or short):
            begun.setdefault(i, []).append(start)
    return tuple(
        ServiceMention(Place(i, found.start, found.end), found.names)
        for i, block in page.told()
        if i in begun
        for found in catalogue.find_at(block.text, begun[i])
        if found.start >= block.body
    )
