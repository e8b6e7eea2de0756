"""A paper as an Excel workbook: a sheet a table, with nothing that Excel would calculate or convert."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final

from linter.authoring.documents.look import HEAD
from linter.authoring.documents.packing import packed
from linter.cache.expressions import compiled

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

    from linter.authoring.documents.paper import Line, Paper, Table

# What the name of a sheet may not hold, and how long it may be; how long a cell's words may be
# (Microsoft, Excel specifications and limits).
_NOT_IN_NAMES = compiled(r"[\[\]:*?/\\]|^'+|'+$")
_NAME, _LONGEST = 31, 32_767
# Characters that a centimetre holds at 11 points.
_PER_CM: Final = 5.0


def write_workbook(paper: Paper) -> bytes:
    """Return `paper` as an .xlsx file (ECMA-376-1); lines outside the tables are left out."""
    from openpyxl import Workbook

    book = Workbook()
    for made in book.worksheets:
        book.remove(made)
    for part in paper.parts:
        if part.table:
            _write_sheet(book.create_sheet(_sheet_name(part.heading or paper.title)), part.table, paper)
    held = io.BytesIO()
    book.save(held)
    return packed(held.getvalue(), paper.title)


def _sheet_name(heading: str) -> str:
    """Return as many whole words of `heading` as the name of a sheet may hold."""
    name = _NOT_IN_NAMES.sub(" ", heading).strip(" '")
    if len(name) > _NAME:
        name = f"{name[: _NAME - 1].rpartition(' ')[0] or name[: _NAME - 2]} …"
    return name or "Sheet"


def _write_sheet(sheet: Worksheet, table: Table, paper: Paper) -> None:
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
    from openpyxl.worksheet.properties import PageSetupProperties

    for at, column in enumerate(table.columns, 1):
        _write_cell(sheet, 1, at, column.title, head=True)
        sheet.column_dimensions[get_column_letter(at)].width = column.width * _PER_CM
    for row, held in enumerate(table.rows, 2):
        for at, lines in enumerate(held, 1):
            _write_cell(sheet, row, at, _words(lines))
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    sheet.print_title_rows = "1:1"
    sheet.print_options.gridLines = True
    sheet.page_setup.orientation = "landscape" if paper.wide else "portrait"
    sheet.page_setup.paperSize = 9  # A4 (ECMA-376-1, 18.3.1.63)
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.oddHeader = HeaderFooterItem(center=_HeaderFooterPart(text=paper.title.replace("&", "&&")))
    sheet.oddFooter = HeaderFooterItem(center=_HeaderFooterPart(text="&P"))


def _write_cell(sheet: Worksheet, row: int, column: int, words: str, *, head: bool = False) -> None:
    """Write words as words: what begins with = is no formula, and stays none when somebody edits it."""
    from openpyxl.styles import Alignment, Font, PatternFill

    cell = sheet.cell(row, column)
    if words:
        cell.value = words[:_LONGEST]
        cell.data_type = "s"
        cell.quotePrefix = words[0] in "=+-@'"
    cell.number_format = "@"
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if head:
        cell.font, cell.fill = Font(bold=True), PatternFill("solid", fgColor=HEAD)


def _words(lines: tuple[Line, ...]) -> str:
    return "\n".join(line.text for line in lines)
