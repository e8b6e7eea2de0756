"""The words of a paragraph cut into pieces, so that those that findings mean can be marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from linter.model.finding import Finding

# A paragraph is shown whole unless it is longer; then this much stays on each side of a mark, and of the
# marked words themselves.
_WHOLE = 6_000
_BESIDE = 400

# Where nothing is marked because something is missing there.
_CARET = "‸"


class Piece(Frozen):
    """Words of a paragraph, and the ordinals of the findings that mean them or (`ends`) end with them.

    `severity` is the loudest of the findings that mean them, "" where there are none. `kept_back` counts the
    characters that were left out instead of shown.
    """

    text: str
    means: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()
    severity: str = ""
    kept_back: int = 0


def cut(text: str, start: int, findings: Sequence[Finding]) -> tuple[Piece, ...]:
    """Return the pieces of `text` from the offset `start` on (a number before it is no piece).

    All `findings` have their place in this text; their ordinals count from 1. A place before `start` moves
    the start there. A very long text is shown around the marks only.
    """
    spans = [(place.start, place.end, ordinal) for ordinal, f in enumerate(findings, 1) if (place := f.place)]
    first = min([start, *(span[0] for span in spans)])
    pieces = _pieces(text, first, spans, findings)
    return tuple(_elided(pieces) if len(text) > _WHOLE else pieces)


def around(finding: Finding) -> tuple[Piece, ...]:
    """Return the pieces where the paragraph is not at hand: the quote within the words beside it."""
    if not finding.quote:
        return ()
    quoted = Piece(finding.quote, (1,), (1,), finding.severity.value)
    pieces = (Piece(finding.before), quoted, Piece(finding.after))
    return tuple(_elided(piece for piece in pieces if piece.text))


def _pieces(
    text: str, first: int, spans: Iterable[tuple[int, int, int]], findings: Sequence[Finding]
) -> Iterator[Piece]:
    starting: dict[int, list[int]] = {}
    ending: dict[int, list[int]] = {}
    points: dict[int, list[int]] = {}
    for start, end, ordinal in spans:
        if start >= end:
            points.setdefault(start, []).append(ordinal)
        else:
            starting.setdefault(start, []).append(ordinal)
            ending.setdefault(end, []).append(ordinal)
    cuts = sorted({first, len(text), *starting, *ending, *points})
    active: set[int] = set()
    for at, until in zip(cuts, [*cuts[1:], len(text)], strict=True):
        active = (active | set(starting.get(at, ()))) - set(ending.get(at, ()))
        if at in points:
            yield _marked(_CARET, points[at], points[at], findings)
        if until > at:
            yield _marked(text[at:until], sorted(active), ending.get(until, []), findings)


def _marked(text: str, means: Sequence[int], ends: Sequence[int], findings: Sequence[Finding]) -> Piece:
    if not means:
        return Piece(text)
    loudest = min((findings[ordinal - 1].severity for ordinal in means), key=lambda severity: severity.rank)
    return Piece(text, tuple(means), tuple(ends), loudest.value)


def _elided(pieces: Iterable[Piece]) -> Iterator[Piece]:
    for piece in pieces:
        most = 2 * _BESIDE
        if len(piece.text) <= most:
            yield piece
            continue
        yield piece._replace(text=piece.text[:_BESIDE], ends=())
        yield Piece("", kept_back=len(piece.text) - most)
        yield piece._replace(text=piece.text[-_BESIDE:])
