"""The document that a draft is written into: an empty one, or a house document without what it says.

Of a house document the styles, lists, fonts, theme, page and margins, headers and footers with their
pictures are taken, as pandoc takes them from a reference document. Its words, comments, notes, properties,
macros and traces of revision are not.
"""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, cast

import docx
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.oxml.ns import qn

from linter.authoring.drafting.word.elements import element, printable, valued

if TYPE_CHECKING:
    from docx.document import Document
    from docx.opc.part import Part
    from docx.parts.document import DocumentPart
    from lxml.etree import _Element as Element

_PARTS = {
    RELATIONSHIP_TYPE.STYLES,
    RELATIONSHIP_TYPE.NUMBERING,
    RELATIONSHIP_TYPE.SETTINGS,
    RELATIONSHIP_TYPE.FONT_TABLE,
    RELATIONSHIP_TYPE.THEME,
}
_MARGINS = {RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER}
# What is kept of the settings, in the order of the schema (CT_Settings), and where our own stand in it.
_SETTINGS = (
    "w:zoom",
    "w:mirrorMargins",
    "w:defaultTabStop",
    "w:evenAndOddHeaders",
    "w:characterSpacingControl",
    "w:updateFields",
    "w:compat",
    "w:clrSchemeMapping",
    "w:decimalSymbol",
    "w:listSeparator",
)
_EMU = 635  # English metric units in a twentieth of a point
_NARROWEST = 1440 * _EMU  # an inch; a page with less between its margins is not meant
_A4_WIDTH = 9026
_LONGEST = 255  # what python-docx lets a property hold
_CHANGES = ("ins", "moveTo")
_DROPPED = (
    "del",
    "moveFrom",
    "rPrChange",
    "pPrChange",
    "sectPrChange",
    "tblPrChange",
    "tcPrChange",
    "trPrChange",
)
_MARKS = ("moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd", "proofErr")
_WORD_KINDS = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    "application/vnd.ms-word.document.macroEnabled.main+xml",
    "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
)


class Unfit(Exception):  # noqa: N818  the name says what the document is
    """A house document that can't be taken; the message is a sentence that says why."""


def empty_document() -> Document:
    """Return a document of A4 pages with no styles but the defaults."""
    made = docx.Document()
    styles = cast("Element", made.styles.element)
    for style in list(styles.iterchildren(qn("w:style"))):
        if style.get(qn("w:default")) != "1" or style.get(qn("w:type")) == "paragraph":
            styles.remove(style)
    for inner in styles.findall(f"{qn('w:docDefaults')}/*/*/*"):
        _remove(inner)
    _strip(made)
    body = made.element.body
    body.insert(len(body), element("w:sectPr", _page_size(), _page_margins(), element("w:titlePg")))
    numbering = made.part.numbering_part.element
    for one in list(numbering):
        numbering.remove(one)
    return made


def house_document(data: bytes) -> Document:
    """Return the house document in `data` (.docx, .docm, .dotx, .dotm), emptied.

    Raises Unfit where it is none that can be taken.
    """
    try:
        made = docx.Document(io.BytesIO(_as_document(data)))
        margins = _last_margins(made.element.body)
        _strip(made)
    except Exception as wrong:  # whatever a damaged package makes of a library
        message = "It is no Word document whose styles can be taken; save it again in Word."
        raise Unfit(message) from wrong
    made.element.body.append(margins)
    return made


def text_width(document: Document) -> int:
    """Return the width between the margins in twentieths of a point."""
    section = document.sections[-1]
    page, left, right = section.page_width, section.left_margin, section.right_margin
    if page is None or left is None or right is None or page - left - right < _NARROWEST:
        return _A4_WIDTH
    return round((page - left - right) / _EMU)


def set_properties(document: Document, title: str, language: str) -> None:
    """Set the title and the language in the properties, and nothing that names a person or a time."""
    core = document.core_properties
    root = cast("Element", core._element)  # noqa: SLF001  python-docx can't leave a property out
    for one in list(root):
        root.remove(one)
    core.title, core.language = printable(title)[:_LONGEST], language


