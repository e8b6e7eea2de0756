"""The short names that an introduction gives to organisations: "Fenwick Partnership Trust (Fenwick)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.model.draft import Place
from linter.model.frozen import Frozen
from linter.model.names import Acronym
from linter.review.acronyms import spells

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from linter.model.names import Body
    from linter.review.naming import Naming
    from linter.review.page import Page

# A name of one to three words, each with a capital, alone in brackets.
_BRACKETS = compiled(
    r"\s*\((?:(?:the|known|called|referred|to|as|hereafter|or)\s+)*['\u2018\u201c\"]?"
    r"([A-Z][\w&'\u2019-]*(?:\s+[A-Z][\w&'\u2019-]*){0,2})['\u2019\u201d\"]?\)"
)
_WORD = compiled(r"[\w&'\u2019-]+")


class Shortening(Frozen):
    """A short name, `text` at `place`, of the organisation at index `body`, whose full name is `name`."""

    body: int
    text: str
    place: Place
    name: Place


def read_shortenings(
    page: Page, blocks: Iterable[int], bodies: tuple[Body, ...], naming: Naming
) -> tuple[Shortening, ...]:
    """Return the short names in brackets right behind full ones in `blocks`, acronyms aside.

    A short name begins with a word of the full one or with its initials; what is nothing but an ending
    ("the Trust", "the ICB") is no name.
    """
    found = []
    for i in blocks:
        text = page.draft.blocks[i].text
        for brackets in _BRACKETS.finditer(text) if "(" in text else ():
            short, before = brackets[1].rstrip("'\u2019"), text[: brackets.start()]
            at = max(
                (n for n, b in enumerate(bodies) if before.endswith(b.name)),
                key=lambda n: len(bodies[n].name),
                default=None,
            )
            if at is not None and _is_short_for(short, bodies[at].name, naming):
                start = len(before) - len(bodies[at].name)
                name = Place(i, start, len(before))
                place = Place(i, brackets.start(1), brackets.start(1) + len(short))
                found.append(Shortening(at, short, place, name))
    return tuple(found)


def initials(page: Page, shortenings: Iterable[Shortening]) -> Iterator[Acronym]:
    """Yield the definitions that short names such as "FMW CCG" hold: the initials of the name's own words."""
    for one in shortenings:
        first, *rest = one.text.split()
        if rest and first.isupper():
            at = Place(one.place.block, one.place.start, one.place.start + len(first))
            yield Acronym(first, page.quote(one.name), one.name, at)


def _is_short_for(short: str, name: str, naming: Naming) -> bool:
    first, words = short.split(maxsplit=1)[0], _WORD.findall(name)
    if naming.is_ending(short) or (" " not in short and short.isupper()):
        return False
    if first in words:
        known = naming.key(name)
        return all(word in words or set(naming.key(word)) <= set(known) for word in short.split())
    own = [word for word in words if word not in short.split() and word != "NHS"]
    return first.isupper() and any(spells(own[:n], first, initials=True) for n in range(1, len(own) + 1))
