"""The inside of paragraphs: runs, signs, wrappers, symbols, hidden text, emphasis."""

from __future__ import annotations

import pytest

from linter.model.draft import Emphasis
from tests.readers.word.files import paragraph, read, run, style, texts, word_file

_SDT = "<w:sdt><w:sdtPr>{}</w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"


@pytest.mark.parametrize(
    ("runs", "text"),
    [
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t></w:r>", "a\tb\nc\nd"),
        ("<w:r><w:t>co</w:t><w:noBreakHyphen/><w:t>op</w:t><w:softHyphen/><w:t>ted</w:t></w:r>", "co\u2011opted"),
        ("<w:r><w:t>Recom\u200bmen\u2060dation \u200e2.1\u200f</w:t></w:r>", "Recommendation 2.1"),
        ("<w:r><w:t>\u200b</w:t></w:r><w:r><w:t>a</w:t></w:r>", "a"),
        ('<w:r><w:t> a </w:t></w:r><w:r><w:t xml:space="preserve"> b </w:t></w:r>', "a b "),
        ('<w:r><w:br w:type="page"/><w:t>Heading</w:t></w:r>', "Heading"),
        ('<w:r><w:t>End</w:t><w:br w:type="page"/></w:r>', "End"),
        ('<w:r><w:t>a</w:t><w:br w:type="column"/><w:t>b</w:t></w:r>', "a\nb"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "✓"),
        ('<w:r><w:sym w:font="Symbol" w:char="F061"/></w:r>', "α"),
        ('<w:r><w:sym w:font="Arial" w:char="00E9"/><w:sym w:char="nonsense"/></w:r>', "é"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F000"/></w:r>', "\ufffd"),
        (f'<w:hyperlink r:id="x">{run("link")}</w:hyperlink>', "link"),
        (f'<w:smartTag><w:smartTagPr/>{run("tag")}</w:smartTag>', "tag"),
        (f'<w:customXml>{run("xml")}</w:customXml>', "xml"),
        (f'<w:bdo w:val="ltr">{run("a")}</w:bdo><w:dir w:val="ltr">{run("b")}</w:dir>', "ab"),
        (_SDT.format("", _SDT.format("", run("deep"))), "deep"),
        (run("kept") + _SDT.format("<w:showingPlcHdr/>", run("Click here")), "kept"),
        (_SDT.format('<w:showingPlcHdr w:val="0"/>', run("filled")), "filled"),
        (f"<w:r><w:ruby><w:rt>{run('gloss')}</w:rt><w:rubyBase>{run('base')}</w:rubyBase></w:ruby></w:r>", "base"),
        ("<m:oMath><m:f><m:num><m:r><m:t>x</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>", "x2"),
        ('<mc:AlternateContent><mc:Choice Requires="wps">' + run("new") + "</mc:Choice><mc:Fallback>" + run("old")
         + "</mc:Fallback></mc:AlternateContent>", "new"),
        ('<mc:AlternateContent><mc:Choice Requires="zz" xmlns:zz="urn:other">' + run("strange")
         + "</mc:Choice><mc:Fallback>" + run("old") + "</mc:Fallback></mc:AlternateContent>", "old"),
        ("<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:t>in a run</w:t></mc:Choice></mc:AlternateContent></w:r>",
         "in a run"),
        (run("known") + "<w:unheardOf>" + run("unknown") + "</w:unheardOf>", "known"),
    ],
)  # fmt: skip
def test_what_shows_is_read(runs: str, text: str) -> None:
    assert texts(paragraph(runs=runs)) == [text]


def test_text_preserved_by_the_whole_document() -> None:
    body = '<w:customXml xml:space="preserve">' + "<w:p><w:r><w:t> a </w:t></w:r></w:p></w:customXml>"
    assert texts(body) == [" a "]


_STYLES = (
    style("Normal", default=True)
    + style("Ghost", "<w:rPr><w:vanish/></w:rPr>", kind="character")
    + style("Strong", "<w:rPr><w:b/></w:rPr>", kind="character")
    + style("Lead", "<w:rPr><w:b/></w:rPr>")
    + style("Plain", '<w:basedOn w:val="Lead"/><w:rPr><w:b w:val="0"/></w:rPr>')
    + style("Secret", "<w:rPr><w:vanish/></w:rPr>")
)


def _blocks(body: str) -> list[tuple[str, bool]]:
    return [(block.text, block.hidden) for block in read(word_file(body, styles=_STYLES)).blocks]


def test_hidden_words_follow_their_paragraph() -> None:
    runs = run("secret", "<w:vanish/>") + run("B") + run("too", '<w:rStyle w:val="Ghost"/>')
    assert _blocks(paragraph("A", runs=runs)) == [("AB", False), ("secret too", True)]


def test_shown_directly_against_a_hiding_style() -> None:
    runs = run("shown", '<w:rStyle w:val="Ghost"/><w:vanish w:val="0"/>')
    assert _blocks(paragraph(runs=runs)) == [("shown", False)]


def test_hidden_by_the_style_of_the_paragraph() -> None:
    body = paragraph("all hidden", properties='<w:pStyle w:val="Secret"/>')
    assert _blocks(body) == [("all hidden", True)]


def test_a_paragraph_with_only_a_hidden_mark_shows() -> None:
    assert _blocks(paragraph("words", properties="<w:rPr><w:vanish/></w:rPr>")) == [("words", False)]


def _emphasis(body: str) -> tuple[Emphasis, ...]:
    return read(word_file(body, styles=_STYLES)).blocks[0].emphasis


def test_neighbours_of_one_look_are_one_stretch() -> None:
    runs = run("a", "<w:b/>") + run("b", "<w:b/>") + run("c", "<w:b/><w:i/>") + run("d")
    assert _emphasis(paragraph(runs=runs)) == (
        Emphasis(0, 2, bold=True, italic=False),
        Emphasis(2, 3, bold=True, italic=True),
    )


def test_emphasis_counts_from_the_start_of_the_text_with_its_number() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1."/></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    body = paragraph(runs=run("a", "<w:i/>"), properties='<w:numPr><w:numId w:val="1"/></w:numPr>')
    assert read(word_file(body, numbering=numbering)).blocks[0].emphasis == (
        Emphasis(3, 4, bold=False, italic=True),
    )


def test_two_styles_that_embolden_cancel_out() -> None:
    lead = '<w:pStyle w:val="Lead"/>'
    runs = run("a") + run("b", '<w:rStyle w:val="Strong"/>') + run("c", '<w:b w:val="false"/>')
    assert _emphasis(paragraph(runs=runs, properties=lead)) == (Emphasis(0, 1, bold=True, italic=False),)


def test_the_nearest_style_decides() -> None:
    assert _emphasis(paragraph("a", properties='<w:pStyle w:val="Plain"/>')) == ()


def test_defaults_embolden_everything() -> None:
    styles = "<w:docDefaults><w:rPrDefault><w:rPr><w:b/></w:rPr></w:rPrDefault></w:docDefaults>"
    assert read(word_file(paragraph("a"), styles=styles)).blocks[0].emphasis == (
        Emphasis(0, 1, bold=True, italic=False),
    )
