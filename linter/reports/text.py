"""Findings for a writer to read: by file and section, in reading order, with the words that are meant."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from linter.model.finding import Severity
from linter.reports.marking import Paint, marked, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from linter.model.draft import Coverage
    from linter.model.finding import Finding
    from linter.reports.outcome import Look, Outcome

_COUNTED = {
    Severity.ERROR: ("error", "errors"),
    Severity.WARNING: ("warning", "warnings"),
    Severity.INFO: ("information", "information"),
}


def render(outcomes: Sequence[Outcome], look: Look) -> str:
    """Return the report: each file with findings or with something left out, then the count of all."""
    paint = Paint(look.color)
    lines = _statistics(outcomes, paint) if look.statistics else _files(outcomes, paint)
    return "\n".join([*lines, _closing(outcomes, paint)]) + "\n"


def _files(outcomes: Iterable[Outcome], paint: Paint) -> Iterator[str]:
    for outcome in outcomes:
        left_out = tuple(_left_out(outcome.coverage))
        if outcome.findings or left_out:
            yield paint.strong(plain(outcome.path))
            yield from _sections(outcome.findings, paint)
            yield from (paint.faint(f"  {line}") for line in left_out)
            yield ""


def _sections(findings: Iterable[Finding], paint: Paint) -> Iterator[str]:
    for section, held in groupby(findings, key=lambda finding: finding.section):
        if section:
            yield ""
            yield "  " + paint.faint(plain(" › ".join(section)))
        for finding in held:
            yield ""
            yield from _finding(finding, paint)


def _finding(finding: Finding, paint: Paint) -> Iterator[str]:
    where = f"{finding.start.line}:{finding.start.column}"
    label = f"  {paint.strong(plain(finding.paragraph))}" if finding.paragraph else ""
    kind = f"{paint.severity(finding.severity)} {paint.strong(finding.code)}"
    yield f"  {kind}{label}  {paint.faint(where)}  {plain(finding.message)}"
    if finding.quote:
        yield "    " + marked(finding, paint)
    if finding.help:
        yield "    " + paint.faint(f"→ {plain(finding.help)}")


def _left_out(coverage: Coverage | None) -> Iterator[str]:
    """Yield what was read, if anything was not, and then what was not and why."""
    if coverage is None:
        return
    if coverage.omitted:
        read = ", ".join(f"{story} {count}" for story, count in coverage.read)
        yield f"Read, in paragraphs: {read or 'none'}."
    for omission in coverage.omitted:
        yield plain(f"Left out: {omission.what} ({omission.times}): {omission.why}")
    for note in coverage.notes:
        yield plain(f"Note: {note}")


def _statistics(outcomes: Iterable[Outcome], paint: Paint) -> Iterator[str]:
    """Yield how many findings each rule has, the most frequent first."""
    counts = Counter((f.code, f.name) for outcome in outcomes for f in outcome.findings)
    for (code, name), count in sorted(counts.items(), key=lambda counted: (-counted[1], counted[0])):
        yield f"{count:>5}  {paint.strong(code)}  {name}"
    if counts:
        yield ""


def _closing(outcomes: Sequence[Outcome], paint: Paint) -> str:
    counts = Counter(finding.severity for outcome in outcomes for finding in outcome.findings)
    files = _files_word(len(outcomes))
    if not counts:
        return paint.good(f"No findings in {files}.") if outcomes else "No files were checked."
    said = ", ".join(f"{counts[s]} {_COUNTED[s][counts[s] != 1]}" for s in Severity if counts[s])
    touched = sum(1 for outcome in outcomes if outcome.findings)
    return f"{said} in {files if touched == len(outcomes) else f'{touched} of {files}'}."


def _files_word(count: int) -> str:
    return "1 file" if count == 1 else f"{count} files"
