"""How a stretch of text looks, as bits, and the emphasis that follows from it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from linter.model.draft import Emphasis

if TYPE_CHECKING:
    from collections.abc import Sequence

IS_BOLD: Final = 1
IS_ITALIC: Final = 2
IS_HIDDEN: Final = 4
IS_EMPHATIC: Final = IS_BOLD | IS_ITALIC


def emphasised(turns: Sequence[tuple[int, int]], end: int, shift: int) -> tuple[Emphasis, ...]:
    """Return what is bold or italic in a text of length `end`, moved by `shift`.

    `turns` are the offsets from which on the text has a look, with that look, in order; before the first turn
    it is plain.
    """
    stretches = zip(turns, [*(start for start, _ in turns[1:]), end], strict=False)
    return tuple(
        Emphasis(start + shift, stop + shift, bool(look & IS_BOLD), bool(look & IS_ITALIC))
        for (start, look), stop in stretches
        if look & IS_EMPHATIC and start < stop
    )
