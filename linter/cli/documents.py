"""What the commands that write papers have in common: where a paper goes, and in whose words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import click

from linter.cli.options import adding, path_named

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from linter import app

Command = TypeVar("Command", bound="Callable[..., Any]")


wording = adding(
    click.option("--force", is_flag=True, help="Write over a file that is there."),
    click.option(
        "--template",
        metavar="DIR",
        type=path_named,
        help="A folder with words of your own in place of the house's.",
    ),
)
"""Adds the options of every command that writes a paper."""


def check_output(output: Path, suffixes: tuple[str, ...], read: Iterable[app.Source], *, force: bool) -> str:
    """Return the suffix of `output`; refuse one that is not known, a draft, and a file that is there."""
    from linter.cli.targets import check_target

    suffix = output.suffix.lower()
    if suffix not in suffixes:
        named = f"{', '.join(suffixes[:-1])} or {suffixes[-1]}" if len(suffixes) > 1 else suffixes[0]
        raise click.UsageError(f"{output}: what is written here is named {named}.")
    check_target(output, (source.path for source in read if source.data is None), force=force)
    return suffix
