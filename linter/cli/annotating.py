"""`check --annotate`: a copy of a Word draft with the findings as comments."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from linter import app


_WORD = (".docx", ".docm", ".dotx")


def check_annotating(paths: Sequence[Path], target: Path | None, *, mending: bool) -> None:
    """Refuse to annotate several drafts, over the draft itself, or while it is mended."""
    from linter.cli.targets import check_target

    if target is None:
        return
    if mending:
        message = "--annotate leaves the draft as it is; --fix and --diff are asked for without it."
        raise click.UsageError(message)
    if len(paths) != 1 or os.path.isdir(paths[0]):  # noqa: PTH112  pathlib's raises in a folder that is closed
        message = "--annotate writes a copy of one draft; name that one Word file."
        raise click.UsageError(message)
    if target.suffix.lower() not in _WORD:
        message = f"{target}: the copy with the comments is a Word file, so its name ends in .docx."
        raise click.UsageError(message)
    own = paths[0].suffix.lower()
    if own in _WORD and target.suffix.lower() != own:  # Word opens no file whose name tells another kind
        message = f"{target}: the copy is of the draft's kind, so its name ends in {own}, too."
        raise click.UsageError(message)
    check_target(target, paths, force=True)


def annotated(draft: Path | app.Source, target: Path, options: app.Options, *, excerpts: bool) -> app.Result:
    """Write the copy with the comments, and return what the rules found; end with 2 where that can't be."""
    from linter import app
    from linter.cli.dating import today
    from linter.cli.giving import sound
    from linter.cli.targets import keep
    from linter.cli.writing import print_error

    source = draft if isinstance(draft, app.Source) else app.Source(draft)
    found = sound(app.annotate(source, options, today(options.as_of), excerpts=excerpts))
    keep(target, found.data)
    for one in found.unplaced:
        print_error(f"No comment for {one.finding.code} (\u00b6{one.finding.start.line}): {one.reason}.")
    return found.result
