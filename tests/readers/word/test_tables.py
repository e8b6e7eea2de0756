"""Tables: cells in order with their places, merged cells once, wrapped rows and cells."""

from __future__ import annotations

from linter.model.draft import Cell, Kind, Story
from tests.readers.word.files import paragraph, read, texts, word_file


def _cell(inner: str, facts: str = "") -> str:
    return f"<w:tc><w:tcPr>{facts}</w:tcPr>{inner}</w:tc>"


def _row(*cells: str, facts: str = "") -> str:
    return f"<w:tr><w:trPr>{facts}</w:trPr>{''.join(cells)}</w:tr>"


def _table(*rows: str, facts: str = "") -> str:
    return f"<w:tbl><w:tblPr>{facts}</w:tblPr>{''.join(rows)}</w:tbl>"


def _words(text: str) -> str:
    return _cell(paragraph(text))


def _cells(body: str) -> list[tuple[str, Cell | None]]:
    return [(block.text, block.cell) for block in read(word_file(body)).blocks]


def test_cells_know_their_places() -> None:
    body = _table(
        _row(_words("a"), _words("b")), _row(_words("c"), _cell(paragraph("d") + paragraph("e")))
    ) + paragraph("f")
    assert _cells(body) == [
        ("a", Cell(0, 0, 0)),
        ("b", Cell(0, 0, 1)),
        ("c", Cell(0, 1, 0)),
        ("d", Cell(0, 1, 1)),
        ("e", Cell(0, 1, 1)),
        ("f", None),
    ]


def test_only_leading_rows_are_headers() -> None:
    head = "<w:tblHeader/>"
    body = _table(_row(_words("a"), facts=head), _row(_words("b")), _row(_words("c"), facts=head))
    assert [cell and cell.header for _, cell in _cells(body)] == [True, False, False]


def test_columns_count_spans_and_gaps() -> None:
    wide = _cell(paragraph("a"), '<w:gridSpan w:val="2"/>')
    body = _table(_row(wide, _words("b")), _row(_words("c"), facts='<w:gridBefore w:val="2"/>'))
    assert [cell and cell.column for _, cell in _cells(body)] == [0, 2, 2]


def test_merged_cells_are_read_once() -> None:
    top = _cell(paragraph("a"), '<w:vMerge w:val="restart"/>')
    below = _cell(paragraph("not shown"), "<w:vMerge/>")
    beside = _cell(paragraph("not shown"), "<w:hMerge/>")
    body = _table(_row(top, _words("b"), beside), _row(below, _words("c")))
    assert texts(body) == ["a", "b", "c"]


def test_a_merge_with_nothing_above_shows() -> None:
    assert texts(
        _table(_row(_cell(paragraph("a"), "<w:vMerge/>")), _row(_cell(paragraph("b"), "<w:vMerge/>")))
    ) == ["a"]


def test_tables_nest() -> None:
    inner = _table(_row(_words("in")))
    assert _cells(_table(_row(_cell(inner + paragraph("after")), _words("next")))) == [
        ("in", Cell(1, 0, 0)),
        ("after", Cell(0, 0, 0)),
        ("next", Cell(0, 0, 1)),
    ]


def test_rows_and_cells_in_content_controls() -> None:
    control = "<w:sdt><w:sdtPr>{}</w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    row = _row(
        control.format("", _words("a")), control.format("<w:showingPlcHdr/>", _words("prompt")), _words("c")
    )
    assert _cells(_table(control.format("", row))) == [("a", Cell(0, 0, 0)), ("c", Cell(0, 0, 2))]


def test_deleted_cells_are_left_out() -> None:
    gone = _cell(paragraph("gone"), '<w:cellDel w:author="E"/>')
    draft = read(word_file(_table(_row(gone, _words("b")))))
    assert ([block.text for block in draft.blocks], draft.changes) == (["b"], (("deletion", 0, "E"),))


def test_a_table_has_alternative_texts() -> None:
    facts = '<w:tblCaption w:val="Visits"/><w:tblDescription w:val="Visits by month"/>'
    blocks = read(word_file(_table(_row(_words("a")), facts=facts))).blocks
    assert [(b.story, b.text) for b in blocks[1:]] == [
        (Story.PROPERTIES, "Visits"),
        (Story.PROPERTIES, "Visits by month"),
    ]


def test_a_bookmark_or_a_comment_may_begin_between_rows() -> None:
    mark = '<w:bookmarkStart w:name="here"/><w:commentRangeStart w:id="1"/>'
    draft = read(
        word_file(
            f"<w:tbl>{_row(_words('a'))}{mark}{_row(_words('b'))}<w:commentRangeEnd w:id='1'/></w:tbl>",
            comments=f'<w:comment w:id="1" w:author="A">{paragraph("Why?")}</w:comment>',
        )
    )
    assert [b.bookmarks for b in draft.blocks] == [(), ("here",)]
    assert [comment.covers for comment in draft.comments] == [(1,)]


def test_a_heading_in_a_cell_is_a_heading_with_a_place() -> None:
    body = _table(_row(_cell(paragraph("Cover", properties='<w:outlineLvl w:val="0"/>'))))
    (block,) = read(word_file(body)).blocks
    assert (block.kind, block.cell) == (Kind.HEADING, Cell(0, 0, 0))
