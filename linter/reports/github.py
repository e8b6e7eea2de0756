"""Findings as workflow commands: GitHub Actions shows them at their lines in a pull request.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions; the escapes are those of
actions/toolkit (packages/core/src/command.ts). Of a step, GitHub shows ten of each kind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.model.finding import Severity
from linter.reports.marking import one_line
from linter.reports.placing import seen_from, sentence
from linter.reports.taming import tame

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from linter.model.finding import Finding
    from linter.reports.outcome import Look, Outcome

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(outcomes: Sequence[Outcome], look: Look) -> str:
    """Return a command a line, in the order of files and places."""
    return "".join(line for outcome in outcomes for line in _commands(outcome, look.root))


def _commands(outcome: Outcome, root: str) -> Iterator[str]:
    path = seen_from(root, outcome.shadow or outcome.path)
    for finding in outcome.findings:
        yield _command(finding, path)


def _command(finding: Finding, path: str) -> str:
    told = {"file": tame(path)} | _lines(finding) | {"title": one_line(f"{finding.code} {finding.name}")}
    return f"::{_COMMANDS[finding.severity]} {_properties(told)}::{_data(sentence(finding))}\n"


def _lines(finding: Finding) -> dict[str, str]:
    """Return the place; the runner takes columns only where they are of one line."""
    start, end = finding.start, finding.end
    if start.line != end.line:
        return {"line": str(start.line), "endLine": str(end.line)}
    lines = {"line": str(start.line), "endLine": str(end.line)}
    return lines | {"col": str(start.column), "endColumn": str(end.column)}


def _properties(told: Mapping[str, str]) -> str:
    return ",".join(f"{name}={_property(words)}" for name, words in told.items())


def _property(words: str) -> str:
    return _data(words).replace(":", "%3A").replace(",", "%2C")


def _data(words: str) -> str:
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
