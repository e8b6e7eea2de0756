"""How many recommendations a report says that it makes: "This report makes 14 recommendations"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.figures.amounts import find_amounts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.grammar.figures.amounts import Amount

_COUNTED = " recommendations"

# Compiled where a report speaks of a number of recommendations.
_OWN_BEFORE = (
    r"(?i)\b(?:(?:this|our)\s+(?:report|review)|we)\s+(?:(?:has|have|also|therefore|now)\s+)*"
    r"(?:makes?|made|contains?|includes?|sets?\s+out|lists?|holds?|ends?\s+with|concludes?\s+with)"
    r"\s+(?:a\s+total\s+of\s+|all\s+)?$"
)
_ROOM = 60
_OWN_BEHIND = (
    r"(?i)\s+recommendations\b(?!\s+(?:to|from|of|about|on|relating|that|which|concerning|regarding|addressed)\b"
    r"|\s+for\b(?!\s+improvement)|[^.;]*\b(?:previous|last|earlier|20\d\d)\b)"
)
_HERE_BEHIND = (
    r"(?i)\s+recommendations\s+(?:(?:are|were|have\s+been)\s+)?(?:(?:made|set\s+out|listed|given)\s+)?"
    r"(?:in|of|at\s+the\s+end\s+of)\s+(?:this|our)\s+(?:report|review)\b"
    r"|(?i:\s+recommendations\s+(?:for\s+improvement\s+)?(?:are|were|have\s+been)\s+(?:made|listed|given))"
    r"\s+at\s+the\s+end\s+of\s+the\s+report\b"
)


def find_announced(text: str, start: int = 0) -> Iterator[Amount]:
    """Yield the numbers of recommendations in `text` from `start` on that are those of the report itself."""
    for amount in find_amounts(text, start):
        behind = text[amount.end :]
        if not behind.startswith(_COUNTED):
            continue
        before = text[max(amount.start - _ROOM, 0) : amount.start]
        own = compiled(_OWN_BEFORE).search(before) and compiled(_OWN_BEHIND).match(behind)
        if own or compiled(_HERE_BEHIND).match(behind):
            yield amount
