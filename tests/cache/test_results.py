"""Results that are kept: found again by who has the draft, noise to everybody else."""

from __future__ import annotations

import os
import stat
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.cache import results

KEY, OTHER = b"k" * 32, b"o" * 32
WORDS = b"Midwives met the family of Sam in Oakshire. " * 20


pytestmark = pytest.mark.usefixtures("kept")


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_what_is_written_is_read_under_its_key_only() -> None:
    results.write(KEY, WORDS)
    results.write(OTHER, b"")
    assert (results.read(KEY), results.read(OTHER), results.read(b"x")) == (WORDS, b"", None)
    results.write(KEY, b"new")
    assert results.read(KEY) == b"new"


def test_the_files_show_nothing_and_only_to_their_user(kept: Path) -> None:
    results.write(KEY, WORDS)
    (file,) = files(kept)
    held = file.read_bytes()
    assert len(held) == len(WORDS) + 48
    assert not [word for word in WORDS.split() if len(word) > 3 and word in held]
    assert KEY.hex() not in str(file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert {stat.S_IMODE(path.stat().st_mode) for path in (kept, *file.parents[:2])} == {0o700}
    results.write(KEY, WORDS)
    assert files(kept)[0].read_bytes() != held  # never twice under the same stream


@given(at=st.integers(0, 47 + 44), mask=st.integers(1, 255))
def test_a_damaged_file_is_as_none(at: int, mask: int) -> None:
    results.write(KEY, WORDS[:44])
    (file,) = files(Path(os.environ["REPORTLINT_CACHE"]))
    held = bytearray(file.read_bytes())
    held[at] ^= mask
    file.write_bytes(held)
    assert results.read(KEY) is None
    file.write_bytes(held[:at])
    assert results.read(KEY) is None


def test_the_longest_unused_go_where_a_shelf_is_full(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    results.write(KEY, WORDS)
    (newest,) = files(kept)
    (newest.parent / "letters.txt").write_text("mine", encoding="utf-8")
    now = time.time()
    for n in range(5):
        old = newest.with_name(f"{n:064}")
        old.write_bytes(b"x" * 1000)
        os.utime(old, (now - 9 + n, now - 9 + n))
    monkeypatch.setattr(results, "_ROOM", 3000)
    results.write(KEY, WORDS)
    assert sorted(path.name for path in files(kept)) == sorted(
        [f"{3:064}", f"{4:064}", "letters.txt", newest.name]
    )


def test_to_be_read_keeps_a_result_from_being_old(kept: Path) -> None:
    results.write(KEY, WORDS)
    (file,) = files(kept)
    os.utime(file, (0, 0))
    assert results.read(KEY) == WORDS
    assert time.time() - file.stat().st_mtime < 60


def test_all_are_counted_and_deleted(kept: Path) -> None:
    assert results.kept() == (0, 0)
    results.write(KEY, WORDS)
    results.write(OTHER, WORDS)
    (kept / "results" / "letters.txt").write_text("mine", encoding="utf-8")
    assert results.kept() == (2, 2 * (len(WORDS) + 48))
    results.clean()
    assert results.kept() == (0, 0)
    assert [path.name for path in files(kept)] == ["letters.txt"]


def test_a_full_disk_leaves_nothing_half_written(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", refuse)
    results.write(KEY, WORDS)
    assert (files(kept), results.read(KEY)) == ([], None)


def test_without_a_folder_nothing_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("linter.cache.files.folder", lambda: None)
    results.write(KEY, WORDS)
    results.clean()
    assert (results.read(KEY), results.kept()) == (None, (0, 0))
