"""From the marked-up text of a file to what a reader sees, without losing the place of any character."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from linter.model.draft import Anchor, Emphasis
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from linter.readers.emphasis import Span
    from linter.readers.lines import Line


class Piece(Frozen):
    """What is seen (`shown`, perhaps nothing) of the marked-up text from offset `start` onwards."""

    start: int
    shown: str


class Inline(Frozen):
    """What is seen of a text piece by piece, what is emphasised (in its offsets), pictures left out."""

    pieces: list[Piece]
    spans: list[Span]
    pictures: int = 0


class Shown(Frozen):
    """A text as it is seen, with its places in the file and its emphasis."""

    text: str
    anchors: tuple[Anchor, ...]
    emphasis: tuple[Emphasis, ...]


def compose(lines: Sequence[Line], inline: Inline) -> Shown:
    """Put together what is seen of `lines`, whose texts, joined by line feeds, are what was scanned.

    White space at both ends goes. The pieces stand in order; none runs over the end of a line.
    """
    pieces = inline.pieces
    if len(pieces) == 1 and pieces[0] == (0, lines[0].text.strip()):  # as in most blocks
        return Shown(lines[0].text, (Anchor(0, lines[0].number, lines[0].column),), ())
    text = "".join([piece.shown for piece in pieces])
    offsets = _offsets(pieces)
    end = len(text.rstrip())
    lead = min(len(text) - len(text.lstrip()), end)
    anchors = _trim(_anchors(lines, pieces, offsets), lead, end)
    emphasis = _emphasis(pieces, offsets, inline.spans, lead, end) if inline.spans else ()
    return Shown(text[lead:end], anchors, emphasis)


def _offsets(pieces: Sequence[Piece]) -> list[int]:
    """Return where each piece begins in the text that is seen."""
    offsets, at = [], 0
    for piece in pieces:
        offsets.append(at)
        at += len(piece.shown)
    return offsets


def _anchors(lines: Sequence[Line], pieces: Sequence[Piece], offsets: Sequence[int]) -> list[Anchor]:
    """Return an anchor wherever the text that is seen leaves the run of the file."""
    anchors: list[Anchor] = []
    index, begin = 0, 0
    for piece, offset in zip(pieces, offsets, strict=True):
        while piece.start > begin + len(lines[index].text):
            begin += len(lines[index].text) + 1
            index += 1
        if piece.shown:
            anchor = Anchor(offset, lines[index].number, lines[index].column + piece.start - begin)
            if not anchors or not _continues(anchors[-1], anchor):
                anchors.append(anchor)
    return anchors


def _continues(last: Anchor, anchor: Anchor) -> bool:
    return last.line == anchor.line and anchor.column - last.column == anchor.offset - last.offset


def _trim(anchors: list[Anchor], lead: int, end: int) -> tuple[Anchor, ...]:
    """Return the anchors of the text from `lead` to `end`."""
    first = max(bisect_right(anchors, lead, key=lambda anchor: anchor.offset) - 1, 0)
    trimmed = []
    for offset, line, column in anchors[first:]:
        if offset <= lead:
            trimmed.append(Anchor(0, line, column + lead - offset))
        elif offset < end:
            trimmed.append(Anchor(offset - lead, line, column))
    return tuple(trimmed)


def _emphasis(
    pieces: Sequence[Piece], offsets: Sequence[int], spans: Iterable[Span], lead: int, end: int
) -> tuple[Emphasis, ...]:
    """Return the emphasis of the text that is seen as stretches in order, none overlapping."""
    starts = [piece.start for piece in pieces]
    edges: list[tuple[int, int, int]] = []
    for span in spans:
        bold, italic = int(span.bold), int(not span.bold)
        for at, sign in ((span.start, 1), (span.end, -1)):
            index = bisect_right(starts, at) - 1
            seen = offsets[index] + min(at - starts[index], len(pieces[index].shown))
            edges.append((min(max(seen, lead), end) - lead, sign * bold, sign * italic))
    return _flatten(sorted(edges))


def _flatten(edges: Iterable[tuple[int, int, int]]) -> tuple[Emphasis, ...]:
    """Return the stretches between `edges`, at which bold and italic are switched on and off."""
    stretches: list[Emphasis] = []
    since = bolds = italics = 0
    for at, bold, italic in edges:
        if at > since and (bolds or italics):
            _add(stretches, Emphasis(since, at, bolds > 0, italics > 0))
        since, bolds, italics = at, bolds + bold, italics + italic
    return tuple(stretches)


def _add(stretches: list[Emphasis], new: Emphasis) -> None:
    """Add a stretch, as one with the last if they are set alike and touch."""
    last = stretches[-1] if stretches else None
    if last and last.end == new.start and last[2:] == new[2:]:
        stretches[-1] = last._replace(end=new.end)
    else:
        stretches.append(new)
