"""`reportlint check`: what does not hold together in drafts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from linter.cli.options import baselining, choosing, fixing, reading, stdin_name
from linter.model.finding import Severity
from linter.reports.rendering import FORMATS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from linter import app
    from linter.reports.outcome import RuleText

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
    "--shadow",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="FOLDER",
    help="Write the words of Word files there, a paragraph a line, for formats that point at lines.",
)
@click.option(
    "--annotate",
    metavar="OUT",
    type=click.Path(path_type=Path),
    help="Write a copy of a Word draft with the findings as comments.",
)
@click.option("--statistics", is_flag=True, help="Count the findings by rule instead.")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 though there are findings.")
@baselining
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
    shadow: Path | None,
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
    from linter.cli.giving import BROKEN, given, print_faults, print_uses
    from linter.cli.progress import progress

    targets = _pair(formats, outputs)
    _check_fixing(paths, fix=fix, diff=diff)
    check_annotating(paths, annotate, mending=fix or diff)
    if shadow and no_excerpts:
        message = "--shadow writes the words of drafts, which --no-excerpts forbids."
        raise click.UsageError(message)
    options = app.Options(
        **asked,
        fail_on=Severity(fail_on) if fail_on else None,
        lines=bool(shadow),
        graphs=any(form in app.WITH_GRAPH for form, _ in targets),
    )
    drafts = [given(path, stdin_name) for path in paths or (Path(),)]
    if annotate:
        result = annotated(drafts[0], annotate, options, excerpts=not no_excerpts)
    else:
        with progress() as tell:
            result = app.check(drafts, options, tell)
    if fix or diff:
        result = _mend(result, drafts, options, in_place=fix, unsafe=unsafe_fixes)
    print_faults(result.faults)
    print_uses(result.baselines)
    refused = False
    if shadow:
        result, refused = _shadow(result, shadow)
    rules = () if app.EXPLAINING.isdisjoint(formats) else _rules(result, options)
    look = app.Look(excerpts=not no_excerpts, statistics=statistics, root=str(Path.cwd()), rules=rules)
    written = [] if diff else [_emit(result, form, target, look) for form, target in targets]
    if result.broken or refused or not all(written):
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


def _shadow(result: app.Result, folder: Path) -> tuple[app.Result, bool]:
    """Write the shadows; return the result whose outcomes know theirs, and whether any was refused."""
    from linter.cli.shadows import write_shadows
    from linter.cli.writing import print_error

    outcomes, refusals = write_shadows(result.outcomes, folder)
    for refusal in refusals:
        print_error(refusal)
    return result._replace(outcomes=outcomes), bool(refusals)


def _rules(result: app.Result, options: app.Options) -> tuple[RuleText, ...]:
    from linter.app.wording import rule_texts

    return rule_texts((outcome.path for outcome in result.outcomes), options)


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
