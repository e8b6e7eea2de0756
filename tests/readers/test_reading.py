"""Which reader a file goes to, and what becomes of files that can't be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.model.draft import Draft, Unreadable
from linter.model.limits import Limits
from linter.readers.encoding import MAX_TEXT_BYTES
from linter.readers.reading import read, read_bytes

MARKED = "# Early help\n\nNurses meet.\n"


@pytest.mark.parametrize(
    ("name", "text", "file_format"),
    [
        ("a.txt", MARKED, "text"),
        ("a.TEXT", MARKED, "text"),
        ("a.md", "Nurses meet.", "markdown"),
        ("a.Markdown", "Nurses meet.", "markdown"),
        ("-", MARKED, "markdown"),
        ("-", "1. Early help\n\n- 1.1 Nurses (**Recommendation 2.1**).\n", "text"),
        ("draft", "| a | b |\n|---|---|\n| c | d |\n", "markdown"),
        ("notes.log", "See [the guide](https://example.org).", "markdown"),
    ],
)
def test_the_suffix_or_else_the_content_tells_the_format(name: str, text: str, file_format: str) -> None:
    draft = read_bytes(name, text.encode())
    assert isinstance(draft, Draft)
    assert (draft.name, draft.format) == (name, file_format)


def test_a_file_is_read_like_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(MARKED.encode())
    assert read(path) == read_bytes(str(path), MARKED.encode())


def test_how_a_text_was_decoded_is_noted() -> None:
    draft = read_bytes("a.txt", "---\ntitle: Café\n---\nCafé Holm".encode("cp1252"))
    assert isinstance(draft, Draft)
    assert draft.coverage.notes == (
        "read as Windows-1252, since it is not UTF-8",
        "lines 1 to 3 are front matter and were not read as text",
    )


@pytest.mark.parametrize("name", ["a.md", "a.txt", "-"])
@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "The file is empty (0 bytes); check that the draft was saved."),
        (b"<!-- later -->\n", "The file holds no words outside of comments; check that the draft was saved."),
        (b"\n-\n-----\n", "The file holds no words outside of comments; check that the draft was saved."),
        (b"%PDF-1.4", "The file is a PDF file; export the report as Word or text and check that."),
    ],
)
def test_files_without_words_are_refused(name: str, data: bytes, reason: str) -> None:
    assert read_bytes(name, data) == Unreadable(name, reason)


def test_a_missing_file(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    reason = f"There is no such file or folder (the folder {tmp_path} is there); check the name."
    assert read(path) == Unreadable(str(path), reason)


def test_a_folder(tmp_path: Path) -> None:
    assert read(tmp_path) == Unreadable(
        str(tmp_path), "This is a folder, not a file; name the draft inside it."
    )


def test_names_that_no_file_can_have() -> None:
    assert read(Path("a\0.md")) == Unreadable(
        "a\0.md", "This can't be the name of a file (it holds a NUL character); check the name."
    )
    long = Path("a" * 300 + ".md")
    assert read(long) == Unreadable(
        str(long), "The file can't be opened (File name too long); check its name and place."
    )


def test_a_file_that_may_not_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def deny(_path: Path, _mode: str) -> object:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", deny)
    path = tmp_path / "a.md"
    assert read(path) == Unreadable(
        str(path), "The file may not be opened (permission denied); close it elsewhere or ask for access."
    )


@pytest.mark.parametrize("name", ["long.txt", "long.md"])
def test_a_text_of_20_mb_is_refused_unread(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    with path.open("wb") as file:
        file.truncate(5 * MAX_TEXT_BYTES)
    assert read(path) == Unreadable(
        str(path),
        "The file is 20.0 MB long; a text may have 4 MB at most (a long report has 0.2)."
        " Check that it is the draft, or check its parts one by one.",
    )


def test_any_file_beyond_the_limit_is_refused() -> None:
    limits = Limits(file_bytes=1024 * 1024)
    assert read_bytes("a.docx", b"PK\x03\x04" + bytes(1024 * 1024), limits=limits) == Unreadable(
        "a.docx", "The file is larger than 1 MB; check that it is the draft."
    )
