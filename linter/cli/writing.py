"""Where a report goes: the terminal, or a file that is either whole or as it was."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path


def print_out(text: str) -> None:
    """Write `text` to standard output; a reader that has gone away (`| head`) is no error."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        # Python flushes once more when it ends, and would complain then.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def print_error(text: str) -> None:
    """Write `text` to standard error as a line."""
    with suppress(BrokenPipeError):
        sys.stderr.write(f"{text}\n")
        sys.stderr.flush()


def has_color() -> bool:
    """Return whether standard output is a terminal whose user wants colours (no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def write_file(target: Path, content: str | bytes) -> str:
    """Write bytes, or a text as UTF-8, to `target`, and return why that can't be done, or "".

    The file is written beside and renamed, so that nobody sees half of it. What is no ordinary file, such
    as /dev/stdout, is written to as it stands.
    """
    data = content.encode() if isinstance(content, str) else content
    whole = Path(os.path.realpath(target))
    try:
        if whole.exists() and not whole.is_file():
            whole.write_bytes(data)
        else:
            _replace(whole, data)
    except OSError as wrong:
        return f"Can't write {target}: {wrong.strerror}."
    return ""


def _replace(target: Path, data: bytes) -> None:
    import shutil

    beside = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        beside.write_bytes(data)
        if target.exists():
            shutil.copymode(target, beside)
        beside.replace(target)
    except OSError:
        beside.unlink(missing_ok=True)
        raise
