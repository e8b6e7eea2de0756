"""The way back from a block and an offset to the element that holds the character."""

from __future__ import annotations

from linter.readers.word.tracing import trace
from tests.readers.word.files import paragraph, read, run, word_file

_BODY = (
    paragraph(
        "Of ",
        runs=run("secret", "<w:vanish/>")
        + "<w:r><w:tab/></w:r>"
        + f"<w:hyperlink>{run('Aldmere')}</w:hyperlink>",
    )
    + paragraph(runs="<w:r><w:t> trimmed </w:t></w:r>", properties='<w:numPr><w:numId w:val="1"/></w:numPr>')
    + paragraph("A ", properties='<w:rPr><w:del w:author="E"/></w:rPr>')
    + paragraph("B")
)
_NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1."/></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)


def test_each_block_is_traced_to_its_characters() -> None:
    data = word_file(_BODY, numbering=_NUMBERING)
    traces = trace("draft.docx", data)
    assert tuple(traced.block for traced in traces) == read(data).blocks
    for traced in traces:
        for stretch in traced.stretches:
            if stretch.lead is not None and stretch.node is not None:
                held = (stretch.node.text or "")[stretch.lead :][: stretch.end - stretch.start]
                assert held == traced.block.text[stretch.start : stretch.end]


def test_stretches_cover_the_words_and_not_the_computed_number() -> None:
    traces = trace("draft.docx", word_file(_BODY, numbering=_NUMBERING))
    assert [[(s.start, s.end, s.lead) for s in traced.stretches] for traced in traces] == [
        [(0, 3, 0), (3, 4, None), (4, 11, 0)],
        [(0, 6, 0)],
        [(3, 10, 1)],
        [(0, 2, 0), (2, 3, 0)],
    ]


def test_joined_blocks_name_all_their_paragraphs_and_their_part() -> None:
    joined = trace("draft.docx", word_file(_BODY))[-1]
    assert (len(joined.paragraphs), joined.part) == (2, "word/document.xml")


def test_a_change_at_the_place_changes_the_block() -> None:
    (traced,) = trace("draft.docx", word_file(paragraph("Aldmere")))
    node = traced.stretches[0].node
    assert node is not None
    assert node.getroottree().getroot().tag.endswith("document")
    assert traced.stretches[0].run is node.getparent()
