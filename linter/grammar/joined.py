"""Many texts joined into one, so that an expression runs once and not once a text."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from linter.grammar.once import once
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

    from linter.model.draft import Block
    from linter.model.review import Review

# White space to an expression, but no space, no tab and no end of a line.
_BETWEEN = "\x1e"


class Joined(Frozen):
    """Blocks with their texts joined; `starts` are the offsets at which they begin in `text`."""

    blocks: tuple[tuple[int, Block], ...]
    text: str
    starts: tuple[int, ...]

    @classmethod
    def of(cls, blocks: Iterable[tuple[int, Block]]) -> Joined:
        """Join blocks, given with their index."""
        held = tuple(blocks)
        starts = accumulate((len(block.text) + 1 for _, block in held), initial=0)
        texts = (block.text.replace(_BETWEEN, " ") for _, block in held)
        return cls(held, _BETWEEN.join(texts), tuple(starts))

    def find(self, form: re.Pattern[str]) -> Iterator[tuple[int, Block, int, int]]:
        """Yield block and stretch of each match in its block's words: index, block, start, end."""
        for found in form.finditer(self.text):
            at = bisect_right(self.starts, found.start()) - 1
            index, block = self.blocks[at]
            start = found.start() - self.starts[at]
            if start >= block.body:
                yield index, block, start, found.end() - self.starts[at]

    def split(self, text: str) -> Iterator[tuple[int, str]]:
        """Yield the parts of `text`, which is the joined one changed, that belong to each block."""
        parts = text.split(_BETWEEN) if self.blocks else ()
        return ((index, part) for (index, _), part in zip(self.blocks, parts, strict=True))


@once
def joined_prose(review: Review) -> Joined:
    """Return the shown words of the report, cover and Contents aside, as one text."""
    return Joined.of(review.prose())
