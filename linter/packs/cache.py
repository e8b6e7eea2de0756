"""What was compiled before, kept in the user's own cache folder as plain JSON.

A file there is a line with its key and the digest of the rest, then the rest. One that is missing, damaged
or made from something else is as if there were none, and so is a folder that can't be read or written.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from linter import resources

if TYPE_CHECKING:
    from collections.abc import Iterable

# Rises when the same sources are compiled into something else by code outside these folders.
_FORMAT = "1"
_COMPILERS = ("grammar", "packs")

# Each change to a pack or a configuration leaves a file behind; the oldest go.
_KEPT = 64

# The XDG Base Directory Specification elsewhere.
_SHARED = "LOCALAPPDATA" if os.name == "nt" else "XDG_CACHE_HOME"


def folder() -> Path | None:
    """Return the cache folder of this user, None where there is none.

    A relative path in the environment is passed over: it would lie in whatever is being checked.
    """
    choices = [Path(os.environ.get("REPORTLINT_CACHE", "")), Path(os.environ.get(_SHARED, ""), "reportlint")]
    with suppress(RuntimeError):  # a user without a home
        choices.append(Path.home() / ".cache" / "reportlint")
    return next((choice for choice in choices if choice.is_absolute()), None)


def key_of(purpose: str, contents: Iterable[bytes]) -> str:
    """Return the key under which that which `purpose` makes of `contents` is kept.

    It changes with the contents and with the code that compiles them, so that neither a new version of
    reportlint nor work on its own code meets what another one left.
    """
    parts = (_FORMAT.encode(), purpose.encode(), *_code(), *contents)
    lengths = ",".join(str(len(part)) for part in parts)
    return sha256(b"".join((lengths.encode(), *parts))).hexdigest()


def read(key: str) -> object | None:
    """Return what was kept under `key`, None if nothing sound was."""
    place = folder()
    if place is None:
        return None
    try:
        head, _, kept = (place / _name(key)).read_bytes().partition(b"\n")
        return json.loads(kept) if head == _head(key, kept) else None
    except (OSError, ValueError):
        return None


def write(key: str, value: object) -> None:
    """Keep `value` under `key` if that is possible: written beside, then renamed, so never seen half done."""
    import tempfile

    place = folder()
    if place is None:
        return
    kept = json.dumps(value, separators=(",", ":")).encode()
    with suppress(OSError):
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, beside = tempfile.mkstemp(dir=place, prefix=_name(key))
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(_head(key, kept) + b"\n" + kept)
            Path(beside).replace(place / _name(key))
        except OSError:
            Path(beside).unlink()
        _drop_oldest(place)


def _drop_oldest(place: Path) -> None:
    files = sorted(place.glob("reportlint-*"), key=lambda file: file.stat().st_mtime, reverse=True)
    for file in files[_KEPT:]:
        file.unlink()


def _name(key: str) -> str:
    return f"reportlint-{key}.json"


def _head(key: str, kept: bytes) -> bytes:
    return f"{key} {sha256(kept).hexdigest()}".encode()


def _code() -> Iterable[bytes]:
    """Yield the sources of the code that compiles (nothing where it ships without them)."""
    for name in _COMPILERS:
        files = (resources.package() / name).iterdir()
        yield from (f.read_bytes() for f in sorted(files, key=lambda f: f.name) if f.name.endswith(".py"))
