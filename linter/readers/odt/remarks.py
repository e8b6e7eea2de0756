"""Comments and tracked changes of an OpenDocument text, with the blocks that they are about."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from linter.model.draft import Change, Comment, Location
from linter.readers.odt.names import ANNOTATION_END, DC, OFFICE, PARAGRAPH, TEXT, XML_ID

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element as Element

    from linter.readers.odt.paragraph import Words

_KINDS: Final = {
    TEXT + "insertion": "insertion",
    TEXT + "deletion": "deletion",
    TEXT + "format-change": "formatting",
}
_NAME = OFFICE + "name"
_MOST_COVERED: Final = 200


@dataclass(slots=True, eq=False, repr=False)
class _Remark:
    element: Element
    at: Location
    covers: list[int] = field(default_factory=list)


@dataclass(slots=True, eq=False, repr=False)
class Remarks:
    """What has been remarked so far; `regions` are the tracked changes, `ended` the comments with an end."""

    regions: dict[str, tuple[str, str]]
    ended: frozenset[str]
    changes: list[Change] = field(default_factory=list)
    _comments: list[_Remark] = field(default_factory=list)
    _open: dict[str, _Remark] = field(default_factory=dict)

    def note(self, words: Words, block: int, *, shown: bool) -> None:
        """Take what a paragraph carries; `block` is the index of its block, or of the next if it has none."""
        for name in words.changes:
            if name in self.regions:
                self.changes.append(Change(self.regions[name][0], block, self.regions[name][1]))
        covering = list(self._open.values())
        for element, offset in words.comments:
            name = element.get(_NAME, "")
            if element.tag == ANNOTATION_END:
                self._open.pop(name, None)
                continue
            remark = _Remark(element, Location(block + 1, offset + 1))
            self._comments.append(remark)
            covering.append(remark)
            if name in self.ended:
                self._open[name] = remark
        for remark in covering if shown else ():
            if len(remark.covers) < _MOST_COVERED:
                remark.covers.append(block)

    def comments(self) -> tuple[Comment, ...]:
        """Return the comments in the order of the text."""
        return tuple(
            Comment(_said(each.element), tuple(each.covers), each.at, _author(each.element))
            for each in self._comments
        )


def read_remarks(text: Element) -> Remarks:
    """Return the remarks of a text, none of them taken yet."""
    regions = {}
    for region in text.iter(TEXT + "changed-region"):
        for child in region:
            if child.tag in _KINDS:
                name = region.get(XML_ID) or region.get(TEXT + "id") or ""
                regions[name] = (_KINDS[child.tag], _author(child))
    return Remarks(regions, frozenset(end.get(_NAME, "") for end in text.iter(ANNOTATION_END)))


def _author(element: Element) -> str:
    return next((creator.text or "" for creator in element.iter(DC + "creator")), "")


def _said(annotation: Element) -> str:
    paragraphs: Sequence[Element] = list(annotation.iter(PARAGRAPH))
    return "\n".join("".join(map(str, each.itertext())) for each in paragraphs).strip()
