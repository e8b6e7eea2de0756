"""Findings as SARIF 2.1.0 (OASIS Static Analysis Results Interchange Format), which GitHub and editors show.

What GitHub takes of it: https://docs.github.com/code-security/reference/code-scanning/sarif-support-for-code-scanning.
Sections named in comments are those of the OASIS standard.
"""

from __future__ import annotations

import os
from pathlib import PurePath
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from linter import __version__
from linter.model.finding import UNREADABLE, Safety
from linter.model.frozen import Frozen
from linter.reports.covering import left_out
from linter.reports.explaining import LEVELS, descriptor, rules_of
from linter.reports.identifying import identified
from linter.reports.marking import one_line
from linter.reports.placing import seen_from, sentence
from linter.reports.taming import as_json

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from linter.model.draft import Location
    from linter.model.finding import Finding, ResolvedEdit
    from linter.reports.identifying import Known
    from linter.reports.outcome import Look, Outcome

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_ROOT = "%SRCROOT%"

# GitHub refuses a result with more than a thousand places; a sentence names a few.
_RELATED = 100
_LINKED = 3


class _Where(Frozen):
    """The file that lines are of, as an artifactLocation, and whether they are the draft's own."""

    artifact: Mapping[str, str]
    own: bool


def render(outcomes: Sequence[Outcome], look: Look) -> str:
    """Return the log: one run, its results in the order of files and places, on one line."""
    rules = rules_of(look.rules, outcomes)
    indices = {rule.code: index for index, rule in enumerate(rules)}
    places = {outcome.path: _where(outcome, look.root) for outcome in outcomes}
    driver = {"name": "reportlint", "version": __version__, "rules": [descriptor(rule) for rule in rules]}
    run = {
        "tool": {"driver": driver},
        "invocations": [_invocation(outcomes, look.root)],
        "automationDetails": {"id": "reportlint/"},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The folder that reportlint ran in."}}},
        "artifacts": [_artifact(outcome, look.root) for outcome in outcomes],
        "results": [_result(known, places[known.outcome.path], indices) for known in identified(outcomes)],
    }
    return as_json({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}) + "\n"


def _invocation(outcomes: Sequence[Outcome], root: str) -> dict[str, Any]:
    """Return how the run went: what could not be read, and what of a file was left out (3.20)."""
    whole = all(outcome.is_whole for outcome in outcomes)
    said = [note for outcome in outcomes for note in _notifications(outcome, root)]
    return {"executionSuccessful": whole, "toolExecutionNotifications": said}


def _notifications(outcome: Outcome, root: str) -> Iterator[dict[str, Any]]:
    at = [{"physicalLocation": {"artifactLocation": _location(root, outcome.path)}}]
    for finding in outcome.findings:
        if finding.code == UNREADABLE:
            said = {"level": "error", "message": {"text": one_line(finding.message)}}
            yield said | {"locations": at, "associatedRule": {"id": finding.code}}
    for line in left_out(outcome.coverage):
        yield {"level": "note", "message": {"text": line}, "locations": at}


def _artifact(outcome: Outcome, root: str) -> dict[str, Any]:
    """Return the file that results are in; a shadow says whose words it has."""
    where = _where(outcome, root)
    held = {"location": where.artifact, "roles": ["analysisTarget"]}
    if not outcome.shadow:
        return held
    name = one_line(seen_from(root, outcome.path))
    return held | {"description": {"text": f"The words of {name}, a paragraph a line."}}


def _result(known: Known, where: _Where, indices: Mapping[str, int]) -> dict[str, Any]:
    finding = known.finding
    others = finding.related[:_RELATED]
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": indices[finding.code],
        "level": LEVELS[finding.severity],
        "message": {"text": _message(finding, others)},
        "locations": [_place(finding, where)],
        "partialFingerprints": _fingerprints(known, where),
    }
    if others:
        result["relatedLocations"] = [_related(at, other, where) for at, other in enumerate(others, 1)]
    return result | _fixes(finding, where)


def _message(finding: Finding, others: Sequence[Location]) -> str:
    """Return the sentence and links to the first other places (3.11.6); a draft's words link nowhere."""
    links = ", ".join(f"[line {other.line}]({at})" for at, other in enumerate(others[:_LINKED], 1))
    said = sentence(finding).replace("](", "]\u200b(")
    return f"{said} See {links}." if links else said


def _place(finding: Finding, where: _Where) -> dict[str, Any]:
    region: dict[str, Any] = _region(finding.start, finding.end)
    if finding.quote:
        region["snippet"] = {"text": finding.quote}
    held: dict[str, Any] = {"physicalLocation": {"artifactLocation": where.artifact, "region": region}}
    logical = list(_logical(finding))
    return held | {"logicalLocations": logical} if logical else held


def _logical(finding: Finding) -> Iterator[dict[str, str]]:
    """Yield the paragraph and its section: what a writer looks for (3.33)."""
    path = [one_line(title) for title in finding.section]
    if finding.paragraph:
        label = one_line(finding.paragraph)
        yield {"name": label, "fullyQualifiedName": " › ".join([*path, label]), "kind": "paragraph"}
    if path:
        yield {"name": path[-1], "fullyQualifiedName": " › ".join(path), "kind": "section"}


def _related(number: int, at: Location, where: _Where) -> dict[str, Any]:
    region = {"startLine": at.line, "startColumn": at.column}
    return {
        "id": number,
        "physicalLocation": {"artifactLocation": where.artifact, "region": region},
        "message": {"text": f"line {at.line}"},
    }


def _fingerprints(known: Known, where: _Where) -> dict[str, str]:
    """Return what the finding is known by.

    GitHub goes by `primaryLocationLineHash`, which its upload-sarif makes of the line's words, and complains
    where it finds another. In a Word file there are no such lines, so the finding's own stands there.
    """
    own = {"reportlint/v1": known.fingerprint}
    return own if where.own or known.outcome.shadow else own | {"primaryLocationLineHash": known.fingerprint}


def _fixes(finding: Finding, where: _Where) -> dict[str, Any]:
    """Return the fix (3.55) if it may be applied unseen and is about whole stretches of the file's lines."""
    fix = finding.fix
    if not (fix and fix.edits and fix.safety is Safety.SAFE and where.own and all(map(_is_whole, fix.edits))):
        return {}
    replacements = [
        {"deletedRegion": _region(edit.start, edit.end), "insertedContent": {"text": edit.content}}
        for edit in fix.edits
    ]
    change = {"artifactLocation": where.artifact, "replacements": replacements}
    return {"fixes": [{"description": {"text": one_line(fix.title)}, "artifactChanges": [change]}]}


def _is_whole(edit: ResolvedEdit) -> bool:
    """Tell whether the file has nothing between the edit's points but the text that is replaced."""
    width = edit.place.end - edit.place.start
    return edit.start.line == edit.end.line and edit.end.column - edit.start.column == width


def _region(start: Location, end: Location) -> dict[str, int]:
    return {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    }


def _where(outcome: Outcome, root: str) -> _Where:
    return _Where(_location(root, outcome.shadow or outcome.path), outcome.has_lines)


def _location(root: str, path: str) -> dict[str, str]:
    """Return `path` as a URI (RFC 3986), from the root on where it is inside (3.4); a URL is one already."""
    if "://" in path:
        return {"uri": path}
    seen = seen_from(root, path)
    uri = quote(os.fsencode(seen))
    if PurePath(seen).is_absolute():
        return {"uri": f"file://{'' if uri.startswith('/') else '/'}{uri}"}
    return {"uri": uri, "uriBaseId": _ROOT}
