"""Many texts joined into one, which is searched many times quicker than each by itself."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from linter.grammar.once import once
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    import re
    from collections.abc import Collection, Iterable, Iterator

    from linter.model.draft import Block
    from linter.model.review import Review

# White space to an expression, but no space, no tab and no end of a line.
_BETWEEN = "\x1e"

# It has a byte for each sign that reports are set with, curly quotes and dashes among them.
_CODE = "cp1252"
_SHAPE = bytes.maketrans(b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ\xa0", b"0" * 10 + b"A" * 26 + b"?")
# Signs that reports hold seldom, the most seldom first; of the capitals, those that begin fewer words.
_SELDOM = '@[]{}<>#_=+*|^~\u00a3!?ZXQJYVKUO&/%;:\u201c\u201d"()DBRLNFGPMW'.encode(_CODE)
# Everything but small letters parts words.
_APART = bytes(code if chr(code).islower() and code < 128 else 32 for code in range(256))  # noqa: PLR2004  ASCII


class Joined(Frozen):
    """Numbered blocks with their texts joined; `starts` are the offsets at which they begin in `text`.

    `octets` is the same text in code page 1252, a byte a character: bytes are found quicker. "?" stands for
    what that page lacks.
    """

    blocks: tuple[tuple[int, Block], ...]
    text: str
    octets: bytes
    starts: tuple[int, ...]

    @classmethod
    def of(cls, blocks: Iterable[tuple[int, Block]]) -> Joined:
        """Join blocks, given with their index."""
        held = tuple(blocks)
        starts = accumulate((len(block.text) + 1 for _, block in held), initial=0)
        text = _BETWEEN.join(block.text.replace(_BETWEEN, " ") for _, block in held)
        return cls(held, text, text.encode(_CODE, "replace"), tuple(starts))

    @property
    def shape(self) -> str:
        """The joined text with "0" for each digit, "A" for each capital letter, else as in `octets`."""
        return self.octets.translate(_SHAPE).decode("latin-1")

    def part(self, kept: Collection[int]) -> Joined:
        """Return those of the blocks whose index is in `kept`, joined; quicker than to join them anew."""
        parts = [n for n, (index, _) in enumerate(self.blocks) if index in kept]
        if len(parts) == len(self.blocks):
            return self
        stretches = [slice(self.starts[n], self.starts[n + 1] - 1) for n in parts]
        starts = accumulate((s.stop - s.start + 1 for s in stretches), initial=0)
        return Joined(
            tuple(self.blocks[n] for n in parts),
            _BETWEEN.join([self.text[s] for s in stretches]),
            _BETWEEN.encode().join([self.octets[s] for s in stretches]),
            tuple(starts),
        )

    def find(self, form: re.Pattern[str], text: str = "") -> Iterator[tuple[int, Block, int, int]]:
        """Yield block and stretch of each match in its block's words: index, block, start, end.

        `text` is what to search instead of the joined text; it is that one, changed sign by sign.
        """
        for found in form.finditer(text or self.text):
            at = bisect_right(self.starts, found.start()) - 1
            index, block = self.blocks[at]
            start = found.start() - self.starts[at]
            if start >= block.body:
                yield index, block, start, found.end() - self.starts[at]

    def split(self, text: str) -> Iterator[tuple[int, str]]:
        """Yield the parts of `text`, which is the joined one changed, that belong to each block."""
        parts = text.split(_BETWEEN) if self.blocks else ()
        return ((index, part) for (index, _), part in zip(self.blocks, parts, strict=True))

    def holding(self, *marks: str) -> Iterator[tuple[int, Block]]:
        """Yield the blocks whose text holds one of `marks`, letter for letter, in order.

        A question mark in a mark may stand for any character that code page 1252 has not.
        """
        return self._held(self.octets, [mark.encode(_CODE, "replace") for mark in marks])

    def shaped(self, *shapes: str) -> Iterator[tuple[int, Block]]:
        """Yield the blocks that hold one of `shapes`.

        In them 0 is any digit, A any capital letter, and "?" a space that holds or what `octets` lacks.
        """
        return self._held(self.octets.translate(_SHAPE), [wanted.encode(_CODE) for wanted in shapes])

    def said(self, phrases: Iterable[str]) -> tuple[str, ...]:
        """Return those of `phrases`, which are in small letters, that the texts hold in any case."""
        small = self.text.lower().encode("ascii", "replace")
        words = frozenset(small.translate(_APART).split())
        written = ((phrase, phrase.encode("ascii", "replace")) for phrase in phrases)
        return tuple(p for p, said in written if said.translate(_APART).split()[0] in words and said in small)

    def _held(self, octets: bytes, marks: Iterable[bytes]) -> Iterator[tuple[int, Block]]:
        held: set[int] = set()
        starts = self.starts
        for mark in marks:
            sought, before = _sought(mark)
            at = octets.find(sought)
            while at >= 0:
                if sought != mark and (at < before or not octets.startswith(mark, at - before)):
                    at = octets.find(sought, at + 1)
                    continue
                index = bisect_right(starts, at) - 1
                held.add(index)
                at = octets.find(sought, starts[index + 1])
        return (self.blocks[index] for index in sorted(held))


def _sought(mark: bytes) -> tuple[bytes, int]:
    """Return the most seldom sign of `mark` and where in it that stands, or else all of `mark`.

    A single byte is found some twenty times as quickly as several.
    """
    seldom = min((at for code in set(mark) if (at := _SELDOM.find(code)) >= 0), default=-1)
    if seldom < 0:
        return mark, 0
    sign = _SELDOM[seldom : seldom + 1]
    return sign, mark.find(sign)


@once
def joined_prose(review: Review) -> Joined:
    """Return the shown words of the report, cover and Contents aside, as one text."""
    return joined_shown(review).part(frozenset(i for i, _ in review.prose()))


@once
def joined_shown(review: Review) -> Joined:
    """Return all words that the file shows, cover, headers and footers included, as one text."""
    return Joined.of((i, block) for i, block in enumerate(review.draft.blocks) if not block.hidden)
