"""The hook in a repository of reports: a defect is refused, mended it goes in."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ci.examples import example

PROJECT = Path(__file__).parents[1]
BAD = """\
1. Early help

1.1 The clinic in Marlby is closed on Mondays (Recommendation 1.3).

Recommendations

1. NHS England should:

1.1 Ensure that the clinic is open.
"""
SELECT = "repos:\n  - repo: {repo}\n    rev: {rev}\n    hooks:\n      - id: reportlint\n        args: [--select, CIT001]\n"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed"),
]


def run(*command: str, cwd: Path, home: Path) -> subprocess.CompletedProcess[str]:
    """Run a command as a user with an empty home would."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("GIT_", "PRE_COMMIT", "PYTEST"))}
    environment |= {"PRE_COMMIT_HOME": str(home / "pre-commit"), "HOME": str(home)}
    environment["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{environment['PATH']}"
    for name in ("AUTHOR", "COMMITTER"):
        environment |= {f"GIT_{name}_NAME": "writer", f"GIT_{name}_EMAIL": "writer@example.org"}
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)


def hook_repository(folder: Path, home: Path) -> str:
    """Make a repository of the project as it stands in the working tree, and return its revision."""
    ignored = shutil.ignore_patterns(
        ".git", ".venv", "__pycache__", "*.egg-info", ".*_cache", ".hypothesis", "benchmarks"
    )
    shutil.copytree(PROJECT, folder, ignore=ignored)
    for command in (("init", "-q"), ("add", "-A"), ("commit", "-qm", "as it stands")):
        done = run("git", *command, cwd=folder, home=home)
        assert done.returncode == 0, done.stderr
    return run("git", "rev-parse", "HEAD", cwd=folder, home=home).stdout.strip()


def test_the_example_of_the_page_checks_the_reports_of_a_commit(tmp_path: Path) -> None:
    home, hook, reports = tmp_path / "home", tmp_path / "hook", tmp_path / "repository"
    home.mkdir()
    (reports / "reports").mkdir(parents=True)
    shown = example("ci.md", ".pre-commit-config.yaml")
    for there, here in (
        ("https://example.org/your/clone/of/reportlint", str(hook)),
        ("v0.1.0", hook_repository(hook, home)),
    ):
        assert shown.count(there) == 1
        shown = shown.replace(there, here)
    (reports / ".pre-commit-config.yaml").write_text(shown, encoding="utf-8")
    (reports / ".reportlint.yaml").write_text("select: [CIT001]\n", encoding="utf-8")
    for name in ("reports/draft.md", "elsewhere.md", "reports/picture.png"):
        (reports / name).write_text(BAD, encoding="utf-8")
    for command in (("git", "init", "-q"), ("git", "add", "-A")):
        assert run(*command, cwd=reports, home=home).returncode == 0

    refused = run("pre-commit", "run", cwd=reports, home=home)
    assert refused.returncode == 1, refused.stdout + refused.stderr
    assert "1 error in 1 file." in refused.stdout
    assert "draft.md" in refused.stdout
    (reports / "reports/draft.md").write_text(BAD.replace("1.3)", "1.1)"), encoding="utf-8")
    run("git", "add", "-A", cwd=reports, home=home)
    passed = run("pre-commit", "run", cwd=reports, home=home)
    assert passed.returncode == 0, passed.stdout + passed.stderr


def test_a_draft_with_a_defect_is_refused_and_mended_goes_in(tmp_path: Path) -> None:
    home, hook, reports = tmp_path / "home", tmp_path / "hook", tmp_path / "reports"
    home.mkdir()
    reports.mkdir()
    revision = hook_repository(hook, home)
    (reports / ".pre-commit-config.yaml").write_text(SELECT.format(repo=hook, rev=revision), encoding="utf-8")
    (reports / "draft.md").write_text(BAD, encoding="utf-8")
    (reports / "notes.log").write_text("not a draft", encoding="utf-8")
    for command in (("git", "init", "-q"), ("pre-commit", "install"), ("git", "add", "-A")):
        done = run(*command, cwd=reports, home=home)
        assert done.returncode == 0, done.stderr + done.stdout

    refused = run("git", "commit", "-m", "first", cwd=reports, home=home)
    assert refused.returncode != 0
    assert "There is no recommendation 1.3; the nearest is 1.1." in refused.stdout + refused.stderr

    (reports / "draft.md").write_text(BAD.replace("1.3)", "1.1)"), encoding="utf-8")
    run("git", "add", "-A", cwd=reports, home=home)
    passed = run("git", "commit", "-m", "second", cwd=reports, home=home)
    assert passed.returncode == 0, passed.stdout + passed.stderr
