"""A paper in each format: accessible, nobody's, and never more than words."""

from __future__ import annotations

import csv
import io
from zipfile import ZipFile

import html5lib
import openpyxl
import pytest
from docx import Document
from docx.oxml.ns import qn

from linter.authoring.documents.paper import (
    Column,
    Line,
    Paper,
    Part,
    Table,
    filled,
    listed,
    paragraphs,
    printable,
)
from linter.authoring.documents.separated import write_separated
from linter.authoring.documents.web import write_page
from linter.authoring.documents.word import write_word
from linter.authoring.documents.workbook import write_workbook

EVIL = ("=1+1", "+44", "-3", "@SUM(A1)", "<b>&amp;", "1.10", "a\x07b\x00c", "'quoted")
TABLE = Table(
    (Column("number", "No.", 2), Column("text", "Text", 8)),
    tuple(
        ((Line(str(n), "strong"),), (Line(printable(text)), Line("mark me", "mark")))
        for n, text in enumerate(EVIL)
    ),
)
PAPER = Paper("Plan & <title>", (Part("", (Line("Before."),)), Part("Group [1]: a/b", (), TABLE)), wide=True)


def test_word_has_headings_header_rows_title_and_language_and_nobody() -> None:
    data = write_word(PAPER)
    assert data == write_word(PAPER)
    document = Document(io.BytesIO(data))
    assert [(p.style.name, p.text) for p in document.paragraphs if p.style and p.text] == [
        ("Title", "Plan & <title>"),
        ("Normal", "Before."),
        ("Heading 1", "Group [1]: a/b"),
    ]
    (table,) = document.tables
    rows = [row._tr.trPr for row in table.rows]  # noqa: SLF001  python-docx knows no header rows
    marked = [
        properties is not None and properties.find(qn("w:tblHeader")) is not None for properties in rows
    ]
    assert marked == [True] + [False] * len(EVIL)
    assert [row.cells[1].paragraphs[0].text for row in table.rows] == ["Text", *map(printable, EVIL)]
    properties = document.core_properties
    assert (properties.title, properties.language, properties.author) == ("Plan & <title>", "en-GB", "")
    assert (properties.created, properties.modified, properties.last_modified_by) == (None, None, "")
    with ZipFile(io.BytesIO(data)) as archive:
        every = b"".join(map(archive.read, archive.namelist()))
        assert {info.date_time[0] for info in archive.infolist()} == {1980}
    assert b"rsid" not in every
    assert b"python-docx" not in every
    assert b'w:percent="100"' in every


def test_excel_calculates_nothing() -> None:
    data = write_workbook(PAPER)
    assert data == write_workbook(PAPER)
    book = openpyxl.load_workbook(io.BytesIO(data))
    (sheet,) = book.worksheets
    assert sheet.title == "Group  1   a b"
    assert [cell.value for cell in sheet[1]] == ["No.", "Text"]
    assert [(row[1].value, row[1].data_type) for row in sheet.iter_rows(min_row=2)] == [
        (f"{printable(text)}\nmark me", "s") for text in EVIL
    ]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", f"A1:B{len(EVIL) + 1}")
    with ZipFile(io.BytesIO(data)) as archive:
        every = b"".join(map(archive.read, archive.namelist()))
    assert b"<f>" not in every
    assert b"openpyxl" not in every


def test_csv_has_words_only() -> None:
    rows = list(csv.reader(io.StringIO(write_separated(TABLE).decode("utf-8-sig"))))
    assert rows[0] == ["number", "text"]
    assert [row[1] for row in rows[1:]] == [
        *("'=1+1; mark me", "'+44; mark me", "'-3; mark me", "'@SUM(A1); mark me", "<b>&amp;; mark me"),
        *("1.10; mark me", "abc; mark me", "''quoted; mark me"),
    ]
    numbers = Table((Column("number", "No.", 1),), (((Line("1.10"),),), ((Line("in 1.10"),),)))
    assert write_separated(numbers).decode("utf-8-sig") == "number\r\n'1.10\r\nin 1.10\r\n"


def test_the_page_is_sound_and_escapes_everything() -> None:
    page = write_page(PAPER).decode()
    html5lib.HTMLParser(strict=True).parse(page)
    assert '<html lang="en-GB">' in page
    assert "<title>Plan &amp; &lt;title&gt;</title>" in page
    assert '<th scope="col">Text</th>' in page
    assert "&lt;b&gt;&amp;amp;" in page
    assert "<script" not in page


def test_words_are_filled_once() -> None:
    slots = {"area": "{body}", "body": "x", "gone": ""}
    assert filled("In {area} and {body}", slots) == "In {body} and x"
    assert paragraphs("One\ntwo {gone}.\n\n\nThree", slots) == (Line("One two."), Line("Three"))
    with pytest.raises(KeyError):
        filled("{other}", slots)


def test_lists() -> None:
    assert [listed(items) for items in ((), ("a",), ("a", "b"), ("a", "b", "c"))] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]
