"""How a stretch of text looks, as bits, and the emphasis that follows from it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from linter.model.draft import Emphasis

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

IS_BOLD: Final = 1
IS_ITALIC: Final = 2
IS_HIDDEN: Final = 4
IS_EMPHATIC: Final = IS_BOLD | IS_ITALIC


def emphasised(stretches: Iterable[tuple[str, int]], start: int) -> Iterator[Emphasis]:
    """Yield what is bold or italic in consecutive stretches (text, look), the first of which is at `start`.

    Neighbours of the same look are one.
    """
    end, look = start, 0
    for text, bits in stretches:
        if bits & IS_EMPHATIC != look:
            if look and start < end:
                yield Emphasis(start, end, bool(look & IS_BOLD), bool(look & IS_ITALIC))
            start, look = end, bits & IS_EMPHATIC
        end += len(text)
    if look and start < end:
        yield Emphasis(start, end, bool(look & IS_BOLD), bool(look & IS_ITALIC))
