"""Which words of a part Word computes: all between the marks of a field (ECMA-376-1 §17.16)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.fixing.word.names import (
    BREAK,
    DELETED_TEXT,
    FIELD_MARK,
    FIELD_MARK_TYPE,
    HARD_HYPHEN,
    RETURN,
    SIMPLE_FIELD,
    SOFT_HYPHEN,
    TAB,
    TEXT,
)

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

SIGNS = (TAB, BREAK, RETURN, HARD_HYPHEN, SOFT_HYPHEN)
"""Elements that stand for one character each and can be taken out like it."""


def computed(root: Element) -> frozenset[Element]:
    """Return the elements with text in the fields of a part; a field that nothing ends holds none."""
    ended = _ended(root)
    found: set[Element] = set()
    open_fields = 0
    for element in root.iter(FIELD_MARK, TEXT, DELETED_TEXT, *SIGNS):
        if element.tag != FIELD_MARK:
            if open_fields:
                found.add(element)
        elif element in ended:
            open_fields += 1 if element.get(FIELD_MARK_TYPE) == "begin" else -1
    for field in root.iter(SIMPLE_FIELD):
        found.update(field.iter(TEXT, DELETED_TEXT, *SIGNS))
    return frozenset(found)


def _ended(root: Element) -> frozenset[Element]:
    """Return the marks at the beginning and the end of each field that has both."""
    begun: list[Element] = []
    both: set[Element] = set()
    for mark in root.iter(FIELD_MARK):
        kind = mark.get(FIELD_MARK_TYPE)
        if kind == "begin":
            begun.append(mark)
        elif kind == "end" and begun:
            both |= {begun.pop(), mark}
    return frozenset(both)
