"""What the commands that write papers have in common: where a paper goes, and in whose words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from linter import app

Command = TypeVar("Command", bound="Callable[..., Any]")


def wording(command: Command) -> Command:
    """Add the options of every command that writes a paper."""
    for option in (
        click.option("--force", is_flag=True, help="Replace a file that is there already."),
        click.option(
            "--template",
            metavar="DIR",
            type=click.Path(path_type=Path),
            help="A folder with words of your own in place of the house's.",
        ),
    ):
        command = option(command)
    return command


def check_output(output: Path, suffixes: tuple[str, ...], read: Iterable[app.Source], *, force: bool) -> str:
    """Return the suffix of `output`; refuse one that is not known, a draft, and a file that is there."""
    suffix = output.suffix.lower()
    if suffix not in suffixes:
        named = f"{', '.join(suffixes[:-1])} or {suffixes[-1]}" if len(suffixes) > 1 else suffixes[0]
        raise click.UsageError(f"{output}: what is written here is named {named}.")
    for source in read:
        if source.data is None and output.resolve() == source.path.resolve():
            raise click.UsageError(f"{output} is the draft; give what is written another name.")
    if output.exists() and not force:
        raise click.UsageError(f"{output} is there already; --force replaces it.")
    return suffix


def keep(output: Path, data: bytes) -> None:
    """Write the paper, whole or not at all; say why it can't be written and end with 2."""
    from click.exceptions import Exit

    from linter.cli.giving import BROKEN
    from linter.cli.writing import print_error, write_file

    refused = write_file(output, data)
    if refused:
        print_error(refused)
        raise Exit(BROKEN)
