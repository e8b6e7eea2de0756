"""The guard: what is measured and named before anything is parsed."""

from __future__ import annotations

import io
import struct
import zipfile

import pytest

from linter.model.limits import DEFAULT_LIMITS, Limits
from linter.readers.container import DAMAGED, LOCKED, SUSPICIOUS, Container, Refusal, open_container, parse


def _zip(entries: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return file.getvalue()


_PLAIN = {"Word/Document.xml": b"<a/>", "folder/": b"", "back\\slash.xml": b"<b/>"}


def _open(data: bytes, limits: Limits = DEFAULT_LIMITS, name: str = "draft.docx") -> Container:
    return open_container(name, data, limits)


def _reason(data: bytes, limits: Limits = DEFAULT_LIMITS, name: str = "draft.docx") -> str:
    with pytest.raises(Refusal) as refusal:
        _open(data, limits, name)
    return str(refusal.value)


def test_parts_are_found_in_any_case_and_with_either_slash() -> None:
    container = _open(_zip(_PLAIN))
    assert ("word/DOCUMENT.xml" in container, container.read("back/slash.xml")) == (True, b"<b/>")


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "empty"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"{\\rtf1 words}", "RTF"),
        (b"<html><body>x</body></html>", "web page"),
        (b"  <!-- x --> <!DOCTYPE html><html/>", "web page"),
        (b"MIME-Version: 1.0\n", "web archive"),
        (b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><pkg/>', "Word XML"),
        (b"just words", "not a Word file"),
        (b"PK\x03\x04 and nothing more", "damaged"),
    ],
)
def test_other_formats_are_named(data: bytes, word: str) -> None:
    assert word in _reason(data)


@pytest.mark.parametrize(
    ("stream", "word"),
    [
        ("EncryptedPackage", "password"),
        ("ENCRYPTEDPACKAGE", "password"),
        ("WordDocument", "old .doc"),
        ("Workbook", "Excel"),
        ("Anything", "old Office format"),
    ],
)
def test_old_containers_are_told_apart_by_their_streams(stream: str, word: str) -> None:
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(1024, b"\0") + stream.encode("utf-16-le") + b"\0\0"
    assert word in _reason(data)


def test_a_stream_name_amid_words_is_none() -> None:
    data = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(1030, b"\0")
        + "EncryptedPackage".encode("utf-16-le")
        + b"\0\0"
    )
    assert "old Office format" in _reason(data)


@pytest.mark.parametrize(
    ("data", "name"), [(b"\x03Ann".ljust(162), "x.docx"), (b"words", "folder/~$draft.docx")]
)
def test_the_lock_beside_an_open_draft_is_named(data: bytes, name: str) -> None:
    assert "lock" in _reason(data, name=name)


@pytest.mark.parametrize(
    ("limits", "reason"),
    [
        ({"file_bytes": 10}, "The file is larger than 0 MiB and was not opened."),
        ({"directory_bytes": 10}, SUSPICIOUS),
        ({"parts": 2}, SUSPICIOUS),
        ({"total_bytes": 5}, SUSPICIOUS),
        ({"ratio": 0, "ratio_from": 1}, SUSPICIOUS),
    ],
)
def test_each_limit_holds(limits: dict[str, int], reason: str) -> None:
    assert _reason(_zip(_PLAIN), DEFAULT_LIMITS._replace(**limits)) == reason


def test_a_part_too_large_is_refused_when_read() -> None:
    container = _open(_zip(_PLAIN), DEFAULT_LIMITS._replace(part_bytes=2))
    with pytest.raises(Refusal, match="suspiciously large"):
        container.read("word/document.xml")


def test_a_part_that_lies_about_its_size_is_damaged() -> None:
    data = bytearray(_zip({"a.xml": b"<a>" + b"x" * 500 + b"</a>"}))
    at = data.rfind(b"PK\x01\x02") + 24
    data[at : at + 4] = struct.pack("<L", 9)
    container = _open(bytes(data))
    with pytest.raises(Refusal, match="damaged"):
        container.read("a.xml")


def test_two_parts_of_one_name_are_refused() -> None:
    assert "two parts of the same name" in _reason(_zip({"a.xml": b"1", "A.xml": b"2"}))
    assert "two parts of the same name" in _reason(_zip({"w/a.xml": b"1", "w\\a.xml": b"2"}))


def test_an_encrypted_entry_is_a_password() -> None:
    data = bytearray(_zip({"a.xml": b"<a/>"}))
    data[data.rfind(b"PK\x01\x02") + 8] |= 1
    assert _reason(bytes(data)) == LOCKED


def test_a_directory_of_another_size_is_damaged() -> None:
    data = _zip(_PLAIN)
    assert _reason(data[:-8]) == DAMAGED


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"<a>", "damaged"),
        (b"\xff\xfe\x00", "damaged"),
        (b"<a>" * 300 + b"</a>" * 300, "suspiciously large"),
        (b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "document type"),
        (b"", "damaged"),
    ],
)
def test_xml_is_refused_where_it_is_broken_or_too_deep(data: bytes, reason: str) -> None:
    container = _open(_zip({"a.xml": data}))
    with pytest.raises(Refusal, match=reason):
        container.xml("a.xml")


def test_xml_is_read_without_comments_and_in_utf_16() -> None:
    assert parse(b"<a>x<!-- y --><?z?>w</a>").text == "xw"
    text = '<?xml version="1.0" encoding="UTF-16"?><a>é</a>'
    assert _open(_zip({"a.xml": text.encode("utf-16")})).xml("a.xml").text == "é"
    assert _open(_zip({"a.xml": "<a>é</a>".encode("utf-16-be")})).xml("a.xml").text == "é"
