"""The formats over whole reports, as a build would ask for them: in one run, each into its file."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from junitparser import JUnitXml

from linter.cli import main
from linter.reports.rendering import FORMATS
from linter.reports.taming import tame
from tests.reports.test_csv import bare, flat
from tests.shared import SHARED, needs_shared

EXAMPLES = Path(__file__).parents[1] / "examples"


def check(folder: Path, drafts: list[Path], *more: str) -> None:
    pairs = [words for form in FORMATS for words in ("--format", form, "--output", str(folder / form))]
    assert main(["check", *map(str, drafts), *pairs, "--exit-zero", *more]) == 0


def findings(folder: Path) -> list[dict[str, Any]]:
    held = json.loads((folder / "json").read_text(encoding="utf-8"))
    assert isinstance(held, list)
    return held


def validate(path: Path) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    schema = json.loads((SHARED / "cases" / "sarif-schema-2.1.0.json").read_text(encoding="utf-8"))
    jsonschema.validate(json.loads(path.read_text(encoding="utf-8")), schema)


def agree(folder: Path, shadow: str) -> None:
    """Hold each format against the JSON of the same run."""
    found = findings(folder)
    with (folder / "csv").open(encoding="utf-8-sig", newline="") as table:
        assert [bare(row) for row in csv.DictReader(table, strict=True)] == [flat(one) for one in found]
    cases = [case for suite in JUnitXml.fromfile(str(folder / "junit")) for case in suite if case.result]
    assert [case.result[0].text.split(": ")[0] for case in cases] == [
        f"{one['filename']}:{one['location']['line']}:{one['location']['column']}" for one in found
    ]
    assert len({(case.classname, case.name) for case in cases}) == len(cases)
    (run,) = json.loads((folder / "sarif").read_text(encoding="utf-8"))["runs"]
    assert [result["ruleId"] for result in run["results"]] == [one["code"] for one in found]
    rules = run["tool"]["driver"]["rules"]
    assert all(rule["help"]["text"].startswith("Why: ") for rule in rules)
    issues = json.loads((folder / "gitlab").read_text(encoding="utf-8"))
    assert [issue["fingerprint"] for issue in issues] == [
        result["partialFingerprints"]["reportlint/v1"] for result in run["results"]
    ]
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    uris = {
        result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in run["results"]
    }
    assert all((shadow in uri) == ("docx" in uri) for uri in uris)
    assert len((folder / "github").read_text(encoding="utf-8").splitlines()) == len(found)
    comment = (folder / "markdown").read_text(encoding="utf-8")
    assert len(comment) <= 65_536
    assert comment.count("\n| ") - comment.count("\n| severity") <= len(found)


def test_one_run_gives_every_format(tmp_path: Path) -> None:
    check(tmp_path, sorted(EXAMPLES.glob("*.*")), "--shadow", str(tmp_path / "words"))
    assert len(findings(tmp_path)) > 100
    agree(tmp_path, "words")


@needs_shared
@pytest.mark.slow
def test_published_reports_as_text_and_word_are_valid_sarif(tmp_path: Path) -> None:
    texts = sorted((SHARED / "reports").glob("*.txt"))
    maker = str(SHARED / "cases" / "make_docx.py")
    subprocess.run([sys.executable, maker, str(tmp_path), *map(str, texts)], check=True, capture_output=True)
    drafts = [*texts, *sorted(tmp_path.glob("*.docx"))]
    assert len(drafts) == 9
    check(tmp_path, drafts)
    agree(tmp_path, "docx")
    validate(tmp_path / "sarif")
    check(tmp_path, drafts, "--shadow", str(tmp_path / "words"))
    agree(tmp_path, "words")
    validate(tmp_path / "sarif")


@needs_shared
def test_drafts_can_be_withheld_and_are_valid_then(tmp_path: Path) -> None:
    check(tmp_path, [SHARED / "reports" / "rutland.txt"], "--no-excerpts")
    validate(tmp_path / "sarif")
    assert {one["quote"] for one in findings(tmp_path)} == {""}


@pytest.mark.parametrize("form", FORMATS)
def test_a_hostile_file_name_is_only_a_name(
    form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    name = "::error::<img src=x onerror=y>\n::stop-commands::z\x1b[31m##[add-mask]\u202e'\"`|@a#1,=.txt"
    text = (EXAMPLES / "flawed.txt").read_text(encoding="utf-8")
    Path(name).write_text(text, encoding="utf-8")
    assert main(["check", ".", "--format", form, "--output", "out", "--exit-zero"]) == 0
    shown = Path("out").read_text(encoding="utf-8")
    assert not set(shown) & set("\x1b\u202e")
    assert "##[" not in shown
    assert "<img" not in shown or form in {"text", "json", "json-lines", "github", "gitlab", "csv"}
    obeyed = [line for line in shown.splitlines() if line.lstrip().startswith("::")]
    assert not obeyed or (form == "github" and all(line.count("::") == 2 for line in obeyed))
    assert tame(name) not in shown or form == "csv"
