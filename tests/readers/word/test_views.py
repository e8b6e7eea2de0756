"""Tracked changes: the accepted and the original view, joined paragraphs, and what is counted."""

from __future__ import annotations

import pytest

from linter.model.draft import Change
from tests.readers.word.files import paragraph, read, run, texts, word_file


def _tracked(tag: str, text: str, author: str = "Editor", date: str = "") -> str:
    inner = f'<w:r><w:delText xml:space="preserve">{text}</w:delText></w:r>' if tag == "del" else run(text)
    when = f' w:date="{date}"' if date else ""
    return f'<w:{tag} w:author="{author}"{when}>{inner}</w:{tag}>'


def _marked(tag: str, text: str) -> str:
    return paragraph(text, properties=f'<w:rPr><w:{tag} w:author="Editor"/></w:rPr>')


_ROW = "<w:tr>{}<w:tc>{}</w:tc></w:tr>"


@pytest.mark.parametrize(
    ("body", "accepted", "original"),
    [
        (paragraph("A ", runs=_tracked("ins", "new ") + run("B")), ["A new B"], ["A B"]),
        (paragraph("A ", runs=_tracked("del", "old ") + run("B")), ["A B"], ["A old B"]),
        (paragraph("A", runs=f'<w:ins w:author="E">{_tracked("del", "x")}</w:ins>'), ["A"], ["A"]),
        (paragraph("A", runs=_tracked("moveFrom", "x")), ["A"], ["Ax"]),
        (paragraph("A", runs=_tracked("moveTo", "x")), ["Ax"], ["A"]),
        (_marked("del", "First, ") + paragraph("second"), ["First, second"], ["First, ", "second"]),
        (_marked("ins", "First, ") + paragraph("second"), ["First, ", "second"], ["First, second"]),
        (_marked("moveFrom", "First, ") + paragraph("second"), ["First, second"], ["First, ", "second"]),
        (_marked("del", "Last words"), ["Last words"], ["Last words"]),
        (
            _marked("del", "Before") + f"<w:tbl>{_ROW.format('', paragraph('cell'))}</w:tbl>",
            ["Before", "cell"],
            ["Before", "cell"],
        ),
        (
            f"<w:tbl>{_ROW.format('<w:trPr><w:del/></w:trPr>', paragraph('gone'))}</w:tbl>" + paragraph("Z"),
            ["Z"],
            ["gone", "Z"],
        ),
        (
            f"<w:tbl>{_ROW.format('<w:trPr><w:ins/></w:trPr>', paragraph('new'))}</w:tbl>" + paragraph("Z"),
            ["new", "Z"],
            ["Z"],
        ),
    ],
)
def test_each_view_shows_its_side(body: str, accepted: list[str], original: list[str]) -> None:
    assert texts(body) == accepted
    assert texts(body, "original") == original


def test_a_joined_paragraph_has_the_style_of_the_last() -> None:
    first = paragraph("A ", properties='<w:pStyle w:val="H"/><w:rPr><w:del w:author="E"/></w:rPr>')
    styles = (
        '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="N"><w:name w:val="Normal"/></w:style>'
    )
    (block,) = read(
        word_file(first + paragraph("B", properties='<w:pStyle w:val="N"/>'), styles=styles)
    ).blocks
    assert (block.text, block.style, block.level) == ("A B", "Normal", 0)


def test_changes_are_counted_with_their_blocks() -> None:
    body = (
        paragraph("Plain")
        + paragraph("A", runs=_tracked("ins", "b", "Ann") + run("c") + _tracked("del", "d", "Ben"))
        + _marked("ins", "E")
        + paragraph("F", runs=_tracked("moveFrom", "g") + _tracked("moveTo", "h", "Cat"))
    )
    assert read(word_file(body)).changes == (
        Change("insertion", 1, "Ann"),
        Change("deletion", 1, "Ben"),
        Change("insertion", 2, "Editor"),
        Change("move", 3, "Cat"),
    )


def test_one_insertion_in_several_formats_counts_once() -> None:
    runs = _tracked("ins", "a", date="1") + _tracked("ins", "b", date="1") + _tracked("ins", "c", date="2")
    assert len(read(word_file(paragraph("A", runs=runs))).changes) == 2


def test_a_change_that_leaves_nothing_behind_stands_at_the_next_block() -> None:
    gone = paragraph(runs=_tracked("del", "x"), properties='<w:rPr><w:del w:author="Editor"/></w:rPr>')
    assert read(word_file(paragraph("A") + gone + paragraph("B"))).changes == (
        Change("deletion", 1, "Editor"),
    )


def test_changes_of_format_are_counted_too() -> None:
    formatted = run("A", '<w:b/><w:rPrChange w:author="Ann"><w:rPr/></w:rPrChange>')
    properties = '<w:jc w:val="left"/><w:pPrChange w:author="Ben"><w:pPr/></w:pPrChange>'
    assert read(word_file(paragraph(properties=properties, runs=formatted))).changes == (
        Change("formatting", 0, "Ann"),
        Change("formatting", 0, "Ben"),
    )


def test_the_marks_of_a_comment_part_no_change() -> None:
    marks = '<w:commentRangeEnd w:id="1"/><w:r><w:rPr/><w:commentReference w:id="1"/></w:r>'
    inserted = _tracked("ins", "a", date="1") + marks + _tracked("ins", "b", date="1")
    look = '<w:b/><w:rPrChange w:author="Ann"><w:rPr/></w:rPrChange>'
    formatted = run("c", look) + marks + run("d", look)
    assert [change.kind for change in read(word_file(paragraph("A", runs=inserted + formatted))).changes] == [
        "insertion",
        "formatting",
    ]
