"""A check as it was asked for: drafts are checked, what is found is written, the exit code comes back.

The options are read before, by the command; this module knows nothing of how they are spelled.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from linter import app
from linter.cli.giving import BROKEN, given, print_faults, print_uses
from linter.cli.progress import progress
from linter.cli.reporting import TERMINAL, emit, stream
from linter.cli.writing import print_error
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from linter.reports.outcome import RuleText

_FINDINGS = 1

USUAL = app.Work(jobs=None, kept=True)
"""As many processes as are good for the files, and results are kept."""


class Order(Frozen):
    """What is asked for: `paths` to check, who does the `work`, formats and where each goes (`targets`).

    A source among the paths is a draft at a URL. `diff` shows what `fix` would change, `unsafe` includes the
    fixes that a person has to look at. `shadow` is the folder for the words of Word files, `annotate` the
    file for a copy with comments.
    """

    paths: tuple[Path | app.Source, ...]
    options: app.Options
    work: app.Work = USUAL
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
    look = app.Look(excerpts=order.excerpts, statistics=order.statistics, root=str(Path.cwd()))
    result, whole = (_streamed if _can_stream(order) else _collected)(order, drafts, look)
    if result.broken or not whole:
        return BROKEN
    return _FINDINGS if result.failed and not order.exit_zero else 0


def _can_stream(order: Order) -> bool:
    """Tell whether nothing is asked for that needs all outcomes at once."""
    needs_all = order.fix or order.diff or order.shadow or order.annotate
    return not needs_all and app.STREAMED.issuperset(form for form, _ in order.targets)


def _streamed(order: Order, drafts: Sequence[Path | app.Source], look: app.Look) -> tuple[app.Result, bool]:
    """Write the reports while files are checked; return the sum, and whether all could be written."""
    with progress() as bar:
        checking = app.Checking(drafts, order.options, order.work, bar.tell)
        whole = stream(checking, order.targets, look, bar)
    result = checking.result()
    print_faults(result.faults)
    print_uses(result.baselines)
    return result, whole


def _collected(order: Order, drafts: Sequence[Path | app.Source], look: app.Look) -> tuple[app.Result, bool]:
    """Do what is asked for with all outcomes; return them, and whether all could be written."""
    result = _checked(order, drafts)
    if order.fix or order.diff:
        result = _mend(order, result, drafts)
    print_faults(result.faults)
    print_uses(result.baselines)
    refused = False
    if order.shadow:
        result, refused = _shadow(result, order.shadow)
    if any(form in app.EXPLAINING for form, _ in order.targets):
        look = look._replace(rules=_rules(result, order.options))
    # A diff takes the place of what would be read on the terminal.
    targets = [(form, target) for form, target in order.targets if not order.diff or target != TERMINAL]
    written = [emit(result.outcomes, form, target, look) for form, target in targets]
    return result, all(written) and not refused


def _checked(order: Order, drafts: Sequence[Path | app.Source]) -> app.Result:
    if order.annotate:
        from linter.cli.annotating import annotated

        return annotated(drafts[0], order.annotate, order.options, excerpts=order.excerpts)
    with progress() as bar:
        return app.check(drafts, order.options, bar.tell, order.work)


def _mend(order: Order, result: app.Result, drafts: Sequence[Path | app.Source]) -> app.Result:
    """Fix the drafts where they stand and check them again, or show what the fixes would change."""
    from linter.cli.mending import fix_in_place, show_difference

    piped = [draft for draft in drafts if isinstance(draft, app.Source)]
    if not order.fix:
        show_difference(result, piped, order.options, unsafe=order.unsafe)
        return result
    whole = fix_in_place(result, order.options, unsafe=order.unsafe)
    again = app.check(drafts, order.options, work=order.work)
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
