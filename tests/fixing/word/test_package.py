"""Parts of Word files that are opened, changed and stored again."""

from __future__ import annotations

import pytest

from linter.fixing.word.package import MIXED, Unwritable, open_package
from linter.fixing.word.relations import add_related, main_part, related
from linter.model.draft import Place
from tests.fixing.word.drafts import annotated, commented, edited, parts, place
from tests.readers.word.files import paragraph, read, word_file, zipped

_STRICT = {
    b"http://schemas.openxmlformats.org/wordprocessingml/2006/main": b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    b"http://schemas.openxmlformats.org/officeDocument/2006/relationships": b"http://purl.oclc.org/ooxml/officeDocument/relationships",
    b"http://schemas.openxmlformats.org/officeDocument/2006/math": b"http://purl.oclc.org/ooxml/officeDocument/math",
}


def _strict(data: bytes) -> bytes:
    held = parts(data)
    for name, content in held.items():
        for usual, strict in _STRICT.items():
            held[name] = held[name].replace(usual, strict) if content else content
    return zipped(held)


def test_a_file_in_which_nothing_changes_is_the_same_file() -> None:
    data = word_file(paragraph("It rained."))
    package = open_package(data)
    package.part("word/document.xml")
    assert package.saved() is data


def test_a_strict_file_stays_strict() -> None:
    data = _strict(word_file(paragraph("It rained on Monday.")))
    out = annotated(data, place(data, "rained"))
    assert commented(_as_usual(out)) == {"0": "rained"}
    assert all(usual not in content for content in parts(out).values() for usual in _STRICT)
    relations = parts(out)["word/_rels/document.xml.rels"]
    assert b"http://purl.oclc.org/ooxml/officeDocument/relationships/comments" in relations
    assert read(out).blocks == read(data).blocks
    changed = edited(data, (place(data, "Monday"), "Friday"))
    assert isinstance(changed, bytes)
    assert [block.text for block in read(changed).blocks] == ["It rained on Friday."]


def _as_usual(data: bytes) -> bytes:
    held = parts(data)
    for name in held:
        for usual, strict in _STRICT.items():
            held[name] = held[name].replace(strict, usual)
    return zipped(held)


def test_mixed_names_are_refused() -> None:
    held = parts(_strict(word_file(paragraph("It rained."))))
    usual = next(iter(_STRICT))
    held["word/document.xml"] = held["word/document.xml"].replace(
        b"<w:body>", b'<w:body xmlns:x="%s">' % usual
    )
    data = zipped(held)
    assert edited(data, (Place(0, 0, 2), "That")) == MIXED


def test_comments_and_instructions_of_the_xml_stay() -> None:
    body = "<!-- a --><?b c?><w:p><w:r><w:t>It <!-- d -->rained</w:t></w:r></w:p>"
    data = word_file(body)
    document = parts(annotated(data, place(data, "rained")))["word/document.xml"]
    assert b"<!-- a --><?b c?>" in document
    assert commented(annotated(data, place(data, "t rain"))) == {"0": "t rain"}


def test_a_file_without_main_part_can_not_be_written() -> None:
    with pytest.raises(Unwritable):
        main_part(open_package(zipped({"_rels/.rels": b"<Relationships/>"})))


def test_a_part_that_is_missing_is_made_where_the_file_looks_for_it() -> None:
    held = parts(word_file(paragraph("It rained."), raw={"comments=word/said/c.xml": b"gone"}))
    del held["word/said/c.xml"]
    package = open_package(zipped(held))
    assert list(related(package, "word/document.xml", "comments")) == []
    add_related(package, "word/document.xml", "comments", "text/x", b"<comments/>")
    out = parts(package.saved())
    assert list(out)[-1] == "word/said/c.xml"
    assert out["word/_rels/document.xml.rels"] == held["word/_rels/document.xml.rels"]
    assert b'PartName="/word/said/c.xml" ContentType="text/x"' in out["[Content_Types].xml"]


def test_a_document_without_relations_gets_a_list_of_them() -> None:
    held = parts(word_file(paragraph("It rained.")))
    del held["word/_rels/document.xml.rels"]
    data = zipped(held)
    out = annotated(data, place(data, "rained"))
    assert commented(out) == {"0": "rained"}
    assert list(parts(out))[-2:] == ["word/_rels/document.xml.rels", "word/comments.xml"]
    assert [one.text for one in read(out).comments] == ["0"]
