"""The blocks that hold one of a few words: what a kind looks at closely is a small part of a report."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from linter.model.draft import Block


class Searched(NamedTuple):
    """Numbered blocks and their texts as one, which is searched many times quicker than each by itself."""

    blocks: tuple[tuple[int, Block], ...]
    joined: str
    ends: tuple[int, ...]

    @classmethod
    def of(cls, blocks: Iterable[tuple[int, Block]]) -> Searched:
        """Join the texts of `blocks`."""
        every = tuple(blocks)
        texts = [block.text for _, block in every]
        return cls(every, "\n".join(texts), tuple(accumulate([len(text) + 1 for text in texts])))

    def holding(self, *marks: str) -> Iterator[tuple[int, Block]]:
        """Yield the blocks whose text holds one of `marks`, letter for letter, in order."""
        held: set[int] = set()
        find, ends = self.joined.find, self.ends
        for mark in marks:
            at = find(mark)
            while at >= 0:
                index = bisect_right(ends, at)
                held.add(index)
                at = find(mark, ends[index])
        return (self.blocks[index] for index in sorted(held))
