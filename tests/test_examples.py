"""The examples: a clean report without findings, and a flawed one that shows the families of rules."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from linter import app

if TYPE_CHECKING:
    from linter.model.finding import Finding

REPOSITORY = Path(__file__).resolve().parent.parent
EXAMPLES = REPOSITORY / "examples"
SUFFIXES = (".md", ".txt", ".docx")
FAMILIES = {"CIT", "NUM", "REC", "STR", "TOC", "COV", "DAT", "PHR", "ORG"}


def findings(name: str, stage: str = "draft") -> list[Finding]:
    result = app.check([EXAMPLES / name], app.Options(stage=stage))
    assert not result.broken
    return [finding for outcome in result.outcomes for finding in outcome.findings]


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("stage", ["draft", "publication"])
def test_clean_report_has_no_finding(suffix: str, stage: str) -> None:
    assert findings(f"clean{suffix}", stage) == []


def test_flawed_report_in_markdown() -> None:
    expected = json.loads((REPOSITORY / "tests" / "data" / "flawed.json").read_text(encoding="utf-8"))
    found = [{"code": f.code, "line": f.start.line, "quote": f.quote} for f in findings("flawed.md")]
    assert found == expected


@pytest.mark.parametrize("suffix", [".txt", ".docx"])
def test_flawed_report_is_the_same_in_other_formats(suffix: str) -> None:
    markdown, other = (
        Counter((f.code, f.paragraph, f.quote) for f in findings(f"flawed{s}")) for s in (".md", suffix)
    )
    assert other == markdown


def test_flawed_report_shows_every_family() -> None:
    assert {f.code[:3] for f in findings("flawed.md")} == FAMILIES


def test_examples_are_as_the_script_makes_them(tmp_path: Path) -> None:
    script = REPOSITORY / "benchmarks" / "make_examples.py"
    subprocess.run([sys.executable, script, tmp_path], check=True)
    for name in ("clean.txt", "flawed.md", "flawed.txt"):
        assert (tmp_path / name).read_bytes() == (EXAMPLES / name).read_bytes()
    for name in ("clean.docx", "flawed.docx"):
        assert document(tmp_path / name) == document(EXAMPLES / name)


def document(path: Path) -> bytes:
    with zipfile.ZipFile(path) as package:
        return package.read("word/document.xml")
