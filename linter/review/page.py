"""The blocks of a draft that the graph is made from, with the places in them."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.matching import find_at
from linter.grammar.plain import plain_texts
from linter.model.draft import TOLD_IN, Block, Draft, Place, Story
from linter.model.frozen import Frozen
from linter.model.review import Numeral

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from linter.model.style import HouseStyle

_BEFORE = 200  # what a form finds begins so near to its anchor
_DIGITS = compiled(r"\d+")

# A letter, so that no expression for words with something between them goes from one block to the next.
_APART = "\x1e\u00aa\x1e"

_CODE = "cp1252"
_LETTERS = bytes(
    code if char.isalnum() else 32 for code, char in enumerate(bytes(range(256)).decode(_CODE, "replace"))
)


class Page(Frozen):
    """A draft beside the style that it is read by; `plain` are its blocks' texts, made comparable.

    They are joined in `whole`, where the texts begin at `starts`: one text is searched several times quicker
    than hundreds. `octets` is the same with a byte for each character, in code page 1252, and nothing but
    letters and figures: words are found quickest there.
    """

    draft: Draft
    style: HouseStyle
    plain: tuple[str, ...]
    whole: str
    octets: bytes
    starts: tuple[int, ...]

    @classmethod
    def of(cls, draft: Draft, style: HouseStyle) -> Page:
        """Return the page of `draft`."""
        plain = plain_texts([block.text for block in draft.blocks])
        starts = tuple(accumulate([len(text) + len(_APART) for text in plain], initial=len(_APART)))
        whole = _APART.join(("", *plain))
        return cls(draft, style, plain, whole, _words(whole), starts[:-1])

    def places(self, form: re.Pattern[str], lead: int = 0) -> dict[int, list[tuple[int, int]]]:
        """Return by block the stretches of plain text that `form` matches, less `lead` characters in front.

        Those may lie before the block's beginning, where something other than a small letter, a figure or a
        low line stands.
        """
        found: dict[int, list[tuple[int, int]]] = {}
        starts = self.starts
        for match in form.finditer(self.whole):
            start, end = match.span()
            at = bisect_right(starts, start + lead) - 1
            if at >= 0:
                found.setdefault(at, []).append((start + lead - starts[at], end - starts[at]))
        return found

    def standing(self, letters: str) -> Iterator[tuple[int, int]]:
        """Yield block and offset of each place where `letters` may stand at the beginning of a word.

        They are plain, and may be several words; what stands between these is not looked at.
        """
        sought = b" " + _words(letters)
        at = self.octets.find(sought)
        while at >= 0:
            if not self.whole[at].isalnum():
                block = bisect_right(self.starts, at + 1) - 1
                yield block, at + 1 - self.starts[block]
            at = self.octets.find(sought, at + 1)

    def body(self, start: int = 0) -> Iterator[tuple[int, Block]]:
        """Yield the shown blocks of the main text from index `start` on, each with its index."""
        blocks = self.draft.blocks
        held = ((i, blocks[i]) for i in range(start, len(blocks)))
        return ((i, block) for i, block in held if block.story is Story.BODY and not block.hidden)

    def told(self) -> Iterator[tuple[int, Block]]:
        """Yield the shown blocks that hold words of the report: main text, text boxes and notes."""
        return ((i, b) for i, b in enumerate(self.draft.blocks) if b.story in TOLD_IN and not b.hidden)

    def find(self, form: str) -> Iterator[tuple[int, re.Match[str]]]:
        """Yield what the style's `form` finds in the told blocks, with their index, in reading order.

        It is looked for near its anchors and at its beginnings only, as far as the style knows any.
        """
        expressions = self.style.form(form)
        anchors, beginnings = (known.get(form, ()) for known in (self.style.anchors, self.style.beginnings))
        held = {block for anchor in anchors for block in self._with(anchor)}
        for i, block in self.told():
            if not anchors or i in held:
                starts = _starts(self.plain[i], anchors, beginnings)
                yield from ((i, match) for match in find_at(expressions, block.text, starts))

    def _with(self, letters: str) -> Iterator[int]:
        """Yield the blocks whose plain text holds `letters`."""
        at = self.whole.find(letters)
        while at >= 0:
            block = bisect_right(self.starts, at) - 1
            yield block
            at = self.whole.find(letters, self.starts[block] + len(self.plain[block]))

    def words(self, block: int) -> Place:
        """Return the place of a block's words, its number and the white space around them left out.

        Asterisks behind them are what a converter left of emphasis, or a mark for a note.
        """
        text, start = self.draft.blocks[block].text, self.draft.blocks[block].body
        stop = len(text.rstrip().rstrip("*").rstrip())
        return Place(block, min(start, stop), stop)

    def quote(self, place: Place) -> str:
        """Return the exact text of `place`."""
        return self.draft.blocks[place.block].text[place.start : place.end]

    def label(self, block: int) -> Numeral | None:
        """Return the number at the start of a block, None if it has none."""
        found = self.draft.blocks[block]
        if not found.number:
            return None
        start = max(found.text.find(found.number), 0)
        return numeral(found.number, Place(block, start, start + len(found.number)))


def _words(text: str) -> bytes:
    return text.encode(_CODE, "replace").translate(_LETTERS)


def _starts(text: str, anchors: Sequence[str], beginnings: Sequence[str]) -> list[int]:
    """Return where in a plain text something can begin that holds one of `anchors`; () is not known."""
    ends = sorted(end for anchor in anchors for end in _ends(text, anchor)) if anchors else [len(text)]
    near = ((max(end - _BEFORE, behind) if anchors else 0, end) for behind, end in pairwise([0, *ends]))
    form = _beginning(beginnings)
    return [found.start() for stretch in near for found in form.finditer(text, *stretch)]


def _ends(text: str, letters: str) -> Iterator[int]:
    """Yield where each of the places ends at which `letters` stand."""
    at = text.find(letters)
    while at >= 0:
        yield at + len(letters)
        at = text.find(letters, at + 1)


@cache
def _beginning(beginnings: Sequence[str]) -> re.Pattern[str]:
    """Return what finds one of `beginnings`, of a word if it begins with a letter; any word without them."""
    apart = (re.escape(b) + (rf"(?<!\w{'.' * len(b)})" if b[0].isalnum() else "") for b in beginnings)
    return compiled("|".join(apart) or r"\S(?<!\w.)")


def numeral(text: str, place: Place) -> Numeral:
    """Return the number that is printed as `text`; its value is made of the runs of digits."""
    return Numeral(text, tuple(int(d) for d in _DIGITS.findall(text)), place)


def trimmed(text: str, place: Place, also: str = "") -> Place:
    """Return `place` without white space and the characters `also` at its ends; `text` is its block's."""
    start, end = place.start, place.end
    while start < end and (text[start].isspace() or text[start] in also):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in also):
        end -= 1
    return Place(place.block, start, end)
