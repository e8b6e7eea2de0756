"""Lists as the numbering part defines them: which list a paragraph is in, and what its levels look like.

ECMA-376-1 §17.9 with the corrections of [MS-OI29500] 2.1.2xx, where Word does otherwise than the standard.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from linter.cache.expressions import compiled
from linter.model.frozen import Frozen
from linter.readers.numbers import whole
from linter.readers.word.attributes import switched_on, value
from linter.readers.word.names import (
    ABSTRACT,
    ABSTRACT_ID,
    ALTERNATIVES,
    CHOICE,
    FORMAT,
    FORMAT_PATTERN,
    LEGAL,
    LEVEL,
    LEVEL_OVERRIDE,
    LEVEL_TEXT,
    LEVEL_USED,
    LIST,
    LIST_USED,
    PARAGRAPH_STYLE,
    RESTART,
    START,
    START_OVERRIDE,
    STYLE_LINK,
    VAL,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element as Element

    from linter.readers.word.paragraphs import Properties
    from linter.readers.word.styles import Styles

LEVELS: Final = 9
_SLOT = compiled(r"%([1-9])")
_LONGEST_TEXT: Final = 255
"""No label that Word can make is longer; one prints in every paragraph, so it must not fill the memory."""


class Level(Frozen):
    """One level of a list.

    `text` is the pattern of its labels, split at the slots: words at even positions, the level (1 to 9) whose
    number goes in between at odd ones; None where it is too long to be one. `restart` is None where nothing
    is said.
    """

    start: int
    form: str
    pattern: str
    text: tuple[str, ...] | None
    legal: bool
    restart: int | None
    style: str


class List(Frozen):
    """A list that paragraphs refer to.

    `counters` names the abstract list whose counters it shares, `starts` are the values that it makes levels
    begin with, `resets` gives for each level the deeper ones that begin anew after it.
    """

    counters: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int]
    resets: tuple[tuple[int, ...], ...]


class Place(Frozen):
    """Where in which list a paragraph stands; levels count from 0."""

    list: str
    level: int


class Numbering:
    """The lists of a file; each is worked out when a paragraph first uses it."""

    __slots__ = ("_found", "abstracts", "lists", "styles")

    def __init__(
        self, lists: Mapping[str, Element], abstracts: Mapping[str, Element], styles: Styles
    ) -> None:
        self.lists, self.abstracts, self.styles = lists, abstracts, styles
        self._found: dict[str, List | None] = {}

    def list(self, identifier: str) -> List | None:
        """Return the list with this number, None if the file does not define it."""
        if identifier not in self._found:
            self._found[identifier] = self._find(identifier)
        return self._found[identifier]

    def place(self, properties: Properties) -> Place | None:
        """Return the place in a list that a paragraph's own properties and its style give it, None for none.

        List and level are inherited each by itself. What a style gives counts only on a level that is linked
        to no style, or to that style or one of its bases; what stands at the paragraph always counts.
        """
        used, level = properties.list, properties.list_level
        inherited = None
        if used is None or level is None:
            inherited = self.styles.numbering(properties.style)
        if inherited is not None:
            used = inherited.list if used is None else used
            level = inherited.level if level is None else level
        if used is None or used == "0":
            return None
        place = Place(used, level or 0)
        if inherited is not None and not properties.numbered and not self._linked(place, inherited.chain):
            return None
        return place

    def _linked(self, place: Place, chain: tuple[str, ...]) -> bool:
        found = self.list(place.list)
        level = found.levels.get(place.level) if found else None
        return level is None or not level.style or level.style in chain

    def _find(self, identifier: str) -> List | None:
        element = self.lists.get(identifier)
        counters = value(element, ABSTRACT_ID)
        if element is None or counters is None or counters not in self.abstracts:
            return None
        levels, starts = self._levels(identifier, ()), {}
        for override in element.iterchildren(LEVEL_OVERRIDE):
            start = value(override, START_OVERRIDE)
            if start is not None:
                starts[whole(override.get(LEVEL_USED), 0)] = whole(start, 0)
        resets = (
            tuple(d for d in range(at + 1, LEVELS) if _restarts(levels.get(d), at)) for at in range(LEVELS)
        )
        return List(counters, levels, starts, tuple(resets))

    def _levels(self, identifier: str, seen: tuple[str, ...]) -> dict[int, Level]:
        """Return the levels of a list, through links to numbering styles, its own replacements on top."""
        element = self.lists.get(identifier)
        abstract = self.abstracts.get(value(element, ABSTRACT_ID) or "")
        if element is None or abstract is None or identifier in seen:
            return {}
        link = value(abstract, STYLE_LINK)
        linked = self.styles.linked_list(link) if link else None
        levels = self._levels(linked, (*seen, identifier)) if linked else _own_levels(abstract)
        for override in element.iterchildren(LEVEL_OVERRIDE):
            for replacement in override.iterchildren(LEVEL):
                at = whole(override.get(LEVEL_USED), 0)
                kept = levels[at].restart if at in levels else None
                levels[at] = _level(replacement)._replace(restart=kept)
        return levels


def read_numbering(root: Element | None, styles: Styles) -> Numbering:
    """Index the numbering part; a file without one has no lists."""
    lists: dict[str, Element] = {}
    abstracts: dict[str, Element] = {}
    for element in () if root is None else root.iterchildren(LIST, ABSTRACT):
        if element.tag == LIST:
            lists.setdefault(element.get(LIST_USED, ""), element)
        else:
            abstracts.setdefault(element.get(ABSTRACT_ID, ""), element)
    return Numbering(lists, abstracts, styles)


def _restarts(level: Level | None, used: int) -> bool:
    """Return whether a level begins anew after a paragraph on the level `used` (from 0) above it."""
    if level is None or level.restart is None:
        return True
    return level.restart != 0 and used < level.restart


def _own_levels(abstract: Element) -> dict[int, Level]:
    return {whole(level.get(LEVEL_USED), 0): _level(level) for level in abstract.iterchildren(LEVEL)}


def _level(element: Element) -> Level:
    form = _format(element)
    text = value(element, LEVEL_TEXT) or ""
    restart = value(element, RESTART)
    return Level(
        start=whole(value(element, START), 0),
        form="decimal" if form is None else form.get(VAL, "decimal"),
        pattern="" if form is None else form.get(FORMAT_PATTERN, ""),
        text=tuple(_SLOT.split(text)) if len(text) <= _LONGEST_TEXT else None,
        legal=switched_on(element, LEGAL),
        restart=None if restart is None else whole(restart, 0),
        style=value(element, PARAGRAPH_STYLE) or "",
    )


def _format(level: Element) -> Element | None:
    """Return the level's number format; newer ones stand in the first choice of an alternative."""
    for child in level.iterchildren(FORMAT, ALTERNATIVES):
        if child.tag == FORMAT:
            return child
        for choice in child.iterchildren(CHOICE):
            return next(choice.iterchildren(FORMAT), None)
    return None
