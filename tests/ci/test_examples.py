"""The examples on the pages about CI and about living with findings: they are what the services take, and they run."""

from __future__ import annotations

import json
import shlex
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from linter.cli import main
from linter.model.finding import Severity
from linter.model.settings import Settings
from linter.packs.configuration import find_settings
from tests.ci.examples import (
    FLAWED,
    MENDED,
    PROJECT,
    bash,
    commands,
    example,
    held_against,
    load,
    needs_bash,
    reports,
    tools,
)

if TYPE_CHECKING:
    from subprocess import CompletedProcess

WORKFLOWS = (".github/workflows/reports.yml", ".github/workflows/publication.yml")


@pytest.mark.parametrize(
    ("file", "schema"), [*((file, "github-workflows") for file in WORKFLOWS), (".gitlab-ci.yml", "gitlab-ci")]
)
def test_the_services_take_the_examples(file: str, schema: str, tmp_path: Path) -> None:
    written = tmp_path / Path(file).name
    written.write_text(example("ci.md", file), encoding="utf-8")
    done = held_against(schema, written)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("file", WORKFLOWS)
def test_the_workflows_give_the_action_what_it_takes(file: str) -> None:
    known = load((PROJECT / "action.yml").read_text(encoding="utf-8"))["inputs"]
    (job,) = load(example("ci.md", file))["jobs"].values()
    (step,) = (one for one in job["steps"] if "reportlint@" in one["uses"])
    assert step["with"].keys() <= known.keys()


def gitlab(job: str, text: str, folder: Path) -> CompletedProcess[str]:
    """Run the lines of a job of the example in a folder with the report `text`."""
    held = load(example("ci.md", ".gitlab-ci.yml"))[job]
    return bash("\n".join(held["script"]), reports(folder, text), {}, tools(folder / ".programs"))


@needs_bash
@pytest.mark.parametrize(("text", "code"), [(FLAWED, 1), (MENDED, 0)])
def test_the_job_of_gitlab_leaves_its_artifacts(text: str, code: int, tmp_path: Path) -> None:
    done = gitlab("drafts", text, tmp_path)
    assert done.returncode == code, done.stderr
    kept = load(example("ci.md", ".gitlab-ci.yml"))["drafts"]["artifacts"]["reports"]
    found = json.loads((tmp_path / kept["codequality"]).read_text(encoding="utf-8"))
    assert [one["check_name"].split()[0] for one in found] == ["CIT001"] * code
    cases = ET.parse(tmp_path / kept["junit"]).getroot()  # noqa: S314  our own file
    assert len(list(cases.iter("failure"))) == code


@needs_bash
@pytest.mark.parametrize(("text", "code"), [(FLAWED, 1), (MENDED, 0)])
def test_the_job_before_publication(text: str, code: int, tmp_path: Path) -> None:
    assert gitlab("publication", text, tmp_path).returncode == code


def test_the_job_of_gitlab_installs_what_its_tag_says() -> None:
    (line,) = load(example("ci.md", ".gitlab-ci.yml"))["drafts"]["before_script"]
    assert shlex.split(line) == [
        *("python", "-m", "pip", "install", "--quiet"),
        "reportlint @ git+https://example.org/your/clone/of/reportlint@v0.1.0",
    ]


SHOWN = [(page, line) for page in ("ci.md", "living-with-findings.md") for line in commands(page)]


def test_the_pages_show_commands() -> None:
    assert [line for _, line in SHOWN if not line.startswith("reportlint ")] == []
    assert len(SHOWN) == 4


@pytest.mark.parametrize(("page", "line"), SHOWN)
def test_the_commands_of_the_pages_run(
    page: str, line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(reports(tmp_path))
    assert main(["baseline", "write"]) == 0
    Path("reports/final/marlby town.md").write_text(MENDED, encoding="utf-8")
    expected = {"reportlint baseline shrink reports --check": 1}.get(line, 0)
    assert main(shlex.split(line)[1:]) == expected, page


def test_the_configuration_of_the_page_is_one(tmp_path: Path) -> None:
    (tmp_path / ".reportlint.yaml").write_text(
        example("living-with-findings.md", ".reportlint.yaml"), encoding="utf-8"
    )
    assert find_settings(tmp_path) == Settings(
        ignore=("DAT005",),
        severity={"CIT002": Severity.INFO, "TRM": Severity.WARNING, "LNG003": None},
        per_file=(("archive/**", ("CIT", "TOC")), ("*-letter.docx", ("STR001",))),
        root=str(tmp_path),
        baseline=str(tmp_path / ".reportlint-baseline.json"),
    )


def test_the_codes_of_the_configuration_are_rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(reports(tmp_path, MENDED))
    page = example("living-with-findings.md", ".reportlint.yaml").replace("baseline:", "# baseline:")
    (tmp_path / ".reportlint.yaml").write_text(page, encoding="utf-8")
    assert main(["check", "--fail-on", "error"]) in {0, 1}
