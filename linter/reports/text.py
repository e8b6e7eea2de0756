"""Findings for a writer to read: by file and section, in reading order, with the words that are meant."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from linter.model.finding import UNREADABLE
from linter.reports.counting import Totals
from linter.reports.covering import left_out
from linter.reports.marking import Paint, marked, one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from linter.model.finding import Finding
    from linter.reports.counting import Count
    from linter.reports.outcome import Look, Outcome

_OUTSIDE = "outside the sections"


def render(outcomes: Iterable[Outcome], look: Look) -> str:
    """Return the report: each file with findings or with something left out, then the count of all."""
    report = Report(look)
    return "".join([*map(report.add, outcomes), report.close()])


class Report:
    """The same, file by file."""

    def __init__(self, look: Look) -> None:
        self._paint, self._statistics = Paint(look.color), look.statistics
        self._totals = Totals()

    def add(self, outcome: Outcome) -> str:
        """Return what is to be said of a file."""
        self._totals.add(outcome)
        lines = _unread(outcome) if self._statistics else _file(outcome, self._paint)
        return "".join(f"{line}\n" for line in lines)

    def close(self) -> str:
        """Return what is to be said of all of them."""
        closing = self._totals.close()
        lines = _counts(self._totals.by_rule(), self._paint) if self._statistics else ()
        said = (*lines, self._paint.good(closing) if self._totals.is_clean else closing)
        return "".join(f"{line}\n" for line in said)


def _unread(outcome: Outcome) -> Iterator[str]:
    """Yield what counts can't tell: which file could not be checked, and why."""
    for finding in outcome.findings:
        if finding.code == UNREADABLE:
            yield from (f"{one_line(outcome.path)}: {one_line(finding.message)}", "")


def _file(outcome: Outcome, paint: Paint) -> Iterator[str]:
    missed = tuple(left_out(outcome.coverage))
    if outcome.findings or missed:
        yield paint.strong(one_line(outcome.path))
        yield from _sections(outcome, paint)
        yield from (paint.faint(f"  {line}") for line in missed)
        yield ""


def _sections(outcome: Outcome, paint: Paint) -> Iterator[str]:
    """Yield the findings under their sections; what to do stands at the first that a rule has in the file."""
    findings = outcome.findings
    told: set[tuple[str, str]] = set()
    for at, (section, held) in enumerate(groupby(findings, key=lambda finding: finding.section)):
        if section or at:
            yield ""
            yield "  " + paint.faint(one_line(" › ".join(section)) or _OUTSIDE)
        for finding in held:
            yield ""
            yield from _finding(finding, paint, lined=outcome.has_lines)
            advice = (finding.code, finding.help)
            if finding.help and advice not in told:
                told.add(advice)
                yield "    " + paint.faint(f"→ {one_line(finding.help)}")


def _finding(finding: Finding, paint: Paint, *, lined: bool) -> Iterator[str]:
    line, column = finding.start
    where = f"{line}:{column}" if lined else f"\u00b6{line}"
    label = f"  {paint.strong(one_line(finding.paragraph))}" if finding.paragraph else ""
    kind = f"{paint.severity(finding.severity)} {paint.strong(finding.code)}"
    yield f"  {kind}{label}  {paint.faint(where)}  {one_line(finding.message)}"
    if finding.quote:
        yield "    " + marked(finding, paint)


def _counts(counted: Iterable[Count], paint: Paint) -> Iterator[str]:
    """Yield how many findings each rule has."""
    lines = [f"{one.times:>5}  {paint.strong(one.code)}  {one.name}" for one in counted]
    yield from (*lines, "") if lines else ()
