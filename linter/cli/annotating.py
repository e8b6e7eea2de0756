"""`check --annotate`: a copy of a Word draft with the findings as comments."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from linter import app


def check_annotating(paths: Sequence[Path], target: Path | None, *, mending: bool) -> None:
    """Refuse to annotate several drafts, over the draft itself, or while it is mended."""
    if target is None:
        return
    if mending:
        message = "--annotate leaves the draft as it is; --fix and --diff are asked for without it."
        raise click.UsageError(message)
    if len(paths) != 1 or paths[0].is_dir():
        message = "--annotate writes a copy of one draft; name that one Word file."
        raise click.UsageError(message)
    if target.resolve() == paths[0].resolve():
        message = f"{target} is the draft; name another file for the copy with the comments."
        raise click.UsageError(message)


def annotated(draft: Path | app.Source, target: Path, options: app.Options, *, excerpts: bool) -> app.Result:
    """Write the copy with the comments, and return what the rules found; end with 2 where that can't be."""
    from linter import app
    from linter.cli.giving import BROKEN, sound
    from linter.cli.writing import print_error, write_file

    source = draft if isinstance(draft, app.Source) else app.Source(draft)
    today = dt.datetime.now(tz=dt.UTC).date()
    found = sound(app.annotate(source, options, today, excerpts=excerpts))
    refused = write_file(target, found.data)
    if refused:
        print_error(refused)
        raise click.exceptions.Exit(BROKEN)
    for one in found.unplaced:
        print_error(f"No comment for {one.finding.code} ({one.finding.start.line}): {one.reason}.")
    return found.result
