"""The folder of what is kept between runs, and what happens where it can't be written."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from linter.cache import files

KEY = "0123"


def test_the_oldest_files_go_and_strangers_stay(kept: Path) -> None:
    kept.mkdir()
    (kept / "letters.json").write_text("mine", encoding="utf-8")
    for n in range(70):
        old = kept / f"reportlint-{n:02}.json"
        old.write_text("old", encoding="utf-8")
        os.utime(old, (n, n))
    files.write(KEY, b"1")
    names = sorted(file.name for file in kept.iterdir())
    assert names == sorted(
        ["letters.json", f"reportlint-{KEY}", *(f"reportlint-{n:02}.json" for n in range(7, 70))]
    )


def test_a_full_disk_leaves_nothing_half_written(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", refuse)
    files.write(KEY, b"1")
    assert list(kept.iterdir()) == []


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({"REPORTLINT_CACHE": "/a", "XDG_CACHE_HOME": "/b", "HOME": "/c"}, "/a"),
        ({"XDG_CACHE_HOME": "/b", "HOME": "/c"}, "/b/reportlint"),
        ({"HOME": "/c"}, "/c/.cache/reportlint"),
        ({"REPORTLINT_CACHE": "", "XDG_CACHE_HOME": "", "HOME": "/c"}, "/c/.cache/reportlint"),
        ({"REPORTLINT_CACHE": "here", "XDG_CACHE_HOME": "here", "HOME": "/c"}, "/c/.cache/reportlint"),
        ({"REPORTLINT_CACHE": "here", "XDG_CACHE_HOME": "here", "HOME": "here"}, None),
    ],
)
@pytest.mark.skipif(os.name == "nt", reason="other variables are asked there")
def test_the_folder_is_the_users_own_and_never_relative(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], expected: str | None
) -> None:
    for name in ("REPORTLINT_CACHE", "XDG_CACHE_HOME", "HOME"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert files.folder() == (Path(expected) if expected else None)


def test_on_windows_it_lies_in_the_local_application_data(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("REPORTLINT_CACHE", raising=False)
    monkeypatch.setenv("LOCALAPPDATA", "/users/ann/local")
    monkeypatch.setenv("XDG_CACHE_HOME", "/elsewhere")
    monkeypatch.setattr(files, "_SHARED", "LOCALAPPDATA")
    assert files.folder() == Path("/users/ann/local/reportlint")


def test_without_a_home_nothing_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> None:
        message = "Could not determine home directory."
        raise RuntimeError(message)

    monkeypatch.delenv("REPORTLINT_CACHE", raising=False)
    monkeypatch.delenv(files._SHARED, raising=False)  # noqa: SLF001  the variable differs by system
    monkeypatch.setattr(Path, "home", refuse)
    files.write(KEY, b"1")
    assert (files.folder(), files.read(KEY)) == (None, None)
