"""A Word file to write into: its parts are opened where they are asked for, the rest is never looked at.

A part is parsed and written again by lxml: elements, attributes, text, comments and processing instructions
stay, and so does the way in which it declares names, Strict ones (ISO/IEC 29500-1) included.
"""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING, Final

from lxml import etree

from linter.fixing.word.names import DELETED_TEXT, ID, MATHS, RUN_CHANGE, TEXT, WORD_NAMES
from linter.fixing.word.zipping import replaced

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element as Element

_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/"
_STRICT_OFFICE: Final = "http://purl.oclc.org/ooxml/officeDocument/"
STRICT_NAMES: Final[Mapping[str, str]] = {
    "http://purl.oclc.org/ooxml/wordprocessingml/main": WORD_NAMES,
    _STRICT_OFFICE + "math": _OFFICE + "math",
    _STRICT_OFFICE + "relationships": _OFFICE + "relationships",
}
_HOLD_TEXT: Final = frozenset({TEXT, DELETED_TEXT, MATHS + "t"})
MIXED: Final = "the file mixes Strict and Transitional names; save it anew from Word"


class Unwritable(Exception):  # noqa: N818 - it is not an error of ours; its text goes to the writer of the draft
    """A file that can't be written into; the text is the reason."""


@dataclass(slots=True, eq=False, repr=False)
class Part:
    """A part as a tree. `elements` are those of the file, by ordinal, whatever happens to the tree."""

    root: Element
    strict: bool = False
    changed: bool = False
    elements: list[Element] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.elements = list(self.root.iter("*"))

    def content(self) -> bytes:
        """Return the part as it is to be stored."""
        self._tell_apart()
        data = _stored(self.root)
        if self.strict:
            for strict, usual in STRICT_NAMES.items():
                data = data.replace(f'="{usual}"'.encode(), f'="{strict}"'.encode())
        return data

    def _tell_apart(self) -> None:
        """Give each change of a look a number of its own; where a run was cut, both halves had the same."""
        taken: set[str] = set()
        for change in self.root.iter(RUN_CHANGE):
            number = change.get(ID, "")
            if number in taken:
                change.set(ID, next(change_numbers(self.root)))
            taken.add(number)


@dataclass(slots=True, eq=False, repr=False)
class Package:
    """A Word file: its entries by part name in lower case, and the parts opened so far."""

    data: bytes
    archive: zipfile.ZipFile
    entries: dict[str, str]
    parts: dict[str, Part] = field(default_factory=dict)

    def __contains__(self, name: str) -> bool:
        return name.lower() in self.entries

    def read(self, name: str) -> bytes:
        """Return the bytes of a part as the file has them."""
        return self.archive.read(self.entries[name.lower()])

    def part(self, name: str) -> Part:
        """Return a part that the file has, parsed."""
        key = name.lower()
        if key not in self.parts:
            self.parts[key] = _parsed(self.read(name))
        return self.parts[key]

    def add(self, name: str, content: bytes, *, strict: bool = False) -> Part:
        """Add a part that the file has not; `content` is XML with Transitional names."""
        part = Part(etree.fromstring(content), strict, changed=True)
        self.entries[name.lower()] = name
        self.parts[name.lower()] = part
        return part

    def saved(self) -> bytes:
        """Return the file with the parts that have changed."""
        changed = {self.entries[key]: part.content() for key, part in self.parts.items() if part.changed}
        return replaced(self.data, self.archive, changed) if changed else self.data


def open_package(data: bytes) -> Package:
    """Open a Word file that the reader has taken; it is trusted to keep the reader's limits."""
    archive = zipfile.ZipFile(io.BytesIO(data))
    entries = {
        info.orig_filename.replace("\\", "/").lstrip("/").lower(): info.orig_filename
        for info in archive.infolist()
    }
    return Package(data, archive, entries)


def _parsed(data: bytes) -> Part:
    root = _tree(data)
    strict = any(name in STRICT_NAMES for name in root.nsmap.values())
    if strict:
        root = _tree(_as_transitional(root))
    for remark in list(root.iter(etree.Comment, etree.ProcessingInstruction)):
        holder = remark.getparent()
        if holder is not None and holder.tag in _HOLD_TEXT:
            discard(remark)  # the reader counts offsets without it
    return Part(root, strict)


def _tree(data: bytes) -> Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    return etree.fromstring(data, parser)


def _as_transitional(root: Element) -> bytes:
    data = _stored(root)
    for strict, usual in STRICT_NAMES.items():
        if usual.encode() in data:
            raise Unwritable(MIXED)
        data = data.replace(f'="{strict}"'.encode(), f'="{usual}"'.encode())
    return data


def _stored(root: Element) -> bytes:
    """Return a tree as XML; lxml says of a document without the word that it is not "standalone"."""
    tree = root.getroottree()
    if tree.docinfo.standalone:
        return bytes(etree.tostring(tree, encoding="UTF-8", xml_declaration=True, standalone=True))
    return bytes(etree.tostring(tree, encoding="UTF-8", xml_declaration=True))


def change_numbers(root: Element) -> Iterator[str]:
    """Yield numbers for new changes that nothing in the part has yet."""
    used = {value for element in root.iter("*") if (value := element.get(ID)) is not None}
    return (number for at in count(1) if (number := str(at)) not in used)


def discard(element: Element) -> None:
    """Take `element` out of its tree; the text behind it stays."""
    parent, before = element.getparent(), element.getprevious()
    if parent is None:
        return
    if element.tail and before is not None:
        before.tail = (before.tail or "") + element.tail
    elif element.tail:
        parent.text = (parent.text or "") + element.tail
    element.tail = None
    parent.remove(element)


def emptied(element: Element) -> Element:
    """Return a new element of the same name and attributes."""
    new = element.makeelement(element.tag)
    for name, value in element.attrib.items():
        new.set(name, value)
    return new


def put_after(element: Element, new: Element) -> None:
    """Put `new` behind `element` and the white space that follows it."""
    parent = element.getparent()
    if parent is not None:
        parent.insert(parent.index(element) + 1, new)
