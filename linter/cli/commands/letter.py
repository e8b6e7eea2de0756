"""`reportlint letter`: the letter to public health that a report promises."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from linter.cli.documents import check_output, wording
from linter.cli.options import path_named, reading, stdin_name

if TYPE_CHECKING:
    from pathlib import Path

    from linter import app


@click.command("letter")
@click.argument("path", metavar="DRAFT", type=path_named)
@click.option("--output", metavar="LETTER", type=path_named, help="Where the letter goes (.docx).")
@click.option(
    "--check",
    "letter",
    metavar="LETTER",
    type=path_named,
    help="Hold a letter that is there against the report instead.",
)
@wording
@stdin_name
@reading
def command(  # noqa: PLR0913  click hands each option over by name
    *,
    path: Path,
    output: Path | None,
    letter: Path | None,
    template: Path | None,
    force: bool,
    stdin_name: str,
    **asked: Any,  # noqa: ANN401  the fields of Options
) -> int:
    """Write the letter to public health, or check one.

    It brings the report's referral notes to the body that commissions the services.
    A report without notes needs no letter: none is written. With --check, the exit code is 1 where the letter
    departs from the report.
    """
    from linter import app
    from linter.cli.giving import source

    draft, options = source(path, stdin_name), app.Options(**asked)
    if output is not None and letter is None:
        _write(draft, output, options, template, force=force)
        return 0
    if letter is not None and output is None:
        return _check(draft, letter, options, template)
    message = "Say either where the letter goes (--output) or which one to check (--check)."
    raise click.UsageError(message)


def _write(
    draft: app.Source, output: Path, options: app.Options, template: Path | None, *, force: bool
) -> None:
    from linter.app.documents import write_letter
    from linter.cli.giving import counted, sound
    from linter.cli.targets import keep
    from linter.cli.writing import print_told

    check_output(output, (".docx",), (draft,), force=force)
    made = sound(write_letter(draft, options, template))
    if not made.held:
        print_told(f"{draft.path}: the report has no referral notes, so there is no letter to write.")
        return
    keep(output, made.data)
    lacking = f", {made.incomplete} to complete" if made.incomplete else ""
    print_told(f"{output}: {counted(made.held, 'referral note')}{lacking}")


def _check(draft: app.Source, letter: Path, options: app.Options, template: Path | None) -> int:
    from linter import app
    from linter.app.documents import hold_letter
    from linter.cli.giving import counted, sound
    from linter.cli.writing import print_told

    found = sound(hold_letter(draft, app.Source(letter), options, template))
    for one in found:
        place = f"{letter}:{one.line}" if one.line else f"{letter}"
        print_told(f"{place}: {one.kind}: {one.message}")
    told = f"{counted(len(found), 'departure')} from the report" if found else "as the report says"
    print_told(f"{letter}: {told}")
    return 1 if found else 0
