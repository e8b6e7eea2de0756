"""`reportlint register`: what leads to each recommendation, whom it is for, and what was found on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from linter.cli.documents import check_output, wording
from linter.cli.options import baselining, choosing, path_named, reading, stdin_name

if TYPE_CHECKING:
    from pathlib import Path


@click.command("register")
@click.argument("path", metavar="DRAFT", type=path_named)
@click.option(
    "--output",
    required=True,
    metavar="FILE",
    type=path_named,
    help="Where the register goes (.csv, .json, .xlsx, .docx, .html).",
)
@click.option(
    "--against",
    metavar="OLD_DRAFT",
    type=path_named,
    help="Tell what changed since this draft, and which citations that broke.",
)
@wording
@choosing
@baselining
@stdin_name
@reading
def command(  # noqa: PLR0913  click hands each option over by name
    *,
    path: Path,
    output: Path,
    against: Path | None,
    template: Path | None,
    force: bool,
    stdin_name: str,
    **asked: Any,  # noqa: ANN401  the fields of Options
) -> int:
    """Write the register of recommendations and what leads to them.

    That is their citations, the referral notes beside those, and what check finds on them.
    """
    from linter import app
    from linter.app.documents import REGISTER_SUFFIXES, write_register
    from linter.cli.giving import counted, print_uses, sound, source
    from linter.cli.targets import keep
    from linter.cli.writing import print_told

    draft = source(path, stdin_name)
    old = app.Source(against) if against else None
    suffix = check_output(output, REGISTER_SUFFIXES, (draft, *([old] if old else [])), force=force)
    made = sound(write_register(draft, app.Options(**asked), template, suffix, old))
    keep(output, made.data)
    print_told(f"{output}: {counted(made.held, 'recommendation')}")
    print_uses(made.baselines)
    return 0
