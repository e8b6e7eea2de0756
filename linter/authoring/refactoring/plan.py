"""What is to be done to a draft, place by place, or why it can't be done."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from linter.grammar.numbering.numbers import Value
    from linter.model.arrangement import Step
    from linter.model.draft import Place
    from linter.model.finding import Edit

TYPED, FIELD, COMPUTED = "typed", "field", "computed"
"""How a number comes to be on the page: somebody typed it, a field repeats it, Word counts it."""


class Change(Frozen):
    """One place where something else will stand: `old` becomes `new`.

    `what` names it ("citation", "lead-in"), `by` says how it comes about: what Word counts has no edits.
    """

    place: Place
    what: str
    old: str
    new: str
    edits: tuple[Edit, ...]
    by: str = TYPED


class Numbers(Frozen):
    """The numbers that recommendations, groups and paragraphs are to have, by their index in the graph."""

    recommendations: Mapping[int, Value] = MappingProxyType({})
    groups: Mapping[int, Value] = MappingProxyType({})
    paragraphs: Mapping[int, Value] = MappingProxyType({})


class Refactoring(Frozen):
    """The changes of a draft in reading order, the step that moves its blocks, if any, and what to say.

    `title` is the sentence that says what is done; `numbers` are all numbers as they are to be then, also
    those that stay; `instead` are recommendations whose citations go over to another one.
    """

    title: str
    changes: tuple[Change, ...]
    numbers: Numbers
    step: Step | None = None
    notes: tuple[str, ...] = ()
    instead: Mapping[int, int] = MappingProxyType({})

    @property
    def edits(self) -> tuple[Edit, ...]:
        """All edits in reading order."""
        return tuple(sorted({edit for change in self.changes for edit in change.edits}))


class Spot(Frozen):
    """A place to tell of: what stands there and what it is there."""

    place: Place
    why: str


class Refused(Frozen):
    """Why a wish can't be granted: a sentence, and the places that are in the way."""

    reason: str
    spots: tuple[Spot, ...] = ()
