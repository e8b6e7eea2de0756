"""Drafts that lie elsewhere: under s3://, https:// and whatever else fsspec opens (extra `[cluster]`)."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from linter.app.options import Source
from linter.model.draft import Unreadable
from linter.readers.reading import SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Iterator

# A question mark begins what a URL asks for.
_MAGIC = frozenset("*[")
_HIDDEN = (".", "~$")


def at(url: str) -> Source:
    """Return the draft, or the folder of drafts, at `url`; nothing is opened yet."""
    return Source(Path(url), url=url)


def find(url: str) -> Iterator[Source | Unreadable]:
    """Yield the drafts at `url`: itself, all below it if it is a folder, or what it stands for as a glob.

    They come sorted by name; one that is named itself may have any suffix. What can't be listed, or holds no
    draft, comes as an `Unreadable`.
    """
    if not _MAGIC.intersection(url) and url.lower().endswith(SUFFIXES):
        yield at(url)
        return
    try:
        found = _listed(url)
    except Exception as wrong:  # noqa: BLE001  each kind of storage has errors of its own
        yield Unreadable(url, _why(wrong))
        return
    for name in found:
        yield at(name)
    if not found:
        yield Unreadable(url, f"There is no draft ({', '.join(SUFFIXES)}); check the URL.")


def fetch(source: Source, limit: int) -> Source | Unreadable:
    """Return the source with the first `limit` bytes and one, or why they can't be had."""
    try:
        opened: Any = import_module("fsspec").open(source.url, "rb")  # untyped, and an extra
        with opened as file:
            return source._replace(data=file.read(limit + 1))
    except Exception as wrong:  # noqa: BLE001  as above
        return Unreadable(source.url, _why(wrong))


def _listed(url: str) -> list[str]:
    system, path = import_module("fsspec").url_to_fs(url)
    if not _MAGIC.intersection(url) and not system.isdir(path):
        return [url]  # whoever opens it says whether it is there
    found = system.glob(path) if _MAGIC.intersection(url) else system.find(path)
    return sorted(system.unstrip_protocol(name) for name in found if _is_wanted(PurePosixPath(name).name))


def _is_wanted(name: str) -> bool:
    return name.lower().endswith(SUFFIXES) and not name.startswith(_HIDDEN)


def _why(wrong: Exception) -> str:
    """Return the sentence about a URL that can't be opened."""
    if isinstance(wrong, ModuleNotFoundError) and wrong.name == "fsspec":
        return 'A URL can be read with the extra only: pip install "reportlint[cluster]".'
    if isinstance(wrong, FileNotFoundError):
        return "There is no such file; check the URL."
    return f"The URL can't be opened ({type(wrong).__name__}: {wrong}); check it, and that it may be read."
