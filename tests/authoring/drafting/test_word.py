"""The small draft as a Word file: what is in its parts, and what of a house document goes into it."""

from __future__ import annotations

import io
import os
import re
import shutil
import struct
import subprocess
import sys
import zipfile
import zlib
from typing import TYPE_CHECKING

import docx
import pytest
from docx.shared import Cm

from linter.authoring.drafting.word import Unfit, write_word
from linter.model.draft import Draft
from linter.readers.reading import read_bytes
from tests.authoring.drafting.small import SMALL
from tests.shared import SHARED, needs_shared

if TYPE_CHECKING:
    from pathlib import Path

    from docx.document import Document

SOFFICE = shutil.which("soffice")
PDFTOTEXT = shutil.which("pdftotext")


@pytest.fixture(scope="module")
def written() -> bytes:
    return write_word(SMALL)


def part(data: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name).decode()


def names(data: bytes) -> set[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return set(archive.namelist())


def draft(data: bytes) -> Draft:
    read = read_bytes("draft.docx", data)
    assert isinstance(read, Draft), read
    return read


def house() -> bytes:
    """Return a house document: a logo in the header, margins of its own, and much that is nobody's business."""
    made: Document = docx.Document()
    section = made.sections[0]
    section.left_margin = Cm(4)
    section.header.paragraphs[0].add_run().add_picture(io.BytesIO(_picture()), width=Cm(3))
    section.footer.paragraphs[0].text = "House of Oak"
    made.styles["Heading 1"].font.name = "Georgia"
    paragraph = made.add_paragraph("Words of an old report")
    made.add_comment(paragraph.runs, "a remark", "Jo Field", "JF")
    made.core_properties.author = "Jo Field"
    made.add_section()
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def _picture() -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(b"\0\0\0\0")) + chunk(b"IEND", b"")


def test_lists_count_and_say_what_is_printed(written: bytes) -> None:
    told = [(block.number, block.text[block.body :]) for block in draft(written).blocks]
    assert told[told.index(("1.", "Rooms")) :][:10] == [
        ("1.", "Rooms"),
        ("1.1", "Beds are short (Order 1.1)."),
        ("1.", "They are <old>."),  # the reader takes a number that is typed
        ("", "One"),
        ("", "Snug."),
        ("", "Case 1: A guest slept."),
        ("", "# See 1.1 and case 1"),
        ("", "Orders"),
        ("1.", "Guild of Bakers should:"),
        ("1.1", "Mend beds."),
    ]


def test_what_repeats_a_number_is_a_field_on_its_bookmark(written: bytes) -> None:
    document = part(written, "word/document.xml")
    fields = re.findall(r"<w:instrText[^>]*> (\w+ _Ref\w+ .*?) </w:instrText>", document)
    assert fields == ["REF _RefA \\r \\h", "REF _RefP \\r \\h", "REF _RefC \\h"]
    assert {"_RefA", "_RefP", "_RefC"} <= set(re.findall(r'<w:bookmarkStart[^>]*w:name="(\w+)"', document))


def test_paragraphs_and_recommendations_are_two_lists(written: bytes) -> None:
    numbering = part(written, "word/numbering.xml")
    assert numbering.count('<w:multiLevelType w:val="multilevel"/>') == 2
    assert numbering.rindex("<w:abstractNum ") < numbering.index("<w:num ")


def test_the_cover_has_controls_for_days_and_bodies(written: bytes) -> None:
    document = part(written, "word/document.xml")
    assert re.findall(r'<w:date w:fullDate="([^"]*)"', document) == [
        "2016-05-08T00:00:00Z",
        "2016-05-09T00:00:00Z",
    ]
    offered = re.findall(r'<w:listItem w:displayText="([^"]*)"', document)
    assert offered == ["Guild of Bakers", "Guild of Brewers"]
    assert document.count("<w:text/>") == 1
    assert document.count("<w:tblHeader/>") == 1


def test_a_draft_is_born_clean(written: bytes) -> None:
    held = draft(written)
    assert dict(held.properties) == {"title": "Inns of Mereshire", "language": "en-GB"}
    everything = "".join(part(written, name) for name in names(written) if name.endswith((".xml", ".rels")))
    assert "rsid" not in everything
    assert "python-docx" not in everything
    assert '<w:updateFields w:val="true"/>' in part(written, "word/settings.xml")
    assert '<w:lang w:val="en-GB"' in part(written, "word/styles.xml")


