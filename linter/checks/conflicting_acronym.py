"""One acronym for two organisations, or two acronyms for one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.bodies.name_slips import Names
from linter.grammar.joined import joined_shown
from linter.model.draft import Place
from linter.model.finding import Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Review

VARIANTS = ("several",)

_SHORT = compiled(r"\((?:the\s+)?([A-Z][A-Z0-9&-]+)\)")
_NAME = compiled(r"(?:[A-Z&][\w&'\u2019-]*\s+|(?:and|of|the|for)\s+)*[A-Z][\w'\u2019-]*$")


class _Definition(Frozen):
    """An organisation, known or only named like one, with the acronym in brackets behind it."""

    short: str
    body: str
    place: Place


def check(review: Review) -> Iterator[Problem]:
    """Yield a problem where a definition gives one body's acronym to another, or a second one to the same."""
    owner: dict[str, _Definition] = {}
    chosen: dict[str, _Definition] = {}
    for defined in _definitions(review):
        held = owner.setdefault(defined.short, defined)
        first = chosen.setdefault(defined.body, defined)
        slots = {"acronym": defined.short, "body": defined.body}
        if held.body != defined.body:
            yield Problem(defined.place, slots | {"other": held.body}, related=(held.place,))
        elif first.short != defined.short:
            yield Problem(defined.place, slots | {"other": first.short}, "several", related=(first.place,))


def _definitions(review: Review) -> Iterator[_Definition]:
    """Yield the acronyms that stand in brackets right behind an organisation's name, in reading order."""
    full = Names.of(review.bodies, review.style)
    known = {(m.place.block, m.place.end): m for m in review.mentions if m.body is not None}
    endings = tuple(w for held in review.style.endings.values() for w in held)
    for i, block in joined_shown(review).holding("("):
        for found in _SHORT.finditer(block.text):
            before = block.text[: found.start()].rstrip()
            mention = known.get((i, len(before)))
            if mention is not None and mention.body is not None:
                yield _Definition(found[1], review.bodies[mention.body].name, mention.place)
                continue
            if any(slip.end == len(before) for slip in full.slips(before)):
                continue  # the body's own name, mistyped: there is another rule for it
            name = _NAME.search(before)
            if name and name[0].endswith(endings) and name[0] not in endings:
                yield _Definition(found[1], name[0], Place(i, *name.span()))
