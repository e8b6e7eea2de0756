"""The commands, their options, and what each prints."""

from __future__ import annotations

import datetime as dt
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from linter import app
from linter.cli.progress import progress
from linter.cli.writing import print_error, print_out, write_file
from linter.model.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from linter.model.settings import Fault
    from linter.packs.pack import Record

T = TypeVar("T")
Command = TypeVar("Command", bound="Callable[..., Any]")

_FINDINGS = 1
_BROKEN = 2

_LOUDNESS = [severity.value for severity in Severity]

_STDIN = Path("-")


def _codes(
    _context: click.Context, _option: click.Parameter, given: tuple[str, ...]
) -> tuple[str, ...] | None:
    codes = tuple(code for part in given for code in part.upper().replace(",", " ").split())
    return codes or None


def _day(_context: click.Context, _option: click.Parameter, given: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat(given) if given else None
    except ValueError:
        message = f"{given!r} is no date; write the year, the month and the day: 2026-07-31."
        raise click.BadParameter(message) from None


def _version(context: click.Context, _option: click.Parameter, asked: bool) -> None:  # noqa: FBT001  click's own form
    if asked:
        from importlib.metadata import PackageNotFoundError, version

        try:
            print_out(f"reportlint {version('reportlint')}\n")
        except PackageNotFoundError:
            print_out("reportlint, not installed\n")
        context.exit()


def _reading(command: Command) -> Command:
    """Add the options of every command that reads a draft."""
    for option in (
        click.option("--as-of", metavar="DATE", callback=_day, help="The day that counts as today."),
        click.option("--config", type=click.Path(path_type=Path), help="Take this .reportlint.yaml only."),
        click.option(
            "--view", type=click.Choice(["accepted", "original"]), help="Which text tracked changes leave."
        ),
        click.option("--stage", type=click.Choice(["draft", "publication"]), help="How far the report is."),
        click.option("--style", metavar="NAME", help="The house style."),
    ):
        command = option(command)
    return command


@click.group()
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_version, help="Show the version."
)
def reportlint() -> None:
    """Check draft inspection and review reports for consistency."""


