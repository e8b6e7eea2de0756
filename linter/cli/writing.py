"""Where a report goes: the terminal, or a file that is either whole or as it was."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from linter.cli.locks import held
from linter.reports.marking import harmless

if TYPE_CHECKING:
    from collections.abc import Iterator


def print_out(text: str) -> None:
    """Write `text` to standard output; a reader that has gone away (`| head`) is no error."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        # Python flushes once more when it ends, and would complain then.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def print_told(text: str) -> None:
    """Write what a command says of itself to standard output."""
    print_out(_lines(text))


def print_error(text: str) -> None:
    """Write what a command says of itself to standard error."""
    with suppress(BrokenPipeError):
        sys.stderr.write(_lines(text))
        sys.stderr.flush()


def _lines(text: str) -> str:
    """Return `text` as lines; it may hold the names of files, and nobody obeys those."""
    return "".join(f"{harmless(line)}\n" for line in text.splitlines())


def typed(path: Path) -> str:
    """Return `path` as it is typed behind a command, between quotation marks where it needs them."""
    if os.name == "nt":
        from subprocess import list2cmdline

        return list2cmdline([str(path)])
    from shlex import quote

    return quote(str(path))


def has_color() -> bool:
    """Return whether standard output is a terminal whose user wants colours (no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def write_file(target: Path, content: str | bytes) -> str:
    """Write bytes, or a text as UTF-8, to `target`, and return why that can't be done, or "".

    The file is written beside and renamed, so that nobody sees half of it. What is no ordinary file, such
    as /dev/stdout, is written to as it stands.
    """
    sink = Sink(target)
    sink.write(content.encode() if isinstance(content, str) else content)
    return sink.keep()


class Sink:
    """A file that is written piece by piece, in the way that `write_file` says."""

    def __init__(self, target: Path) -> None:
        self._target = target
        self._whole = Path(os.path.realpath(target))
        self._beside = self._whole.with_name(f".{self._whole.name}.{os.getpid()}")
        self._refusal = ""
        self._file: BinaryIO | None = None
        with self._noting():
            is_there = self._whole.exists()
            if is_there and not self._whole.is_file():  # a device
                self._beside = self._whole
            elif is_there and (why := held(self._whole)):
                raise PermissionError(errno.EACCES, why)
            self._file = self._beside.open("wb")

    def write(self, data: bytes) -> None:
        """Add `data`; what goes wrong is said in the end."""
        if self._file and not self._refusal:
            with self._noting():
                self._file.write(data)

    def keep(self) -> str:
        """Put the file into its place, and return why that can't be done, or ""."""
        with self._noting():
            self._close()
            if not self._refusal and self._beside != self._whole:
                self._replace()
        if self._refusal:
            self.drop()
        return self._refusal

    def drop(self) -> None:
        """Leave the file as it was."""
        with suppress(OSError):
            self._close()
        with suppress(OSError):
            if self._beside != self._whole:
                self._beside.unlink()

    def _close(self) -> None:
        file, self._file = self._file, None
        if file:
            file.close()

    def _replace(self) -> None:
        import shutil

        if self._whole.exists():
            shutil.copymode(self._whole, self._beside)
        self._beside.replace(self._whole)

    @contextmanager
    def _noting(self) -> Iterator[None]:
        try:
            yield
        except OSError as wrong:
            self._refusal = self._refusal or f"Can't write {self._target}: {_why(self._target, wrong)}."


def _why(target: Path, wrong: OSError) -> str:
    """Return why `target` can't be written, and what helps where that is known."""
    if wrong.errno == errno.EISDIR:
        return "it is a folder; name a file"
    if wrong.errno == errno.ENOENT:
        return f"there is no folder {target.parent}; make it first"
    return wrong.strerror or str(wrong)
