"""SARIF: valid, complete, and with the places that GitHub wants."""

from __future__ import annotations

import json
from typing import Any

import pytest

from linter import __version__
from linter.model.draft import Location
from linter.model.finding import Safety
from linter.reports.outcome import Look, Outcome
from linter.reports.rendering import render
from tests.reports.small_report import EVIL, HOSTILE, LOOK, broken, evil, findings, outcome, rule_texts
from tests.shared import SHARED, needs_shared

ROOT = {"uriBaseId": "%SRCROOT%"}
OWN = {"uri": "old/draft.txt", **ROOT}


def run_of(*outcomes: Outcome, look: Look = LOOK) -> dict[str, Any]:
    log = json.loads(render(outcomes, "sarif", look))
    assert (log["$schema"], log["version"]) == ("https://json.schemastore.org/sarif-2.1.0.json", "2.1.0")
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


def region(start: tuple[int, int], end: tuple[int, int]) -> dict[str, int]:
    return {"startLine": start[0], "startColumn": start[1], "endLine": end[0], "endColumn": end[1]}


def test_the_run_says_what_ran() -> None:
    run = run_of(outcome("/work/old/draft.txt"))
    assert {key: value for key, value in run.items() if key not in {"tool", "results"}} == {
        "invocations": [
            {
                "executionSuccessful": True,
                "toolExecutionNotifications": [
                    {
                        "level": "note",
                        "message": {"text": words},
                        "locations": [{"physicalLocation": {"artifactLocation": OWN}}],
                    }
                    for words in ("Read, in paragraphs: body 9.", "Left out: charts (2): only words are read")
                ],
            }
        ],
        "automationDetails": {"id": "reportlint/"},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"%SRCROOT%": {"description": {"text": "The folder that reportlint ran in."}}},
        "artifacts": [{"location": OWN, "roles": ["analysisTarget"]}],
    }
    driver = run["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("reportlint", __version__)


def test_a_rule_is_explained() -> None:
    first, *others = run_of(outcome(), look=LOOK._replace(rules=rule_texts()))["tool"]["driver"]["rules"]
    assert first == {
        "id": "CIT001",
        "name": "names-cit001",
        "shortDescription": {"text": "Names cit001"},
        "fullDescription": {"text": "It matters."},
        "help": {
            "text": "Why: It matters.\nWhat to do: Mend it.\nWhat it says: There is no {word}.",
            "markdown": "**Why:** It matters.\n\n**What to do:** Mend it.\n\n**What it says:** There is no {word}.",
        },
        "defaultConfiguration": {"level": "warning"},
        "properties": {"tags": ["CIT"], "problem.severity": "warning"},
    }
    assert [rule["id"] for rule in others] == ["LNG001", "REC001", "STR001", "SUP001"]
    assert others[0]["help"]["text"] == "What to do: Mend both."
    assert others[1]["properties"] == {"tags": ["REC"], "problem.severity": "recommendation"}


def test_a_finding_is_a_result() -> None:
    run = run_of(outcome("/work/old/draft.txt"), look=LOOK._replace(rules=rule_texts()))
    rules = run["tool"]["driver"]["rules"]
    assert [rules[result["ruleIndex"]]["id"] for result in run["results"]] == [
        result["ruleId"] for result in run["results"]
    ]
    assert [result["level"] for result in run["results"]] == ["warning", "error", "warning", "note"]
    assert run["results"][2] == {
        "ruleId": "LNG001",
        "ruleIndex": 1,
        "level": "warning",
        "message": {"text": "Here is praised, there Records. (at 1.1) See [line 9](1)."},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": OWN,
                    "region": {**region((7, 10), (7, 17)), "snippet": {"text": "praised"}},
                },
                "logicalLocations": [
                    {"name": "1.1", "fullyQualifiedName": "Early help › 1.1", "kind": "paragraph"},
                    {"name": "Early help", "fullyQualifiedName": "Early help", "kind": "section"},
                ],
            }
        ],
        "partialFingerprints": {"reportlint/v1": findings()[2].fingerprint},
        "relatedLocations": [
            {
                "id": 1,
                "physicalLocation": {
                    "artifactLocation": OWN,
                    "region": {"startLine": 9, "startColumn": 5},
                },
                "message": {"text": "line 9"},
            }
        ],
        "fixes": [
            {
                "description": {"text": "Write other words"},
                "artifactChanges": [
                    {
                        "artifactLocation": OWN,
                        "replacements": [
                            {
                                "deletedRegion": region((7, 10), (7, 17)),
                                "insertedContent": {"text": "thanked"},
                            },
                            {
                                "deletedRegion": region((9, 5), (9, 12)),
                                "insertedContent": {"text": "Notes"},
                            },
                        ],
                    }
                ],
            }
        ],
    }


