"""The files that packs are made of, read but not yet understood."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from linter import resources
from linter.model.frozen import Frozen
from linter.model.settings import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable

_STYLE = "style.yaml"
_SUFFIXES = (".yaml", ".yml")


class Source(Frozen):
    """A file: the name that faults show, its stem, its bytes."""

    path: str
    family: str
    content: bytes


class Folder(Frozen):
    """A pack's folder; one with a style is a house style, one without only holds rules."""

    name: str
    style: Source | None
    families: tuple[Source, ...]


class Sources(Frozen):
    """The packs that ship with reportlint, and the user's own."""

    shipped: tuple[Folder, ...]
    added: tuple[Folder, ...]

    @property
    def named(self) -> dict[str, Folder]:
        """The packs that can be extended, by name."""
        return {f.name: f for f in (*self.added, *self.shipped) if f.style or f in self.shipped}

    @property
    def styles(self) -> tuple[str, ...]:
        """The names of the house styles, sorted."""
        return tuple(sorted(f.name for f in (*self.shipped, *self.added) if f.style))

    def contents(self) -> Iterator[bytes]:
        """Yield all that a compiled pack depends on: the name and the bytes of each file."""
        for folder in (*self.shipped, *self.added):
            for file in (folder.style, *folder.families):
                if file:
                    yield file.path.encode()
                    yield file.content


def gather(extra: tuple[str, ...]) -> Sources | tuple[Fault, ...]:
    """Return every pack: those that ship, and the folders `extra`, as they are named in faults."""
    shelf = resources.rules()
    shipped = tuple(
        _read(folder, f"{shelf.name}/{folder.name}", folder.name)
        for folder in sorted(shelf.iterdir(), key=lambda folder: folder.name)
        if folder.is_dir()
    )
    taken = {folder.name for folder in shipped}
    added: list[Folder] = []
    faults: list[Fault] = []
    for name in dict.fromkeys(extra):
        folder = _read_added(Path(name), taken)
        if isinstance(folder, Fault):
            faults.append(folder)
            continue
        added.append(folder)
        taken |= {folder.name} if folder.style else set()
    return tuple(faults) or Sources(shipped, tuple(added))


def _read(folder: Traversable, shown: str, name: str) -> Folder:
    files = sorted((f for f in folder.iterdir() if f.name.endswith(_SUFFIXES)), key=lambda file: file.name)
    style = next((_source(f, shown) for f in files if f.name == _STYLE), None)
    return Folder(name, style, tuple(_source(f, shown) for f in files if f.name != _STYLE))


def _source(file: Traversable, shown: str) -> Source:
    return Source(f"{shown}/{file.name}", file.name.rpartition(".")[0], file.read_bytes())


def _read_added(folder: Path, taken: set[str]) -> Folder | Fault:
    """Return a pack of the user; its house style, if it is one, can't have a name that is `taken`."""
    if not folder.is_dir():
        return _unusable(
            folder,
            "is a file, and packs are folders"
            if folder.exists()
            else "is not there; it is named as seen from the configuration",
        )
    try:
        found = _read(folder, str(folder), folder.absolute().name)
    except OSError as wrong:
        return _unusable(folder, f"can't be read: {wrong.strerror}")
    if found.style and found.name in taken:
        return _unusable(folder, f'has the name of another, "{found.name}"')
    if not (found.style or found.families):
        return _unusable(folder, "holds no rules: there is no .yaml file in it")
    return found


def _unusable(folder: Path, why: str) -> Fault:
    return Fault(str(folder), 1, 1, "packs", f"The pack {folder} {why}.")
