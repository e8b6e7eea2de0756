"""Attributes of WordprocessingML as values: switches and plain values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.readers.word.names import VAL

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_OFF = frozenset({"0", "false", "off", "none", "white"})  # white is how highlighting is painted over


def is_on(switch: Element) -> bool:
    """Return whether an on/off element is on (ECMA-376-1 §17.17.4): present and not said to be off."""
    return switch.get(VAL) not in _OFF


def switched_on(parent: Element | None, name: str) -> bool:
    """Return whether `parent` has the on/off element `name` and it is on."""
    if parent is None:
        return False
    switch = next(parent.iterchildren(name), None)
    return switch is not None and is_on(switch)


def value(parent: Element | None, name: str) -> str | None:
    """Return the `w:val` of the child `name`, None where the child or the attribute is missing."""
    if parent is None:
        return None
    child = next(parent.iterchildren(name), None)
    return None if child is None else child.get(VAL)
