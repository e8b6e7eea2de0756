"""JUnit's XML, read back by the library that build services' own readers are like."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from junitparser import Error, Failure, JUnitXml, Skipped

from linter.model.draft import Coverage
from linter.reports.outcome import Outcome
from linter.reports.rendering import render
from tests.reports.small_report import HOSTILE, LOOK, broken, evil, outcome
from tests.reports.test_text import FOUND


def parsed(*outcomes: Outcome) -> JUnitXml:
    return JUnitXml.fromstring(render(outcomes, "junit", LOOK).encode())


def test_a_file_is_a_suite_and_a_finding_a_case() -> None:
    clean = Outcome("clean.txt", (), Coverage())
    report = parsed(outcome(), broken(), clean)
    assert (report.tests, report.failures, report.errors, report.skipped) == (6, 3, 1, 1)
    assert [(suite.name, suite.tests) for suite in report] == [
        ("old/draft.txt", 4),
        ("broken.docx", 1),
        ("clean.txt", 1),
    ]
    cases = [
        (case.classname, case.name, [type(r) for r in case.result]) for suite in report for case in suite
    ]
    assert cases == [
        ("old/draft.txt", "STR001 names-str001", [Failure]),
        ("old/draft.txt", "CIT001 names-cit001, 1.1", [Failure]),
        ("old/draft.txt", "LNG001 names-two, 1.1", [Failure]),
        ("old/draft.txt", "REC001 names-rec001, 1.1", [Skipped]),
        ("broken.docx", "IOE001 says-ioe001", [Error]),
        ("clean.txt", "no findings", []),
    ]


def test_a_result_says_where_and_what() -> None:
    (result,) = next(case for suite in parsed(outcome()) for case in suite if "CIT001" in case.name).result
    assert (result.type, result.message) == (
        "error",
        "There is no recommendation Recommendation 1.1. (at 1.1)",
    )
    assert result.text == (
        "old/draft.txt:5:34: There is no recommendation Recommendation 1.1. (at 1.1)\n"
        "Early help\n"
        "Midwives met families soon. (»Recommendation 1.1«)\n"
        "→ Mend it."
    )


def test_no_two_cases_of_a_file_have_one_name() -> None:
    doubled = outcome()._replace(findings=outcome().findings[:1] * 3)
    assert [case.name for suite in parsed(doubled) for case in suite] == [
        "STR001 names-str001",
        "STR001 names-str001 (2)",
        "STR001 names-str001 (3)",
    ]


def test_no_files_are_no_suites() -> None:
    assert render([], "junit", LOOK) == (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<testsuites name="reportlint" tests="0" failures="0" errors="0" skipped="0" time="0"/>\n'
    )


def test_a_hostile_name_is_only_a_name() -> None:
    (suite,) = parsed(evil())
    assert suite.name == "<script>x : :error: :\"'|`@a#1,%,[31m.txt"
    assert "<script>" not in render([evil()], "junit", LOOK)
    assert HOSTILE not in render([evil()], "junit", LOOK)


@given(st.text())
def test_any_draft_is_xml(words: str) -> None:
    found = FOUND._replace(message=words, quote=words, before=words, section=(words,), paragraph=words)
    (suite,) = parsed(Outcome(words or "a", (found,), Coverage()))
    assert suite.tests == 1
