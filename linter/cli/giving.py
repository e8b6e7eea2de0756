"""What a command is given to read, and what it says where there is nothing to give back."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from linter import app
from linter.cli.writing import print_error

if TYPE_CHECKING:
    from collections.abc import Iterable

    from linter.app.options import Use
    from linter.model.settings import Fault

T = TypeVar("T")

# The exit code where something could not run.
BROKEN = 2

_STDIN = Path("-")


def given(path: Path | app.Source, stdin_name: str) -> Path | app.Source:
    """Return `path`, or what stands on standard input under the name `stdin_name` where it is "-"."""
    return app.Source(Path(stdin_name), sys.stdin.buffer.read()) if path == _STDIN else path


def source(path: Path, stdin_name: str) -> app.Source:
    """Return the one draft that `path` names, "-" included."""
    found = given(path, stdin_name)
    return found if isinstance(found, app.Source) else app.Source(found)


def sound(found: T | app.Refusal) -> T:
    """Return what was asked for; where there is nothing, say why and end with 2."""
    if not isinstance(found, app.Refusal):
        return found
    if found.file:
        print_error(f"{found.file.name}: {found.file.reason}")
    print_faults(found.faults)
    from click.exceptions import Exit  # a plain check comes without click, see linter.cli

    raise Exit(BROKEN)


def print_uses(uses: Iterable[Use]) -> None:
    """Say what baselines hid and what of them is gone: nothing is left out unseen."""
    for use in uses:
        if use.hidden:
            print_error(f"{short(use.file)} hides {counted(use.hidden, 'finding')}.")
        if use.stale:
            print_error(gone(use.file, sum(use.stale.values())))


def gone(file: Path, count: int) -> str:
    """Return the sentence that a baseline holds `count` findings that are not there any more."""
    held = counted(count, "finding")
    return (
        f'{short(file)} holds {held} that can\'t be found any more; "reportlint baseline shrink" drops them.'
    )


def counted(count: int, what: str) -> str:
    """Return "1 finding", "2 findings"."""
    return f"{count} {what}{'' if count == 1 else 's'}"


def short(path: Path) -> str:
    """Return `path` from the current folder, where it is in it."""
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else str(path)


def print_faults(faults: Iterable[Fault]) -> None:
    """Say what is wrong with configurations and packs, a line each."""
    for fault in faults:
        place = f"{fault.path}:{fault.line}:{fault.column}: " if fault.path else ""
        key = f"{fault.key}: " if fault.key else ""
        print_error(f"{place}{key}{fault.message}")
