"""`reportlint check`: what does not hold together in drafts."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from linter.cli.options import (
    baselining,
    choosing,
    draft_named,
    fixing,
    path_named,
    reading,
    sharing,
    stdin_name,
)
from linter.model.finding import Severity
from linter.reports.rendering import FORMATS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from linter.app import Source

_LOUDNESS = [severity.value for severity in Severity]


@click.command("check")
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=draft_named)
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
    type=path_named,
    metavar="FOLDER",
    help="Write the words of Word files there, a paragraph a line, for formats that point at lines.",
)
@click.option(
    "--annotate",
    metavar="OUT",
    type=path_named,
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
    paths: tuple[Path | Source, ...],
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
    """Check drafts and folders of drafts (.docx, .odt, .md, .txt).

    The path - is standard input, and a URL that fsspec knows does as well (extra [cluster]); without any, the
    current folder is checked. The exit code is 0 without
    findings, 1 with findings as loud as --fail-on (warning) or louder, and 2 where something could not run.
    """
    from linter import app
    from linter.cli.annotating import check_annotating
    from linter.cli.checking import Order, check
    from linter.cli.reporting import TERMINAL

    targets = _pair(formats or ("text",), outputs or (TERMINAL,))
    _check_fixing(paths, fix=fix, diff=diff)
    files = _files(paths, needed=bool(fix or diff or annotate))
    check_annotating(files, annotate, mending=fix or diff)
    _check_apart(targets, annotate)
    showing = "--shadow writes" if shadow else "--diff shows" if diff else ""
    if showing and no_excerpts:
        message = f"{showing} the words of drafts, which --no-excerpts forbids."
        raise click.UsageError(message)
    options = app.Options(
        **asked,
        fail_on=Severity(fail_on) if fail_on else None,
        lines=bool(shadow),
        graphs=any(form in app.WITH_GRAPH for form, _ in targets),
    )
    order = Order(
        paths=paths,
        options=options,
        work=app.Work(jobs, cluster, kept),
        targets=targets,
        fix=fix,
        diff=diff,
        unsafe=unsafe_fixes,
        shadow=shadow,
        annotate=annotate,
        statistics=statistics,
        exit_zero=exit_zero,
        excerpts=not no_excerpts,
        stdin_name=stdin_name,
    )
    return check(order)


def _check_fixing(paths: Sequence[Path | Source], *, fix: bool, diff: bool) -> None:
    if fix and diff:
        message = "--fix changes the drafts and --diff only shows what it would change; ask for one of them."
        raise click.UsageError(message)
    if fix and Path("-") in paths:
        message = "--fix changes files, and - is none; `reportlint fix - --output FILE` writes one."
        raise click.UsageError(message)


def _files(paths: Iterable[Path | Source], *, needed: bool) -> list[Path]:
    """Return the paths that are no URLs; refuse these where files are needed."""
    urls = [path.url for path in paths if not isinstance(path, Path)]
    if urls and needed:
        message = f"--fix, --diff and --annotate need a file; fetch {urls[0]} first."
        raise click.UsageError(message)
    return [path for path in paths if isinstance(path, Path)]


def _check_apart(targets: Iterable[tuple[str, str]], annotate: Path | None) -> None:
    """Refuse to write two things into one file: the second would quietly replace the first."""
    from linter.cli.reporting import TERMINAL

    files = [Path(target) for _, target in targets if target != TERMINAL]
    files += [annotate] if annotate else []
    for target, count in Counter(file.resolve() for file in files).items():
        if count > 1:
            message = f"Two things would be written to {target}; give each a file of its own."
            raise click.UsageError(message)


def _pair(formats: tuple[str, ...], outputs: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Return each format with where it goes, in order."""
    from linter.cli.reporting import TERMINAL

    if len(formats) != len(outputs):
        message = "Each --format needs its --output where there are several; --output - is the terminal."
        raise click.UsageError(message)
    # /dev/stdout may lead to a file, which what is said after the report would not find any more.
    places = (TERMINAL if output == "/dev/stdout" else output for output in outputs)
    return tuple(zip(formats, places, strict=True))
