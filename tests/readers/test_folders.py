"""Finding the drafts that a user names."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from linter.model.draft import Unreadable
from linter.readers.folders import find_drafts

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def make(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Words.", encoding="utf-8")


def found(folder: Path, *paths: Path) -> list[str]:
    drafts = find_drafts(paths or [folder])
    return [
        str(draft.relative_to(folder)) if not isinstance(draft, Unreadable) else draft.reason
        for draft in drafts
    ]


def test_a_folder_is_searched_in_order(tmp_path: Path) -> None:
    make(
        tmp_path, "b.txt", "a/z.md", "a/B.DOCX", "c.docx", "c.pdf", "README", ".git/x.md", ".x.md", "~$c.docx"
    )
    assert found(tmp_path) == ["a/B.DOCX", "a/z.md", "b.txt", "c.docx"]


def test_a_file_is_taken_as_named_and_only_once(tmp_path: Path) -> None:
    make(tmp_path, "b.txt", "a.log", ".hidden/c.md")
    paths = [tmp_path / "b.txt", tmp_path / "a.log", tmp_path, tmp_path / ".hidden"]
    assert found(tmp_path, *paths) == ["b.txt", "a.log", ".hidden/c.md"]


def test_what_is_missing_is_said(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    reason = f"There is no such file or folder (the folder {tmp_path} is there); check the name."
    assert found(tmp_path, tmp_path / "sub" / "b.txt", tmp_path / "a.txt") == [reason, "a.txt"]
    assert found(tmp_path, tmp_path / "\0") == [
        "There is no such file or folder (the folder " + str(tmp_path) + " is there); check the name."
    ]


def test_a_folder_without_drafts_is_said(tmp_path: Path) -> None:
    make(tmp_path, "a.pdf", "b/c.png")
    assert list(find_drafts([tmp_path])) == [
        Unreadable(
            str(tmp_path),
            "The folder holds no draft (.docx, .docm, .odt, .md, .markdown, .txt, .text);"
            " name the folder or the file to check.",
        )
    ]


def test_links_that_lead_nowhere_or_round_are_passed_over(tmp_path: Path) -> None:
    make(tmp_path, "a/b.md")
    (tmp_path / "a" / "round").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "a" / "self.md").symlink_to(tmp_path / "a" / "self.md")
    (tmp_path / "a" / "gone.md").symlink_to(tmp_path / "nothing")
    (tmp_path / "a" / "other.md").symlink_to(tmp_path / "a" / "b.md")
    assert found(tmp_path) == ["a/b.md", "a/other.md"]


def test_a_folder_named_like_a_draft_is_searched(tmp_path: Path) -> None:
    make(tmp_path, "x.md/y.md")
    assert found(tmp_path) == ["x.md/y.md"]


def test_a_folder_that_cannot_be_opened_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, "a/x.md", "b.md")
    scan = os.scandir

    def deny(path: Path) -> object:
        if path.name == "a":
            raise PermissionError(13, "Permission denied")
        return scan(path)

    monkeypatch.setattr(os, "scandir", deny)
    assert found(tmp_path) == [
        "The folder can't be opened (Permission denied); check its permissions.",
        "b.md",
    ]
