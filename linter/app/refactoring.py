"""Refactoring a draft: what a wish comes to is written into a copy, read again and held against the plan."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from linter.app.examining import build_graph, read_draft
from linter.app.options import Refusal, Source
from linter.app.planning import Planner
from linter.authoring.refactoring.holding import upset
from linter.authoring.refactoring.meaning import field_at
from linter.authoring.refactoring.plan import Refactoring, Refused, Spot
from linter.fixing.verifying import disturbed
from linter.model.arrangement import ADDED, Addition, Removal, Shift
from linter.model.draft import Place, Unreadable
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from linter.app.options import Options
    from linter.app.planning import Plan
    from linter.app.rewriting import Rewriter
    from linter.authoring.refactoring.meaning import Choice
    from linter.fixing.word.stamp import Stamp
    from linter.model.arrangement import Step
    from linter.model.draft import Block, Draft
    from linter.model.finding import Edit
    from linter.model.review import Review

_NOT = "The change was not made:"
_BROKEN = f"{_NOT} the changed draft could not be read"
_UNLIKE = f"{_NOT} the draft would read otherwise than planned"
_WHOLE = "Some places can't be changed, so nothing is"
_STEPS: Mapping[type, str] = MappingProxyType(
    {
        Addition: "The recommendation can't be added there",
        Removal: "The recommendation can't be taken out",
        Shift: "The recommendation can't be put where it belongs",
    }
)


class Wish(Frozen):
    """What is wanted of a draft: its plan, and which is meant where two things have one number."""

    plan: Callable[[Review], Refactoring | Refused]
    cited: Sequence[Choice] = ()
    referred: Sequence[Choice] = ()


class Refactored(Frozen):
    """A draft before and after, and what was done, or why nothing was: then it is as it was."""

    original: bytes
    data: bytes
    review: Review
    plan: Refactoring | Refused


def refactor(
    source: Source, options: Options, wish: Wish, *, stamp: Stamp | None = None
) -> Refactored | Refusal:
    """Return a draft as the wish wants it; its file stays as it is. With a `stamp`, changes are tracked.

    All changes are made or none: what was written is read again, and nothing is returned that cites anything
    else than before.
    """
    from linter.app.rewriting import rewriter

    governed = Planner(options).plan(source.path)
    if isinstance(governed, Refusal):
        return governed
    held = source.held(governed.settings.limits.file_bytes)
    draft = read_draft(held, governed)
    able = draft if isinstance(draft, Unreadable) else rewriter(draft, governed.settings, stamp)
    if isinstance(able, Unreadable):
        return Refusal(file=able)
    review = build_graph(draft, governed)
    if isinstance(review, Unreadable):
        return Refusal(file=review)
    data = held.data or b""
    plan = wish.plan(review)
    if isinstance(plan, Refused):
        return Refactored(data, data, review, plan)
    transaction = _Transaction(Source(source.path), governed, review, able, data)
    try:
        return Refactored(data, transaction.granted(plan, wish), review, plan)
    except _Stopped as stopped:
        return Refactored(data, data, review, stopped.refused)


class _Stopped(Exception):  # noqa: N818 - no error of ours: a wish that the file does not allow
    """What was planned can't be written."""

    def __init__(self, reason: str, *spots: Spot) -> None:
        super().__init__(reason)
        self.refused = Refused(reason, spots)


