"""What a paragraph says of itself (`w:pPr`, ECMA-376-1 §17.3.1): style, list, outline level, tracked mark."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from linter.model.frozen import Frozen
from linter.readers.numbers import whole
from linter.readers.word.attributes import value
from linter.readers.word.names import (
    AUTHOR,
    DELETED,
    INSERTED,
    LEVEL_USED,
    LIST_USED,
    MOVED_AWAY,
    MOVED_HERE,
    NUMBERING,
    OUTLINE,
    PARAGRAPH_CHANGE,
    PARAGRAPH_FACTS,
    PARAGRAPH_STYLE,
    RUN_CHANGE,
    RUN_FACTS,
    SECTION,
    VAL,
)

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_TRACKED = frozenset({INSERTED, DELETED, MOVED_HERE, MOVED_AWAY})


class Properties(Frozen):
    """A paragraph's own properties; None where it says nothing.

    `numbered` tells whether the paragraph itself has numbering properties, `marks` the tracked changes of its
    mark as (name, author), `section` the section that ends with it, `restyled` who changed its format.
    """

    style: str = ""
    numbered: bool = False
    list: str | None = None
    list_level: int | None = None
    outline: int | None = None
    marks: tuple[tuple[str, str], ...] = ()
    section: Element | None = None
    restyled: tuple[str, ...] = ()


PLAIN: Final = Properties()


def read_properties(paragraph: Element) -> Properties:
    """Return what `paragraph` says of itself. What it said before a tracked change is not looked at."""
    facts = next(paragraph.iterchildren(PARAGRAPH_FACTS), None)
    if facts is None:
        return PLAIN
    style, used, level, outline, section = "", None, None, None, None
    numbered = False
    marks: list[tuple[str, str]] = []
    restyled: list[str] = []
    for child in facts:
        tag = child.tag
        if tag == PARAGRAPH_STYLE:
            style = child.get(VAL, "")
        elif tag == RUN_FACTS:
            _read_mark(child, marks, restyled)
        elif tag == NUMBERING:
            numbered, used, level = True, value(child, LIST_USED), value(child, LEVEL_USED)
        elif tag == OUTLINE:
            outline = whole(child.get(VAL), 9)
        elif tag == SECTION:
            section = child
        elif tag == PARAGRAPH_CHANGE:
            restyled.append(child.get(AUTHOR, ""))
    at = None if level is None else whole(level, 0)
    return Properties(style, numbered, used, at, outline, tuple(marks), section, tuple(restyled))


def _read_mark(facts: Element, marks: list[tuple[str, str]], restyled: list[str]) -> None:
    """Add what the paragraph mark's own `w:rPr` tracks."""
    for child in facts:
        tag = child.tag
        if tag == RUN_CHANGE:
            restyled.append(child.get(AUTHOR, ""))
        elif tag in _TRACKED:
            marks.append((tag, child.get(AUTHOR, "")))
