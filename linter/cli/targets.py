"""Where a command may write: never over what it reads, and over what is there already only by force."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from linter.cli.giving import BROKEN
from linter.cli.writing import print_error, write_file

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


class Refused(click.ClickException):
    """The command was asked for rightly, but what it is to write can't go there."""

    exit_code = BROKEN


def check_target(
    target: Path, read: Iterable[Path], *, force: bool, what: str = "the draft; choose another name"
) -> None:
    """Refuse to write over one of the files `read`, saying what it is, and over any other unless forced."""
    if target.resolve() in {path.resolve() for path in read}:
        raise Refused(f"{target} is {what}.")
    if not force and os.path.lexists(target):  # pathlib's exists() raises in a folder that is closed
        raise Refused(f"{target} is there already; --force writes over it.")


def check_format(target: Path, draft: Path) -> None:
    """Refuse a suffix that promises another format than that of the draft, of which a copy is written."""
    if os.path.isdir(draft):  # noqa: PTH112  as above
        raise Refused(f"{draft} is a folder; name the draft inside it.")
    if target.suffix.lower() == draft.suffix.lower():
        return
    if draft.suffix:
        raise Refused(f"OUT has the draft's format, so its name ends in {draft.suffix}, too.")
    raise Refused(f"{draft} has no suffix that OUT could share; --stdin-name names what is read from -.")


def keep(target: Path, data: bytes) -> None:
    """Write the file, whole or not at all; say why it can't be written and end with 2."""
    refused = write_file(target, data)
    if refused:
        print_error(refused)
        raise click.exceptions.Exit(BROKEN)
