"""The way back: from a block of the draft and an offset in its text to the element of the file that holds it.

The walk is a function of the bytes and the view, so walking again finds the same blocks. Whoever writes into
a copy of the file (comments, fixes) traces it, changes the elements that the stretches name, and saves the
parts whose trees they belong to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.model.frozen import Frozen
from linter.model.limits import DEFAULT_LIMITS, Limits
from linter.readers.word.names import DELETED_TEXT, MATHS_TEXT, TEXT
from linter.readers.word.reader import walk_file
from linter.readers.word.views import VIEWS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element as Element

    from linter.model.draft import Block
    from linter.readers.word.passages import Piece

_HOLD_TEXT = frozenset({TEXT, DELETED_TEXT, MATHS_TEXT})


class Stretch(Frozen):
    """Text of a block from offset `start` to `end`, and where it stands in the file.

    Where `lead` is a number, the characters are those of `node.text` from that offset on, one for one. Where
    it is None, `node` is an element that stands for the text (a tab, a symbol, a form field) or None
    (imported text), and the text can't be changed through it. `run` is the `w:r` around the node.
    """

    start: int
    end: int
    node: Element | None
    run: Element | None
    lead: int | None


class Trace(Frozen):
    """A block, the part and the paragraphs that it comes from, and its text stretch by stretch.

    A computed number in front of the words is no stretch: nothing in the file holds it.
    """

    block: Block
    part: str
    paragraphs: tuple[Element, ...]
    stretches: tuple[Stretch, ...]


def trace(
    name: str, data: bytes, *, view: str = "accepted", limits: Limits = DEFAULT_LIMITS
) -> tuple[Trace, ...]:
    """Return a trace for each block that `read_word` makes of the same bytes; `Refusal` where it refuses."""
    reading = walk_file(name, data, VIEWS[view], limits, traced=True)
    traces = []
    for block, origin in zip(reading.made.blocks, reading.made.origins, strict=True):
        passage = reading.survey.passages[origin.passage]
        pieces = passage.hidden_pieces if origin.hidden else passage.shown_pieces
        stretches = tuple(_stretches(pieces, origin.offset))
        traces.append(Trace(block, passage.part, passage.paragraphs, stretches))
    return tuple(traces)


def _stretches(pieces: Sequence[Piece], start: int) -> Iterator[Stretch]:
    for piece in pieces:
        end = start + len(piece.text)
        node = piece.node
        held = node.text if node is not None and node.tag in _HOLD_TEXT else None
        yield Stretch(start, end, node, piece.run, None if held is None else held.find(piece.text))
        start = end
