"""The way back: from a block of the draft and an offset in its text to the element of the file that holds it.

The walk is a function of the bytes and the view, so walking again finds the same blocks. Whoever writes into
a copy of the file (comments, fixes) parses its parts again and finds the elements by their ordinals: the
reader changes no tree, and what it does to the bytes (Strict names, other encodings) moves no element.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.model.limits import DEFAULT_LIMITS, Limits
from linter.model.trace import Stretch, Trace
from linter.readers.word.names import DELETED_TEXT, MATHS_TEXT, TEXT
from linter.readers.word.reader import walk_file
from linter.readers.word.views import VIEWS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from lxml.etree import _Element as Element

    from linter.readers.word.passages import Passage, Piece

_HOLD_TEXT = frozenset({TEXT, DELETED_TEXT, MATHS_TEXT})


def trace(
    name: str, data: bytes, *, view: str = "accepted", limits: Limits = DEFAULT_LIMITS
) -> tuple[Trace, ...]:
    """Return a trace for each block that `read_word` makes of the same bytes; `Refusal` where it refuses."""
    reading = walk_file(name, data, VIEWS[view], limits, traced=True)
    passages = reading.survey.passages
    parts = _parts(passages)
    ordinals: dict[Element, int] = {}
    for root in parts:
        ordinals.update((element, ordinal) for ordinal, element in enumerate(root.iter("*")))
    traces = []
    for origin in reading.made.origins:
        passage = passages[origin.passage]
        pieces = passage.hidden_pieces if origin.hidden else passage.shown_pieces
        stretches = tuple(_stretches(pieces, origin.offset, ordinals))
        paragraphs = tuple([ordinals[paragraph] for paragraph in passage.paragraphs])
        traces.append(Trace(parts[_root(passage)], paragraphs, stretches))
    return tuple(traces)


def _parts(passages: Iterable[Passage]) -> dict[Element, str]:
    """Return the part that each tree is of. Alternative texts come last and may stand in any of them."""
    parts: dict[Element, str] = {}
    for passage in passages:
        parts.setdefault(_root(passage), passage.part)
    return parts


def _root(passage: Passage) -> Element:
    return passage.paragraphs[0].getroottree().getroot()


def _stretches(pieces: Sequence[Piece], start: int, ordinals: Mapping[Element, int]) -> Iterator[Stretch]:
    before, behind = None, 0  # a text with signs that nobody sees comes in several pieces
    for piece in pieces:
        end = start + len(piece.text)
        node, run = piece.node, piece.run
        held = node.text if node is not None and node.tag in _HOLD_TEXT else None
        lead = None if held is None else held.find(piece.text, behind if node is before else 0)
        before, behind = node, (lead or 0) + len(piece.text)
        yield Stretch(
            start,
            end,
            None if node is None else ordinals[node],
            None if run is None else ordinals[run],
            lead,
        )
        start = end
