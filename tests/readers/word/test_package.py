"""The package: other content types, Strict files, odd relations, properties, and what is refused."""

from __future__ import annotations

import pytest

from linter.model.draft import Draft, Unreadable
from linter.readers.word import read_word
from tests.readers.word.files import paragraph, read, run, word_file, zipped

_PLAIN = word_file(paragraph("Words"))


def _reason(data: bytes, name: str = "draft.docx") -> str:
    answer = read_word(name, data)
    assert isinstance(answer, Unreadable)
    return answer.reason


def test_macros_and_templates_are_read_and_remarked() -> None:
    office = "application/vnd.ms-word.{}.macroEnabled.main+xml"
    assert read(word_file(paragraph("A"), content_type=office.format("document"))).coverage.notes == (
        "The file carries macros; they were neither read nor run.",
    )
    template = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
    assert read(word_file(paragraph("A"), content_type=template)).coverage.notes == (
        "The file is a template; it was read as a document.",
    )


def test_strict_names_mean_the_same_and_words_about_them_stay() -> None:
    words = paragraph(runs=run("see http://purl.oclc.org/ooxml/wordprocessingml/main"))
    data = word_file(words)
    strict = _replaced(data, b"http://schemas.openxmlformats.org/wordprocessingml/2006/main", _STRICT)
    assert read(strict).blocks == read(data).blocks


_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"


def _replaced(data: bytes, old: bytes, new: bytes) -> bytes:
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return zipped({name: archive.read(name).replace(old, new) for name in archive.namelist()})


def test_what_points_outside_is_listed_and_not_fetched() -> None:
    data = word_file(
        paragraph("A"), outside={"hyperlink": "https://example.org/", "image": "http://127.0.0.1:9/x.png"}
    )
    assert read(data).coverage.notes == (
        "The file points outside itself; nothing was fetched: hyperlink https://example.org/; "
        "image http://127.0.0.1:9/x.png.",
    )


def test_imported_text_and_pages_are_read_and_others_left_out() -> None:
    body = paragraph("A") + '<w:altChunk r:id="aFChunk"/>' + paragraph("B")
    for name, content, wanted in (
        ("c.txt", "one\r\n\r\ntwo é".encode(), ["A", "one", "two é", "B"]),
        ("c.txt", "caf\xe9".encode("cp1252"), ["A", "café", "B"]),
        (
            "c.html",
            b"<title>t</title><p>one <b>two</b></p><ul><li>three</ul><script>x</script>",
            ["A", "one two", "three", "B"],
        ),
        ("c.rtf", b"{\\rtf1 x}", ["A", "B"]),
    ):
        draft = read(word_file(body, raw={f"aFChunk=word/{name}": content}))
        assert [block.text for block in draft.blocks] == wanted
        assert "altChunk" in str(draft.coverage)


def test_properties_are_taken_over() -> None:
    core = (
        b'<cp:coreProperties xmlns:cp="urn:c" xmlns:dc="urn:d"><dc:title>Review of Aldmere</dc:title>'
        b"<dc:creator>Ann</dc:creator><cp:lastModifiedBy>Ben</cp:lastModifiedBy><cp:revision>4</cp:revision>"
        b"<dc:subject/></cp:coreProperties>"
    )
    app = b'<Properties xmlns="urn:a"><Template>House.dotx</Template><Company>Fenwick</Company><Pages>3</Pages></Properties>'
    custom = b'<Properties xmlns="urn:a"><property name="Client"><v xmlns="urn:v">Aldmere</v></property></Properties>'
    data = word_file(
        paragraph("A"),
        raw={
            "docProps/core-properties.xml": core,
            "docProps/extended-properties.xml": app,
            "docProps/custom-properties.xml": custom,
        },
        settings='<w:themeFontLang w:val="en-GB"/>',
    )
    assert read(data).properties == {
        "title": "Review of Aldmere",
        "creator": "Ann",
        "lastModifiedBy": "Ben",
        "revision": "4",
        "template": "House.dotx",
        "company": "Fenwick",
        "custom.Client": "Aldmere",
        "language": "en-GB",
    }


def test_language_of_the_styles_goes_before_that_of_the_theme() -> None:
    styles = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="cy-GB"/></w:rPr></w:rPrDefault></w:docDefaults>'
    )
    data = word_file(paragraph("A"), styles=styles, settings='<w:themeFontLang w:val="en-GB"/>')
    assert read(data).properties == {"language": "cy-GB"}


def test_broken_properties_do_not_keep_the_text_back() -> None:
    draft = read(word_file(paragraph("A"), raw={"docProps/core-properties.xml": b"<broken"}))
    assert draft.coverage.notes == (
        "The file's own properties (title, author …) are damaged and were not read.",
    )


@pytest.mark.parametrize(
    ("kind", "word"), [("spreadsheetml.sheet", "Excel"), ("presentationml.presentation", "PowerPoint")]
)
def test_other_offices_are_named(kind: str, word: str) -> None:
    content_type = f"application/vnd.openxmlformats-officedocument.{kind}.main+xml"
    assert word in _reason(word_file(paragraph("A"), content_type=content_type))


def test_archives_of_other_things_are_named() -> None:
    assert "OpenDocument" in _reason(zipped({"mimetype": b"x", "content.xml": b"<x/>"}))
    assert "zip archive" in _reason(zipped({"folder/draft.docx": _PLAIN}))


def test_nesting_beyond_the_parser_is_refused() -> None:
    deep = "<w:sdt><w:sdtContent>" * 200 + paragraph("A") + "</w:sdtContent></w:sdt>" * 200
    assert "suspiciously large" in _reason(word_file(deep))


def test_nesting_that_the_parser_takes_is_read() -> None:
    deep = "<w:hyperlink>" * 240 + run("A") + "</w:hyperlink>" * 240
    assert [block.text for block in read(word_file(paragraph(runs=deep))).blocks] == ["A"]


def test_an_encoding_that_hides_a_document_type_does_not_help() -> None:
    part = (
        '<?xml version="1.0" encoding="{}"?><!DOCTYPE w:styles [<!ENTITY a "b">]><w:styles xmlns:w="urn:w"/>'
    )
    for encoding in ("utf-8", "utf-16", "utf-16-le", "utf-32-be"):
        data = part.format(encoding).encode(encoding)
        assert "document type" in _reason(word_file(paragraph("A"), raw={"styles=word/styles.xml": data}))


def test_parts_in_utf_16_are_read() -> None:
    styles = (
        '<?xml version="1.0" encoding="UTF-16"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/'
        '2006/main"><w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Überall"/></w:style></w:styles>'
    )
    draft = read_word(
        "a.docx", word_file(paragraph("A"), raw={"styles=word/styles.xml": styles.encode("utf-16")})
    )
    assert isinstance(draft, Draft)
    assert draft.blocks[0].style == "Überall"
