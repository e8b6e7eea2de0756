"""The way back from a block and an offset to the element that holds the character."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from linter.readers.container import Refusal
from linter.readers.word.tracing import trace
from tests.readers.word.files import paragraph, read, run, word_file
from tests.shared import SHARED, needs_shared

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from linter.model.trace import Trace

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


def _elements(data: bytes, part: str) -> list[Element]:
    """Parse a part as whoever writes into it does, with its comments and instructions."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return list(etree.fromstring(archive.read(part)).iter("*"))


def _assert_words_found(data: bytes, traces: tuple[Trace, ...]) -> None:
    blocks = read(data).blocks
    assert len(blocks) == len(traces)
    parts = {part: _elements(data, part) for part in {traced.part for traced in traces}}
    for block, traced in zip(blocks, traces, strict=True):
        for stretch in traced.stretches:
            if stretch.lead is not None and stretch.node is not None:
                held = parts[traced.part][stretch.node].text or ""
                words = held[stretch.lead :][: stretch.end - stretch.start]
                assert words == block.text[stretch.start : stretch.end]


def test_each_block_is_traced_to_its_characters() -> None:
    data = word_file(_BODY, numbering=_NUMBERING)
    _assert_words_found(data, trace("draft.docx", data))


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


def test_ordinals_count_elements_only() -> None:
    body = f"<!-- aside --><?mark x?>{paragraph('Aldmere')}"
    (traced,) = trace("draft.docx", word_file(body))
    elements = _elements(word_file(body), traced.part)
    names = [etree.QName(elements[ordinal]).localname for ordinal in (0, *traced.paragraphs)]
    (stretch,) = traced.stretches
    assert stretch.node is not None
    assert stretch.run is not None
    names += [etree.QName(elements[ordinal]).localname for ordinal in (stretch.run, stretch.node)]
    assert names == ["document", "p", "r", "t"]


def test_words_of_every_story_are_found_in_their_parts() -> None:
    picture = (
        '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="A boat"/></wp:inline></w:drawing></w:r>'
    )
    data = word_file(
        paragraph("Body", runs='<w:r><w:footnoteReference w:id="2"/></w:r>')
        + '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>',
        footnotes=f'<w:footnote w:id="2">{paragraph("Note")}</w:footnote>',
        header1=paragraph("Margin", runs=picture),
    )
    traces = trace("draft.docx", data)
    assert [traced.part for traced in traces] == [
        "word/document.xml",
        "word/footnotes.xml",
        "word/header1.xml",
        "word/header1.xml",
    ]
    _assert_words_found(data, traces)


@needs_shared
@pytest.mark.parametrize("every", [0, 1, 2, 3])
def test_real_files_are_traced(every: int) -> None:
    for file in sorted((SHARED / "docx-corpus").glob("*.docx"))[every::12]:
        data = file.read_bytes()
        try:
            traces = trace(file.name, data)
        except Refusal:
            continue
        if traces:
            _assert_words_found(data, traces)
