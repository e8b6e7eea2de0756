"""GitLab's Code Quality report."""

from __future__ import annotations

import json

from linter.reports.rendering import render
from tests.reports.small_report import HOSTILE, LOOK, broken, evil, findings, outcome


def issue(at: int, name: str, severity: str, words: str, lines: tuple[int, int]) -> dict[str, object]:
    found = findings()[at]
    return {
        "description": words,
        "check_name": f"{found.code} {name}",
        "fingerprint": found.fingerprint,
        "severity": severity,
        "location": {"path": "old/draft.txt", "lines": {"begin": lines[0], "end": lines[1]}},
    }


def test_a_finding_is_an_issue() -> None:
    *found, lost = json.loads(render([outcome("/work/old/draft.txt"), broken()], "gitlab", LOOK))
    assert found == [
        issue(0, "names-str001", "minor", "No Review.", (1, 1)),
        issue(1, "names-cit001", "major", "There is no recommendation Recommendation 1.1. (at 1.1)", (5, 5)),
        issue(2, "names-two", "minor", "Here is praised, there Records. (at 1.1)", (7, 7)),
        issue(3, "names-rec001", "info", "Not shared. (at 1.1)", (15, 15)),
    ]
    assert (lost["severity"], lost["location"]["path"]) == ("major", "broken.docx")
    assert lost["description"] == "The file can't be read: it is empty."


def test_no_two_issues_have_one_fingerprint() -> None:
    held = [outcome("a.txt"), outcome("b.txt"), broken("a.docx"), broken("b.docx")]
    prints = [one["fingerprint"] for one in json.loads(render(held, "gitlab", LOOK))]
    assert len(set(prints)) == len(prints) == 10
    assert render(held, "gitlab", LOOK) == render(held, "gitlab", LOOK)


def test_the_path_is_the_shadows_and_hostile_names_are_only_names() -> None:
    shadowed = outcome("draft.docx")._replace(shadow="words/draft.docx.txt")
    shown = json.loads(render([shadowed, evil()], "gitlab", LOOK))
    assert [one["location"]["path"] for one in shown] == [*["words/draft.docx.txt"] * 4, HOSTILE]
    assert "\x1b" not in render([evil()], "gitlab", LOOK)
    assert shown[-1]["location"]["lines"] == {"begin": 1, "end": 2}


def test_no_findings_are_an_empty_array() -> None:
    assert render([], "gitlab", LOOK) == "[]\n"
