"""`reportlint fix`: a copy of a draft with its certain slips mended."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from linter.cli.options import baselining, choosing, fixing, reading, stdin_name

if TYPE_CHECKING:
    import datetime as dt

    from linter import app
    from linter.fixing.word import Stamp


@click.command("fix")
@click.argument("path", metavar="DRAFT", type=click.Path(path_type=Path))
@click.option(
    "--output", required=True, metavar="OUT", type=click.Path(path_type=Path), help="Where the copy goes."
)
@click.option("--tracked", is_flag=True, help="As tracked changes, to be accepted or rejected (Word).")
@fixing
@choosing
@baselining
@stdin_name
@reading
def command(  # noqa: PLR0913  click hands each option over by name
    *,
    path: Path,
    output: Path,
    tracked: bool,
    unsafe_fixes: bool,
    diff: bool,
    stdin_name: str,
    **asked: Any,  # noqa: ANN401  the fields of Options
) -> int:
    """Write a copy of a draft in which what is certain is mended; the draft stays as it is."""
    from linter import app
    from linter.app.comparing import difference
    from linter.cli.giving import BROKEN, sound, source
    from linter.cli.mending import summary
    from linter.cli.writing import print_error, print_out, write_file

    draft = source(path, stdin_name)
    _check_output(draft, output)
    options = app.Options(**asked)
    fixed = sound(
        app.fix(draft, options, unsafe=unsafe_fixes, stamp=_stamp(options.as_of) if tracked else None)
    )
    refused = write_file(output, fixed.data)
    if refused:
        print_error(refused)
        return BROKEN
    told = summary(fixed, str(output))
    if diff:
        print_error(told.rstrip("\n"))
        told = difference(str(draft.path), fixed)
    print_out(told)
    return 0


def _check_output(draft: app.Source, output: Path) -> None:
    """Refuse to write over the draft, or under a suffix that promises another format."""
    if draft.data is None and output.resolve() == draft.path.resolve():
        message = f"{output} is the draft; `reportlint check --fix {output}` changes it where it stands."
        raise click.UsageError(message)
    if output.suffix.lower() != draft.path.suffix.lower():
        message = f"OUT has the draft's format, so its name ends in {draft.path.suffix or 'no suffix'}, too."
        raise click.UsageError(message)


def _stamp(day: dt.date | None) -> Stamp:
    """Return what the changes say of their author: this program, on the day that counts as today."""
    import datetime as dt

    from linter.fixing.word import Stamp
    from linter.model.draft import OWN_NAME

    return Stamp(OWN_NAME, "RL", f"{day or dt.datetime.now().astimezone():%Y-%m-%d}T00:00:00Z")
