"""The two views of a draft with tracked changes, and what counts as which change (ECMA-376-1 §17.13.5)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from linter.model.frozen import Frozen
from linter.readers.word.names import (
    AUTHOR,
    CELL_DELETED,
    CELL_INSERTED,
    COMMENT_END,
    COMMENT_START,
    COMMENT_USED,
    DATE,
    DELETED,
    INSERTED,
    MOVED_AWAY,
    MOVED_HERE,
    RUN,
    RUN_CHANGE,
    RUN_FACTS,
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


class View(Frozen):
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
    before = _before(change)
    return before is not None and before.tag == change.tag and _same_hand(before, change)


def continues_look(change: Element, run: Element) -> bool:
    """Return whether a change of a run's format goes on with that of the run right before it."""
    before = _before(run)
    facts = None if before is None else next(before.iterchildren(RUN_FACTS), None)
    earlier = None if facts is None else next(facts.iterchildren(RUN_CHANGE), None)
    return earlier is not None and _same_hand(earlier, change)


def _same_hand(one: Element, other: Element) -> bool:
    return one.get(AUTHOR) == other.get(AUTHOR) and one.get(DATE) == other.get(DATE)


def _before(element: Element) -> Element | None:
    """Return what stands right before `element`; the marks of a comment part nothing."""
    before = element.getprevious()
    while before is not None and _is_comment_mark(before):
        before = before.getprevious()
    return before


def _is_comment_mark(element: Element) -> bool:
    if element.tag == RUN:
        inside = [child.tag for child in element if child.tag != RUN_FACTS]
        return inside == [COMMENT_USED]
    return element.tag in (COMMENT_START, COMMENT_END)
