"""A check as it was asked for: drafts are checked, what is found is written, the exit code comes back.

The options are read before, by the command; this module knows nothing of how they are spelled.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from linter import app
from linter.cli.giving import BROKEN, given, print_faults, print_uses
from linter.cli.progress import progress
from linter.cli.writing import has_color, print_error, print_out, write_file
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from linter.reports.outcome import RuleText

_FINDINGS = 1


class Order(Frozen):
    """What is asked for: `paths` to check, formats and where each goes (`targets`), what is done besides.

    `diff` shows what `fix` would change, `unsafe` includes the fixes that a person has to look at. `shadow`
    is the folder for the words of Word files, `annotate` the file for a copy with comments.
    """

    paths: tuple[Path, ...]
    options: app.Options
    targets: tuple[tuple[str, str], ...] = (("text", "-"),)
    fix: bool = False
    diff: bool = False
    unsafe: bool = False
    shadow: Path | None = None
    annotate: Path | None = None
    statistics: bool = False
    exit_zero: bool = False
    excerpts: bool = True
    stdin_name: str = "stdin"


def check(order: Order) -> int:
    """Do what is asked for, and return the exit code."""
    drafts = [given(path, order.stdin_name) for path in order.paths or (Path(),)]
    result = _checked(order, drafts)
    if order.fix or order.diff:
        result = _mend(order, result, drafts)
    print_faults(result.faults)
    print_uses(result.baselines)
    refused = False
    if order.shadow:
        result, refused = _shadow(result, order.shadow)
    explaining = any(form in app.EXPLAINING for form, _ in order.targets)
    look = app.Look(
        excerpts=order.excerpts,
        statistics=order.statistics,
        root=str(Path.cwd()),
        rules=_rules(result, order.options) if explaining else (),
    )
    written = [] if order.diff else [_emit(result, form, target, look) for form, target in order.targets]
    if result.broken or refused or not all(written):
        return BROKEN
    return _FINDINGS if result.failed and not order.exit_zero else 0


def _checked(order: Order, drafts: Sequence[Path | app.Source]) -> app.Result:
    if order.annotate:
        from linter.cli.annotating import annotated

        return annotated(drafts[0], order.annotate, order.options, excerpts=order.excerpts)
    with progress() as tell:
        return app.check(drafts, order.options, tell)


def _mend(order: Order, result: app.Result, drafts: Sequence[Path | app.Source]) -> app.Result:
    """Fix the drafts where they stand and check them again, or show what the fixes would change."""
    from linter.cli.mending import fix_in_place, show_difference

    piped = [draft for draft in drafts if isinstance(draft, app.Source)]
    if not order.fix:
        show_difference(result, piped, order.options, unsafe=order.unsafe)
        return result
    whole = fix_in_place(result, order.options, unsafe=order.unsafe)
    again = app.check(drafts, order.options)
    return again._replace(broken=again.broken or not whole)


def _shadow(result: app.Result, folder: Path) -> tuple[app.Result, bool]:
    """Write the shadows; return the result whose outcomes know theirs, and whether any was refused."""
    from linter.cli.shadows import write_shadows

    outcomes, refusals = write_shadows(result.outcomes, folder)
    for refusal in refusals:
        print_error(refusal)
    return result._replace(outcomes=outcomes), bool(refusals)


def _rules(result: app.Result, options: app.Options) -> tuple[RuleText, ...]:
    from linter.app.wording import rule_texts

    return rule_texts((outcome.path for outcome in result.outcomes), options)


def _emit(result: app.Result, form: str, target: str, look: app.Look) -> bool:
    """Write the report, and return whether that was possible."""
    if target == "-":
        print_out(app.render(result.outcomes, form, look._replace(color=has_color())))
        return True
    if Path(target).resolve() in {Path(outcome.path).resolve() for outcome in result.outcomes}:
        print_error(f"{target} is a draft; name another file for the report.")
        return False
    refused = write_file(Path(target), app.render(result.outcomes, form, look))
    if refused:
        print_error(refused)
    return not refused
