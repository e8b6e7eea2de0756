"""What packs and configurations were compiled to before, kept as plain JSON."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

from linter import __version__, resources
from linter.cache import files
from linter.cache.digests import digest

if TYPE_CHECKING:
    from collections.abc import Iterable

# Rises when the same sources are compiled into something else by code outside these folders.
_FORMAT = "1"
_COMPILERS = ("grammar", "packs")


def key_of(purpose: str, contents: Iterable[bytes]) -> str:
    """Return the key under which that which `purpose` makes of `contents` is kept.

    It changes with the contents and with the code that compiles them, so that neither a new version of
    reportlint nor work on its own code meets what another one left.
    """
    parts = (_FORMAT.encode(), purpose.encode(), *_code(), *contents)
    lengths = ",".join(str(len(part)) for part in parts)
    return digest(b"".join((lengths.encode(), *parts)))


def read(key: str) -> object | None:
    """Return what was kept under `key`, None if nothing sound was."""
    kept = files.read(key)
    try:
        return None if kept is None else json.loads(kept)
    except ValueError:
        return None


def write(key: str, value: object) -> None:
    """Keep `value` under `key` if that is possible."""
    files.write(key, json.dumps(value, separators=(",", ":")).encode())


def _code() -> Iterable[bytes]:
    """Yield what tells one state of the code that compiles from another.

    That is the version, and where the code is on disk its files' sizes and times: to read them takes longer
    than to read what they compile.
    """
    yield __version__.encode()
    for folder in (resources.package() / name for name in _COMPILERS):
        if isinstance(folder, Path):
            held = sorted((f.name, f.stat()) for f in os.scandir(folder) if f.name.endswith(".py"))
            yield from (f"{name} {about.st_size} {about.st_mtime_ns}".encode() for name, about in held)
