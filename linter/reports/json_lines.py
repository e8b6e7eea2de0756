"""Findings as JSON, one a line, for programs that read while others still write (jsonlines.org)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.reports.counting import Totals
from linter.reports.json import finding_values
from linter.reports.taming import as_json

if TYPE_CHECKING:
    from collections.abc import Iterable

    from linter.reports.outcome import Look, Outcome


def render(outcomes: Iterable[Outcome], look: Look) -> str:
    """Return the lines: a finding each, in the order of files and places, or a rule each, counted."""
    report = Report(look)
    return "".join([*map(report.add, outcomes), report.close()])


class Report:
    """The same, file by file."""

    def __init__(self, look: Look) -> None:
        self._totals = Totals() if look.statistics else None

    def add(self, outcome: Outcome) -> str:
        """Return the lines of a file."""
        if self._totals is None:
            return "".join(f"{as_json(finding_values(finding))}\n" for finding in outcome.findings)
        self._totals.add(outcome)
        return ""

    def close(self) -> str:
        """Return the lines that sum up."""
        counts = self._totals.by_rule() if self._totals else ()
        return "".join(f"{as_json(one.values())}\n" for one in counts)
