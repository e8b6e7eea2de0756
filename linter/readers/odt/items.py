"""Which list an item belongs to, and which list goes on with which (ODF 1.3 part 3 §5.3)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from linter.readers.numbers import whole
from linter.readers.odt.lists import LEVELS, Counters, Level, read_levels, start_of
from linter.readers.odt.names import HEADING, LIST_HEADER, LIST_ITEM, NUMBERED, STYLE_NAME, TEXT, XML_ID

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element as Element

    from linter.readers.odt.styles import Styles


@dataclass(slots=True, eq=False, repr=False)
class Item:
    """An item of a list; only its first paragraph has a label, so `pending` ends with it."""

    counters: Counters
    style: str
    depth: int
    start: int | None
    pending: bool


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Lists:
    """The lists of a file in the order of reading."""

    styles: Styles
    outline: Counters = field(default_factory=Counters)
    _by_id: dict[str, Counters] = field(default_factory=dict)
    _by_style: dict[str, Counters] = field(default_factory=dict)
    _levels: dict[str, Mapping[int, Level]] = field(default_factory=dict)

    def items(self, element: Element, outer: Item | None) -> Iterator[tuple[Element, Item]]:
        """Yield the items of a list, inside `outer` if it is nested; a numbered paragraph is its own item."""
        style = element.get(STYLE_NAME) or ("" if outer is None else outer.style)
        depth = 0 if outer is None else outer.depth + 1
        counters = self._counters(element, style) if outer is None else outer.counters
        if name := element.get(XML_ID):
            self._by_id[name] = counters
        self._by_style[style] = counters
        if element.tag == NUMBERED:
            yield element, Item(counters, style, _level(element, "level"), start_of(element), pending=True)
        for child in element.iterchildren(LIST_HEADER, LIST_ITEM):
            own = child.get(TEXT + "style-override", style)
            yield child, Item(counters, own, depth, start_of(child), pending=child.tag == LIST_ITEM)

    def label(self, paragraph: Element, item: Item | None) -> tuple[str, int]:
        """Count a paragraph; return its label or "", and its depth from 1 if it has a bullet, else 0."""
        if item is not None:
            return self._item_label(paragraph, item)
        if paragraph.tag != HEADING or paragraph.get(TEXT + "is-list-header") == "true":
            return "", 0
        at, levels = _level(paragraph, "outline-level"), self._outline_levels()
        if not levels.get(at, Level()).form:
            return "", 0
        restarts = paragraph.get(TEXT + "restart-numbering") == "true"
        return self.outline.count(at, levels, start_of(paragraph) if restarts else None), 0

    def _item_label(self, paragraph: Element, item: Item) -> tuple[str, int]:
        if not item.pending or item.depth >= LEVELS:
            return "", 0
        item.pending = False
        style = item.style or self.styles.facts(paragraph.get(STYLE_NAME, "")).list_style
        levels = self._list_levels(style)
        label = item.counters.count(item.depth, levels, item.start)
        return label, item.depth + 1 if levels.get(item.depth, Level()).bullet else 0

    def _counters(self, element: Element, style: str) -> Counters:
        """Return the counters of the list that `element` goes on with, or new ones."""
        continued = self._by_id.get(element.get(TEXT + "continue-list", ""))
        if continued is None and element.get(TEXT + "continue-numbering") == "true":
            continued = self._by_style.get(style)
        return continued or Counters()

    def _list_levels(self, style: str) -> Mapping[int, Level]:
        if style not in self._levels:
            self._levels[style] = read_levels(self.styles.lists.get(style))
        return self._levels[style]

    def _outline_levels(self) -> Mapping[int, Level]:
        if "" not in self._levels:
            self._levels[""] = read_levels(self.styles.outline)
        return self._levels[""]


def _level(element: Element, name: str) -> int:
    """Return a level that the file counts from 1, from 0 and inside the bounds."""
    return min(max(whole(element.get(TEXT + name), 1), 1), LEVELS) - 1
