"""Findings for a writer to read: by file and section, in reading order, with the words that are meant."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from linter.reports.counting import close, count
from linter.reports.covering import left_out
from linter.reports.marking import Paint, marked, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from linter.model.finding import Finding
    from linter.reports.outcome import Look, Outcome


def render(outcomes: Sequence[Outcome], look: Look) -> str:
    """Return the report: each file with findings or with something left out, then the count of all."""
    paint = Paint(look.color)
    lines = _statistics(outcomes, paint) if look.statistics else _files(outcomes, paint)
    clean = outcomes and not any(outcome.findings for outcome in outcomes)
    closing = paint.good(close(outcomes)) if clean else close(outcomes)
    return "\n".join([*lines, closing]) + "\n"


def _files(outcomes: Iterable[Outcome], paint: Paint) -> Iterator[str]:
    for outcome in outcomes:
        missed = tuple(left_out(outcome.coverage))
        if outcome.findings or missed:
            yield paint.strong(plain(outcome.path))
            yield from _sections(outcome.findings, paint)
            yield from (paint.faint(f"  {line}") for line in missed)
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


def _statistics(outcomes: Iterable[Outcome], paint: Paint) -> Iterator[str]:
    """Yield how many findings each rule has, the most frequent first."""
    counted = count(outcomes)
    for one in counted:
        yield f"{one.times:>5}  {paint.strong(one.code)}  {one.name}"
    if counted:
        yield ""
