"""The examples in the pages of docs/, taken from there, and a folder of reports to run them in."""

from __future__ import annotations

import os
import re
import stat
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from ruamel.yaml import YAML

if TYPE_CHECKING:
    from collections.abc import Mapping

PROJECT = Path(__file__).parents[2]
DOCS = PROJECT / "docs"

needs_bash = pytest.mark.skipif(sys.platform == "win32", reason="needs bash")

_FENCED = re.compile(r"^```(?P<kind>\w+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)

# One finding, CIT001, which is an error.
FLAWED = """\
1. Early help

1.1 The clinic in Marlby is closed on Mondays (Recommendation 1.3).

Recommendations

1. NHS England should:

1.1 Ensure that the clinic is open.
"""
MENDED = FLAWED.replace("1.3)", "1.1)")
# The rest of what is wrong with so short a report is not what these tests are about.
CONFIG = "select: [CIT001]\n"


def example(page: str, file: str) -> str:
    """Return the example on `page` whose first line names `file`."""
    blocks = _FENCED.finditer((DOCS / page).read_text(encoding="utf-8"))
    (found,) = (block["text"] for block in blocks if block["text"].startswith(f"# {file}\n"))
    return found


def commands(page: str) -> list[str]:
    """Return the command lines that `page` shows."""
    blocks = _FENCED.finditer((DOCS / page).read_text(encoding="utf-8"))
    return [line for block in blocks if block["kind"] == "sh" for line in block["text"].splitlines()]


def load(text: str) -> Any:  # noqa: ANN401  whatever YAML can hold
    return YAML(typ="safe", pure=True).load(text)


def reports(folder: Path, text: str = FLAWED) -> Path:
    """Make a repository of one report, and return its folder."""
    (folder / "reports/final").mkdir(parents=True)
    (folder / "reports/final/marlby town.md").write_text(text, encoding="utf-8")
    (folder / ".reportlint.yaml").write_text(CONFIG, encoding="utf-8")
    return folder


def tools(folder: Path) -> Path:
    """Make a folder of programs: `reportlint` and `python` that run what is in the working tree."""
    folder.mkdir(parents=True)
    for name, arguments in (("reportlint", "-m linter"), ("python", "")):
        program = folder / name
        program.write_text(
            f'#!/bin/sh\nPYTHONPATH="{PROJECT}" exec "{sys.executable}" {arguments} "$@"\n', encoding="utf-8"
        )
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return folder


def bash(
    script: str, cwd: Path, environment: Mapping[str, str], programs: Path | None = None
) -> subprocess.CompletedProcess[str]:
    """Run `script` as GitHub and GitLab do: it ends at the first command that fails."""
    path = os.environ["PATH"] if programs is None else f"{programs}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=cwd,
        env={"PATH": path, "REPORTLINT_CACHE": os.environ["REPORTLINT_CACHE"], **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def held_against(schema: str, file: Path) -> subprocess.CompletedProcess[str]:
    """Hold a file against one of the schemas that check-jsonschema brings along."""
    return subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", str(file)],
        capture_output=True,
        text=True,
        check=False,
    )
