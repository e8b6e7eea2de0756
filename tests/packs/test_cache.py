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


def test_what_was_written_is_read(kept: Path) -> None:
    assert cache.read(KEY) is None
    cache.write(KEY, {"a": [1, "\u00e9"]})
    assert cache.read(KEY) == {"a": [1, "\u00e9"]}
    assert [file.name for file in kept.iterdir()] == [f"reportlint-{KEY}"]


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
def test_a_damaged_or_foreign_file_is_as_none(kept: Path, damage: object) -> None:
    assert callable(damage)
    cache.write(KEY, {"a": "one"})
    (file,) = kept.iterdir()
    file.write_bytes(damage(file.read_bytes()))
    assert cache.read(KEY) is None
    cache.write(KEY, {"a": "one"})
    assert cache.read(KEY) == {"a": "one"}


def test_a_file_of_another_key_is_as_none(kept: Path) -> None:
    cache.write(KEY, {"a": "one"})
    other = cache.key_of("other", [])
    (kept / f"reportlint-{KEY}").rename(kept / f"reportlint-{other}")
    assert cache.read(other) is None


def test_a_folder_in_the_place_of_the_file_does_no_harm(kept: Path) -> None:
    (kept / f"reportlint-{KEY}").mkdir(parents=True)
    cache.write(KEY, 1)
    assert cache.read(KEY) is None
    assert [file.name for file in kept.iterdir()] == [f"reportlint-{KEY}"]


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
