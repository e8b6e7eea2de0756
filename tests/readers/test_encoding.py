"""From bytes to characters: encodings, and files that are no text."""

from __future__ import annotations

import codecs

import pytest

from linter.model.draft import Unreadable
from linter.readers.encoding import MAX_LINES, MAX_TEXT_BYTES, Decoded, decode

TEXT = "Review of Wexmoor – “children’s” services\nCafé Holm\n"


@pytest.mark.parametrize(
    ("mark", "encoding", "notes"),
    [
        (b"", "utf-8", ()),
        (codecs.BOM_UTF8, "utf-8", ()),
        (codecs.BOM_UTF16_LE, "utf-16-le", ("read as UTF-16",)),
        (codecs.BOM_UTF16_BE, "utf-16-be", ("read as UTF-16",)),
        (b"", "utf-16-le", ("read as UTF-16",)),
        (b"", "utf-16-be", ("read as UTF-16",)),
        (codecs.BOM_UTF32_LE, "utf-32-le", ("read as UTF-32",)),
        (codecs.BOM_UTF32_BE, "utf-32-be", ("read as UTF-32",)),
        (b"", "cp1252", ("read as Windows-1252, since it is not UTF-8",)),
    ],
)
def test_encodings(mark: bytes, encoding: str, notes: tuple[str, ...]) -> None:
    assert decode("x.txt", mark + TEXT.encode(encoding)) == Decoded(TEXT, notes, encoding, mark)


def test_a_few_broken_bytes_leave_a_text_in_utf8() -> None:
    data = (TEXT * 3).encode() + b"a\xffb"
    note = "not all of it is valid UTF-8: one place was not read (the first on line 7)"
    assert decode("x.txt", data) == Decoded(TEXT * 3 + "a\N{REPLACEMENT CHARACTER}b", (note,))


def test_bytes_that_windows_leaves_open_are_noted() -> None:
    decoded = decode("x.txt", b"Caf\xe9 \x81")
    notes = (
        "read as Windows-1252, since it is not UTF-8",
        "not all of it is valid Windows-1252: one place was not read (the first on line 1)",
    )
    assert decoded == Decoded("Café \N{REPLACEMENT CHARACTER}", notes, "cp1252")


def test_a_cut_off_utf16_is_read_as_far_as_it_goes() -> None:
    decoded = decode("x.txt", codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le") + b"\x41")
    assert isinstance(decoded, Decoded)
    assert decoded.text == TEXT + "\N{REPLACEMENT CHARACTER}"
    assert decoded.notes[1] == "not all of it is valid UTF-16: one place was not read (the first on line 3)"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "The file is empty (0 bytes); check that the draft was saved."),
        (b" \r\n\t\n", "The file holds no words, only blanks; check that the draft was saved."),
        (codecs.BOM_UTF8, "The file holds no words, only blanks; check that the draft was saved."),
        (b"%PDF-1.7\n%\xe2\xe3", "The file is a PDF file; export the report as Word or text and check that."),
        (b"{\\rtf1 a}", "The file is a rich text file (RTF); open it in Word and save it as .docx."),
        (
            b"PK\x03\x04\x14\x00",
            "The file is a Word document or another packed file; give it the suffix of what it is (.docx, .odt).",
        ),
        (
            b"\xd0\xcf\x11\xe0\xa1",
            "The file is an old Word file or another Office file; open it in Word and save it as .docx.",
        ),
        (
            b"words\x00\x01\x02and\x00more",
            "The file is no text (it holds binary data); save the draft as .docx, .md or .txt.",
        ),
        (
            bytes(range(1, 32)) * 9,
            "The file is no text (it holds binary data); save the draft as .docx, .md or .txt.",
        ),
        (
            b"a" * (MAX_TEXT_BYTES * 5),
            "The file is 20.0 MB long; a text may have 4 MB at most (a long report has 0.2)."
            " Check that it is the draft, or check its parts one by one.",
        ),
        (
            b"a\r\n" * (MAX_LINES + 1),
            "The file has 50,001 lines; a text may have 50,000 at most."
            " Check that it is the draft, or check its parts one by one.",
        ),
    ],
)
def test_what_is_refused(data: bytes, reason: str) -> None:
    assert decode("x.txt", data) == Unreadable("x.txt", reason)
