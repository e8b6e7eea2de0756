"""Files in the user's cache folder: whole or as if there were none.

A file there is a line with its key and the checksum of the rest, then the rest. One that is missing, damaged
or made from something else is as if there were none, and so is a folder that can't be read or written.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Iterator

# Each change to a pack or a configuration leaves a file behind; the oldest go.
_KEPT = 64

_ALL = "reportlint-*"

# The XDG Base Directory Specification elsewhere.
_SHARED = "LOCALAPPDATA" if os.name == "nt" else "XDG_CACHE_HOME"


def folder() -> Path | None:
    """Return the cache folder of this user, None where there is none.

    A relative path in the environment is passed over: it would lie in whatever is being checked.
    """
    return next((choice for choice in _choices() if choice.is_absolute()), None)


def _choices() -> Iterator[Path]:
    yield Path(os.environ.get("REPORTLINT_CACHE", ""))
    yield Path(os.environ.get(_SHARED, ""), "reportlint")
    with suppress(RuntimeError):  # a user without a home
        yield Path.home() / ".cache" / "reportlint"


def read(key: str) -> bytes | None:
    """Return what was kept under `key`, None if nothing sound was."""
    place = folder()
    if place is None:
        return None
    try:
        head, _, kept = (place / _name(key)).read_bytes().partition(b"\n")
    except (OSError, ValueError):
        return None
    return kept if head == _head(key, kept) else None


def write(key: str, kept: bytes) -> None:
    """Keep bytes under `key` if that is possible: written beside, then renamed, so never seen half done."""
    import tempfile

    place = folder()
    if place is None:
        return
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


def kept() -> tuple[int, int]:
    """Return how many such files there are, and how many bytes they take."""
    place = folder()
    sizes = [file.stat().st_size for file in place.glob(_ALL)] if place else []
    return len(sizes), sum(sizes)


def clean() -> None:
    """Delete all such files; raises OSError where one can't be deleted."""
    place = folder()
    for file in place.glob(_ALL) if place else ():
        file.unlink(missing_ok=True)


def _drop_oldest(place: Path) -> None:
    files = sorted(place.glob(_ALL), key=lambda file: file.stat().st_mtime, reverse=True)
    for file in files[_KEPT:]:
        file.unlink()


def _name(key: str) -> str:
    return f"reportlint-{key}"


def _head(key: str, kept: bytes) -> bytes:
    return f"{key} {crc32(kept):08x}".encode()
