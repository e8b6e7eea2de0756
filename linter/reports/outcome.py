"""What a report is made of: the findings of each file, and how they are to look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from linter.model.draft import Coverage
    from linter.model.finding import Finding


class Outcome(Frozen):
    """A file that was looked at: its name as shown, its findings in order, and what was read of it.

    `coverage` is None where nothing could be read.
    """

    path: str
    findings: tuple[Finding, ...]
    coverage: Coverage | None = None


class Look(Frozen):
    """How a report is to look: with a terminal's colours, with the draft's words, as counts by rule."""

    color: bool = False
    excerpts: bool = True
    statistics: bool = False