def test_a_file_that_could_not_be_read_is_told_of_twice() -> None:
    run = run_of(broken())
    at = {"uri": "broken.docx", **ROOT}
    assert run["invocations"] == [
        {
            "executionSuccessful": False,
            "toolExecutionNotifications": [
                {
                    "level": "error",
                    "message": {"text": "The file can't be read: it is empty."},
                    "locations": [{"physicalLocation": {"artifactLocation": at}}],
                    "associatedRule": {"id": "IOE001"},
                }
            ],
        }
    ]
    (result,) = run["results"]
    assert result["locations"] == [
        {"physicalLocation": {"artifactLocation": at, "region": region((1, 1), (1, 1))}}
    ]


def test_a_word_file_has_no_lines_of_its_own() -> None:
    found = run_of(outcome("draft.docx")._replace(format="word"))["results"][2]
    own = findings()[2].fingerprint
    assert found["partialFingerprints"] == {"reportlint/v1": own, "primaryLocationLineHash": own}
    assert "fixes" not in found


def test_a_shadow_has_the_lines_of_a_word_file() -> None:
    run = run_of(outcome("draft.docx")._replace(format="word", shadow="words/draft.docx.txt"))
    shadow = {"uri": "words/draft.docx.txt", **ROOT}
    assert run["artifacts"] == [
        {
            "location": shadow,
            "roles": ["analysisTarget"],
            "description": {"text": "The words of draft.docx, a paragraph a line."},
        }
    ]
    found = run["results"][2]
    assert found["locations"][0]["physicalLocation"]["artifactLocation"] == shadow
    assert list(found["partialFingerprints"]) == ["reportlint/v1"]
    assert "fixes" not in found


def test_only_safe_fixes_of_whole_stretches_are_offered() -> None:
    finding = findings()[2]
    assert finding.fix is not None
    first, second = finding.fix.edits
    across = finding.fix._replace(edits=(first, second._replace(end=Location(10, 3))))
    within = finding.fix._replace(edits=(first._replace(end=Location(7, 21)), second))
    for fix in (finding.fix._replace(safety=Safety.UNSAFE), finding.fix._replace(edits=()), across, within):
        (result,) = run_of(Outcome("a.txt", (finding._replace(fix=fix),)))["results"]
        assert "fixes" not in result


def test_many_other_places_are_cut() -> None:
    found = findings()[2]._replace(related=tuple(Location(line, 1) for line in range(1, 500)))
    (result,) = run_of(Outcome("a.txt", (found,)))["results"]
    assert len(result["relatedLocations"]) == 100
    assert result["message"]["text"].endswith("See [line 1](1), [line 2](2), [line 3](3).")


def test_no_two_results_have_one_fingerprint() -> None:
    results = run_of(outcome("a.txt"), outcome("b.txt"))["results"]
    assert len({result["partialFingerprints"]["reportlint/v1"] for result in results}) == len(results) == 8


@pytest.mark.parametrize(
    ("path", "location"),
    [
        ("/work/a b/é:%.txt", {"uri": "a%20b/%C3%A9%3A%25.txt", **ROOT}),
        ("./::error::x", {"uri": "%3A%3Aerror%3A%3Ax", **ROOT}),
        ("\udcff.txt", {"uri": "%FF.txt", **ROOT}),
        ("../a b.txt", {"uri": "file:///a%20b.txt"}),
        (
            HOSTILE,
            {"uri": "%3Cscript%3Ex%0D%0A%3A%3Aerror%3A%3A%22%27%7C%60%40a%231%2C%25%2C%1B%5B31m.txt", **ROOT},
        ),
    ],
)
def test_a_path_is_a_uri(path: str, location: dict[str, str]) -> None:
    assert run_of(Outcome(path, ()))["artifacts"][0]["location"] == location


def test_words_of_a_draft_link_nowhere() -> None:
    (result,) = run_of(evil())["results"]
    assert "](" not in result["message"]["text"]
    assert result["locations"][0]["physicalLocation"]["region"]["snippet"] == {"text": EVIL}
    assert not set(render([evil()], "sarif", LOOK)) & set("\x1b\u202e")


@needs_shared
def test_the_log_is_valid() -> None:
    jsonschema = pytest.importorskip("jsonschema")
    schema = json.loads((SHARED / "cases" / "sarif-schema-2.1.0.json").read_text(encoding="utf-8"))
    shadowed = outcome("a.docx")._replace(format="word", shadow="words/a.docx.txt")
    held = [outcome(), broken(), evil(), shadowed, outcome("b.docx")._replace(format="word")]
    for outcomes, look in (
        (held, LOOK._replace(rules=rule_texts())),
        (held, Look(excerpts=False)),
        ([], LOOK),
    ):
        jsonschema.validate(json.loads(render(outcomes, "sarif", look)), schema)
