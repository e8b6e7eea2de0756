"""The GitHub action: held against the schema of actions, and its steps run."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from tests.ci.examples import (
    FLAWED,
    MENDED,
    PROJECT,
    bash,
    held_against,
    load,
    needs_bash,
    reports,
    tools,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

ACTION = PROJECT / "action.yml"
_GIVEN = re.compile(r"\$\{\{ *([a-z._-]+) *\}\}")
# A summary that is longer is dropped whole.
_LIMIT = 1024 * 1024


def action() -> Any:  # noqa: ANN401  whatever YAML can hold
    return load(ACTION.read_text(encoding="utf-8"))


def step(name: str) -> Any:  # noqa: ANN401  as action
    (found,) = (one for one in action()["runs"]["steps"] if one["name"] == name)
    return found


class Ran(NamedTuple):
    """What a step came to: its process, what it gave on to later steps, and what it wrote of the job."""

    done: subprocess.CompletedProcess[str]
    outputs: dict[str, str]
    summary: str


def run(name: str, given: Mapping[str, str], cwd: Path, temp: Path) -> Ran:
    """Run a step of the action with the usual inputs but for those `given`, which may be any context."""
    known = {f"inputs.{key}": str(one["default"]) for key, one in action()["inputs"].items()} | dict(given)
    held = step(name)
    environment = {
        key: _GIVEN.sub(lambda found: known[found[1]], value) for key, value in held["env"].items()
    }
    files = {key: temp / key.lower() for key in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
    for file in files.values():
        file.write_text("", encoding="utf-8")
    environment |= {key: str(file) for key, file in files.items()} | {"RUNNER_TEMP": str(temp)}
    done = bash(held["run"], cwd, environment)
    lines = files["GITHUB_OUTPUT"].read_text(encoding="utf-8").splitlines()
    outputs = dict(line.split("=", 1) for line in lines)
    return Ran(done, outputs, files["GITHUB_STEP_SUMMARY"].read_text(encoding="utf-8"))


@pytest.fixture
def temp(tmp_path: Path) -> Path:
    made = tmp_path / "runner temp"
    made.mkdir()
    return made


def check(tmp_path: Path, temp: Path, text: str = FLAWED, **inputs: str) -> Ran:
    cwd = tmp_path / "work"
    if not cwd.exists():
        reports(cwd, text)
    bin_ = tmp_path / "programs here"
    if not bin_.exists():
        tools(bin_)
    given = {f"inputs.{key.replace('_', '-')}": value for key, value in inputs.items()}
    return run("Check the drafts", {**given, "steps.install.outputs.bin": str(bin_)}, cwd, temp)


def test_the_action_is_one() -> None:
    done = held_against("github-actions", ACTION)
    assert done.returncode == 0, done.stdout


def test_no_input_becomes_part_of_a_script() -> None:
    scripts = [one["run"] for one in action()["runs"]["steps"] if "run" in one]
    assert len(scripts) == 2
    assert not [script for script in scripts if "${{" in script]


def test_every_input_is_used_and_every_context_is_known() -> None:
    text = ACTION.read_text(encoding="utf-8")
    used = set(re.findall(r"\b(?:inputs|steps|github)\.[a-z_.-]+", text))
    assert {name for name in used if name.startswith("inputs.")} == {
        f"inputs.{key}" for key in action()["inputs"]
    }
    assert {name for name in used if not name.startswith("inputs.")} == {
        "github.action_path",
        "steps.python.outputs.python-path",
        "steps.install.outputs.bin",
        "steps.check.outputs.sarif",
        "steps.check.outputs.findings",
    }
    assert [one.get("id") for one in action()["runs"]["steps"]] == ["python", "install", "check", None]


def test_the_scripts_have_no_slip_that_shellcheck_knows(tmp_path: Path) -> None:
    for one in action()["runs"]["steps"]:
        if "run" in one:
            script = tmp_path / "script.sh"
            names = "".join(f"export {name}=x\n" for name in one["env"])
            script.write_text(f"#!/usr/bin/env bash\n{names}{one['run']}", encoding="utf-8")
            done = subprocess.run(
                [Path(sys.executable).parent / "shellcheck", script],
                capture_output=True,
                text=True,
                check=False,
            )
            assert done.returncode == 0, done.stdout


@needs_bash
@pytest.mark.parametrize(
    ("inputs", "code", "findings"),
    [
        ({}, 1, "1"),
        ({"paths": "reports"}, 1, "1"),
        ({"paths": "reports/final/marlby town.md\r\n\nreports\n"}, 1, "1"),
        ({"paths": "$(touch owned); `touch owned`"}, 2, "1"),
        ({"paths": "--help"}, 2, "1"),
        ({"fail_on": "error"}, 1, "1"),
        ({"stage": "publication", "style": "clas"}, 1, "1"),
        ({"baseline": "known.json"}, 0, "0"),
        ({"baseline": "none"}, 1, "1"),
        ({"excerpts": "false"}, 1, "1"),
    ],
)
def test_the_drafts_are_checked(
    inputs: dict[str, str], code: int, findings: str, tmp_path: Path, temp: Path
) -> None:
    (tmp_path / "work").mkdir()
    reports(tmp_path / "work")
    programs = tools(tmp_path / "programs here")
    made = [str(programs / "reportlint"), "baseline", "write", "--output", "known.json"]
    assert subprocess.run(made, cwd=tmp_path / "work", check=False, capture_output=True).returncode == 0
    ran = check(tmp_path, temp, **inputs)
    assert ran.done.returncode == code, ran.done.stderr
    assert ran.outputs == {"sarif": str(temp / "reportlint.sarif"), "findings": findings}
    sarif = json.loads(Path(ran.outputs["sarif"]).read_text(encoding="utf-8"))
    assert len(sarif["runs"]) == 1
    assert len(sarif["runs"][0]["results"]) == int(findings)
    assert not list(tmp_path.rglob("owned"))
    shown = "CIT001" in ran.done.stdout
    assert shown is (code == 1)
    assert ("CIT001" in ran.summary) is shown
    if "excerpts" in inputs:
        assert "(Recommendation" not in f"{ran.done.stdout}{ran.summary}{json.dumps(sarif)}"


@needs_bash
def test_clean_drafts_pass(tmp_path: Path, temp: Path) -> None:
    ran = check(tmp_path, temp, MENDED)
    assert (ran.done.returncode, ran.outputs["findings"]) == (0, "0"), ran.done.stderr


@needs_bash
@pytest.mark.parametrize("inputs", [{"stage": "final"}, {"fail_on": "panic"}, {"stage": "x; touch owned"}])
def test_an_input_that_the_command_does_not_know_fails_with_its_sentence(
    inputs: dict[str, str], tmp_path: Path, temp: Path
) -> None:
    (temp / "reportlint.sarif").write_text("of the step before", encoding="utf-8")
    ran = check(tmp_path, temp, **inputs)
    assert (ran.done.returncode, ran.outputs, ran.summary) == (2, {}, "")
    assert "is not one of" in ran.done.stderr
    assert not list(tmp_path.rglob("owned"))


@needs_bash
def test_a_summary_is_not_longer_than_github_takes(tmp_path: Path, temp: Path) -> None:
    line = "1.1 The clinic in Marlby is closed on Mondays (Recommendation 1.3).\n\n"
    ran = check(tmp_path, temp, FLAWED.replace(line, line * 4000))
    assert ran.outputs["findings"] == "4000"
    assert 0 < len(ran.summary.encode()) < _LIMIT


@needs_bash
@pytest.mark.parametrize(
    ("version", "asked"),
    [("", "{project}"), ("0.1.0", "reportlint==0.1.0"), ("0.1; touch x", "reportlint==0.1; touch x")],
)
def test_what_is_installed(version: str, asked: str, tmp_path: Path, temp: Path) -> None:
    """A stand-in for Python makes the environment, and notes what its pip is told."""
    python = tmp_path / "python"
    note = '#!/bin/sh\nprintf "%s\\n" "$@" > "$0.asked"\n'
    python.write_text(
        f'#!/bin/sh\nmkdir -p "$3/bin"\ncat > "$3/bin/python" <<\'END\'\n{note}END\nchmod +x "$3/bin/python"\n',
        encoding="utf-8",
    )
    python.chmod(0o755)
    given = {
        "steps.python.outputs.python-path": str(python),
        "github.action_path": str(PROJECT),
        "inputs.version": version,
    }
    ran = run("Install reportlint", given, tmp_path, temp)
    assert ran.done.returncode == 0, ran.done.stderr
    assert ran.outputs == {"bin": str(temp / "reportlint/bin")}
    told = (temp / "reportlint/bin/python.asked").read_text(encoding="utf-8").splitlines()
    assert told == [
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        asked.format(project=PROJECT),
    ]


@needs_bash
@pytest.mark.slow
def test_the_steps_one_after_the_other(tmp_path: Path, temp: Path) -> None:
    given = {"steps.python.outputs.python-path": sys.executable, "github.action_path": str(PROJECT)}
    installed = run("Install reportlint", given, tmp_path, temp)
    assert installed.done.returncode == 0, installed.done.stderr
    cwd = reports(tmp_path / "work")
    (cwd / "linter").mkdir()  # a folder of the user's with our package's name
    given = {"steps.install.outputs.bin": installed.outputs["bin"]}
    ran = run("Check the drafts", given, cwd, temp)
    assert (ran.done.returncode, ran.outputs["findings"]) == (1, "1"), ran.done.stderr
    upload = step("Upload the findings")
    assert upload["with"]["sarif_file"] == "${{ steps.check.outputs.sarif }}"
    assert (
        upload["if"]
        == "${{ !cancelled() && inputs.upload-sarif == 'true' && steps.check.outputs.sarif != '' }}"
    )
