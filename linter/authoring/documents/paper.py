"""A document before it has a format: headings, lines and tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

# What no XML file may hold (XML 1.0, production 2), and what would break a cell's line.
_UNPRINTABLE = compiled("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_GAP = compiled(r" (?=[.,;:](?:\s|$))")
_SLOT = compiled(r"\{([a-z-]+)\}")


class Line(Frozen):
    """A paragraph of the page or of a cell.

    `look` is "" (plain), "mark" (something that a person has to complete), "strong" or "close" (no room
    behind it, as in an address).
    """

    text: str
    look: str = ""


class Column(Frozen):
    """A column of a table: the name that programs know it by, its heading, its width in centimetres."""

    key: str
    title: str
    width: float


class Table(Frozen):
    """Rows of cells, each cell a tuple of lines; every row has as many cells as there are columns."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[tuple[Line, ...], ...], ...]


class Part(Frozen):
    """A stretch of a paper: its heading ("" for none), lines, and the table that follows them."""

    heading: str
    lines: tuple[Line, ...] = ()
    table: Table | None = None


class Paper(Frozen):
    """A whole document. `opening` stands before the title, `wide` turns the page on its side."""

    title: str
    parts: tuple[Part, ...]
    opening: tuple[Line, ...] = ()
    wide: bool = False


def printable(text: str) -> str:
    """Return `text` without what no file format takes, its white space as single spaces."""
    return " ".join(_UNPRINTABLE.sub("", text).split())


def filled(words: str, slots: Mapping[str, str]) -> str:
    """Return `words` with each {slot} replaced; what is put in is not looked at again."""
    return _SLOT.sub(lambda found: slots[found[1]], words)


def slots_in(words: str) -> tuple[tuple[str, int], ...]:
    """Return the names of the slots in `words`, each with its offset."""
    return tuple((found[1], found.start()) for found in _SLOT.finditer(words))


def paragraphs(words: str, slots: Mapping[str, str], look: str = "") -> tuple[Line, ...]:
    """Return the paragraphs of `words`, which blank lines part, filled; an empty slot leaves no gap."""
    pieces = (_GAP.sub("", printable(filled(piece, slots))) for piece in words.split("\n\n"))
    return tuple(Line(piece, look) for piece in pieces if piece)


def listed(items: tuple[str, ...]) -> str:
    """Return "a", "a and b", "a, b and c"."""
    return " and ".join((", ".join(items[:-1]), items[-1])) if len(items) > 1 else "".join(items)
