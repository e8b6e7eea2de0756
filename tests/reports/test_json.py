"""The array that programs read."""

from __future__ import annotations

import json

from linter.engine.running import run
from linter.model.draft import Coverage
from linter.model.settings import Settings
from linter.reports.outcome import Look, Outcome
from linter.reports.rendering import render
from tests.engine.small import pointing, review


def rendered(path: str, look: Look, *words: str) -> object:
    rules = [pointing(f"ABC{n:03}", word, fix="x") for n, word in enumerate(words, 1)]
    found = run(review(), rules, Settings(), path)
    return json.loads(render([Outcome(path, found, Coverage())], "json", look))


def test_no_findings_are_an_empty_array() -> None:
    assert render([], "json", Look()) == "[]\n"
    assert rendered("a.txt", Look()) == []


def test_a_finding_has_the_keys_of_the_design() -> None:
    found = rendered("a.txt", Look(), "praised")
    assert isinstance(found, list)
    assert found == [
        {
            "code": "ABC001",
            "name": "names-abc001",
            "severity": "warning",
            "message": "Here is praised.",
            "filename": "a.txt",
            "location": {"line": 7, "column": 10},
            "end_location": {"line": 7, "column": 17},
            "paragraph": "1.1",
            "section": ["Early help"],
            "quote": "praised",
            "help": "Mend it.",
            "fix": {
                "title": "Write x",
                "safety": "safe",
                "edits": [
                    {
                        "location": {"line": 7, "column": 10},
                        "end_location": {"line": 7, "column": 17},
                        "content": "x",
                    }
                ],
            },
            "fingerprint": found[0]["fingerprint"],
        }
    ]


def test_there_is_one_array_over_all_files_and_letters_stay_letters() -> None:
    found = run(review(), [pointing("ABC001", "kept")], Settings(), "é.txt")
    text = render([Outcome("é.txt", found, Coverage()), Outcome("b.txt", found, Coverage())], "json", Look())
    assert len(json.loads(text)) == 2
    assert '"é.txt"' in text


def test_statistics_are_a_rule_a_line() -> None:
    assert rendered("a.txt", Look(statistics=True), "ept", "praised") == [
        {"code": "ABC001", "name": "names-abc001", "count": 1, "fixable": 1},
        {"code": "ABC002", "name": "names-abc002", "count": 1, "fixable": 1},
    ]


def test_no_terminal_obeys_a_file_name() -> None:
    found = run(review(), [pointing("ABC001", "kept")], Settings(), "\x9b31m\udc80.txt")
    text = render([Outcome("x", found, Coverage())], "json", Look())
    assert json.loads(text)[0]["filename"] == "\x9b31m\udc80.txt"
    assert text.encode("utf-8").isascii()
