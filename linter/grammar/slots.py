"""Slots in texts that people write for drafts: "{area}" is a value, "{cite triage, beds}" one of parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

_SLOT = compiled(r"\{(?P<name>[a-z][a-z-]*)(?: +(?P<given>[^{}]*?))? *\}")
_BRACE = compiled(r"[{}]")


class Slot(Frozen):
    """A slot: where it stands in its text, its name, and what is written behind the name, "" if nothing.

    `name` is empty for a brace that neither opens nor closes a slot.
    """

    start: int
    end: int
    name: str
    given: str

    @property
    def keys(self) -> tuple[str, ...]:
        """What is written behind the name as a list with commas."""
        return tuple(key for part in self.given.split(",") if (key := part.strip()))


def find_slots(text: str) -> Iterator[Slot]:
    """Yield the slots of `text` from left to right, and each brace that belongs to none."""
    at = 0
    while brace := _BRACE.search(text, at):
        found = _SLOT.match(text, brace.start())
        at = found.end() if found else brace.end()
        if found:
            yield Slot(found.start(), at, found["name"], found["given"] or "")
        else:
            yield Slot(brace.start(), at, "", "")
