"""How many findings there are: by rule, by severity, in how many files."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from linter.model.finding import Severity
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from linter.model.finding import Finding
    from linter.reports.outcome import Outcome

_COUNTED = {
    Severity.ERROR: ("error", "errors"),
    Severity.WARNING: ("warning", "warnings"),
    Severity.INFO: ("information", "information"),
}


class Count(Frozen):
    """How many findings a rule has, and how many of them have a fix."""

    code: str
    name: str
    times: int
    fixable: int

    def values(self) -> dict[str, str | int]:
        """Return the same by the names that programs know it by; they are ruff's."""
        return {"code": self.code, "name": self.name, "count": self.times, "fixable": self.fixable}


def count(outcomes: Iterable[Outcome]) -> tuple[Count, ...]:
    """Return the counts of the rules that found something, the most frequent first."""
    found = tuple(finding for outcome in outcomes for finding in outcome.findings)
    times = Counter((finding.code, finding.name) for finding in found)
    fixes = Counter((finding.code, finding.name) for finding in found if finding.fix)
    ordered = sorted(times, key=lambda rule: (-times[rule], rule))
    return tuple(Count(*rule, times[rule], fixes[rule]) for rule in ordered)


def tally(findings: Iterable[Finding]) -> str:
    """Return "1 error, 2 warnings"; nothing for no findings."""
    counts = Counter(finding.severity for finding in findings)
    return ", ".join(f"{counts[s]} {_COUNTED[s][counts[s] != 1]}" for s in Severity if counts[s])


def close(outcomes: Sequence[Outcome]) -> str:
    """Return the sentence that ends a report: how many findings in how many files."""
    files = _files_word(len(outcomes))
    said = tally(finding for outcome in outcomes for finding in outcome.findings)
    if not said:
        return f"No findings in {files}." if outcomes else "No files were checked."
    touched = sum(1 for outcome in outcomes if outcome.findings)
    return f"{said} in {files if touched == len(outcomes) else f'{touched} of {files}'}."


def _files_word(number: int) -> str:
    return "1 file" if number == 1 else f"{number} files"