class _Transaction(Frozen):
    """A draft while it is written: how it is read and changed, its graph and its bytes as they were."""

    source: Source
    governed: Plan
    review: Review
    rewriter: Rewriter
    data: bytes

    def granted(self, plan: Refactoring, wish: Wish) -> bytes:
        """Return the draft changed as planned, read again and found to hold what the plan promises.

        Where blocks move, their own edits come last: tracked changes in them are parts of their insertion.
        """
        step, before = plan.step, self.review.draft.blocks
        order = step.order(len(before)) if step else tuple(range(len(before)))
        placed = {old: new for new, old in enumerate(order) if old != ADDED}
        moved = range(step.first, step.end) if isinstance(step, Shift | Removal) else range(0)
        done = self.edited(self.data, [edit for edit in plan.edits if edit.place.block not in moved], {})
        if step:
            done = self.arranged(done, step)
        inside = [edit for edit in plan.edits if edit.place.block in moved and edit.place.block in placed]
        done = self.edited(done, inside, placed, tracked=False)
        now = self.read(done)
        if len(now.blocks) != len(order) or disturbed(*_compared(before, now.blocks, order, plan.edits)):
            raise _Stopped(_UNLIKE)
        after = build_graph(now, self.governed)
        wrong = (
            ""
            if isinstance(after, Unreadable)
            else upset(self.review, after, plan, wish.cited, wish.referred)
        )
        if wrong or isinstance(after, Unreadable):
            raise _Stopped(f"{_NOT} {wrong}" if wrong else _BROKEN)
        return done

    def edited(
        self, data: bytes, edits: Sequence[Edit], placed: Mapping[int, int], *, tracked: bool = True
    ) -> bytes:
        """Return `data` with `edits` made, whose blocks are now where `placed` says; all of them or none."""
        if not edits:
            return data
        draft = self.read(data)
        owners = {self.now(draft, edit, placed): edit for edit in edits}
        results = frozenset(now for now, edit in owners.items() if field_at(self.review, edit.place))
        written = self.rewriter.edit(data, draft, tuple(owners), results, tracked)
        if written.refused:
            raise _Stopped(_WHOLE, *(Spot(owners[one.edit].place, one.reason) for one in written.refused))
        return written.data

    def now(self, draft: Draft, edit: Edit, placed: Mapping[int, int]) -> Edit:
        """Return an edit in the blocks of `draft`, where numbers that Word counts may have another length."""
        at = placed.get(edit.place.block, edit.place.block)
        before, block = self.review.draft.blocks[edit.place.block], draft.blocks[at]
        by = block.body - before.body if before.automatic else 0
        return edit._replace(place=Place(at, edit.place.start + by, edit.place.end + by))

    def arranged(self, data: bytes, step: Step) -> bytes:
        """Return `data` with the blocks in another order."""
        arranged = self.rewriter.arrange(data, self.read(data), step)
        if arranged.refused:
            at = step.like if isinstance(step, Addition) else step.first
            whole = Place(at, 0, len(self.review.draft.blocks[at].text))
            raise _Stopped(_STEPS[type(step)], Spot(whole, arranged.refused))
        return arranged.data

    def read(self, data: bytes) -> Draft:
        """Return the draft that `data` is now."""
        if data is self.data:
            return self.review.draft
        draft = read_draft(Source(self.source.path, data), self.governed)
        if isinstance(draft, Unreadable):
            raise _Stopped(_BROKEN)
        return draft


def _compared(
    before: Sequence[Block], after: Sequence[Block], order: Sequence[int], edits: Iterable[Edit]
) -> tuple[list[Block], list[Block], list[Edit]]:
    """Return the blocks as they were, in the order they have now, those that are there now, and the edits.

    A number that Word counts is left out of both: it moves with the order of the blocks.
    """
    was = [_bare(after[new] if old == ADDED else before[old]) for new, old in enumerate(order)]
    placed = {old: new for new, old in enumerate(order)}
    made = []
    for edit in edits:
        at, start, end = edit.place
        if at in placed:
            by = before[at].body if before[at].automatic else 0
            made.append(edit._replace(place=Place(placed[at], start - by, end - by)))
    return was, [_bare(block) for block in after], made


def _bare(block: Block) -> Block:
    """Return a block without the number that Word counts."""
    if not (block.automatic and block.number):
        return block
    by = block.body
    emphasis = tuple(
        e._replace(start=max(e.start - by, 0), end=e.end - by) for e in block.emphasis if e.end > by
    )
    return block._replace(text=block.text[by:], emphasis=emphasis)
