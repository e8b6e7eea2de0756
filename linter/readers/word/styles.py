"""What styles decide: heading levels, titles and contents lines, bold, italic and hidden text, numbering.

ECMA-376-1 §17.7; the toggle rule is §17.7.3: what paragraph style and character style switch on cancels out,
what stands at the text itself wins. Table styles are left out: what they embolden is a table's look, not a
writer's hand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from linter.cache.expressions import compiled
from linter.model.frozen import Frozen
from linter.readers.looks import IS_BOLD, IS_HIDDEN, IS_HIGHLIGHTED, IS_ITALIC
from linter.readers.numbers import whole
from linter.readers.word.attributes import is_on, value
from linter.readers.word.names import (
    BASED_ON,
    BOLD,
    DEFAULT,
    DEFAULTS,
    HIGHLIGHT,
    ITALIC,
    LANGUAGE,
    LEVEL_USED,
    LIST_USED,
    NAME,
    NUMBERING,
    OUTLINE,
    PARAGRAPH_FACTS,
    RUN_DEFAULTS,
    RUN_FACTS,
    STYLE,
    STYLE_ID,
    TYPE,
    VANISH,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element as Element

LOOK_BITS = {BOLD: IS_BOLD, ITALIC: IS_ITALIC, VANISH: IS_HIDDEN, HIGHLIGHT: IS_HIGHLIGHTED}
_NO_LEVEL = 9
_MOST_BASES: Final = 100
"""Word takes about ten; a chain of thousands is meant to cost time."""
_HEADING_NAME = compiled(r"heading ([1-9])")
_CONTENTS_NAME = compiled(r"toc [1-9]|table of figures|contents [1-9]")
_TITLE_NAMES = frozenset({"title", "subtitle"})
_CONTENTS_HEADING = "toc heading"


class StyleNumbering(Frozen):
    """The numbering that a style gives; `chain` are the styles that its level may be linked to."""

    list: str
    level: int
    chain: tuple[str, ...]


class StyleFacts(Frozen):
    """What a paragraph style says of its paragraphs; `level` is a heading's, from 1, or 0."""

    name: str
    level: int
    title: bool
    contents: bool


class _Own(Frozen):
    """What one style says itself, its bases aside; None and 0 where it is silent."""

    base: str
    name: str
    level: int | None
    said: int
    on: int
    numbered: bool
    list: str | None
    list_level: str | None


class Styles:
    """The styles of a file. Facts are worked out when first asked for: a file uses few of its styles."""

    __slots__ = ("_facts", "_looks", "_numberings", "_own", "always", "default", "elements", "language")

    def __init__(self, elements: Mapping[str, Element], default: str, always: int, language: str) -> None:
        self.elements, self.default, self.always, self.language = elements, default, always, language
        self._own: dict[str, _Own] = {}
        self._facts: dict[str, StyleFacts] = {}
        self._looks: dict[tuple[str, str], int] = {}
        self._numberings: dict[str, StyleNumbering | None] = {}

    def known(self, style: str) -> str:
        """Return `style`, or the default paragraph style where it is empty or not defined."""
        return style if style in self.elements else self.default

    def facts(self, style: str) -> StyleFacts:
        """Return what the paragraph style with this identifier says (the default style if it is unknown)."""
        found = self._facts.get(style)
        if found is None:
            found = self._facts[style] = self._find_facts(self.known(style))
        return found

    def look(self, paragraph_style: str, run_style: str = "") -> int:
        """Return the look (bits) that the two styles give together, before direct formatting."""
        key = (paragraph_style, run_style)
        look = self._looks.get(key)
        if look is None:
            look = self._find_look(self.known(paragraph_style)) ^ self._find_look(run_style)
            look = self._looks[key] = look | self.always
        return look

    def numbering(self, style: str) -> StyleNumbering | None:
        """Return the numbering of a paragraph style: list and level are each the nearest along its bases."""
        if style not in self._numberings:
            self._numberings[style] = self._find_numbering(self.known(style))
        return self._numberings[style]

    def linked_list(self, style: str) -> str | None:
        """Return the list that a numbering style (`w:numStyleLink`) stands for."""
        element = self.elements.get(style)
        numbering = None if element is None else _child(_child(element, PARAGRAPH_FACTS), NUMBERING)
        return value(numbering, LIST_USED)

    def _chain(self, style: str) -> Iterator[tuple[str, _Own]]:
        """Yield the style and its bases, nearest first; a circle ends where it closes."""
        seen = set[str]()
        while style not in seen and len(seen) < _MOST_BASES and style in self.elements:
            seen.add(style)
            own = self._own.get(style)
            if own is None:
                own = self._own[style] = _read_own(self.elements[style])
            yield style, own
            style = own.base

    def _find_facts(self, style: str) -> StyleFacts:
        chain = [own for _, own in self._chain(style)]
        names = [own.name.casefold() for own in chain]
        return StyleFacts(
            name=chain[0].name if chain else style,
            level=next((own.level for own in chain if own.level is not None), 0),
            title=any(name in _TITLE_NAMES for name in names),
            contents=any(_CONTENTS_NAME.fullmatch(name) for name in names),
        )

    def _find_look(self, style: str) -> int:
        """Return the look of one style with its bases: the nearest word on each property counts."""
        said = on = 0
        for _, own in self._chain(style):
            on |= own.on & ~said
            said |= own.said
        return on

    def _find_numbering(self, style: str) -> StyleNumbering | None:
        chain = list(self._chain(style))
        source = next((at for at, (_, own) in enumerate(chain) if own.numbered), None)
        used = next((own.list for _, own in chain if own.list is not None), None)
        level = next((own.list_level for _, own in chain if own.list_level is not None), None)
        if used is None:
            return None
        return StyleNumbering(used, whole(level, 0), tuple(name for name, _ in chain[source:]))


