"""Which fixes are made together: whole ones, none meeting another, the first in reading order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.model.finding import Edit, Safety
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping

    from linter.model.draft import Place
    from linter.model.finding import Finding, ResolvedFix


class Choice(Frozen):
    """The findings whose fixes are made now, and those that have to wait until these are made."""

    taken: tuple[Finding, ...]
    waiting: tuple[Finding, ...]


def choose(findings: Iterable[Finding], *, unsafe: bool, barred: Container[Finding] = ()) -> Choice:
    """Return which of `findings`, in reading order, are mended together.

    Safe fixes are taken, with `unsafe` the others too; the `barred` are left out. A fix waits if one of its
    edits overlaps or touches one taken before it; the same edit in both is no obstacle. Touching counts
    because two rules that each put a mark at the same place do not mean both.
    """
    held: dict[int, set[Edit]] = {}
    taken, waiting = [], []
    for finding in findings:
        if finding in barred or not is_wanted(finding.fix, unsafe=unsafe):
            continue
        mine = edits_of(finding)
        if any(_meets(edit, held) for edit in mine):
            waiting.append(finding)
            continue
        taken.append(finding)
        for edit in mine:
            held.setdefault(edit.place.block, set()).add(edit)
    return Choice(tuple(taken), tuple(waiting))


def is_wanted(fix: ResolvedFix | None, *, unsafe: bool) -> bool:
    """Return whether a fix is one to be made: a safe one, or any where `unsafe` ones are asked for."""
    return fix is not None and (unsafe or fix.safety is Safety.SAFE)


def edits_of(finding: Finding) -> tuple[Edit, ...]:
    """Return the edits of a finding's fix in their order; none without a fix."""
    return tuple(Edit(edit.place, edit.content) for edit in finding.fix.edits) if finding.fix else ()


def all_edits(findings: Iterable[Finding]) -> tuple[Edit, ...]:
    """Return the edits of several findings in reading order, each once."""
    return tuple(sorted({edit for finding in findings for edit in edits_of(finding)}))


def _meets(edit: Edit, held: Mapping[int, set[Edit]]) -> bool:
    there = held.get(edit.place.block, set())
    return edit not in there and any(_touch(edit.place, other.place) for other in there)


def _touch(one: Place, other: Place) -> bool:
    return one.start <= other.end and other.start <= one.end
