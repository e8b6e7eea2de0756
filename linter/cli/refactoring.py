"""What the commands that change numbers and names have in common: their options, and what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import click

from linter.cli.options import adding, path_named, reading, stdin_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from linter.app import Source, refactoring
    from linter.authoring.refactoring.meaning import Choice
    from linter.authoring.refactoring.plan import Change, Refactoring, Refused
    from linter.grammar.numbering.numbers import Value
    from linter.model.draft import Place
    from linter.model.review import Review

Command = TypeVar("Command", bound="Callable[..., Any]")

_LONGEST_QUOTE = 70


def numbered(given: str) -> tuple[Value, int]:
    """Return a number and the line at which what bears it begins, 0 without one: 2.3 or 2.3@417."""
    number, _, line = given.partition("@")
    parts = number.removesuffix(".").split(".")
    if not all(part.isdecimal() and int(part) for part in parts) or not (line or "0").isdecimal():
        message = f"{given!r} is no number; write 2.3, or 2.3@417 with the line where it stands."
        raise click.BadParameter(message)
    return tuple(map(int, parts)), int(line or 0)


writing = adding(
    reading,
    stdin_name,
    click.option("--tracked", is_flag=True, help="As tracked changes, to be accepted or rejected (Word)."),
    click.option("--force", is_flag=True, help="Write over OUT if it is there."),
    click.option("--dry-run", is_flag=True, help="Only list what would change."),
    click.option("--output", metavar="OUT", type=path_named, help="Where the copy goes."),
    click.argument("path", metavar="DRAFT", type=path_named),
)
"""Adds the draft and the options of every command that changes numbers or names."""


meaning = adding(
    click.option(
        "--cited",
        multiple=True,
        metavar="NUMBER@LINE",
        type=numbered,
        help="Where two recommendations have one number, which of them its citations mean.",
    )
)
"""Adds the option that says which of two recommendations with one number is cited."""


def choices(given: tuple[tuple[Value, int], ...]) -> tuple[Choice, ...]:
    """Return what `--cited` says as values."""
    from linter.authoring.refactoring.meaning import Choice

    return tuple(Choice(*one) for one in given)


def perform(  # noqa: PLR0913  what every such command is given
    wish: refactoring.Wish,
    *,
    path: Path,
    stdin_name: str,
    output: Path | None,
    dry_run: bool,
    force: bool,
    tracked: bool,
    **asked: Any,  # noqa: ANN401  the fields of Options
) -> int:
    """Grant a wish and say what changed, or why nothing did; return the exit code."""
    from linter import app
    from linter.app.refactoring import refactor
    from linter.authoring.refactoring.plan import Refused
    from linter.cli.dating import stamp
    from linter.cli.giving import BROKEN, sound, source
    from linter.cli.targets import keep
    from linter.cli.writing import print_error, print_told

    draft = source(path, stdin_name)
    _check(draft, output, dry_run=dry_run, force=force)
    options = app.Options(**asked)
    signed = stamp(options.as_of, tracked=tracked)
    done = sound(refactor(draft, options, wish, stamp=signed))
    if isinstance(done.plan, Refused):
        print_error("\n".join(_refusal(done.review, done.plan)))
        return BROKEN
    if output is not None and not dry_run:
        keep(output, done.data)
    where = "nothing written" if dry_run else str(output)
    print_told("\n".join(_told(done.review, done.plan, where)))
    return 0


def _check(draft: Source, output: Path | None, *, dry_run: bool, force: bool) -> None:
    """Refuse an output that is missing, is the draft itself, is there already or has another format."""
    from linter.cli.targets import check_format, check_target

    if dry_run:
        return
    if output is None:
        message = "Say where the copy goes (--output OUT), or look first what would change (--dry-run)."
        raise click.UsageError(message)
    check_format(output, draft.path)
    check_target(output, (draft.path,) if draft.data is None else (), force=force)


def _told(review: Review, plan: Refactoring, where: str) -> Iterator[str]:
    """Yield the lines that say what changed: the sentence, each place, what is left to be said."""
    count = len(plan.changes)
    if not count and plan.step is None:
        yield f"{plan.title} already: nothing to change; {where}"
    else:
        yield f"{plan.title}: {count} {'place' if count == 1 else 'places'}; {where}"
    yield from (_line(review, change) for change in plan.changes)
    yield from plan.notes


def _line(review: Review, change: Change) -> str:
    from linter.authoring.refactoring.plan import COMPUTED

    counted = "  (counted by Word)" if change.by == COMPUTED else ""
    return f"  {_where(review, change.place)}  {change.what}  {change.old} → {change.new}{counted}"


def _refusal(review: Review, refused: Refused) -> Iterator[str]:
    yield f"{review.draft.name}: {refused.reason}{':' if refused.spots else '.'}"
    for spot in refused.spots:
        quote = " ".join(review.quote(spot.place).split())
        shown = quote if len(quote) <= _LONGEST_QUOTE else f"{quote[:_LONGEST_QUOTE]}…"
        yield f"  {_where(review, spot.place)}  “{shown}”  {spot.why}"


def _where(review: Review, place: Place) -> str:
    point = review.draft.blocks[place.block].locate(place.start)
    return f"{review.draft.spot(*point)}  {review.whereabouts(place.block)}"
