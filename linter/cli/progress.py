"""How far a run over many files is, on a terminal."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from linter.reports.marking import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# Fewer files are done before a count of them could be read.
_MANY = 20
_SHOWN = 60

# ECMA-48: back to the line's beginning, erase in line.
_CLEAR = "\r\x1b[K"


@contextmanager
def progress() -> Iterator[Callable[[int, int, str], None]]:
    """Give what is to be told how many files are done, of how many, and which is next.

    It shows that on standard error if that is a terminal, and leaves the line empty in the end.
    """
    if not sys.stderr.isatty():
        yield lambda _done, _total, _path: None
        return
    try:
        yield _tell
    finally:
        sys.stderr.write(_CLEAR)
        sys.stderr.flush()


def _tell(done: int, total: int, path: str) -> None:
    if total > _MANY:
        sys.stderr.write(f"{_CLEAR}{done + 1}/{total} {plain(path)[-_SHOWN:]}")
        sys.stderr.flush()
