"""What a report is made of: the findings of each file, and how they are to look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.model.draft import PACKED
from linter.model.finding import UNREADABLE
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from linter.model.draft import Coverage
    from linter.model.finding import Finding, Severity
    from linter.model.review import Review


class Outcome(Frozen):
    """A file that was looked at: its name as shown, its findings in order, and what was read of it.

    `coverage` is None where nothing could be read. `format` is the draft's ("word", "markdown" …).
    `lines` are the draft's words, a block a line, where the file itself has no lines and somebody asked for
    them; `shadow` is the file that they were written to. Only for the formats of `WITH_GRAPH` is the
    `review` kept.
    """

    path: str
    findings: tuple[Finding, ...]
    coverage: Coverage | None = None
    format: str = ""
    lines: tuple[str, ...] = ()
    shadow: str = ""
    review: Review | None = None

    @property
    def is_whole(self) -> bool:
        """Whether the file could be read, and no rule failed on it."""
        return self.coverage is not None and all(finding.code != UNREADABLE for finding in self.findings)

    @property
    def has_lines(self) -> bool:
        """Whether the lines of findings are those of the file itself."""
        return self.format not in PACKED


class RuleText(Frozen):
    """A rule in words: its name, how loud it is at each stage, what it says, why it matters, what to do.

    `family` is the kind of defect that it belongs to ("citations").
    """

    code: str
    name: str
    severity: Mapping[str, Severity]
    message: str
    why: str
    how: str
    family: str = ""


class Look(Frozen):
    """How a report is to look: with a terminal's colours, with the draft's words, as counts by rule.

    `root` is the folder that paths are shown from, where a format needs that; `rules` are those that held,
    for a format that is in `rendering.EXPLAINING`.
    """

    color: bool = False
    excerpts: bool = True
    statistics: bool = False
    root: str = ""
    rules: tuple[RuleText, ...] = ()
