"""A paper as a Word file: real headings, header rows that repeat, a title and a language, nobody's name."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final

from linter.authoring.documents.look import EDGE, HEAD, dress
from linter.authoring.documents.packing import packed

if TYPE_CHECKING:
    from docx.document import Document
    from docx.shared import Length
    from docx.table import Table as WordTable
    from docx.table import _Cell, _Row
    from docx.text.paragraph import Paragraph

    from linter.authoring.documents.paper import Line, Paper, Part, Table

# A4 and its margins, in centimetres.
_SHORT, _LONG, _MARGIN = 21.0, 29.7, 2.0
# A row with more characters than this may break over two pages.
_LONG_ROW = 1_200
_STYLES: Final = {"close": "Close", "mark": "Mark"}


def write_word(paper: Paper) -> bytes:
    """Return `paper` as a .docx file (ECMA-376-1), the same bytes for the same paper."""
    from linter.authoring.drafting.word.house import empty_document

    document = empty_document()
    dress(document)
    _set_page(document, paper)
    for line in paper.opening:
        _fill(document.add_paragraph(), line, "Normal")
    document.add_paragraph(paper.title, "Title")
    for part in paper.parts:
        _write_part(document, part)
    held = io.BytesIO()
    document.save(held)
    return packed(held.getvalue(), paper.title)


def _write_part(document: Document, part: Part) -> None:
    if part.heading:
        document.add_heading(part.heading, level=1)
    for line in part.lines:
        _fill(document.add_paragraph(), line, "Normal")
    if part.table:
        _write_table(document, part.table)
        document.add_paragraph(style="After table")


def _fill(paragraph: Paragraph, line: Line, style: str) -> None:
    paragraph.style = _STYLES.get(line.look, style)
    paragraph.add_run(line.text).bold = True if line.look == "strong" else None


def _write_table(document: Document, table: Table) -> None:
    made = document.add_table(len(table.rows) + 1, len(table.columns))
    _draw_lines(made)
    for column, grid in zip(table.columns, made.columns, strict=True):
        grid.width = _cm(column.width)
    rows = iter(made.rows)
    _write_head(next(rows), table)
    for row, held in zip(rows, table.rows, strict=True):
        for cell, lines, column in zip(row.cells, held, table.columns, strict=True):
            cell.width = _cm(column.width)
            _write_cell(cell, lines)
        if sum(len(line.text) for lines in held for line in lines) < _LONG_ROW:
            _add(row, "w:cantSplit")


def _write_head(row: _Row, table: Table) -> None:
    """Write the columns' titles into a row that is marked as a header and repeats on each page."""
    from docx.oxml.parser import OxmlElement

    for cell, column in zip(row.cells, table.columns, strict=True):
        cell.width = _cm(column.width)
        cell.paragraphs[0].style = "Table heading"
        cell.paragraphs[0].add_run(column.title)
        shade = OxmlElement("w:shd", {_name("w:val"): "clear", _name("w:fill"): HEAD})
        cell._tc.get_or_add_tcPr().append(shade)  # noqa: SLF001  python-docx knows no shading
    _add(row, "w:cantSplit", "w:tblHeader")


def _add(row: _Row, *properties: str) -> None:
    from docx.oxml.parser import OxmlElement

    held = row._tr.get_or_add_trPr()  # noqa: SLF001  nor what rows do at the end of a page
    held.extend([OxmlElement(name) for name in properties])


def _write_cell(cell: _Cell, lines: tuple[Line, ...]) -> None:
    cell.paragraphs[0].style = "Table text"
    for n, line in enumerate(lines):
        _fill(cell.add_paragraph() if n else cell.paragraphs[0], line, "Table text")


def _draw_lines(made: WordTable) -> None:
    from docx.oxml.parser import OxmlElement

    made.autofit = False
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        drawn = {"val": "single", "sz": "4", "space": "0", "color": EDGE}
        borders.append(OxmlElement(f"w:{side}", {_name(f"w:{key}"): value for key, value in drawn.items()}))
    layout = made._tbl.tblPr.get_or_add_tblLayout()  # noqa: SLF001  python-docx draws lines by a style only
    layout.addprevious(borders)


def _set_page(document: Document, paper: Paper) -> None:
    from docx.enum.section import WD_ORIENT

    section = document.sections[0]
    section.different_first_page_header_footer = False
    section.orientation = WD_ORIENT.LANDSCAPE if paper.wide else WD_ORIENT.PORTRAIT
    width, height = (_LONG, _SHORT) if paper.wide else (_SHORT, _LONG)
    section.page_width, section.page_height = _cm(width), _cm(height)
    section.left_margin = section.right_margin = _cm(_MARGIN)
    section.top_margin = section.bottom_margin = _cm(_MARGIN)
    footer = section.footer.paragraphs[0]
    footer.style = "footer"
    footer.add_run(f"{paper.title} – page ")
    _add_page_number(footer)


def _add_page_number(paragraph: Paragraph) -> None:
    from docx.oxml.parser import OxmlElement

    field = OxmlElement("w:fldSimple", {_name("w:instr"): " PAGE "})
    paragraph._p.append(field)  # noqa: SLF001  python-docx knows no fields
    run = paragraph.add_run("1")
    field.append(run._r)  # noqa: SLF001  as above


def _cm(width: float) -> Length:
    from docx.shared import Cm

    return Cm(width)


def _name(tag: str) -> str:
    from docx.oxml.ns import qn

    return qn(tag)
