"""Write an example as a Word file, the same bytes each time."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from typing import TYPE_CHECKING

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from docx.document import Document as Word
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.text.paragraph import Paragraph
    from example_parts import Part

_EMPHASIS = re.compile(r"(\*{1,3})(.+?)\1")
_MADE = dt.datetime(2016, 5, 27, 9, 0)  # noqa: DTZ001  Word's own properties bear no zone
_ZIP_TIME = (2016, 5, 27, 9, 0, 0)
# the lists of the automatic numbers: of sections and paragraphs, and of recommendations
_PARAGRAPHS, _RECOMMENDATIONS = 90, 91
_STYLES = {"lead-in": "Recommendation group", "numbered": "Recommendation"}


def write_word(parts: Sequence[Part], path: Path, *, automatic: bool) -> None:
    """Write `parts` to `path`; the numbers are typed, or left to Word to compute (`automatic`)."""
    document = Document()
    _set_up(document)
    if automatic:
        _add_lists(document)
    _write_front(document, parts)
    recommending = False
    for part in _proper(parts):
        if part.kind == "heading":
            recommending = part.text == "Recommendations"
        _write(document, part, automatic=automatic, recommending=recommending)
    path.write_bytes(_steady(document))


def _set_up(document: Word) -> None:
    """Set page, fonts, the styles that a template of the house has, header, footer and properties."""
    styles = document.styles
    styles["Normal"].font.name, styles["Normal"].font.size = "Arial", Pt(12)
    for name in ("TOC 1", "TOC 2", *_STYLES.values()):
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = styles["Normal"]
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.header.paragraphs[0].text = "Review of health services in Oakshire"
    footer = page.footer.paragraphs[0]
    footer.add_run("Page ")
    footer.paragraph_format.element.append(
        parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>')
    )
    for zoom in document.settings.element.findall(qn("w:zoom")):
        zoom.set(qn("w:percent"), "100")  # the schema asks for it, the library's own template lacks it
    facts = document.core_properties
    facts.author = facts.last_modified_by = facts.comments = ""
    facts.title = "Review of health services in Oakshire"
    facts.created = facts.modified = _MADE


def _add_lists(document: Word) -> None:
    """Add the lists: 1. > 1.1 > 1.1.1 by hand for the report, 1. > 1.1 by style for the recommendations."""
    numbering = document.part.numbering_part.element
    first = numbering.find(qn("w:num"))
    ids = [document.styles[name].style_id for name in _STYLES.values()]
    for number, styles in ((_PARAGRAPHS, ["", "", ""]), (_RECOMMENDATIONS, ids)):
        first.addprevious(parse_xml(_list_xml(number, styles)))
        numbering.append(
            parse_xml(f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>')
        )
    for level, name in enumerate(_STYLES.values()):
        document.styles[name].element.get_or_add_pPr().append(_number_xml(_RECOMMENDATIONS, level))


def _list_xml(number: int, styles: Sequence[str]) -> str:
    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        + (f'<w:pStyle w:val="{style}"/>' if style else "")
        + f'<w:lvlText w:val="{".".join(f"%{i + 1}" for i in range(at + 1))}{"" if at else "."}"/>'
        '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="567" w:hanging="567"/></w:pPr></w:lvl>'
        for at, style in enumerate(styles)
    )
    return (
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}">'
        f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
    )


def _number_xml(number: int, level: int) -> BaseOxmlElement:
    return parse_xml(
        f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    )


def _write_front(document: Word, parts: Sequence[Part]) -> None:
    """Write title, cover and Contents."""
    title, *subtitles = parts[: next(i for i, part in enumerate(parts) if part.kind == "cover")]
    document.add_paragraph(title.text, "Title")
    for part in subtitles:
        document.add_paragraph(part.text, "Subtitle")
    table = document.add_table(rows=0, cols=2)
    table.style = "Table Grid"
    for part in (p for p in parts if p.kind == "cover"):
        cells = table.add_row().cells
        cells[0].text, cells[1].text = part.number, part.text
    document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    document.add_paragraph("Contents", "Heading 1")
    levels = {part.text: part.level for part in parts if part.kind == "heading"}
    for part in (p for p in parts if p.kind == "contents"):
        style = "TOC 1" if levels.get(part.text) == _TOP else "TOC 2"
        document.add_paragraph(f"{part.text}\t{part.number}", style)
    document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)


_TOP = 2  # the Markdown level of the outermost sections; the title has the first


def _proper(parts: Sequence[Part]) -> Sequence[Part]:
    """Return what stands behind the Contents."""
    last = max(i for i, part in enumerate(parts) if part.kind == "contents")
    return parts[last + 1 :]


def _write(document: Word, part: Part, *, automatic: bool, recommending: bool) -> None:
    style = f"Heading {part.level - 1}" if part.kind == "heading" else None
    if part.kind == "bullet":
        style = "List Bullet"
    elif recommending and part.kind in _STYLES:
        style = _STYLES[part.kind]
    typed = f"{part.number}\t" if part.number and not automatic else ""
    paragraph = document.add_paragraph(style=style)
    if automatic and part.number and not recommending:
        level = part.number.rstrip(".").count(".")
        paragraph.paragraph_format.element.get_or_add_pPr().append(_number_xml(_PARAGRAPHS, level))
    _fill(paragraph, typed + (f"**{part.text}**" if part.kind == "lead-in" else part.text))


def _fill(paragraph: Paragraph, text: str) -> None:
    """Write `text` in runs; asterisks mark what is italic, bold or both."""
    at = 0
    for found in _EMPHASIS.finditer(text):
        if found.start() > at:
            paragraph.add_run(text[at : found.start()])
        run = paragraph.add_run(found[2])
        run.bold, run.italic = len(found[1]) > 1 or None, len(found[1]) != 2 or None  # noqa: PLR2004  **bold**
        at = found.end()
    if at < len(text):
        paragraph.add_run(text[at:])


def _steady(document: Word) -> bytes:
    """Return the file's bytes with one time for all its members: the library stamps them with the clock."""
    saved, steady = io.BytesIO(), io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as old, zipfile.ZipFile(steady, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _ZIP_TIME)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            new.writestr(entry, old.read(name))
    return steady.getvalue()
