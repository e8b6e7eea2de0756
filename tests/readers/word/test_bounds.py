"""Small files that were made to cost time or memory: each bound holds, and what shows is still read."""

from __future__ import annotations

from linter.model.draft import Unreadable
from linter.readers.word import read_word
from tests.readers.word.files import paragraph, read, style, word_file

_WORDS = paragraph("words")
_BEGIN = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF a</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
)
_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def test_fields_nested_by_the_thousand_are_recorded_twenty_deep() -> None:
    body = paragraph(runs=_BEGIN * 2_000) + _WORDS * 2_000 + paragraph(runs=_END * 2_000)
    blocks = read(word_file(body)).blocks
    assert (len(blocks), {len(block.fields) for block in blocks}) == (2_000, {20})


def test_bookmarks_of_empty_paragraphs_wait_without_being_copied() -> None:
    body = '<w:p><w:bookmarkStart w:name="a"/></w:p>' * 20_000 + _WORDS
    assert [len(block.bookmarks) for block in read(word_file(body)).blocks] == [20_000]


def test_a_chain_of_styles_is_followed_a_hundred_bases_far() -> None:
    chain = "".join(style(f"s{at}", f'<w:basedOn w:val="s{at + 1}"/>') for at in range(3_000))
    styles = chain + style("s3000", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>')
    body = "".join(paragraph("words", properties=f'<w:pStyle w:val="s{at}"/>') for at in range(3_001))
    assert sum(block.level for block in read(word_file(body, styles=styles)).blocks) == 100


def test_one_part_imported_a_thousand_times_is_read_fifty_times() -> None:
    body = _WORDS + '<w:altChunk r:id="aFChunk"/>' * 1_000
    draft = read(word_file(body, raw={"aFChunk=word/c.txt": b"more words"}))
    assert (len(draft.blocks), draft.coverage.omitted[0][:2]) == (51, ("imported part (altChunk)", 950))


def test_breaks_of_pages_by_the_thousand_are_one() -> None:
    breaks = '<w:r><w:br w:type="page"/></w:r>' * 20_000
    body = paragraph("a", runs=breaks + "<w:r><w:t>b</w:t></w:r>" + breaks)
    assert [block.text for block in read(word_file(body)).blocks] == ["a\nb"]


def test_comments_that_look_like_a_page_end_at_once() -> None:
    assert isinstance(read_word("page.docx", b"<!---->" * 580), Unreadable)


def test_styles_never_closed_end_at_once() -> None:
    styles = b"<w:styles><w:latentStyles " * 20_000 + b'<w:style w:type="table">' * 20_000
    assert isinstance(
        read_word("a.docx", word_file(_WORDS, raw={"styles=word/styles.xml": styles})), Unreadable
    )