def _read_own(style: Element) -> _Own:
    name = value(style, NAME) or style.get(STYLE_ID) or ""
    numbering = _child(_child(style, PARAGRAPH_FACTS), NUMBERING)
    said, on = _read_look(_child(style, RUN_FACTS))
    return _Own(
        base=value(style, BASED_ON) or "",
        name=name,
        level=_level(style, name),
        said=said,
        on=on,
        numbered=numbering is not None,
        list=value(numbering, LIST_USED),
        list_level=value(numbering, LEVEL_USED),
    )


def _read_look(facts: Element | None) -> tuple[int, int]:
    """Return which bits run properties decide, and which of them they switch on."""
    said = on = 0
    for child in () if facts is None else facts.iterchildren(*LOOK_BITS):
        said |= LOOK_BITS[child.tag]
        on |= LOOK_BITS[child.tag] if is_on(child) else 0
    return said, on


def read_styles(root: Element | None) -> Styles:
    """Index the styles part; without one every style is unknown and nothing is bold."""
    elements: dict[str, Element] = {}
    default = ""
    for element in () if root is None else root.iterchildren(STYLE):
        identifier = element.get(STYLE_ID, "")
        elements.setdefault(identifier, element)
        if element.get(TYPE) == "paragraph" and element.get(DEFAULT) in {"1", "true", "on"}:
            default = default or identifier
    always = _child(_child(_child(root, DEFAULTS), RUN_DEFAULTS), RUN_FACTS)
    return Styles(elements, default, _read_look(always)[1], value(always, LANGUAGE) or "")


def without_unused(data: bytes) -> bytes:
    """Return a styles part without table styles and latent styles.

    They are most of it and nothing here reads them: without them parsing takes half the time. A part that
    does not use the prefix `w:` stays whole. A comment that looks like a style may leave broken XML behind.
    """
    before, opening, rest = data.partition(b"<w:latentStyles ")
    if opening:
        data = before + rest.partition(b"</w:latentStyles>")[2]
    *styles, end = data.split(b"</w:style>")
    kept = []
    for style in styles:
        start = style.rfind(b"<w:style ")
        table = start >= 0 and b'w:type="table"' in style[start : style.find(b">", start)]
        kept.append(style[:start] if table else style + b"</w:style>")
    return b"".join(kept) + end


def _child(parent: Element | None, name: str) -> Element | None:
    return None if parent is None else next(parent.iterchildren(name), None)


def _level(style: Element, name: str) -> int | None:
    """Return the heading level that this style itself names, by outline level or name; None if silent."""
    plain = name.casefold()
    if plain == _CONTENTS_HEADING:
        return 1
    outline = value(_child(style, PARAGRAPH_FACTS), OUTLINE)
    if outline is not None:
        level = whole(outline, _NO_LEVEL)
        return level + 1 if 0 <= level < _NO_LEVEL else 0
    found = _HEADING_NAME.fullmatch(plain)
    return int(found[1]) if found else None
