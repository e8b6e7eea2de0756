"""Where the report names the organisations and the services that it knows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from linter.grammar.matching import alternatives
from linter.grammar.services import Catalogue
from linter.model.draft import Place
from linter.model.review import BodyMention, ServiceMention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Acronym, Body
    from linter.review.naming import Naming
    from linter.review.page import Page

_CORE = 2  # words that a name must keep to go without its ending


def read_mentions(page: Page, bodies: tuple[Body, ...], naming: Naming) -> tuple[BodyMention, ...]:
    """Return where one of `bodies` is named: in full, by alias or acronym, without "NHS" or its ending."""
    names: dict[str, int] = {}
    for at, body in enumerate(bodies):
        for name in _forms(body, naming):
            names.setdefault(name, at)
    if not names:
        return ()
    # Names begin with a letter or a figure, which no escape changes.
    spelled = alternatives(re.escape(name) for name in names if name[0].isalnum())
    # The search skips to what stands in front of a name, and so a text gets something in front.
    pattern = re.compile(rf"[^A-Za-z0-9_-]({spelled})(?!\w)")
    return tuple(
        BodyMention(
            found[1],
            Place(i, found.start(), found.end() - 1),
            names[found[1]],
            found[1] == bodies[names[found[1]]].name,
        )
        for i, block in page.told()
        for found in pattern.finditer(f" {block.text}")
    )


def _forms(body: Body, naming: Naming) -> Iterator[str]:
    yield from (*body.acronyms, *body.aliases)
    for name in (body.name, body.name.replace("&", "and"), body.name.replace(" and ", " & ")):
        yield name
        short = name.removeprefix("NHS ").removeprefix("The ")
        yield short
        core = _without_ending(short, naming)
        if len(core.split()) >= _CORE:
            yield core


def _without_ending(name: str, naming: Naming) -> str:
    words = name.split()
    for start in range(1, len(words)):
        if naming.is_ending(" ".join(words[start:])):
            return " ".join(words[:start])
    return ""


def read_services(page: Page, acronyms: tuple[Acronym, ...]) -> tuple[ServiceMention, ...]:
    """Return every place that names a service of the style, by a name of its own or a defined acronym."""
    plain = Catalogue.of(page.style.services, ())
    catalogue = Catalogue.of(page.style.services, [a for a in acronyms if plain.meaning(a.long)])
    openings: dict[int, list[int]] = {}
    for form in catalogue.openings:
        for i, stretches in page.places(form, lead=1).items():
            openings.setdefault(i, []).extend(start for start, _ in stretches)
    return tuple(
        ServiceMention(Place(i, found.start, found.end), found.names)
        for i, block in page.told()
        if i in openings
        for found in catalogue.find_at(block.text, openings[i])
        if found.start >= block.body
    )
