"""Posts filled and posts that there are: "58.4 WTE in post against an establishment of 64, 6.6 vacant"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.figures.amounts import Amount

if TYPE_CHECKING:
    from collections.abc import Iterator

# Compiled where a text has an establishment. The posts may be parts of one: 58.4 whole time equivalents.
_FIGURE = r"(?<![\d.,])(?P<{}>\d{{1,4}}(?:\.\d+)?)(?![\d%]|[.,]\d)"
_WORDS = r"(?:[^.;:\d]|\.(?=[a-z])){0,80}?"
_KEPT = (
    rf"{_FIGURE.format('filled')}\s{_WORDS}\b(?:against|out\s+of|of|from|for|with)\s+an?\s+(?:[a-z]+\s+)?establishment\s+of\s+"
    rf"{_FIGURE.format('all')}{_WORDS}[,;(]\s*{_WORDS}{_FIGURE.format('vacant')}[^.;\d]{{0,60}}\bvacan"
    r"(?![^.;]*(?:,|\sand\s|\splus\s))"  # what goes on may count more
)
_TINY = 1e-6


def find_wrong_posts(text: str, start: int = 0) -> Iterator[tuple[Amount, Amount, Amount]]:
    """Yield posts filled, vacant and all of them where the first two do not make the last."""
    for found in compiled(_KEPT).finditer(text, start):
        filled, vacant, posts = (
            _amount(found.span(name), found[name]) for name in ("filled", "vacant", "all")
        )
        if abs(filled.value + vacant.value - posts.value) > _TINY and filled.value < posts.value:
            yield filled, vacant, posts


def _amount(span: tuple[int, int], written: str) -> Amount:
    value, decimals = float(written), len(written.partition(".")[2])
    return Amount(*span, value, value, value, percent=False, decimals=decimals, about=False)
