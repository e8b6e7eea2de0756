"""`reportlint check`: what does not hold together in drafts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from linter.cli.options import baselining, choosing, fixing, reading, sharing, stdin_name
from linter.model.finding import Severity
from linter.model.frozen import Frozen
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
@sharing
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
    jobs: int | None,
    cluster: str,
    kept: bool,
    **asked: Any,  # noqa: ANN401  the fields of Options
) -> int:
    """Check files and folders (.docx, .md, .txt); "-" is standard input.

    The exit code is 0 without findings, 1 with findings as loud as --fail-on (warning) or louder, and 2 where
    something could not run.
    """
    from linter import app
    from linter.cli.annotating import annotated, check_annotating
    from linter.cli.giving import given
    from linter.cli.reporting import pair

    targets = pair(formats, outputs)
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
    run = _Run(
        [given(path, stdin_name) for path in paths or (Path(),)], options, app.Work(jobs, cluster, kept)
    )
    look = app.Look(excerpts=not no_excerpts, statistics=statistics, root=str(Path.cwd()))
    if not (annotate or fix or diff or shadow) and app.STREAMED.issuperset(form for form, _ in targets):
        result, whole = _streamed(run, targets, look)
        return _code(result, whole=whole, exit_zero=exit_zero)
    if annotate:
        result = annotated(run.drafts[0], annotate, options, excerpts=not no_excerpts)
    else:
        result = _collected(run)
    if fix or diff:
        result = _mend(result, run, in_place=fix, unsafe=unsafe_fixes)
    _say(result)
    refused = False
    if shadow:
        result, refused = _shadow(result, shadow)
    written = True if diff else _emitted(result, targets, look, options)
    return _code(result, whole=written and not refused, exit_zero=exit_zero)


class _Run(Frozen):
    """What is checked, how, and by whom."""

    drafts: list[Path | app.Source]
    options: app.Options
    work: app.Work


def _collected(run: _Run) -> app.Result:
    from linter import app
    from linter.cli.progress import progress

    with progress() as bar:
        return app.check(run.drafts, run.options, bar.tell, run.work)


def _streamed(run: _Run, targets: tuple[tuple[str, str], ...], look: app.Look) -> tuple[app.Result, bool]:
    """Write the reports while files are checked; return the sum, and whether all could be written."""
    from linter import app
    from linter.cli.progress import progress
    from linter.cli.reporting import stream

    with progress() as bar:
        checking = app.Checking(run.drafts, run.options, run.work, bar.tell)
        whole = stream(checking, targets, look, bar)
    result = checking.result()
    _say(result)
    return result, whole


def _say(result: app.Result) -> None:
    from linter.cli.giving import print_faults, print_uses

    print_faults(result.faults)
    print_uses(result.baselines)


def _emitted(
    result: app.Result, targets: tuple[tuple[str, str], ...], look: app.Look, options: app.Options
) -> bool:
    """Write the reports, and return whether all of them could be written."""
    from linter import app
    from linter.cli.reporting import emit

    explained = not app.EXPLAINING.isdisjoint(form for form, _ in targets)
    whole = look._replace(rules=_rules(result, options) if explained else ())
    written = [emit(result.outcomes, form, target, whole) for form, target in targets]
    return all(written)  # each was tried


def _code(result: app.Result, *, whole: bool, exit_zero: bool) -> int:
    from linter.cli.giving import BROKEN

    if result.broken or not whole:
        return BROKEN
    return _FINDINGS if result.failed and not exit_zero else 0


def _check_fixing(paths: Sequence[Path], *, fix: bool, diff: bool) -> None:
    if fix and diff:
        message = "--fix changes the drafts and --diff only shows what it would change; ask for one of them."
        raise click.UsageError(message)
    if fix and Path("-") in paths:
        message = "--fix changes files, and - is none; `reportlint fix - --output FILE` writes one."
        raise click.UsageError(message)


def _mend(result: app.Result, run: _Run, *, in_place: bool, unsafe: bool) -> app.Result:
    """Fix the drafts where they stand and check them again, or show what the fixes would change."""
    from linter import app
    from linter.cli.mending import fix_in_place, show_difference

    piped = [draft for draft in run.drafts if isinstance(draft, app.Source)]
    if not in_place:
        show_difference(result, piped, run.options, unsafe=unsafe)
        return result
    whole = fix_in_place(result, run.options, unsafe=unsafe)
    again = app.check(run.drafts, run.options, work=run.work)
    return again._replace(broken=again.broken or not whole)


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
