"""The two views of a draft with tracked changes, and what counts as which change (ECMA-376-1 §17.13.5)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from linter.readers.word.names import (
    AUTHOR,
    CELL_DELETED,
    CELL_INSERTED,
    DATE,
    DELETED,
    INSERTED,
    MOVED_AWAY,
    MOVED_HERE,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element as Element

INSERTION: Final = "insertion"
DELETION: Final = "deletion"
MOVE: Final = "move"
FORMATTING: Final = "formatting"

_KINDS = {
    INSERTED: INSERTION,
    DELETED: DELETION,
    MOVED_HERE: MOVE,
    MOVED_AWAY: MOVE,
    CELL_INSERTED: INSERTION,
    CELL_DELETED: DELETION,
}


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class View:
    """Which tracked elements a view leaves out; a move is counted where the view shows its text."""

    left_out: frozenset[str]
    shown_move: str

    def change(self, tag: str) -> str | None:
        """Return the kind of change that a tracked element makes, None for the end of a move not shown."""
        kind = _KINDS[tag]
        return None if kind == MOVE and tag != self.shown_move else kind


VIEWS: Final[Mapping[str, View]] = {
    "accepted": View(frozenset({DELETED, MOVED_AWAY, CELL_DELETED}), MOVED_HERE),
    "original": View(frozenset({INSERTED, MOVED_HERE, CELL_INSERTED}), MOVED_AWAY),
}


def continues(change: Element) -> bool:
    """Return whether a tracked element goes on with the change of the one right before it.

    Word cuts one insertion into as many elements as it has formats; a reader counts it once.
    """
    before = change.getprevious()
    return (
        before is not None
        and before.tag == change.tag
        and before.get(AUTHOR) == change.get(AUTHOR)
        and before.get(DATE) == change.get(DATE)
    )
