"""Mending a draft: its fixes are made and it is checked again, until nothing is left to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.app.options import Examined, Fixed, Left
from linter.fixing.selecting import all_edits, choose, edits_of, is_wanted
from linter.fixing.verifying import disturbed
from linter.model.draft import Unreadable
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from linter.fixing.written import Written
    from linter.model.draft import Draft
    from linter.model.finding import Edit, Finding

# Fixes that wait for others are few, and wait once or twice; what needs more rounds goes in a circle.
_ROUNDS = 10

_UNSAFE = "it is for a person to decide; --unsafe-fixes makes it"
_AROUND = "the change would alter more than its own words"
_CIRCLE = "it comes back after each round of fixes"
_BROKEN = "the changed file could not be checked"


class Tools(Frozen):
    """How a file's bytes become a draft, how a draft is checked, and how edits are written into the bytes."""

    read: Callable[[bytes], Draft | Unreadable]
    examine: Callable[[Draft], Examined | Unreadable]
    write: Callable[[bytes, Draft, Sequence[Edit]], Written]


class _Round(Frozen):
    """What one round came to: the findings mended, and those whose fixes were refused, with the reasons."""

    data: bytes
    seen: Examined
    taken: tuple[Finding, ...]
    barred: Mapping[Finding, str]


def mend(data: bytes, tools: Tools, *, unsafe: bool) -> Fixed | Unreadable:
    """Return the draft `data` with its safe fixes made, with `unsafe` the others too; why, if unreadable."""
    draft = tools.read(data)
    before = draft if isinstance(draft, Unreadable) else tools.examine(draft)
    if isinstance(before, Unreadable):
        return before
    state = _Round(data, before, (), {})
    applied: list[Finding] = []
    for _ in range(_ROUNDS):
        state = _round(state.data, state.seen, tools, unsafe=unsafe)
        if not state.taken:
            break
        applied += state.taken
    left = tuple(_left(state, unsafe=unsafe))
    return Fixed(data, state.data, before, state.seen, tuple(applied), left, settled=not state.taken)


def _round(data: bytes, seen: Examined, tools: Tools, *, unsafe: bool) -> _Round:
    """Make the fixes that can be made together; those that turn out not to be possible give way to others."""
    barred: dict[Finding, str] = {}
    while taken := choose(seen.findings, unsafe=unsafe, barred=barred).taken:
        edits = all_edits(taken)
        written = tools.write(data, seen.review.draft, edits)
        refused: Mapping[Edit, str] = {one.edit: one.reason for one in written.refused}
        if not refused:
            now = tools.read(written.data)
            refused = _verified(seen, now, edits)
            after = None if refused or isinstance(now, Unreadable) else tools.examine(now)
            if isinstance(after, Examined):
                return _Round(written.data, after, taken, barred)
            refused = refused or dict.fromkeys(edits, _BROKEN)
        barred |= _owners(taken, refused)
    return _Round(data, seen, (), barred)


def _verified(seen: Examined, now: Draft | Unreadable, edits: Sequence[Edit]) -> Mapping[Edit, str]:
    """Return the edits to blame where the file that was written does not read as it should."""
    if isinstance(now, Unreadable):
        return dict.fromkeys(edits, _BROKEN)
    blocks = disturbed(seen.review.draft.blocks, now.blocks, edits)
    return {edit: _AROUND for edit in edits if edit.place.block in blocks}


def _owners(taken: Iterable[Finding], refused: Mapping[Edit, str]) -> dict[Finding, str]:
    """Return the findings to which `refused` edits belong: a fix is made whole or not at all."""
    return {
        finding: next(refused[edit] for edit in edits_of(finding) if edit in refused)
        for finding in taken
        if not refused.keys().isdisjoint(edits_of(finding))
    }


def _left(state: _Round, *, unsafe: bool) -> Iterable[Left]:
    for finding in state.seen.findings:
        if finding.fix:
            wanted = is_wanted(finding.fix, unsafe=unsafe)
            yield Left(finding, state.barred.get(finding, _CIRCLE) if wanted else _UNSAFE)
