"""Where a finding stands: its points in the file, its paragraph's label, the words beside it."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from linter.model.draft import Story
from linter.model.finding import ResolvedEdit, ResolvedFix
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from linter.model.draft import Draft, Location, Place
    from linter.model.finding import Fix
    from linter.model.review import Review

# What a reader needs around a quote to find it on the page; reports show less of it.
_BESIDE = 100

# The label of a paragraph whose number the file leaves to Word and the reader could not compute.
_UNRESOLVED = "number not resolved"


def span(draft: Draft, place: Place) -> tuple[Location, Location]:
    """Return the points in the file where `place` begins and ends; one point for an empty place."""
    block = draft.blocks[place.block]
    start = block.locate(place.start)
    return start, block.locate_end(place.end) if place.end > place.start else start


def resolve(draft: Draft, fix: Fix | None) -> ResolvedFix | None:
    """Return `fix` with its points in the file."""
    if fix is None:
        return None
    edits = (ResolvedEdit(edit.place, *span(draft, edit.place), edit.content) for edit in fix.edits)
    return ResolvedFix(fix.title, fix.safety, tuple(edits))


def beside(draft: Draft, place: Place) -> tuple[str, str]:
    """Return the words before and after `place` in its block, whole words and about 100 characters each.

    The block's number is not among them.
    """
    block = draft.blocks[place.block]
    before = block.text[min(block.body, place.start) : place.start]
    after = block.text[place.end :]
    if len(before) > _BESIDE:
        before = before[-_BESIDE:].partition(" ")[2]
    if len(after) > _BESIDE:
        after = after[:_BESIDE].rpartition(" ")[0]
    return before, after


class Labels(Frozen):
    """The label of each block's paragraph: `keys[n]` holds from `firsts[n]` up to `ends[n]`."""

    firsts: tuple[int, ...]
    ends: tuple[int, ...]
    keys: tuple[str, ...]

    def at(self, block: int) -> str:
        """Return the number of the paragraph, recommendation or group of `block`, "Footnote 3", or ""."""
        found = bisect_right(self.firsts, block) - 1
        return self.keys[found] if found >= 0 and block < self.ends[found] else ""


def label(review: Review) -> Labels:
    """Return the labels of `review`; an unnumbered recommendation goes by its group's number."""
    known = {p.first: (p.end, p.number.key) for p in review.paragraphs} | _recommending(review)
    blocks = review.draft.blocks
    known |= {i: (i + 1, _UNRESOLVED) for i, b in enumerate(blocks) if b.automatic and not b.number}
    known |= {
        i: (i + 1, told)
        for i, b in enumerate(blocks)
        if b.story is not Story.BODY and (told := review.draft.beside(i))
    }
    firsts = tuple(sorted(known))
    return Labels(firsts, tuple(known[f][0] for f in firsts), tuple(known[f][1] for f in firsts))


def _recommending(review: Review) -> dict[int, tuple[int, str]]:
    """Return where each group and recommendation begins, with its end and its number."""
    begun: dict[int, str] = {}
    for group in review.groups:
        own = group.number.key if group.number else ""
        begun[group.place.block] = own
        for index in group.recommendations:
            item = review.recommendations[index]
            number = item.number
            begun[number.place.block if number else item.text.block] = number.key if number else own
    firsts = sorted(begun)
    return {
        first: (min(until, _section_end(review, first)), begun[first])
        for first, until in zip(firsts, [*firsts[1:], len(review.draft.blocks)], strict=False)
    }


def _section_end(review: Review, block: int) -> int:
    section = review.section_of(block)
    return section.end if section else block + 1
