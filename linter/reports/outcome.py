"""What a report is made of: the findings of each file, and how they are to look."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from linter.model.draft import Coverage
    from linter.model.finding import Finding
    from linter.model.review import Review


class Purpose(NamedTuple):
    """What a rule is there for: the family that it belongs to ("citations") and why its defect matters."""

    family: str
    why: str


class Outcome(NamedTuple):
    """A file that was looked at: its name as shown, its findings in order, and what was read of it.

    `coverage` is None where nothing could be read. Only for the formats of `WITH_GRAPH` are `review` and,
    by code, the `purposes` of the rules kept.
    """

    path: str
    findings: tuple[Finding, ...]
    coverage: Coverage | None = None
    review: Review | None = None
    purposes: Mapping[str, Purpose] = MappingProxyType({})


class Look(NamedTuple):
    """How a report is to look: with a terminal's colours, with the draft's words, as counts by rule."""

    color: bool = False
    excerpts: bool = True
    statistics: bool = False
