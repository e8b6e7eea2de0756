"""Options that several commands share, and how their values are read."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.app import Source

Command = TypeVar("Command", bound="Callable[..., Any]")


def path_named(given: str) -> Path:
    """Return the path that was given; an empty name would quietly mean the folder that one is in."""
    if not given:
        message = "an empty name is no path; name a file or a folder."
        raise click.BadParameter(message)
    return Path(given)


def draft_named(given: str) -> Path | Source:
    """Return the path that was given, or the draft at the URL that was."""
    if "://" not in given:
        return path_named(given)
    from linter.app.remote import at

    return at(given)


def codes(
    _context: click.Context, _option: click.Parameter, given: tuple[str, ...]
) -> tuple[str, ...] | None:
    """Return the codes that were named, apart or with commas between them; None where none was."""
    named = tuple(code for part in given for code in part.upper().replace(",", " ").split())
    return named or None


def day(_context: click.Context, _option: click.Parameter, given: str | None) -> dt.date | None:
    """Return the day that was given as 2026-07-31, None where none was."""
    try:
        return dt.date.fromisoformat(given) if given else None
    except ValueError:
        message = f"{given!r} is no date; write the year, the month and the day: 2026-07-31."
        raise click.BadParameter(message) from None


def adding(*options: Callable[[Any], Any]) -> Callable[[Command], Command]:
    """Return what adds `options` to a command; its help shows them from the last to the first."""

    def add(command: Command) -> Command:
        for option in options:
            command = option(command)
        return command

    return add


reading = adding(
    click.option(
        "--as-of",
        metavar="DATE",
        callback=day,
        help="The day that counts as today, of which comments and tracked changes are.",
    ),
    click.option("--config", metavar="FILE", type=path_named, help="Take this .reportlint.yaml only."),
    click.option(
        "--view", type=click.Choice(["accepted", "original"]), help="Which text tracked changes leave."
    ),
    click.option("--stage", type=click.Choice(["draft", "publication"]), help="How far the report is."),
    click.option("--style", metavar="NAME", help="The house style."),
)
"""Adds the options of every command that reads a draft."""


choosing = adding(
    click.option("--ignore", multiple=True, metavar="CODES", callback=codes, help="Leave these rules out."),
    click.option(
        "--select",
        multiple=True,
        metavar="CODES",
        callback=codes,
        help="Run these rules only (CIT001,REC).",
    ),
)
"""Adds the options that say which rules run."""


baselining = adding(
    click.option(
        "--no-baseline",
        "baselined",
        is_flag=True,
        callback=lambda _context, _option, without: not without,
        help="Show what the baseline of the configuration hides, too.",
    ),
    click.option(
        "--baseline",
        metavar="FILE",
        type=path_named,
        help="Leave out the findings that this baseline knows.",
    ),
)
"""Adds the options that say which baseline holds."""


fixing = adding(
    click.option("--diff", is_flag=True, help="Show what the fixes change."),
    click.option("--unsafe-fixes", is_flag=True, help="Make the fixes, too, that a person has to look at."),
)
"""Adds the options of commands that mend drafts."""


sharing = adding(
    click.option(
        "--no-cache",
        "kept",
        is_flag=True,
        callback=lambda _context, _option, without: not without,
        help="Check every draft anew, and keep no results.",
    ),
    click.option(
        "--cluster",
        metavar="ADDRESS",
        default="",
        help="Share the files among the workers of this dask scheduler (tcp://host:8786).",
    ),
    click.option(
        "--jobs",
        metavar="N",
        type=click.IntRange(min=1),
        help="How many processes share the files; one a core if there are many files.",
    ),
)
"""Adds the options that say who does the work, and whether results are kept."""


stdin_name = adding(
    click.option(
        "--stdin-name",
        metavar="NAME",
        default="stdin",
        help="What the draft read from - is called; its suffix tells its format.",
    )
)
"""Adds the option that names a draft from standard input."""
