"""`reportlint baseline`: the findings to live with for now, in a file that can only shrink."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from linter.cli.options import adding, choosing, path_named, reading

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.app.revising import Revision, Target

Command = TypeVar("Command", bound="Callable[..., Any]")

_REFUSED = 1
_NAMED = 5


_revising = adding(
    reading,
    choosing,
    click.option(
        "--output",
        "file",
        metavar="FILE",
        type=path_named,
        help="The baseline, if it is not the one of the configuration.",
    ),
    click.argument("paths", nargs=-1, metavar="[PATH]...", type=path_named),
)
"""Adds what both commands take."""


@click.group("baseline")
def command() -> None:
    """Keep a file of known findings; check shows only new ones."""


@command.command("write")
@_revising
def write(*, paths: tuple[Path, ...], file: Path | None, **asked: Any) -> int:  # noqa: ANN401  the fields of Options
    """Write what is found to the file of known findings.

    One that is there already can only lose findings.
    The file is the one that .reportlint.yaml names, else .reportlint-baseline.json beside it. The exit code
    is 1 where something is found that the file does not know: it is then left as it is.
    """
    from linter.cli.giving import counted, short
    from linter.cli.writing import print_error

    at, revision = _revise(paths, file, asked)
    if revision.added:
        count = counted(sum(revision.added.values()), "finding")
        print_error(
            f"{short(at.file)} can only shrink, and does not know {count} ({_files(revision)}). Mend or "
            "suppress what is new; to begin again with all that is found now, delete the file first."
        )
        return _REFUSED
    _replace(at, revision)
    if revision.new and not at.configured:
        print_error(f'Name it for check: "--baseline {short(at.file)}", or "baseline:" in .reportlint.yaml.')
    return 0


@command.command("shrink")
@_revising
@click.option(
    "--check", "only_look", is_flag=True, help="Write nothing; exit with 1 if there is something to drop."
)
def shrink(
    *,
    paths: tuple[Path, ...],
    file: Path | None,
    only_look: bool,
    **asked: Any,  # noqa: ANN401  the fields of Options
) -> int:
    """Drop what is no longer found; what is new stays a finding."""
    from linter.cli.giving import gone, short
    from linter.cli.writing import print_error

    at, revision = _revise(paths, file, asked)
    if revision.new:
        raise click.UsageError(f'There is no {short(at.file)}; "reportlint baseline write" makes it.')
    if only_look and revision.dropped:
        print_error(gone(at.file, revision.dropped))
        return _REFUSED
    _replace(at, revision)
    return 0


def _revise(paths: tuple[Path, ...], file: Path | None, asked: dict[str, Any]) -> tuple[Target, Revision]:
    """Return the baseline and what is to become of it; end with 2 if a draft or anything else is broken."""
    from click.exceptions import Exit

    from linter.app import Options
    from linter.app.revising import revise, target
    from linter.cli.giving import BROKEN, print_faults, short, sound
    from linter.cli.writing import print_error
    from linter.model.finding import UNREADABLE

    given = paths or (Path(),)
    at = sound(target(given[0], asked["config"], file))
    revision = revise(given, Options(**asked), at.file)
    if not revision.result.broken:
        return at, revision
    print_faults(revision.result.faults)
    for outcome in revision.result.outcomes:
        for finding in outcome.findings:
            if finding.code == UNREADABLE:
                print_error(f"{outcome.path}: {finding.message}")
    print_error(f"{short(at.file)} is not written: it would not hold all that is found.")
    raise Exit(BROKEN)


def _replace(at: Target, revision: Revision) -> None:
    """Write the baseline, and say what became of it."""
    from linter.cli.giving import counted, short
    from linter.cli.targets import keep
    from linter.cli.writing import print_told

    if revision.text is not None:
        keep(at.file, revision.text.encode())
    held, dropped = counted(revision.held, "finding"), revision.dropped or "nothing"
    done = f"{held} written" if revision.new else f"{dropped} dropped, {held} left"
    print_told(f"{short(at.file)}: {done}.")


def _files(revision: Revision) -> str:
    """Return the files with something new, those with the most first: "a.docx 2, b.md 1 and 4 more files"."""
    from linter.cli.giving import counted

    ranked = sorted(revision.added.items(), key=lambda added: (-added[1], added[0]))
    named = ", ".join(f"{name} {count}" for name, count in ranked[:_NAMED])
    more = len(ranked) - _NAMED
    return f"{named} and {counted(more, 'more file')}" if more > 0 else named
