"""Kinds of blocks, headings by style and by outline level, bookmarks, places."""

from __future__ import annotations

import pytest

from linter.model.draft import Anchor, Block, Kind, Unreadable
from linter.readers.word import read_word
from tests.readers.word.files import paragraph, read, style, word_file

_STYLES = (
    style("Normal", default=True)
    + style("H1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>', name="heading 1")
    + style("H2", name="heading 2")
    + style("Chapter", '<w:basedOn w:val="H1"/>')
    + style("Quiet", '<w:basedOn w:val="H1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>')
    + style("T", name="Title")
    + style("S", name="Subtitle")
    + style("TOC1", name="toc 1")
    + style("TOCH", '<w:basedOn w:val="H1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>', name="TOC Heading")
)


@pytest.mark.parametrize(
    ("properties", "kind", "level", "name"),
    [
        ("", Kind.PARAGRAPH, 0, "Normal"),
        ('<w:pStyle w:val="H1"/>', Kind.HEADING, 1, "heading 1"),
        ('<w:pStyle w:val="H2"/>', Kind.HEADING, 2, "heading 2"),
        ('<w:pStyle w:val="Chapter"/>', Kind.HEADING, 1, "Chapter"),
        ('<w:pStyle w:val="Quiet"/>', Kind.PARAGRAPH, 0, "Quiet"),
        ('<w:outlineLvl w:val="2"/>', Kind.HEADING, 3, "Normal"),
        ('<w:pStyle w:val="H1"/><w:outlineLvl w:val="9"/>', Kind.PARAGRAPH, 0, "heading 1"),
        ('<w:pStyle w:val="T"/>', Kind.TITLE, 0, "Title"),
        ('<w:pStyle w:val="S"/>', Kind.TITLE, 0, "Subtitle"),
        ('<w:pStyle w:val="TOC1"/>', Kind.CONTENTS, 0, "toc 1"),
        ('<w:pStyle w:val="TOCH"/>', Kind.HEADING, 1, "TOC Heading"),
        ('<w:pStyle w:val="Nowhere"/>', Kind.PARAGRAPH, 0, "Normal"),
    ],
)
def test_kinds_follow_styles_and_outline_levels(properties: str, kind: Kind, level: int, name: str) -> None:
    (block,) = read(word_file(paragraph("Words", properties=properties), styles=_STYLES)).blocks
    assert (block.kind, block.level, block.style) == (kind, level, name)


def test_a_plain_file_without_styles() -> None:
    assert read(word_file(paragraph("Words") + paragraph() + paragraph("More"))).blocks == (
        Block("Words", anchors=(Anchor(0, 1, 1),)),
        Block("More", anchors=(Anchor(0, 2, 1),)),
    )


def test_places_are_ordinals_and_columns() -> None:
    second = read(word_file(paragraph("One") + paragraph("Two"))).blocks[1]
    assert (second.locate(1), second.locate_end(3)) == ((2, 2), (2, 4))


def test_bookmarks_go_to_the_paragraph_they_begin_in_or_before() -> None:
    mark = '<w:bookmarkStart w:id="{0}" w:name="m{0}"/>'
    body = (
        mark.format(1) + paragraph(runs=mark.format(2)) + paragraph("A", runs=mark.format(3)) + paragraph("B")
    )
    assert [b.bookmarks for b in read(word_file(body)).blocks] == [("m1", "m2", "m3"), ()]


def test_table_styles_and_latent_styles_are_no_loss() -> None:
    table = style("Grid", "<w:rPr><w:b/></w:rPr>", kind="table")
    latent = '<w:latentStyles w:count="1"><w:lsdException w:name="Normal"/></w:latentStyles>'
    (block,) = read(word_file(paragraph("A"), styles=latent + table + _STYLES + table)).blocks
    assert block.style == "Normal"


def test_styles_that_break_when_cut_are_read_whole() -> None:
    odd = '<!-- <w:style w:type="table" --> <w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="N"/></w:style>'
    (block,) = read(word_file(paragraph("A"), styles=odd)).blocks
    assert block.style == "N"


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (paragraph(), "The file holds no words that Word would show; check that the draft was saved."),
        (
            paragraph(runs="<w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r>"),
            "The file holds pictures (1) and no words; words in a picture can't be checked.",
        ),
    ],
)
def test_a_file_without_words_is_refused(body: str, reason: str) -> None:
    assert read_word("empty.docx", word_file(body)) == Unreadable("empty.docx", reason)
