"""Small Word files for tests, made from the XML that matters."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from linter.model.draft import Draft
from linter.readers.word import read_word

if TYPE_CHECKING:
    from collections.abc import Mapping

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMES = " ".join(
    f'xmlns:{prefix}="{name}"'
    for prefix, name in {
        "w": _W,
        "r": _R,
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
    }.items()
)
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_ROOTS = {
    "styles": "styles",
    "numbering": "numbering",
    "settings": "settings",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "comments": "comments",
    "header": "hdr",
    "footer": "ftr",
}


def word_file(
    body: str,
    *,
    content_type: str = _MAIN,
    outside: Mapping[str, str] | None = None,
    raw: Mapping[str, bytes] | None = None,
    **parts: str,
) -> bytes:
    """Return a Word file whose body holds the XML `body`.

    `parts` are the inner XML of further parts by kind; a digit behind the kind tells several apart (`header1`),
    and the relation's identifier is the whole name. `outside` are external targets by kind, `raw` further
    entries of the package, related to the document by kind where the name says "kind=path".
    """
    entries: dict[str, bytes] = {"word/document.xml": _root("document", f"<w:body>{body}</w:body>")}
    relations = []
    for name, inner in parts.items():
        kind = name.rstrip("0123456789")
        entries[f"word/{name}.xml"] = _root(_ROOTS[kind], inner)
        relations.append(f'<Relationship Id="{name}" Type="{_R}/{kind}" Target="{name}.xml"/>')
    for kind, target in (outside or {}).items():
        relation = f'Id="out{len(relations)}" Type="{_R}/{kind}" Target="{target}" TargetMode="External"'
        relations.append(f"<Relationship {relation}/>")
    for name, data in (raw or {}).items():
        kind, _, path = name.rpartition("=")
        entries[path] = data
        if kind:
            relations.append(f'<Relationship Id="{kind}" Type="{_R}/{kind}" Target="/{path}"/>')
    entries["[Content_Types].xml"] = (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{content_type}"/></Types>'
    ).encode()
    entries["_rels/.rels"] = _relations(
        [f'<Relationship Id="main" Type="{_R}/officeDocument" Target="word/document.xml"/>']
        + [
            f'<Relationship Id="{kind}" Type="{_PACKAGE}/{kind}" Target="{path}"/>'
            for path in entries
            for kind in ("core-properties", "extended-properties", "custom-properties")
            if path == f"docProps/{kind}.xml"
        ]
    )
    entries["word/_rels/document.xml.rels"] = _relations(relations)
    return zipped(entries)


def zipped(entries: Mapping[str, bytes]) -> bytes:
    """Return a zip archive of `entries`."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            # With a fixed day: the same entries are the same bytes at any time.
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def paragraph(text: str = "", *, properties: str = "", runs: str = "") -> str:
    """Return a paragraph with one run of `text` and further `runs`."""
    facts = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{facts}{run(text) if text else ''}{runs}</w:p>"


def run(text: str, look: str = "") -> str:
    """Return a run of `text` with the run properties `look`."""
    facts = f"<w:rPr>{look}</w:rPr>" if look else ""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;")
    return f'<w:r>{facts}<w:t xml:space="preserve">{escaped}</w:t></w:r>'


def style(
    identifier: str, inner: str = "", *, name: str = "", kind: str = "paragraph", default: bool = False
) -> str:
    """Return a style definition."""
    mark = ' w:default="1"' if default else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{identifier}"{mark}><w:name w:val="{name or identifier}"/>'
        f"{inner}</w:style>"
    )


def read(data: bytes, view: str = "accepted") -> Draft:
    """Read a Word file that has to be readable."""
    draft = read_word("draft.docx", data, view=view)
    assert isinstance(draft, Draft), draft
    return draft


def texts(body: str, view: str = "accepted") -> list[str]:
    """Return the texts of the blocks that show in a file with this body."""
    return [block.text for block in read(word_file(body), view).blocks if not block.hidden]


def _root(name: str, inner: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{name} {_NAMES}>{inner}</w:{name}>'.encode()


def _relations(relations: list[str]) -> bytes:
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{"".join(relations)}</Relationships>'.encode()
