"""`reportlint action-plan`: the table in which the bodies answer a report's recommendations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from linter.cli.documents import check_output, wording
from linter.cli.options import day, path_named, reading, stdin_name

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path


@click.command("action-plan")
@click.argument("path", metavar="DRAFT", type=path_named)
@click.option(
    "--output",
    required=True,
    metavar="PLAN",
    type=path_named,
    help="Where the plan goes (.docx, .xlsx).",
)
@click.option(
    "--body", default="", metavar="NAME", help="Only what is for this body (name, alias or acronym)."
)
@click.option("--received", metavar="DATE", callback=day, help="When the bodies received the report.")
@wording
@stdin_name
@reading
def command(  # noqa: PLR0913  click hands each option over by name
    *,
    path: Path,
    output: Path,
    body: str,
    received: dt.date | None,
    template: Path | None,
    force: bool,
    stdin_name: str,
    **asked: Any,  # noqa: ANN401  the fields of Options
) -> int:
    """Write the action plan that the bodies fill in.

    It has a row for each recommendation, with room for the answer.
    """
    from linter import app
    from linter.app.documents import PLAN_SUFFIXES, write_plan
    from linter.authoring.documents.plan import Asked
    from linter.cli.giving import counted, sound, source
    from linter.cli.targets import keep
    from linter.cli.writing import print_told

    draft = source(path, stdin_name)
    suffix = check_output(output, PLAN_SUFFIXES, (draft,), force=force)
    made = sound(write_plan(draft, app.Options(**asked), template, suffix, Asked(body, received)))
    keep(output, made.data)
    print_told(f"{output}: {counted(made.held, 'recommendation')}")
    return 0
