"""What rules found in drafts, kept for the next run, and legible only to whoever has the draft itself.

Findings quote drafts, and drafts speak of children. So a result is written under a secret that is made of
the draft's own bytes: whoever finds the cache without the draft, or after the draft was deleted, has noise. A
file is 16 random bytes, 32 that show whether all is as it was written, and the result combined bit by bit
with the output of SHAKE256 (FIPS 202) over the secret and those 16 bytes.
"""

from __future__ import annotations

import os
import time
from contextlib import suppress
from typing import TYPE_CHECKING

from linter.cache import files
from linter.cache.digests import digest, shake_256

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_FOLDER = "results"
_SHELVES = 256
_NAME = 64  # hexadecimal digits
_SALT, _PROOF = 16, 32

# Room for some 100,000 drafts with fifty findings each; of a fuller shelf the longest unused go.
_ROOM = 2 * 1024**3 // _SHELVES

# A file's time says when it was last of use; to write it down once a day is enough.
_DAY = 24 * 60 * 60


def read(key: bytes) -> bytes | None:
    """Return what was kept under `key`, None if nothing sound was."""
    place = _place(key)
    try:
        held = place.read_bytes() if place else b""
    except OSError:
        return None
    salt, proof, sealed = held[:_SALT], held[_SALT : _SALT + _PROOF], held[_SALT + _PROOF :]
    if place is None or proof != _proof(key, salt, sealed):
        return None
    with suppress(OSError):
        if time.time() - place.stat().st_mtime > _DAY:
            os.utime(place)
    return _combined(key, salt, sealed)


def write(key: bytes, result: bytes) -> None:
    """Keep a result under `key`, which is a digest over the draft, if that is possible.

    It is written beside and renamed, so that nobody sees half of it; only the user can read the file.
    """
    place = _place(key)
    if place is None:
        return
    salt = os.urandom(_SALT)
    sealed = _combined(key, salt, result)
    beside = place.with_name(f".{os.getpid()}-{os.urandom(4).hex()}")
    with suppress(OSError):
        _make(place.parent)
        try:
            with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
                file.write(salt + _proof(key, salt, sealed) + sealed)
            beside.replace(place)
        except OSError:
            beside.unlink(missing_ok=True)
        _trim(place)


def kept() -> tuple[int, int]:
    """Return how many results there are, and how many bytes they take."""
    sizes = [size for _, size, _ in _held()]
    return len(sizes), sum(sizes)


def clean() -> None:
    """Delete all results; raises OSError where one can't be deleted."""
    for file, _, _ in _held():
        file.unlink(missing_ok=True)


def _place(key: bytes) -> Path | None:
    """Return where the result under `key` is; the name tells nothing about the key."""
    folder = files.folder()
    if folder is None:
        return None
    name = digest(b"name" + key)
    return folder / _FOLDER / name[:2] / name


def _make(shelf: Path) -> None:
    if not shelf.is_dir():
        for folder in (shelf.parent.parent, shelf.parent, shelf):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def _combined(key: bytes, salt: bytes, text: bytes) -> bytes:
    """Return `text` sealed, or what is sealed as text: it is the same operation."""
    stream: bytes = shake_256(b"seal" + key + salt).digest(len(text))
    return (int.from_bytes(text, "big") ^ int.from_bytes(stream, "big")).to_bytes(len(text), "big")


def _proof(key: bytes, salt: bytes, sealed: bytes) -> bytes:
    made: bytes = shake_256(b"proof" + key + salt + sealed).digest(_PROOF)
    return made


def _trim(newest: Path) -> None:
    """Delete what was unused for longest on a shelf that is too full."""
    held = sorted(_on(newest.parent), key=lambda file: file[2], reverse=True)
    room = _ROOM
    for file, size, _ in held:
        room -= size
        if room < 0 and file != newest:
            file.unlink(missing_ok=True)


def _held() -> Iterator[tuple[Path, int, float]]:
    folder = files.folder()
    for n in range(_SHELVES if folder else 0):
        if folder:
            yield from _on(folder / _FOLDER / f"{n:02x}")


def _on(shelf: Path) -> Iterator[tuple[Path, int, float]]:
    """Yield the results on a shelf with their sizes and times; what else lies there is not ours."""
    try:
        with os.scandir(shelf) as entries:
            for entry in entries:
                if len(entry.name) == _NAME and entry.is_file(follow_symlinks=False):
                    about = entry.stat(follow_symlinks=False)
                    yield shelf / entry.name, about.st_size, about.st_mtime
    except OSError:
        return
