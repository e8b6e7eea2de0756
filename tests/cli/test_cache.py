"""`reportlint cache`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from linter.cache import files, results
from linter.cli import main
from tests.small_pack import DRAFT

if TYPE_CHECKING:
    from pathlib import Path


pytestmark = pytest.mark.usefixtures("kept")


def test_what_there_is_is_counted_and_deleted(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    results.write(b"key", b"x" * 1024**2)
    files.write("0123", b"x")
    (kept / "letters.txt").write_text("mine", encoding="utf-8")
    assert main(["cache", "info"]) == 0
    assert capsys.readouterr().out == f"{kept}\n1 result, 1.0 MB\n1 compiled file, 0.0 MB\n"
    assert main(["cache", "clean"]) == 0
    assert capsys.readouterr().out == "2 files deleted.\n"
    assert [path.name for path in kept.rglob("*") if path.is_file()] == ["letters.txt"]
    assert main(["cache", "info"]) == 0
    assert capsys.readouterr().out == f"{kept}\n0 results, 0.0 MB\n0 compiled files, 0.0 MB\n"


def test_check_uses_it_unless_told_otherwise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(DRAFT, encoding="utf-8")
    shown = []
    for more, kept in ((["--no-cache"], 0), ([], 1), ([], 1), (["--no-excerpts"], 1)):
        main(["check", "a.txt", *more])
        shown.append(capsys.readouterr().out)
        assert results.kept()[0] == kept
    assert shown[0] == shown[1] == shown[2] != shown[3]
    assert "Oakshire" in shown[2]
    assert "Oakshire" not in shown[3]


def test_what_can_not_be_deleted_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse() -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(results, "clean", refuse)
    assert main(["cache", "clean"]) == 2
    assert capsys.readouterr().err.endswith("can't be deleted: Permission denied.\n")
