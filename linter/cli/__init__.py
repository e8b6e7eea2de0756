"""The command line: arguments in, text out, an exit code. Only this package prints."""

from __future__ import annotations

import gc
import os
import sys

from linter import __version__

# What `typing` says; to import it takes longer than `--version` may.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

_BROKEN = 2

# What a shell reports for a command that was stopped from the keyboard (128 + SIGINT).
_INTERRUPTED = 130

# So many new objects make the collector look for garbage; it is 700 otherwise.
_OBJECTS = 100_000


def main(argv: Sequence[str]) -> int:
    """Run the command line `argv`, without the command's own name, and return the exit code.

    0: nothing to mend; 1: findings at or above `--fail-on`; 2: something could not run.
    """
    if list(argv) == ["--version"]:
        sys.stdout.write(f"reportlint {__version__}\n")
        return 0
    if list(argv[:1]) == ["check"] and all(map(_is_path, argv)):
        return _check(argv[1:])
    from click import Abort, ClickException

    from linter.cli.commands import reportlint

    try:
        code: int | None = reportlint.main(list(argv), prog_name="reportlint", standalone_mode=False)
    except ClickException as wrong:
        wrong.show()
        return wrong.exit_code
    except Abort:
        return _INTERRUPTED
    return code or 0


def _is_path(word: str) -> bool:
    return bool(word) and not word.startswith("-") and "://" not in word


def _check(paths: Sequence[str]) -> int:
    """Check `paths` as usual. The library that reads options takes 25 ms to load, and here are none."""
    from pathlib import Path

    from linter import app
    from linter.cli.checking import Order, check

    try:
        return check(Order(tuple(map(Path, paths)), app.Options()))
    except KeyboardInterrupt:
        sys.stderr.write("\n")  # the terminal has printed "^C" there
        return _INTERRUPTED


def run() -> None:
    """Run the process's own command line and end it; the text is UTF-8 whatever the terminal says."""
    _open_closed()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    # A run is over before its garbage is worth looking for, and nobody waits for what an interpreter tidies
    # up behind the last word: the one costs 10 ms of a cold run, the other 20.
    gc.set_threshold(_OBJECTS, 50, 100)
    try:
        code = main(sys.argv[1:])
    except OSError as wrong:  # standard output is a full disk, say
        sys.stderr.write(f"reportlint can't go on: {wrong}.\n")
        code = _BROKEN
    except Exception:  # noqa: BLE001  a defect of ours is no finding: 1 would be read as one
        sys.excepthook(*sys.exc_info())
        code = _BROKEN
    for stream in (sys.stdout, sys.stderr):
        try:  # noqa: SIM105  contextlib, too, takes longer to import than `--version` may
            stream.flush()
        except OSError:  # who reads it has gone away (`| head`)
            pass
    os._exit(code)


def _open_closed() -> None:
    """Let nothing come from and go to the standard streams that the caller has closed."""
    nothing = os.devnull
    sys.stdin = sys.stdin or open(nothing, encoding="utf-8")  # noqa: PTH123, SIM115  open until the end
    sys.stdout = sys.stdout or open(nothing, "w", encoding="utf-8")  # noqa: PTH123, SIM115  the same
    sys.stderr = sys.stderr or open(nothing, "w", encoding="utf-8")  # noqa: PTH123, SIM115  the same
