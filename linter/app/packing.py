"""Outcomes as bytes: what processes hand to each other and what is kept for the next run.

They are JSON, compressed: values are written as lists of their fields, so that nothing read back can be
anything but text, numbers and findings. A file's name is not in it; whoever unpacks says it.
"""

from __future__ import annotations

import json
import zlib
from typing import Any

from linter.model.draft import Coverage, Location, Omission, Place
from linter.model.finding import Finding, ResolvedEdit, ResolvedFix, Safety, Severity
from linter.reports.outcome import Outcome

# What bytes that are not sound, or that another version has packed, may raise.
UNSOUND = (ValueError, TypeError, KeyError, IndexError, AttributeError, zlib.error)

# Findings repeat themselves: this takes out nine tenths, and the next levels little more for twice the time.
_LEVEL = 1

_SEVERITIES = {severity.value: severity for severity in Severity}


def pack(outcome: Outcome) -> bytes:
    """Return `outcome` as bytes; the graph that some formats want is left behind."""
    findings = [finding._replace(path="") for finding in outcome.findings]
    held = [findings, outcome.coverage, outcome.format, outcome.lines]
    return zlib.compress(json.dumps(held, separators=(",", ":")).encode(), _LEVEL)


def unpack(packed: bytes, name: str) -> Outcome:
    """Return the outcome of the file `name`; raises one of UNSOUND where `packed` holds none."""
    findings, coverage, form, lines = json.loads(zlib.decompress(packed))
    return Outcome(
        name,
        tuple(_finding(finding, name) for finding in findings),
        None if coverage is None else _coverage(*coverage),
        form,
        tuple(lines),
    )


def _finding(fields: list[Any], path: str) -> Finding:
    code, name, severity, message, _, start, end, advice, label, section, *words, place, fix, related = fields
    quote, before, after, bare, fingerprint = words
    return Finding(
        code,
        name,
        _SEVERITIES[severity],
        message,
        path,
        Location(*start),
        Location(*end),
        advice,
        label,
        tuple(section),
        quote,
        before,
        after,
        bare,
        fingerprint,
        place and Place(*place),
        fix and _fix(*fix),
        tuple(Location(*at) for at in related),
    )


def _fix(title: str, safety: str, edits: list[Any]) -> ResolvedFix:
    made = (
        ResolvedEdit(Place(*place), Location(*start), Location(*end), content)
        for place, start, end, content in edits
    )
    return ResolvedFix(title, Safety(safety), tuple(made))


def _coverage(read: list[Any], omitted: list[Any], notes: list[str]) -> Coverage:
    counts = tuple((story, times) for story, times in read)
    return Coverage(counts, tuple(Omission(*one) for one in omitted), tuple(notes))
