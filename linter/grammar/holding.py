"""The blocks that hold one of a few words: what a kind looks at closely is a small part of a report."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from linter.model.draft import Block

_SHAPE = bytes.maketrans(b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", b"0" * 10 + b"A" * 26)
# Everything but small letters parts words.
_APART = bytes(code if chr(code).islower() and code < 128 else 32 for code in range(256))  # noqa: PLR2004  ASCII


class Searched(Frozen):
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
        return self._held(self.joined, marks)

    def shaped(self, *shapes: str) -> Iterator[tuple[int, Block]]:
        """Yield the blocks that hold one of `shapes`, in which 0 is any digit and A any capital letter."""
        shape = self.joined.encode("ascii", "replace").translate(_SHAPE)
        return self._held(shape, [wanted.encode() for wanted in shapes])

    def said(self, phrases: Iterable[str]) -> tuple[str, ...]:
        """Return those of `phrases`, which are in small letters, that the texts hold in any case."""
        small = self.joined.lower().encode("ascii", "replace")
        words = frozenset(small.translate(_APART).split())
        written = ((phrase, phrase.encode("ascii", "replace")) for phrase in phrases)
        return tuple(p for p, said in written if said.translate(_APART).split()[0] in words and said in small)

    def _held(self, text: str | bytes, marks: Sequence[str] | Sequence[bytes]) -> Iterator[tuple[int, Block]]:
        held: set[int] = set()
        ends = self.ends
        for mark in marks:
            at = text.find(mark)  # type: ignore[arg-type]  # both are text, or both bytes
            while at >= 0:
                index = bisect_right(ends, at)
                held.add(index)
                at = text.find(mark, ends[index])  # type: ignore[arg-type]  # as above
        return (self.blocks[index] for index in sorted(held))
