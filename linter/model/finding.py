"""What a check finds, what the engine makes of it, and the rule that stands between them."""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from linter.model.draft import Location, Place
    from linter.model.review import Review


UNREADABLE = "IOE001"
"""The rule through which it is said that a file, or a rule on it, could not be looked at."""


class Severity(StrEnum):
    """How loud a finding is; an error is provably wrong, information is for a person to judge."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for an error, 2 for information: smaller is louder."""
        return ("error", "warning", "info").index(self.value)


class Safety(StrEnum):
    """Whether a fix may be applied unseen."""

    SAFE = "safe"
    UNSAFE = "unsafe"


class Edit(Frozen):
    """Replace the text of `place` by `content`."""

    place: Place
    content: str


class Fix(Frozen):
    """A way to mend a finding: what it does, whether it is safe, and the edits, none overlapping."""

    title: str
    edits: tuple[Edit, ...]
    safety: Safety = Safety.SAFE


class Problem(Frozen):
    """What a check says: where, and the words that fill its rule's message.

    `variant` picks another wording (and perhaps severity) of the same rule; `related` are further places
    that the problem is about.
    """

    place: Place
    slots: Mapping[str, str] = MappingProxyType({})
    variant: str = ""
    fix: Fix | None = None
    related: tuple[Place, ...] = ()


class Wording(Frozen):
    """A message with {slots}, and how loud it is at each stage of a report's life."""

    message: str
    severity: Mapping[str, Severity]


class Rule(Frozen):
    """A rule with its check bound. `wordings` holds the plain one under "" and the variants by name."""

    code: str
    name: str
    wordings: Mapping[str, Wording]
    how: str
    check: Callable[[Review], Iterator[Problem]]


class ResolvedEdit(Frozen):
    """An edit with its points in the file."""

    place: Place
    start: Location
    end: Location
    content: str


class ResolvedFix(Frozen):
    """A fix with its points in the file."""

    title: str
    safety: Safety
    edits: tuple[ResolvedEdit, ...]


class Finding(Frozen):
    """One thing to look at. `place` is None only where no draft was read or a comment is meant.

    `before` and `after` are the words beside the quote in its block; `bare` is the message without any
    word of the draft.
    """

    code: str
    name: str
    severity: Severity
    message: str
    path: str
    start: Location
    end: Location
    help: str
    paragraph: str = ""
    section: tuple[str, ...] = ()
    quote: str = ""
    before: str = ""
    after: str = ""
    bare: str = ""
    fingerprint: str = ""
    place: Place | None = None
    fix: ResolvedFix | None = None
    related: tuple[Location, ...] = ()