def test_the_same_draft_gives_the_same_bytes(written: bytes) -> None:
    assert write_word(SMALL) == written


def test_a_house_document_gives_its_look_and_not_its_words() -> None:
    made = write_word(SMALL, house())
    everything = "".join(part(made, name) for name in names(made) if name.endswith((".xml", ".rels")))
    assert "Words of an old report" not in everything
    assert "Jo Field" not in everything
    assert "word/comments.xml" not in names(made)
    opened = docx.Document(io.BytesIO(made))
    assert 'w:left="2268"' in part(made, "word/document.xml")
    assert opened.styles["Heading 1"].font.name == "Georgia"
    assert opened.sections[0].footer.paragraphs[0].text == "House of Oak"
    assert opened.sections[0].header._element.xpath(".//w:drawing")  # noqa: SLF001  python-docx shows no pictures in headers


@pytest.mark.parametrize(
    "kind",
    [
        "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
        "application/vnd.ms-word.document.macroEnabled.main+xml",
    ],
)
def test_a_house_template_is_taken_too(kind: str) -> None:
    plain = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(house())) as archive, zipfile.ZipFile(file, "w") as copy:
        for name in archive.namelist():
            copy.writestr(name, archive.read(name).replace(plain.encode(), kind.encode()))
    made = write_word(SMALL, file.getvalue())
    assert plain in part(made, "[Content_Types].xml")


def test_tracked_changes_of_a_house_document_are_accepted() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(house())) as archive, zipfile.ZipFile(file, "w") as copy:
        for name in archive.namelist():
            data = archive.read(name)
            if name.startswith("word/footer"):
                data = data.replace(b"<w:r>", b'<w:ins w:id="1" w:author="Jo Field"><w:r>').replace(
                    b"</w:r>", b"</w:r></w:ins>"
                )
            copy.writestr(name, data)
    made = write_word(SMALL, file.getvalue())
    assert "Jo Field" not in "".join(part(made, name) for name in names(made) if name.endswith(".xml"))
    assert docx.Document(io.BytesIO(made)).sections[0].footer.paragraphs[0].text == "House of Oak"


@pytest.mark.parametrize("data", [b"no zip", b"PK\x05\x06" + b"\0" * 18])
def test_what_is_no_word_file_is_refused(data: bytes) -> None:
    with pytest.raises(Unfit, match="It is no Word document whose styles can be taken"):
        write_word(SMALL, data)


@needs_shared
@pytest.mark.slow
def test_files_are_as_the_schema_wants_them(written: bytes, tmp_path: Path) -> None:
    (tmp_path / "own.docx").write_bytes(written)
    (tmp_path / "house.docx").write_bytes(write_word(SMALL, house()))
    script = [sys.executable, str(SHARED / "cases" / "check_word.py")]
    files = [str(tmp_path / name) for name in ("own.docx", "house.docx")]
    done = subprocess.run([*script, *files], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, f"{files[0]} ok\n{files[1]} ok\n")


@pytest.mark.slow
@pytest.mark.skipif(not (SOFFICE and PDFTOTEXT), reason="needs soffice and pdftotext")
def test_a_stale_field_shows_the_number_again(written: bytes, tmp_path: Path) -> None:
    stale = tmp_path / "stale.docx"
    with zipfile.ZipFile(io.BytesIO(written)) as archive, zipfile.ZipFile(stale, "w") as copy:
        for name in archive.namelist():
            text = archive.read(name)
            if name == "word/document.xml":
                text = re.sub(
                    rb"(REF _RefA .*?<w:t[^>]*>)1\.1<", rb"\g<1>9.9<", text, count=1, flags=re.DOTALL
                )
                assert b"9.9" in text
            copy.writestr(name, text)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [
        SOFFICE or "",
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(tmp_path),
        str(stale),
    ]
    subprocess.run(
        command, check=True, capture_output=True, timeout=120, env={**os.environ, "HOME": str(tmp_path)}
    )
    shown = subprocess.run(
        [PDFTOTEXT or "", tmp_path / "stale.pdf", "-"], check=True, capture_output=True, text=True
    )
    assert "Beds are short (Order 1.1)." in shown.stdout
