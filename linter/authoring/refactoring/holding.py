"""Whether a changed draft still says the same: each place that cites a recommendation cites the same one."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from linter.authoring.refactoring.meaning import (
    PARAGRAPH,
    RECOMMENDATION,
    Bearers,
    Target,
    block_of,
    mentions,
    targets,
)
from linter.grammar.numbering.numbers import dotted
from linter.model.arrangement import ADDED

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from linter.authoring.refactoring.meaning import Choice
    from linter.authoring.refactoring.plan import Refactoring
    from linter.grammar.numbering.numbers import Value
    from linter.model.review import Review

Relation = Counter[tuple[int, str, int]]
"""How often a block refers to another one, or (-1) to a number that nothing has."""


def relation(review: Review, cited: Sequence[Choice] = (), referred: Sequence[Choice] = ()) -> Relation:
    """Return which blocks refer to which: (block, kind, block referred to), counted once for each list."""
    bearers = Bearers.of(review, cited, referred)
    found: Relation = Counter()
    for mention in mentions(review):
        held: set[tuple[int, str, int]] = set()
        for number in mention.numbers:
            meant = targets(review, bearers, mention.kind, number)
            kind = meant[0].kind if meant else mention.kind
            held.add((mention.place.block, kind, block_of(review, meant[0]) if meant else -1))
        found.update(held)
    return found


def upset(
    before: Review,
    after: Review,
    plan: Refactoring,
    cited: Sequence[Choice] = (),
    referred: Sequence[Choice] = (),
) -> str:
    """Return what a changed draft does not hold that its plan promised, "" if it holds all of it."""
    count = len(before.draft.blocks)
    order = plan.step.order(count) if plan.step else tuple(range(count))
    placed = {old: new for new, old in enumerate(order) if old != ADDED}
    wrong = _numbers(before, after, plan, placed)
    if wrong:
        return wrong
    heirs = {
        block_of(before, Target(RECOMMENDATION, a)): block_of(before, Target(RECOMMENDATION, b))
        for a, b in plan.instead.items()
    }
    wanted: Relation = Counter()
    merged = {
        (placed[at], kind, placed.get(heirs.get(to, to), -1)): times
        for (at, kind, to), times in relation(before, cited, referred).items()
        if at in placed
    }
    wanted.update(merged)
    found = relation(after)
    if plan.instead:
        wanted, found = Counter(dict.fromkeys(wanted, 1)), Counter(dict.fromkeys(found, 1))
    return "" if wanted == found else "a citation or a reference would mean something else than before"


def _numbers(before: Review, after: Review, plan: Refactoring, placed: Mapping[int, int]) -> str:
    """Return which number came out otherwise than planned."""
    there: dict[tuple[str, int], Value] = {
        (RECOMMENDATION, r.text.block): r.number.value for r in after.recommendations if r.number
    }
    there |= {(PARAGRAPH, p.number.place.block): p.number.value for p in after.paragraphs}
    kinds = ((RECOMMENDATION, plan.numbers.recommendations), (PARAGRAPH, plan.numbers.paragraphs))
    for kind, numbers in kinds:
        for index, value in numbers.items():
            if index < 0 or index in plan.instead:
                continue
            at = placed.get(block_of(before, Target(kind, index)))
            if at is not None and there.get((kind, at)) != value:
                now = there.get((kind, at))
                told = f"number {dotted(now)}" if now else "no number"
                return f"what is to be {kind} {dotted(value)} would get {told}"
    return ""
