"""Whether a file that was mended reads as it should: the edits made, and nothing else changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from linter.model.draft import Block
    from linter.model.finding import Edit

_Look = tuple[bool, bool]


def disturbed(before: Sequence[Block], after: Sequence[Block], edits: Sequence[Edit]) -> frozenset[int]:
    """Return the edited blocks of `before` in which making `edits` changed more than these say.

    A block's words have to be as they were but for the edits, and every character that was there before has
    to be bold and italic as it was. Where the blocks after it are other blocks than before, the last edited
    block up to there is to blame.
    """
    by_block: dict[int, list[Edit]] = {}
    for edit in edits:
        by_block.setdefault(edit.place.block, []).append(edit)
    for index, block in enumerate(before):
        now = after[index] if index < len(after) else None
        if now is None or now.text.strip() != _mended(block, by_block.get(index, ())).strip():
            return frozenset(_blamed(by_block, index))
    if len(after) > len(before):
        return frozenset(_blamed(by_block, len(before)))
    return frozenset(
        index for index, made in by_block.items() if not _looks_alike(before[index], after[index], made)
    )


def _blamed(by_block: Mapping[int, object], index: int) -> Iterator[int]:
    """Yield the last edited block up to `index`, else the first one behind it."""
    last = max((edited for edited in by_block if edited <= index), default=None)
    yield min(by_block) if last is None else last


def _mended(block: Block, edits: Sequence[Edit]) -> str:
    """Return the block's text with the edits made."""
    parts: list[str] = []
    at = 0
    for (_, start, end), content in sorted(edits):
        parts += (block.text[at:start], content)
        at = end
    return "".join((*parts, block.text[at:]))


def _looks_alike(before: Block, after: Block, edits: Sequence[Edit]) -> bool:
    """Whether the characters that no edit touched look as they did; white space has no looks."""
    if not before.emphasis and not after.emphasis:
        return True
    shift = len(after.text) - len(after.text.lstrip())
    shift -= len(_mended(before, edits)) - len(_mended(before, edits).lstrip())
    old, new = _looks(before), _looks(after)
    at = 0
    for (_, start, end), content in [*sorted(edits), ((0, len(before.text), 0), "")]:
        for offset in range(at, start):
            there = offset + shift
            if not before.text[offset].isspace() and new.get(there) != old.get(offset):
                return False
        at, shift = end, shift + len(content) - (end - start)
    return True


def _looks(block: Block) -> Mapping[int, _Look]:
    """Return how each emphasised character of a block looks, by its offset."""
    return {
        offset: (stretch.bold, stretch.italic)
        for stretch in block.emphasis
        for offset in range(stretch.start, stretch.end)
    }
