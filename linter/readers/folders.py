"""The drafts that a user names: files as they are, and of folders every draft inside."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from linter.model.draft import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# What a folder is searched for; a file that is named itself is read whatever its suffix.
SUFFIXES = (".docx", ".docm", ".odt", ".md", ".markdown", ".txt", ".text")
# Word keeps such a file beside every document that is open.
_LOCK = "~$"


def find_drafts(paths: Iterable[Path]) -> Iterator[Path | Unreadable]:
    """Yield the drafts of `paths` in the order of the paths, of a folder sorted by name, each once.

    Hidden files and folders, lock files of Word and links to folders are passed over. What is missing, a
    folder that can't be opened or that holds no draft comes as an `Unreadable`.
    """
    seen: set[Path] = set()
    for path in paths:
        for draft in _drafts(path):
            if isinstance(draft, Unreadable):
                yield draft
            elif draft not in seen:
                seen.add(draft)
                yield draft


def _drafts(path: Path) -> Iterator[Path | Unreadable]:
    try:
        is_folder = stat.S_ISDIR(path.stat().st_mode)
    except PermissionError as error:
        yield _closed(path, error)
        return
    except (OSError, ValueError):
        yield Unreadable(str(path), missing(path))
        return
    if not is_folder:
        yield path
        return
    empty = True
    for draft in _walk(path):
        empty = False
        yield draft
    if empty:
        yield Unreadable(
            str(path),
            f"The folder holds no draft ({', '.join(SUFFIXES)}); name the folder or the file to check.",
        )


def missing(path: Path) -> str:
    """Return the sentence about a path that is not there; it names the folder that is."""
    try:
        known = next((str(parent) for parent in path.parents if parent.is_dir()), "")
    except (OSError, ValueError):
        known = ""
    looked = f" (the folder {known} is there)" if known not in {"", "."} else ""
    return f"There is no such file or folder{looked}; check the name."


def _closed(path: Path, error: OSError) -> Unreadable:
    return Unreadable(str(path), f"The folder can't be opened ({error.strerror}); check its permissions.")


def _walk(folder: Path) -> Iterator[Path | Unreadable]:
    """Yield the drafts below a folder, each folder's entries sorted by name."""
    waiting = [(folder, True)]
    while waiting:
        path, is_folder = waiting.pop()
        if not is_folder:
            yield path
            continue
        try:
            with os.scandir(path) as entries:
                found = sorted((e.name, e.is_dir(follow_symlinks=False)) for e in entries if _is_wanted(e))
        except OSError as error:
            yield _closed(path, error)
            continue
        waiting += [(path / name, inner) for name, inner in reversed(found)]


def _is_wanted(entry: os.DirEntry[str]) -> bool:
    """Say whether an entry of a folder is a draft or a folder to look into."""
    if entry.name.startswith((".", _LOCK)):
        return False
    if entry.is_dir(follow_symlinks=False):
        return True
    if Path(entry.name).suffix.lower() not in SUFFIXES:
        return False
    try:
        return entry.is_file()
    except OSError:  # a link that leads to itself
        return False
