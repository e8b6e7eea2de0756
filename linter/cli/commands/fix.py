"""`reportlint fix`: a copy of a draft with its certain slips mended."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from linter.cli.options import baselining, choosing, fixing, path_named, reading, stdin_name

if TYPE_CHECKING:
    from pathlib import Path


@click.command("fix")
@click.argument("path", metavar="DRAFT", type=path_named)
@click.option("--output", required=True, metavar="OUT", type=path_named, help="Where the copy goes.")
@click.option("--tracked", is_flag=True, help="As tracked changes, to be accepted or rejected (Word).")
@click.option("--force", is_flag=True, help="Write over OUT if it is there.")
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
    force: bool,
    unsafe_fixes: bool,
    diff: bool,
    stdin_name: str,
    **asked: Any,  # noqa: ANN401  the fields of Options
) -> int:
    """Write a copy of a draft in which certain slips are mended.

    The draft stays as it is.
    """
    from linter import app
    from linter.app.comparing import difference
    from linter.cli.dating import stamp
    from linter.cli.giving import sound, source
    from linter.cli.mending import summary
    from linter.cli.targets import check_format, check_target, keep
    from linter.cli.writing import print_error, print_out, print_told, typed
    from linter.reports.marking import one_line

    draft = source(path, stdin_name)
    in_place = f"the draft; `reportlint check --fix {typed(output)}` changes it where it stands"
    check_format(output, draft.path)
    check_target(output, (path,) if draft.data is None else (), force=force, what=in_place)
    options = app.Options(**asked)
    signed = stamp(options.as_of, tracked=tracked)
    fixed = sound(app.fix(draft, options, unsafe=unsafe_fixes, stamp=signed))
    keep(output, fixed.data)
    told = summary(fixed, output)
    if diff:
        print_error(told)
        print_out(difference(one_line(str(draft.path)), fixed))
    else:
        print_told(told)
    return 0
