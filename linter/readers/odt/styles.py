"""Styles of an OpenDocument text: names, bold, italic and hidden text, the list that a style brings."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from linter.cache.expressions import compiled
from linter.model.frozen import Frozen
from linter.readers.looks import IS_BOLD, IS_HIDDEN, IS_ITALIC
from linter.readers.odt.names import FO, STYLE, TEXT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element as Element

_TEXT_PROPERTIES = STYLE + "text-properties"
_HEAVY: Final = 600
_TITLES = frozenset({"title", "subtitle"})
_CONTENTS = compiled(r"(?:contents|toc) \d+")


class StyleFacts(Frozen):
    """What a paragraph style says; `name` is the one that the user sees, past automatic styles."""

    name: str
    title: bool
    contents: bool
    list_style: str


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Styles:
    """The styles by family and name. What an automatic style leaves open its parent decides."""

    elements: Mapping[tuple[str, str], Element]
    lists: Mapping[str, Element]
    outline: Element | None
    _looks: dict[tuple[str, str, int], int] = field(default_factory=dict)

    def look(self, family: str, name: str, base: int) -> int:
        """Return the look of text in the style `name`, which stands on text that looks like `base`."""
        key = (family, name, base)
        if key not in self._looks:
            said = on = 0
            for style in self._chain(family, name):
                for bit, value in _said(style):
                    on |= bit if value and not said & bit else 0
                    said |= bit
            self._looks[key] = (base & ~said) | on
        return self._looks[key]

    def facts(self, name: str) -> StyleFacts:
        """Return what the paragraph style `name` says."""
        chain = list(self._chain("paragraph", name))
        names = [style.get(STYLE + "display-name") or style.get(STYLE + "name") or "" for style in chain]
        automatic = (
            len(chain) > 1 and chain[0].get(STYLE + "display-name") is None and _is_automatic(chain[0])
        )
        listed = next((found for style in chain if (found := style.get(STYLE + "list-style-name"))), "")
        shown = names[1] if automatic else names[0] if names else name
        plain = [each.casefold() for each in names]
        title = any(each in _TITLES for each in plain)
        return StyleFacts(shown, title, any(_CONTENTS.fullmatch(each) for each in plain), listed)

    def _chain(self, family: str, name: str) -> Iterator[Element]:
        seen = set()
        while name and name not in seen and (style := self.elements.get((family, name))) is not None:
            seen.add(name)
            yield style
            name = style.get(STYLE + "parent-style-name", "")


def read_styles(*roots: Element | None) -> Styles:
    """Index the styles of several parts; where two have a name in common, the first part's counts."""
    elements: dict[tuple[str, str], Element] = {}
    lists: dict[str, Element] = {}
    outline = None
    for root in roots:
        for element in (
            () if root is None else root.iter(STYLE + "style", TEXT + "list-style", TEXT + "outline-style")
        ):
            name = element.get(STYLE + "name", "")
            if element.tag == STYLE + "style":
                elements.setdefault((element.get(STYLE + "family", ""), name), element)
            elif element.tag == TEXT + "list-style":
                lists.setdefault(name, element)
            else:
                outline = element
    return Styles(elements, lists, outline)


def _is_automatic(style: Element) -> bool:
    parent = style.getparent()
    return parent is not None and parent.tag.endswith("automatic-styles")


def _said(style: Element) -> Iterator[tuple[int, bool]]:
    """Yield the properties that a style itself decides."""
    for properties in style.iterchildren(_TEXT_PROPERTIES):
        weight = properties.get(FO + "font-weight")
        if weight is not None:
            yield IS_BOLD, weight == "bold" or (weight.isdecimal() and int(weight[:4]) >= _HEAVY)
        slant = properties.get(FO + "font-style")
        if slant is not None:
            yield IS_ITALIC, slant in {"italic", "oblique"}
        display = properties.get(TEXT + "display")
        if display is not None:
            yield IS_HIDDEN, display == "none"
