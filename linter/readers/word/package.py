"""A Word file as a package: its main part and the parts that it refers to (ECMA-376-2)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from linter.model.frozen import Frozen
from linter.readers.container import DAMAGED, Refusal
from linter.readers.word.names import BODY, WORD

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element as Element

    from linter.readers.container import Container

CONTENT_TYPES = "[Content_Types].xml"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_MAIN_KIND = "officeDocument"
_STRICT = re.compile(rb"""((?:xmlns(?::[\w.-]+)?|uri)\s*=\s*["'])http://purl\.oclc\.org/ooxml/(\w+)/(\w+)""")
_STRICT_NAMES = {b"extendedProperties": b"extended-properties", b"customProperties": b"custom-properties"}
_STRANGERS = (
    ("spreadsheetml", "The file is an Excel workbook with a wrong name, not a Word file."),
    ("presentationml", "The file is a PowerPoint presentation with a wrong name, not a Word file."),
    ("ms-excel", "The file is an Excel workbook with a wrong name, not a Word file."),
    ("ms-powerpoint", "The file is a PowerPoint presentation with a wrong name, not a Word file."),
)


class Relation(Frozen):
    """What a part refers to: `kind` is the last word of the type, `target` a part or an address outside."""

    kind: str
    target: str
    external: bool


class Package(Frozen):
    """An opened Word file: `main` names the part `document`, `relations` are that part's by identifier."""

    container: Container
    main: str
    document: Element
    relations: Mapping[str, Relation]
    content_type: str

    def part(self, kind: str) -> str | None:
        """Return the name of the first part that the main part refers to as `kind` (styles, footnotes …)."""
        return next((r.target for r in self.relations.values() if r.kind == kind and not r.external), None)

    def root(self, kind: str) -> Element | None:
        """Return the root of the part of that kind, None if there is none; `Refusal` if it is broken."""
        name = self.part(kind)
        return None if name is None else self.container.xml(name, as_transitional)


def open_package(container: Container) -> Package:
    """Find the main part and parse it; raise `Refusal` for what Word would not take as a document."""
    if CONTENT_TYPES not in container:
        raise Refusal(_without_types(container))
    types = container.xml(CONTENT_TYPES)
    listed = relations(container, "").values()
    main = next((r.target for r in listed if r.kind == _MAIN_KIND and not r.external), None)
    if main is None:
        raise Refusal(DAMAGED)
    content_type = _content_type(types, main)
    for mark, reason in _STRANGERS:
        if mark in content_type:
            raise Refusal(reason)
    document = container.xml(main, as_transitional)
    if document.tag != WORD + "document" or next(document.iterchildren(BODY), None) is None:
        raise Refusal(
            "The file holds no Word document: its text is missing; open it in Word and save it anew."
        )
    return Package(container, main, document, relations(container, main), content_type)


def as_transitional(data: bytes) -> bytes:
    """Give Strict namespaces (ISO/IEC 29500-1) their Transitional names (29500-4), in declarations only."""
    if b"purl.oclc.org/ooxml" not in data:
        return data
    return _STRICT.sub(_transitional, data)


def _transitional(found: re.Match[bytes]) -> bytes:
    last = _STRICT_NAMES.get(found[3], found[3])
    return found[1] + b"http://schemas.openxmlformats.org/" + found[2] + b"/2006/" + last


def relations(container: Container, part: str) -> dict[str, Relation]:
    """Return what `part` ("" for the package) refers to, by identifier.

    Targets outside the package are kept with their address; those that climb out of it or are not in it are
    dropped, as Word drops them when it repairs a file.
    """
    folder, _, name = part.rpartition("/")
    listing = f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"
    if listing not in container:
        return {}
    found: dict[str, Relation] = {}
    for element in container.xml(listing):
        kind = element.get("Type", "").rpartition("/")[2]
        target = element.get("Target", "")
        if element.get("TargetMode") == "External":
            found[element.get("Id", "")] = Relation(kind, target, external=True)
        elif (inside := _inside(container, folder, target)) is not None:
            found[element.get("Id", "")] = Relation(kind, inside, external=False)
    return found


def _inside(container: Container, folder: str, target: str) -> str | None:
    """Return the part that `target` names as seen from `folder`, None if there is no such part."""
    spellings = [target]
    if "%" in target:
        from urllib.parse import unquote  # 3 ms that hardly a file needs

        spellings.append(unquote(target))
    for spelling in spellings:
        name = _resolved(folder, spelling.partition("#")[0].replace("\\", "/"))
        if name is not None and name in container:
            return name
    return None


def _resolved(folder: str, target: str) -> str | None:
    steps = [] if target.startswith("/") else [s for s in folder.split("/") if s]
    for step in target.split("/"):
        if step == "..":
            if not steps:
                return None
            steps.pop()
        elif step not in ("", "."):
            steps.append(step)
    return "/".join(steps)


def _content_type(types: Element, part: str) -> str:
    """Return the content type that `types` gives to `part`: its own, else that of its ending."""
    wanted, ending = "/" + part.lower(), part.rpartition(".")[2].lower()
    usual = ""
    for element in types:
        if element.tag == _TYPES + "Override" and element.get("PartName", "").lower() == wanted:
            return element.get("ContentType", "")
        if element.tag == _TYPES + "Default" and element.get("Extension", "").lower() == ending:
            usual = element.get("ContentType", "")
    return usual


def _without_types(container: Container) -> str:
    if "content.xml" in container:
        return (
            "The file is an OpenDocument text with a wrong name; give it the ending .odt or save it as .docx."
        )
    if any(name.endswith(".docx") for name in container.members):
        return "The file is a zip archive, not a Word file; unpack it and check the Word files in it."
    return DAMAGED
