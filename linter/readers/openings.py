"""How a line begins: bullets before its words, the marks of a heading, rules without any word."""

from __future__ import annotations

from linter.cache.expressions import compiled
from linter.model.frozen import Frozen

# Typed bullets, those of Markdown, and the two that Word's symbol font leaves behind. A lone "o" is Word's
# bullet of the second level.
_BULLET = compiled(r"(?:[-–•‣◦▪●○■□·*+\uf0b7\uf0a7](?=\s|$)|o(?=\s))\s*")
_HEADING = compiled(r"(#{1,6})\s+(?=\S)")
_HEADING_END = compiled(r"(?:^|\s)#+$")
_RULE = compiled(r"([-=_*~])(?:[ \t]*\1){2,}$")


class Opening(Frozen):
    """How many characters stand before a line's words, and whether a bullet is among them."""

    words: int
    bulleted: bool


class Heading(Frozen):
    """The words of a heading: from offset `start` to `end` of its line; `level` counts from 1."""

    level: int
    start: int
    end: int


def opening(text: str) -> Opening:
    """Return where the words of `text` begin behind any bullets; converters leave several in a row."""
    at = 0
    while found := _BULLET.match(text, at):
        at = found.end()
    return Opening(at, at > 0)


def heading(text: str) -> Heading | None:
    """Return the heading that number signs make of `text` ("## Title", "## Title ##"), None without."""
    found = _HEADING.match(text)
    if not found:
        return None
    end = len(text.rstrip())
    closing = _HEADING_END.search(text, found.end() - 1, end)
    if closing:
        end = len(text[: closing.start()].rstrip())
    return Heading(len(found[1]), found.end(), max(end, found.end()))


def is_heading(text: str) -> bool:
    """Say whether number signs make `text` a heading."""
    return text.startswith("#") and bool(_HEADING.match(text))


def is_rule(text: str) -> bool:
    """Say whether `text` is a line drawn with dashes or the like."""
    return bool(_RULE.match(text))
