"""What is kept between runs, and what happens where it can't be."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from linter.packs import cache
from linter.packs.loading import load_pack
from linter.packs.pack import Pack

if TYPE_CHECKING:
    from tests.packs.shelves import Shelf

KEY = cache.key_of("test", [b"content"])


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("REPORTLINT_CACHE", str(tmp_path / "kept"))
    return tmp_path / "kept"


def test_what_was_written_is_read(folder: Path) -> None:
    assert cache.read(KEY) is None
    cache.write(KEY, {"a": [1, "\u00e9"]})
    assert cache.read(KEY) == {"a": [1, "\u00e9"]}
    assert [file.name for file in folder.iterdir()] == [f"reportlint-{KEY}.json"]


def test_a_key_changes_with_all_that_it_stands_for(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    others = [
        cache.key_of("other", [b"content"]),
        cache.key_of("test", [b"conten", b"t"]),
        cache.key_of("test", []),
    ]
    (tmp_path / "grammar").mkdir()
    (tmp_path / "packs").mkdir()
    (tmp_path / "grammar" / "notation.py").write_text("# another way to read forms\n", encoding="utf-8")
    monkeypatch.setattr("linter.resources.package", lambda: tmp_path)
    others.append(cache.key_of("test", [b"content"]))
    assert cache.key_of("test", [b"content"]) == others[-1]
    assert len({KEY, *others}) == 5


@pytest.mark.parametrize(
    "damage",
    [
        lambda kept: kept[:-1],
        lambda kept: kept.replace(b"one", b"two"),
        lambda kept: kept.replace(KEY[:8].encode(), b"00000000"),
        lambda _: b"",
        lambda _: b"\xff\xfe\x00",
        lambda _: b'{"a": "one"}',
    ],
)
def test_a_damaged_or_foreign_file_is_as_none(folder: Path, damage: object) -> None:
    assert callable(damage)
    cache.write(KEY, {"a": "one"})
    (file,) = folder.iterdir()
    file.write_bytes(damage(file.read_bytes()))
    assert cache.read(KEY) is None
    cache.write(KEY, {"a": "one"})
    assert cache.read(KEY) == {"a": "one"}


def test_a_file_of_another_key_is_as_none(folder: Path) -> None:
    cache.write(KEY, {"a": "one"})
    other = cache.key_of("other", [])
    (folder / f"reportlint-{KEY}.json").rename(folder / f"reportlint-{other}.json")
    assert cache.read(other) is None


def test_a_folder_in_the_place_of_the_file_does_no_harm(folder: Path) -> None:
    (folder / f"reportlint-{KEY}.json").mkdir(parents=True)
    cache.write(KEY, 1)
    assert cache.read(KEY) is None
    assert [file.name for file in folder.iterdir()] == [f"reportlint-{KEY}.json"]


def test_the_oldest_files_go_and_strangers_stay(folder: Path) -> None:
    folder.mkdir()
    (folder / "letters.json").write_text("mine", encoding="utf-8")
    for n in range(70):
        old = folder / f"reportlint-{n:02}.json"
        old.write_text("old", encoding="utf-8")
        os.utime(old, (n, n))
    cache.write(KEY, 1)
    names = sorted(file.name for file in folder.iterdir())
    assert names == sorted(
        ["letters.json", f"reportlint-{KEY}.json", *(f"reportlint-{n:02}.json" for n in range(7, 70))]
    )


@pytest.mark.parametrize("style", ["file", "device", "closed"])
def test_a_pack_loads_where_nothing_can_be_kept(
    shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, style: str
) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    (tmp_path / "closed").mkdir(mode=0o500)
    place = {"file": tmp_path / "file", "device": Path(os.devnull) / "x", "closed": tmp_path / "closed" / "x"}
    monkeypatch.setenv("REPORTLINT_CACHE", str(place[style]))
    for _ in range(2):
        pack = load_pack("inn")
        assert isinstance(pack, Pack)
        assert [rule.code for rule in pack.rules] == ["ABC001"]
    assert not shelf.cache.exists()


def test_a_full_disk_leaves_nothing_half_written(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", refuse)
    cache.write(KEY, 1)
    assert list(folder.iterdir()) == []


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
    assert cache.folder() == (Path(expected) if expected else None)


def test_on_windows_it_lies_in_the_local_application_data(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("REPORTLINT_CACHE", raising=False)
    monkeypatch.setenv("LOCALAPPDATA", "/users/ann/local")
    monkeypatch.setenv("XDG_CACHE_HOME", "/elsewhere")
    monkeypatch.setattr(cache, "_SHARED", "LOCALAPPDATA")
    assert cache.folder() == Path("/users/ann/local/reportlint")


def test_without_a_home_nothing_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> None:
        message = "Could not determine home directory."
        raise RuntimeError(message)

    monkeypatch.delenv("REPORTLINT_CACHE", raising=False)
    monkeypatch.delenv(cache._SHARED, raising=False)  # noqa: SLF001  the variable differs by system
    monkeypatch.setattr(Path, "home", refuse)
    cache.write(KEY, 1)
    assert (cache.folder(), cache.read(KEY)) == (None, None)
