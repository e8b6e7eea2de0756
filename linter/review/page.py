"""The blocks of a draft that the graph is made from, with the places in them."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.plain import plain_texts
from linter.model.draft import Block, Draft, Place, Story
from linter.model.frozen import Frozen
from linter.model.review import Numeral

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from linter.model.style import HouseStyle

_TOLD_IN = frozenset({Story.BODY, Story.TEXTBOX, Story.FOOTNOTES, Story.ENDNOTES})
_DIGITS = compiled(r"\d+")

# A letter, so that no expression for words with something between them goes from one block to the next.
_APART = "\x1e\u00aa\x1e"


class Page(Frozen):
    """A draft beside the style that it is read by; `plain` are its blocks' texts, made comparable.

    They are joined in `whole`, where the texts begin at `starts`: one text is searched several times quicker
    than hundreds.
    """

    draft: Draft
    style: HouseStyle
    plain: tuple[str, ...]
    whole: str
    starts: tuple[int, ...]

    @classmethod
    def of(cls, draft: Draft, style: HouseStyle) -> Page:
        """Return the page of `draft`."""
        plain = plain_texts([block.text for block in draft.blocks])
        starts = tuple(accumulate([len(text) + len(_APART) for text in plain], initial=len(_APART)))
        return cls(draft, style, plain, _APART + _APART.join(plain), starts[:-1])

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

    def body(self) -> Iterator[tuple[int, Block]]:
        """Yield the shown blocks of the main text with their index."""
        return ((i, b) for i, b in enumerate(self.draft.blocks) if b.story is Story.BODY and not b.hidden)

    def told(self) -> Iterator[tuple[int, Block]]:
        """Yield the shown blocks that hold words of the report: main text, text boxes and notes."""
        return ((i, b) for i, b in enumerate(self.draft.blocks) if b.story in _TOLD_IN and not b.hidden)

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
