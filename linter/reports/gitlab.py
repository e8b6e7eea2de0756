"""Findings as GitLab's Code Quality report (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format).

GitLab shows one of two findings with the same fingerprint, and takes paths from the root of the repository.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from linter.model.finding import Severity
from linter.reports.identifying import identified
from linter.reports.placing import seen_from, sentence
from linter.reports.taming import as_json_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from linter.reports.identifying import Known
    from linter.reports.outcome import Look, Outcome

# "blocker" and "critical" are for what breaks a system; an error of a report does not.
_LOUDNESS = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render(outcomes: Sequence[Outcome], look: Look) -> str:
    """Return the array: a finding a line, in the order of files and places."""
    paths = {outcome.path: seen_from(look.root, outcome.shadow or outcome.path) for outcome in outcomes}
    return as_json_lines(_issue(known, paths[known.outcome.path]) for known in identified(outcomes))


def _issue(known: Known, path: str) -> dict[str, Any]:
    finding = known.finding
    return {
        "description": sentence(finding),
        "check_name": f"{finding.code} {finding.name}",
        "fingerprint": known.fingerprint,
        "severity": _LOUDNESS[finding.severity],
        "location": {
            "path": path,
            "lines": {"begin": finding.start.line, "end": finding.end.line},
        },
    }
