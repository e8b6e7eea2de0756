"""How a stretch of text looks, as bits, and what is emphasis or highlighted by that."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from linter.model.draft import Emphasis

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

IS_BOLD: Final = 1
IS_ITALIC: Final = 2
IS_HIDDEN: Final = 4
IS_HIGHLIGHTED: Final = 8
IS_EMPHATIC: Final = IS_BOLD | IS_ITALIC


def emphasised(turns: Sequence[tuple[int, int]], end: int, shift: int) -> tuple[Emphasis, ...]:
    """Return what is bold or italic in a text of length `end`, moved by `shift`.

    `turns` are the offsets from which on the text has a look, with that look, in order; before the first turn
    it is plain.
    """
    return tuple(
        Emphasis(start + shift, stop + shift, bool(look & IS_BOLD), bool(look & IS_ITALIC))
        for start, stop, look in _stretches(turns, end, IS_EMPHATIC)
    )


def highlighted(turns: Sequence[tuple[int, int]], end: int, shift: int) -> tuple[tuple[int, int], ...]:
    """Return the stretches (start and end) that somebody marked with colour; else as `emphasised`."""
    return tuple((start + shift, stop + shift) for start, stop, _ in _stretches(turns, end, IS_HIGHLIGHTED))


def _stretches(turns: Sequence[tuple[int, int]], end: int, bits: int) -> Iterator[tuple[int, int, int]]:
    """Yield start, end and look where some of `bits` are on; one stretch goes on where others turn."""
    held: tuple[int, int, int] | None = None
    for (start, look), stop in zip(turns, [*(start for start, _ in turns[1:]), end], strict=False):
        if start >= stop:
            continue
        if held and held[1:] == (start, look & bits):
            held = (held[0], stop, look & bits)
            continue
        if held and held[2]:
            yield held
        held = (start, stop, look & bits)
    if held and held[2]:
        yield held
