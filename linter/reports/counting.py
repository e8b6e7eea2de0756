"""How many findings there are: by rule, by severity, in how many files."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from linter.model.finding import Severity
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterable

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


class Totals:
    """The counts of files that come one after the other; of the files themselves nothing is kept."""

    def __init__(self) -> None:
        self._times: Counter[tuple[str, str]] = Counter()
        self._fixes: Counter[tuple[str, str]] = Counter()
        self._severities: Counter[Severity] = Counter()
        self._files = self._touched = 0

    def add(self, outcome: Outcome) -> None:
        """Count a file."""
        self._files += 1
        self._touched += bool(outcome.findings)
        self._severities.update(finding.severity for finding in outcome.findings)
        self._times.update((finding.code, finding.name) for finding in outcome.findings)
        self._fixes.update((finding.code, finding.name) for finding in outcome.findings if finding.fix)

    def by_rule(self) -> tuple[Count, ...]:
        """Return the counts of the rules that found something, the most frequent first."""
        times = self._times
        ordered = sorted(times, key=lambda rule: (-times[rule], rule))
        return tuple(Count(*rule, times[rule], self._fixes[rule]) for rule in ordered)

    def close(self) -> str:
        """Return the sentence that ends a report: how many findings in how many files."""
        files = _files_word(self._files)
        said = _said(self._severities)
        if not said:
            return f"No findings in {files}." if self._files else "No files were checked."
        return f"{said} in {files if self._touched == self._files else f'{self._touched} of {files}'}."

    @property
    def is_clean(self) -> bool:
        """Whether there are files, and none with a finding."""
        return bool(self._files) and not self._touched


def total(outcomes: Iterable[Outcome]) -> Totals:
    """Return the counts of all `outcomes`."""
    totals = Totals()
    for outcome in outcomes:
        totals.add(outcome)
    return totals


def count(outcomes: Iterable[Outcome]) -> tuple[Count, ...]:
    """Return the counts of the rules that found something, the most frequent first."""
    return total(outcomes).by_rule()


def tally(findings: Iterable[Finding]) -> str:
    """Return "1 error, 2 warnings"; nothing for no findings."""
    return _said(Counter(finding.severity for finding in findings))


def close(outcomes: Iterable[Outcome]) -> str:
    """Return the sentence that ends a report: how many findings in how many files."""
    return total(outcomes).close()


def _said(counts: Counter[Severity]) -> str:
    return ", ".join(f"{counts[s]} {_COUNTED[s][counts[s] != 1]}" for s in Severity if counts[s])


def _files_word(number: int) -> str:
    return "1 file" if number == 1 else f"{number} files"
