"""What a command says of the fixes it made, and how drafts are fixed where they stand."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from linter import app
from linter.app.comparing import difference
from linter.cli.giving import counted, print_faults
from linter.cli.writing import print_error, print_out, typed, write_file
from linter.fixing.selecting import is_wanted
from linter.model.finding import UNREADABLE
from linter.reports.marking import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from linter.model.draft import Draft
    from linter.model.finding import Finding


def fix_in_place(result: app.Result, options: app.Options, *, unsafe: bool) -> bool:
    """Fix the drafts of `result` that have something to fix, each in its own file, and say what was done.

    Return whether all of them could be read and written.
    """
    whole = True
    for path in _mendable(result, unsafe=unsafe):
        fixed = app.fix(app.Source(path), options, unsafe=unsafe)
        if isinstance(fixed, app.Refusal):
            _complain(fixed)
            whole = False
        elif fixed.applied:
            refused = write_file(path, fixed.data)
            print_error(refused or f"{one_line(str(path))}: {counted(len(fixed.applied), 'finding')} fixed")
            whole = whole and not refused
    return whole


def show_difference(
    result: app.Result, piped: Iterable[app.Source], options: app.Options, *, unsafe: bool
) -> None:
    """Print what the fixes would change in the drafts of `result`; `piped` are those that are no files.

    What could not be read, and findings none of which has a fix, are told of aside, as the exit code counts
    them.
    """
    sources = {source.path: source for source in piped}
    findings = [finding for outcome in result.outcomes for finding in outcome.findings]
    lost = [finding for finding in findings if finding.code == UNREADABLE]
    for finding in lost:
        print_error(f"{one_line(finding.path)}: {finding.message}")
    mendable = tuple(_mendable(result, unsafe=unsafe))
    if not mendable and len(findings) > len(lost):
        print_error(f"Nothing to show: none of the findings ({len(findings) - len(lost)}) has such a fix.")
    for path in mendable:
        fixed = app.fix(sources.get(path, app.Source(path)), options, unsafe=unsafe)
        if isinstance(fixed, app.Refusal):
            _complain(fixed)
        else:
            print_out(difference(one_line(str(path)), fixed))


def summary(fixed: app.Fixed, target: Path) -> str:
    """Return what was fixed, counted by rule, what was left and why, and how many findings remain."""
    lines = [f"{target}: {counted(len(fixed.applied), 'finding')} fixed"]
    counts = Counter((finding.code, finding.name) for finding in fixed.applied)
    lines += (f"  {code}  {name}  {count}" for (code, name), count in sorted(counts.items()))
    if fixed.left:
        lines.append("Not changed:")
        draft = fixed.after.review.draft
        lines += (f"  {_where(left.finding, draft)}  {left.reason}" for left in fixed.left)
    if not fixed.settled:
        lines.append("The fixes of some rules undo each other; the last ones were left as they are.")
    left, again = counted(len(fixed.after.findings), "finding"), f"reportlint check {typed(target)}"
    lines.append(f"{left} left; `{again}` shows what there is.")
    if fixed.after.hidden:
        hidden = counted(fixed.after.hidden, "finding")
        lines.append(f"The baseline of the draft hides {hidden}; --no-baseline mends what it hides, too.")
    return "".join(f"{line}\n" for line in lines)


def _mendable(result: app.Result, *, unsafe: bool) -> Iterator[Path]:
    for outcome in result.outcomes:
        if any(is_wanted(finding.fix, unsafe=unsafe) for finding in outcome.findings):
            yield Path(outcome.path)


def _complain(refusal: app.Refusal) -> None:
    if refusal.file:
        print_error(f"{one_line(refusal.file.name)}: {refusal.file.reason}")
    print_faults(refusal.faults)


def _where(finding: Finding, draft: Draft) -> str:
    place = draft.spot(*finding.start)
    return "  ".join(part for part in (finding.code, finding.paragraph, place) if part)
