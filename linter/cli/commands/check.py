"""`reportlint check`: what does not hold together in drafts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from linter.cli.options import choosing, fixing, reading, stdin_name
from linter.model.finding import Severity
from linter.reports.rendering import FORMATS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from linter import app

_FINDINGS = 1

_LOUDNESS = [severity.value for severity in Severity]


@click.command("check")
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path(path_type=Path))
@choosing
@click.option("--fix", is_flag=True, help="Make the safe fixes in the drafts themselves, then check.")
@fixing
@click.option("--fail-on", type=click.Choice(_LOUDNESS), help="From which severity on the exit code is 1.")
@click.option(
    "--format", "formats", multiple=True, type=click.Choice(FORMATS), help="May repeat with --output."
)
@click.option(
    "--output", "outputs", multiple=True, metavar="FILE", help="Where the format goes; - is the terminal."
)
@click.option(
    "--annotate",
    metavar="OUT",
    type=click.Path(path_type=Path),
    help="Write a copy of a Word draft with the findings as comments.",
)
@click.option("--statistics", is_flag=True, help="Count the findings by rule instead (text).")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 though there are findings.")
@click.option("--no-excerpts", is_flag=True, help="Show no word of the draft.")
@stdin_name
@reading
def command(  # noqa: PLR0913  click hands each option over by name
    *,
    paths: tuple[Path, ...],
    fix: bool,
    unsafe_fixes: bool,
    diff: bool,
    formats: tuple[str, ...],
    outputs: tuple[str, ...],
    annotate: Path | None,
    statistics: bool,
    exit_zero: bool,
    no_excerpts: bool,
    stdin_name: str,
    fail_on: str | None,
    **asked: Any,  # noqa: ANN401  the fields of Options
) -> int:
    """Check files and folders (.docx, .md, .txt); "-" is standard input.

    The exit code is 0 without findings, 1 with findings as loud as --fail-on (warning) or louder, and 2 where
    something could not run.
    """
    from linter import app
    from linter.cli.annotating import annotated, check_annotating
    from linter.cli.giving import BROKEN, given, print_faults
    from linter.cli.progress import progress

    targets = _pair(formats, outputs)
    _check_fixing(paths, fix=fix, diff=diff)
    check_annotating(paths, annotate, mending=fix or diff)
    options = app.Options(**asked, fail_on=Severity(fail_on) if fail_on else None)
    drafts = [given(path, stdin_name) for path in paths or (Path(),)]
    if annotate:
        result = annotated(drafts[0], annotate, options, excerpts=not no_excerpts)
    else:
        with progress() as tell:
            result = app.check(drafts, options, tell)
    if fix or diff:
        result = _mend(result, drafts, options, in_place=fix, unsafe=unsafe_fixes)
    print_faults(result.faults)
    look = app.Look(excerpts=not no_excerpts, statistics=statistics)
    written = [] if diff else [_emit(result, form, target, look) for form, target in targets]
    if result.broken or not all(written):
        return BROKEN
    return _FINDINGS if result.failed and not exit_zero else 0


def _check_fixing(paths: Sequence[Path], *, fix: bool, diff: bool) -> None:
    if fix and diff:
        message = "--fix changes the drafts and --diff only shows what it would change; ask for one of them."
        raise click.UsageError(message)
    if fix and Path("-") in paths:
        message = "--fix changes files, and - is none; `reportlint fix - --output FILE` writes one."
        raise click.UsageError(message)


def _mend(
    result: app.Result,
    drafts: Sequence[Path | app.Source],
    options: app.Options,
    *,
    in_place: bool,
    unsafe: bool,
) -> app.Result:
    """Fix the drafts where they stand and check them again, or show what the fixes would change."""
    from linter import app
    from linter.cli.mending import fix_in_place, show_difference

    piped = [draft for draft in drafts if isinstance(draft, app.Source)]
    if not in_place:
        show_difference(result, piped, options, unsafe=unsafe)
        return result
    whole = fix_in_place(result, options, unsafe=unsafe)
    again = app.check(drafts, options)
    return again._replace(broken=again.broken or not whole)


def _pair(formats: tuple[str, ...], outputs: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Return each format with where it goes, in order; one alone goes to the terminal."""
    shown, targets = formats or ("text",), outputs or ("-",)
    if len(shown) != len(targets):
        message = "Each --format needs its --output where there are several; --output - is the terminal."
        raise click.UsageError(message)
    return tuple(zip(shown, targets, strict=True))


def _emit(result: app.Result, form: str, target: str, look: app.Look) -> bool:
    """Write the report, and return whether that was possible."""
    from linter.app import render
    from linter.cli.writing import has_color, print_error, print_out, write_file

    if target == "-":
        print_out(render(result.outcomes, form, look._replace(color=has_color())))
        return True
    if Path(target).resolve() in {Path(outcome.path).resolve() for outcome in result.outcomes}:
        print_error(f"{target} is a draft; name another file for the report.")
        return False
    refused = write_file(Path(target), render(result.outcomes, form, look))
    if refused:
        print_error(refused)
    return not refused