@reportlint.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path(path_type=Path))
@click.option(
    "--select", multiple=True, metavar="CODES", callback=_codes, help="Run these rules only (CIT001,REC)."
)
@click.option("--ignore", multiple=True, metavar="CODES", callback=_codes, help="Leave these rules out.")
@click.option("--fail-on", type=click.Choice(_LOUDNESS), help="From which severity on the exit code is 1.")
@click.option(
    "--format", "formats", multiple=True, type=click.Choice(app.FORMATS), help="May repeat with --output."
)
@click.option(
    "--output", "outputs", multiple=True, metavar="FILE", help="Where the format goes; - is the terminal."
)
@click.option("--statistics", is_flag=True, help="Count the findings by rule instead (text).")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 though there are findings.")
@click.option("--no-excerpts", is_flag=True, help="Show no word of the draft.")
@click.option(
    "--stdin-name",
    metavar="NAME",
    default="stdin",
    help="What the draft read from - is called; its suffix tells its format.",
)
@_reading
def check(  # noqa: PLR0913  click hands each option over by name
    *,
    paths: tuple[Path, ...],
    formats: tuple[str, ...],
    outputs: tuple[str, ...],
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
    targets = _pair(formats, outputs)
    options = app.Options(**asked, fail_on=Severity(fail_on) if fail_on else None)
    given = [_given(path, stdin_name) for path in paths or (Path(),)]
    with progress() as tell:
        result = app.check(given, options, tell)
    _print_faults(result.faults)
    look = app.Look(excerpts=not no_excerpts, statistics=statistics)
    written = [_emit(result, form, target, look) for form, target in targets]
    if result.broken or not all(written):
        return _BROKEN
    return _FINDINGS if result.failed and not exit_zero else 0


@reportlint.command()
@click.argument("path", metavar="DRAFT", type=click.Path(path_type=Path))
@click.option("--blocks", is_flag=True, help="Show the blocks instead of the graph.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.option("--stdin-name", metavar="NAME", default="stdin", help="What the draft read from - is called.")
@_reading
def show(*, path: Path, blocks: bool, form: str, stdin_name: str, **asked: Any) -> int:  # noqa: ANN401  as above
    """Show a draft as it is read: its recommendations, who they are for, and where they are cited."""
    from linter.reports.showing import render_blocks, render_graph

    given = _given(path, stdin_name)
    source = given if isinstance(given, app.Source) else app.Source(given)
    options = app.Options(**asked)
    if blocks:
        draft = _sound(app.show_draft(source, options))
        print_out(render_blocks(draft, form))
    else:
        review = _sound(app.show(source, options))
        print_out(render_graph(review, form, color=_has_color()))
    return 0


@reportlint.command()
@click.option("--format", "form", type=click.Choice(["text", "json", "markdown"]), default="text")
@_reading
def rules(*, form: str, **asked: Any) -> int:  # noqa: ANN401  as above
    """List the rules."""
    from linter.cli import catalogue

    listed = {
        "text": catalogue.list_rules,
        "json": catalogue.list_rules_json,
        "markdown": catalogue.list_rules_markdown,
    }
    print_out(listed[form](_sound(app.records(Path(), app.Options(**asked)))))
    return 0


@reportlint.command()
@click.argument("code")
@_reading
def explain(*, code: str, **asked: Any) -> int:  # noqa: ANN401  as above
    """Explain a rule by its code or name: why it matters, what to do, examples."""
    from linter.cli import catalogue

    held = _sound(app.records(Path(), app.Options(**asked)))
    print_out(catalogue.explain(_record(code, held)))
    return 0


def _record(code: str, held: Iterable[Record]) -> Record:
    by_name = {name: record for record in held for name in (record.code, record.name)}
    found = by_name.get(code.upper()) or by_name.get(code.lower())
    if found is None:
        raise click.UsageError(f'There is no rule "{code}"{app.nearest(code, by_name)}.')
    return found


def _given(path: Path, stdin_name: str) -> Path | app.Source:
    return app.Source(Path(stdin_name), sys.stdin.buffer.read()) if path == _STDIN else path


def _pair(formats: tuple[str, ...], outputs: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Return each format with where it goes, in order; one alone goes to the terminal."""
    shown, targets = formats or ("text",), outputs or ("-",)
    if len(shown) != len(targets):
        message = "Each --format needs its --output where there are several; --output - is the terminal."
        raise click.UsageError(message)
    return tuple(zip(shown, targets, strict=True))


def _emit(result: app.Result, form: str, target: str, look: app.Look) -> bool:
    """Write the report, and return whether that was possible."""
    if target == "-":
        print_out(app.render(result.outcomes, form, look._replace(color=_has_color())))
        return True
    if Path(target).resolve() in {Path(outcome.path).resolve() for outcome in result.outcomes}:
        print_error(f"{target} is a draft; name another file for the report.")
        return False
    refused = write_file(Path(target), app.render(result.outcomes, form, look))
    if refused:
        print_error(refused)
    return not refused


def _has_color() -> bool:
    """Return whether standard output is a terminal whose user wants colours (no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _sound(found: T | app.Refusal) -> T:
    """Return what was asked for; where there is nothing, say why and end."""
    if not isinstance(found, app.Refusal):
        return found
    if found.file:
        print_error(f"{found.file.name}: {found.file.reason}")
    _print_faults(found.faults)
    raise click.exceptions.Exit(_BROKEN)


def _print_faults(faults: Iterable[Fault]) -> None:
    for fault in faults:
        place = f"{fault.path}:{fault.line}:{fault.column}: " if fault.path else ""
        key = f"{fault.key}: " if fault.key else ""
        print_error(f"{place}{key}{fault.message}")
