"""Findings as one JSON array over all files, with the keys that users of ruff know."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from linter.reports.counting import count
from linter.reports.taming import as_json_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from linter.model.draft import Location
    from linter.model.finding import Finding, ResolvedFix
    from linter.reports.outcome import Look, Outcome


def render(outcomes: Sequence[Outcome], look: Look) -> str:
    """Return the array: a finding a line, in the order of files and places, or a rule a line, counted."""
    if look.statistics:
        return as_json_lines(one.values() for one in count(outcomes))
    return as_json_lines(finding_values(finding) for outcome in outcomes for finding in outcome.findings)


def finding_values(finding: Finding) -> dict[str, Any]:
    """Return what a finding says, by the names that programs know it by."""
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "message": finding.message,
        "filename": finding.path,
        "location": _point(finding.start),
        "end_location": _point(finding.end),
        "paragraph": finding.paragraph,
        "section": list(finding.section),
        "quote": finding.quote,
        "help": finding.help,
        "fix": _fix(finding.fix),
        "fingerprint": finding.fingerprint,
    }


def _fix(fix: ResolvedFix | None) -> dict[str, Any] | None:
    if fix is None:
        return None
    edits = [
        {"location": _point(edit.start), "end_location": _point(edit.end), "content": edit.content}
        for edit in fix.edits
    ]
    return {"title": fix.title, "safety": fix.safety.value, "edits": edits}


def _point(at: Location) -> dict[str, int]:
    return {"line": at.line, "column": at.column}