def _page_size() -> Element:
    return element("w:pgSz", w=11906, h=16838)  # A4


def _page_margins() -> Element:
    return element("w:pgMar", top=1440, right=1440, bottom=1440, left=1440, header=708, footer=708, gutter=0)


def _as_document(data: bytes) -> bytes:
    """Return a template or a document with macros as the plain document that python-docx opens."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        kinds = archive.read("[Content_Types].xml").decode()
        if not any(kind in kinds for kind in _WORD_KINDS):
            return data
        for kind in _WORD_KINDS:
            kinds = kinds.replace(kind, CONTENT_TYPE.WML_DOCUMENT_MAIN)
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as copy:
            for info in archive.infolist():
                whole = kinds.encode() if info.filename == "[Content_Types].xml" else archive.read(info)
                copy.writestr(info.filename, whole)
    return made.getvalue()


def _last_margins(body: Element) -> Element:
    """Return the last section's properties with the headers and footers that it takes from earlier ones."""
    sections = list(body.iter(qn("w:sectPr")))
    if not sections:
        return element("w:sectPr", _page_size(), _page_margins())
    margins = sections[-1]
    tags = (qn("w:headerReference"), qn("w:footerReference"))
    held: dict[tuple[str, str], Element] = {}
    for section in sections:
        for one in section.iterchildren(*tags):
            held[str(one.tag), one.get(qn("w:type"), "default")] = one
    for one in list(margins.iterchildren(*tags, qn("w:sectPrChange"), qn("w:footnotePr"), qn("w:endnotePr"))):
        margins.remove(one)
    for one in reversed(held.values()):
        margins.insert(0, one)
    return margins


def _strip(document: Document) -> None:
    """Take out the words, and every part but those that make the look."""
    part = document.part
    body = document.element.body
    for one in list(body):
        body.remove(one)
    for identifier, relation in list(part.rels.items()):
        if relation.reltype not in _PARTS | _MARGINS:
            del part.rels[identifier]
    for identifier, relation in list(part.package.rels.items()):
        if relation.reltype not in {RELATIONSHIP_TYPE.OFFICE_DOCUMENT, RELATIONSHIP_TYPE.CORE_PROPERTIES}:
            del part.package.rels[identifier]
    _settle(part)
    for root in _roots(part):
        _forget_changes(root)


def _roots(part: DocumentPart) -> list[Element]:
    """Return the roots of the parts in XML that stay, those of headers and footers with them."""
    kept: list[Part] = [r.target_part for r in part.rels.values() if not r.is_external]
    return [root for one in kept if (root := getattr(one, "element", None)) is not None]


def _settle(part: DocumentPart) -> None:
    """Keep the settings of the look, have Word update the fields, and give the zoom its percentage."""
    settings = cast("Element", part.settings.element)
    kept = {str(one.tag): one for one in settings}
    for one in list(settings):
        settings.remove(one)
    kept[qn("w:zoom")] = element("w:zoom", percent=100)
    kept[qn("w:updateFields")] = valued("w:updateFields", "true")
    settings.extend([kept[qn(tag)] for tag in _SETTINGS if qn(tag) in kept])


def _forget_changes(root: Element) -> None:
    """Accept tracked changes, and drop what tells one time of saving from another (w:rsid…)."""
    for name in (*_DROPPED, *_MARKS, "rsid"):
        for one in list(root.iter(qn(f"w:{name}"))):
            _remove(one)
    for name in _CHANGES:
        for one in list(root.iter(qn(f"w:{name}"))):
            for inner in list(one):
                one.addprevious(inner)
            _remove(one)
    for one in root.iter():
        for key in [key for key in one.attrib if str(key).startswith(qn("w:rsid"))]:
            del one.attrib[key]


def _remove(one: Element) -> None:
    parent = one.getparent()
    if parent is not None:
        parent.remove(one)
