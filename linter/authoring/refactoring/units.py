"""The blocks that a recommendation is made of, and where another one can be put."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.grammar.numbering.numbers import Value, dotted
from linter.model.draft import Kind, Story
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from linter.model.draft import Block
    from linter.model.review import Review


class Unit(Frozen):
    """The blocks of a recommendation: `first` up to, not including, `end`.

    `midst` says whether another one of its group is next.
    """

    first: int
    end: int
    midst: bool = False


def unit_of(review: Review, index: int) -> Unit:
    """Return the blocks of a recommendation, with the list or the text that goes on with it.

    All up to the next recommendation belong to it; behind the last one of a group, only what is evidently no
    text of its own.
    """
    first = review.recommendations[index].text.block
    stop = _stop(review, first)
    last = review.groups[review.recommendations[index].group].recommendations[-1] == index
    if not last:
        return Unit(first, stop, midst=True)
    end = first + 1
    while end < stop and (_goes_on(review, end) or _is_beside(review.draft.blocks[end])):
        end += 1
    return Unit(first, end)


def end_of_lead_in(review: Review, group: int) -> int:
    """Return the last block of a group's lead-in, behind which its first recommendation can stand."""
    at = review.groups[group].place.block
    while at + 1 < len(review.draft.blocks) and _is_beside(review.draft.blocks[at + 1]):
        at += 1
    return at


def numbered(review: Review, group: int) -> list[int]:
    """Return the recommendations of a group that have a number, in reading order."""
    return [at for at in review.groups[group].recommendations if review.recommendations[at].number]


def value_of(review: Review, index: int) -> Value:
    """Return the number of a recommendation; empty without one."""
    number = review.recommendations[index].number
    return number.value if number else ()


def prefix_of(review: Review, group: int) -> Value:
    """Return what the numbers in a group begin with: the group's own number, else what they share."""
    own = review.groups[group].number
    shared = {value_of(review, at)[:-1] for at in numbered(review, group)}
    return own.value if own else shared.pop() if len(shared) == 1 else ()


def unsound(review: Review, group: int) -> str:
    """Return why the numbers of a group can't be counted on, "" if they run 1, 2, 3 …."""
    prefix, held = prefix_of(review, group), numbered(review, group)
    values = [value_of(review, at) for at in held]
    if prefix and values == [(*prefix, n) for n in range(1, len(values) + 1)]:
        return ""
    told = ", ".join(dotted(value) for value in values)
    return f"its recommendations are numbered {told}; run `reportlint renumber` first"


def _stop(review: Review, first: int) -> int:
    section = review.named(review.style.recommendations)
    begun = {r.text.block for r in review.recommendations} | {g.place.block for g in review.groups}
    end = section.end if section else len(review.draft.blocks)
    return min((at for at in begun if at > first), default=end)


def _goes_on(review: Review, at: int) -> bool:
    block, before = review.draft.blocks[at], review.draft.blocks[at - 1]
    words = block.text[block.body :]
    return block.kind is Kind.ITEM or words[:1].islower() or before.text.rstrip().endswith(":")


def _is_beside(block: Block) -> bool:
    """Whether a block has its place in the file with the one before it: hidden words, a text box."""
    return block.hidden or block.story is not Story.BODY
