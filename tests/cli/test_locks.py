"""Files that must not be replaced: read-only ones, and those that another program has open."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from linter.cli import main
from linter.cli.locks import held
from linter.cli.writing import typed

DRAFT = "1. Early help\n\n1.1 The the nurses met.\n"
FIX = ["--fix", "--select", "LNG001"]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder, which holds one draft."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "draft.md").write_text(DRAFT, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("name", "lock"),
    [
        ("report.docx", "~$report.docx"),
        ("reports.docx", "~$eports.docx"),
        ("reports two.docx", "~$ports two.docx"),
        ("register of all.xlsx", "~$register of all.xlsx"),
        ("draft.odt", ".~lock.draft.odt#"),
    ],
)
def test_a_file_that_is_open_elsewhere(name: str, lock: str, folder: Path) -> None:
    (folder / name).touch()
    assert held(folder / name) == ""
    (folder / lock).touch()
    why = f"it is open in another program ({lock} lies beside it); close it there first"
    assert held(folder / name) == why
    assert held(folder / f"un{name}") != why


def test_a_draft_that_is_open_is_not_fixed_under_its_writer(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "~$draft.md").touch()
    assert main(["check", "draft.md", *FIX]) == 2
    shown, aside = capsys.readouterr()
    why = "it is open in another program (~$draft.md lies beside it); close it there first"
    assert aside == f"Can't write draft.md: {why}.\n"
    assert "1 warning in 1 file." in shown
    assert (folder / "draft.md").read_text(encoding="utf-8") == DRAFT
    assert sorted(path.name for path in folder.iterdir()) == ["draft.md", "~$draft.md"]


def test_what_is_read_only_stays(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "access", lambda _path, mode: mode != os.W_OK)  # root may write everywhere
    why = "it is read-only; make it writable, or name another file"
    assert main(["check", "draft.md", *FIX]) == 2
    assert capsys.readouterr().err == f"Can't write draft.md: {why}.\n"
    assert main(["check", "draft.md", "--output", "draft.json", "--format", "json", *FIX[1:]]) == 1
    assert main(["check", "draft.md", "--output", "draft.json", "--format", "json", *FIX[1:]]) == 2
    assert capsys.readouterr().err == f"Can't write draft.json: {why}.\n"
    assert (folder / "draft.md").read_text(encoding="utf-8") == DRAFT


@pytest.mark.skipif(os.name != "posix", reason="quoted as a shell reads it")
def test_a_name_with_spaces_is_quoted_where_a_command_is_told(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert typed(Path("draft.md")) == "draft.md"
    assert main(["new", "--output", "my draft.md"]) == 0
    assert capsys.readouterr().out == (
        "my draft.md is written; `reportlint check 'my draft.md'` tells what is still to be filled.\n"
    )
