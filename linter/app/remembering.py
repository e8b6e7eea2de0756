"""Whether the same bytes were checked before by the same rules: what a run may take from an earlier one."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from linter import __version__, resources
from linter.cache.digests import blake2b
from linter.engine.globbing import matches
from linter.packs.sources import Sources, gather

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.app.options import Source
    from linter.model.settings import Settings


_INSTALLED = "-packages"
_SIZE = 32


class Memory:
    """Makes the keys that results are kept under.

    A key changes with all that a result depends on: the draft's bytes and the suffix of its name, the
    settings, the packs, the code that checks and the libraries it uses. It does not change with what is
    done to a result later: the file's name, the baseline, which severity makes the run fail.
    """

    def __init__(self) -> None:
        self._packs: dict[tuple[str, ...], bytes] = {}
        self._settings: dict[str, bytes] = {}
        self._code = b""

    def key(self, source: Source, settings: Settings) -> bytes | None:
        """Return the key of a draft that is in memory, None for a pack that can't be read.

        All drafts of a folder have the same settings.
        """
        if source.data is None or not self._pack(settings.packs):
            return None
        self._code = self._code or _digest(_code())
        path = str(source.path)
        folder = os.path.dirname(path)  # noqa: PTH120  once for each of many files
        if folder not in self._settings:
            self._settings[folder] = _encoded(repr(_relevant(settings)))
        excused = tuple(codes for glob, codes in settings.per_file if matches(path, glob, settings.root))
        own = _encoded(repr((excused, source.path.suffix.lower())))
        return _digest((self._code, self._pack(settings.packs), self._settings[folder], own, source.data))

    def _pack(self, added: tuple[str, ...]) -> bytes:
        if added not in self._packs:
            sources = gather(added)
            self._packs[added] = _digest(sources.contents()) if isinstance(sources, Sources) else b""
        return self._packs[added]


def _relevant(settings: Settings) -> tuple[object, ...]:
    """Return what of the settings any file's result depends on."""
    loudness = sorted(settings.severity.items(), key=lambda item: item[0])
    asked = settings._replace(
        severity={}, per_file=(), fail_on=None, packs=(), exclude=(), root="", baseline=""
    )
    return asked, loudness


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _code() -> Iterator[bytes]:
    """Yield what tells one state of the code, of Python and of the libraries from another.

    To take a library out or in changes the time of the folder that it lies in. Code that somebody works on
    lies elsewhere: each of its files counts.
    """
    yield f"{__version__} {sys.implementation.cache_tag} {sys.hexversion:x}".encode()
    folders = [Path(entry) for entry in sys.path if entry.endswith(_INSTALLED)]
    for folder in folders:
        if folder.is_dir():
            yield f"{folder} {folder.stat().st_mtime_ns}".encode()
    package = resources.package()
    own = isinstance(package, Path) and package.resolve().parent not in folders
    for inner, _, names in sorted(os.walk(str(package))) if own else ():
        for name in sorted(name for name in names if name.endswith(".py")):
            about = os.stat(f"{inner}/{name}")  # noqa: PTH116  there are hundreds, in every run
            yield f"{inner}/{name} {about.st_size} {about.st_mtime_ns}".encode()


def _digest(parts: Iterator[bytes] | tuple[bytes, ...]) -> bytes:
    """Return a digest of the parts and of where each ends (BLAKE2b, RFC 7693: quick on whole drafts)."""
    digest = blake2b(digest_size=_SIZE)
    for part in parts:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    made: bytes = digest.digest()
    return made
