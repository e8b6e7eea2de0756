"""Findings as test results in JUnit's XML, which Jenkins, GitLab and most other build services show.

GitLab (https://docs.gitlab.com/ci/testing/unit_test_reports/) shows a case under its `classname`, and of two
cases with one name only the first. XML holds no control characters, and `one_line` leaves none.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from linter.model.finding import Severity
from linter.reports.marking import Paint, marked, one_line
from linter.reports.placing import sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from junitparser import Error, Failure, Skipped, TestCase, TestSuite

    from linter.model.finding import Finding
    from linter.reports.outcome import Look, Outcome

_PLAIN = Paint(color=False)


def render(outcomes: Sequence[Outcome], look: Look) -> str:
    """Return the XML: a file is a suite, a finding a case in it; a clean file is one case that passed."""
    from junitparser import JUnitXml

    del look
    report = JUnitXml("reportlint")
    for outcome in outcomes:
        report.add_testsuite(_suite(outcome))
    report.update_statistics()  # type: ignore[no-untyped-call]  # junitparser types its arguments only
    written: bytes = report.tostring()  # type: ignore[no-untyped-call]
    return f'<?xml version="1.0" encoding="utf-8"?>\n{written.decode("utf-8")}\n'


def _suite(outcome: Outcome) -> TestSuite:
    from junitparser import TestSuite

    suite = TestSuite(one_line(outcome.path))
    suite.add_testcases(list(_cases(outcome)))
    return suite


def _cases(outcome: Outcome) -> Iterator[TestCase]:
    from junitparser import TestCase

    path = one_line(outcome.path)
    seen: Counter[str] = Counter()
    for finding in outcome.findings:
        name = _name(finding)
        seen[name] += 1
        case = TestCase(name if seen[name] == 1 else f"{name} ({seen[name]})", path)
        case.result = [_result(finding, readable=outcome.coverage is not None)]
        yield case
    if not outcome.findings:
        yield TestCase("no findings", path)


def _name(finding: Finding) -> str:
    """Return the rule and the paragraph or section: a name that stays while lines move."""
    where = finding.paragraph or "".join(finding.section[-1:])
    return one_line(f"{finding.code} {finding.name}" + (f", {where}" if where else ""))


def _result(finding: Finding, *, readable: bool) -> Error | Failure | Skipped:
    """Return what became of the case; information fails nothing, it is for a person to judge."""
    from junitparser import Error, Failure, Skipped

    failed = Skipped if finding.severity is Severity.INFO else Failure
    result = (failed if readable else Error)(sentence(finding), finding.severity.value)
    result.text = "\n".join(_lines(finding))
    return result


def _lines(finding: Finding) -> Iterator[str]:
    yield f"{one_line(finding.path)}:{finding.start.line}:{finding.start.column}: {sentence(finding)}"
    if finding.section:
        yield one_line(" › ".join(finding.section))
    if finding.quote:
        yield marked(finding, _PLAIN)
    if finding.help:
        yield f"→ {one_line(finding.help)}"
