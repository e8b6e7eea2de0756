"""The guard: a packed file (Word, OpenDocument) is measured and named before any of its XML is parsed.

Zip as in APPNOTE.TXT 6.3; OLE compound files as in [MS-CFB]. Nothing is unpacked to disk and nothing is
fetched. Every refusal is one sentence for the person who wrote the draft.
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING

from lxml import etree

from linter.cache.expressions import compiled
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lxml.etree import _Element as Element

    from linter.model.limits import Limits

DAMAGED = (
    "The file is damaged and cannot be opened; open it in Word, save it under a new name and check that copy."
)
SUSPICIOUS = "The file is suspiciously large once unpacked and was not opened; save it anew from Word."
LOCKED = "The file is protected by a password; save a copy without the password and check that."
DOCTYPE = "The file contains a document type definition, which no word processor writes; it was not opened."

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_ENTRY = 128
_OLE_STREAMS = (
    ("EncryptedPackage", LOCKED),
    ("WordDocument", "The file is an old .doc file (Word 97 to 2003); open it in Word and save it as .docx."),
    ("Workbook", "The file is an Excel workbook, not a Word file."),
    ("PowerPoint Document", "The file is a PowerPoint presentation, not a Word file."),
    ("__properties_version1.0", "The file is an Outlook message, not a Word file."),
)
_OPENINGS = (
    (rb"%PDF", "The file is a PDF, not a Word file; check the Word file that it was made from."),
    (rb"\{\\rtf", "The file is a rich text file (RTF); open it in Word and save it as .docx."),
    (rb"(?s).{0,2000}(progid=\"Word\.Document\"|schemas\.microsoft\.com/office/2006/xmlPackage)",
     "The file is Word XML in one piece; open it in Word and save it as .docx."),
    (rb"(?is)MIME-Version:|From: <Saved by",
     "The file is a web archive; open it in Word and save it as .docx."),
    (rb"(?is)(?>(?:<\?xml[^>]*>|<!--.*?-->|\s+)*+)<(!doctype\s+html|html|head|body|script|meta)\b",
     "The file is a web page with a wrong name; open it in Word and save it as .docx."),
)  # fmt: skip
_OWNER_FILE = 162
_END = b"PK\x05\x06"
_END_SIZE = 22
_END_COMMENT = 65_535
_ENCRYPTED = 0x1
_TOO_MUCH = 114
"""libxml2's XML_ERR_RESOURCE_LIMIT: too deep, or a text node too long."""
_DECLARATION = compiled(r"\A\ufeff?\s*<\?xml[^>]*\?>")
_UTF16 = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"<\0", "utf-16-le"), (b"\0<", "utf-16-be"))
_BROKEN_ZIP = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    RuntimeError,
    NotImplementedError,
    ValueError,
    LookupError,
    OverflowError,
)


class Refusal(Exception):  # noqa: N818 - it is not an error of ours; its text goes to the writer of the draft
    """A file that is not read; the text is the sentence that says why."""


class Container(Frozen):
    """An opened file that kept every limit. `members` maps part names in lower case, with "/", to entries."""

    archive: zipfile.ZipFile
    members: Mapping[str, zipfile.ZipInfo]
    limits: Limits

    def __contains__(self, name: object) -> bool:
        """Return whether there is a part `name`, in any case."""
        return isinstance(name, str) and name.lower() in self.members

    def read(self, name: str) -> bytes:
        """Return the bytes of the part `name` (any case); KeyError if there is none, `Refusal` if broken."""
        entry = self.members[name.lower()]
        try:
            with self.archive.open(entry) as stream:
                data = stream.read(self.limits.part_bytes + 1)
        except _BROKEN_ZIP as error:
            raise Refusal(DAMAGED) from error
        if len(data) > self.limits.part_bytes:
            raise Refusal(SUSPICIOUS)
        return data

    def xml(self, name: str, prepare: Callable[[bytes], bytes] | None = None) -> Element:
        """Return the root of the XML part `name`, after `prepare` has had its bytes; `Refusal` if broken."""
        data = _as_utf8(self.read(name))
        return parse(prepare(data) if prepare else data)


def parse(data: bytes) -> Element:
    """Parse XML with entities, network and document types shut; `Refusal` if it is broken or has a DOCTYPE.

    libxml2 itself stops at 256 levels of nesting and at text nodes of 10 MB.
    """
    if b"<!DOCTYPE" in data:
        raise Refusal(DOCTYPE)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
        remove_comments=True, remove_pis=True, collect_ids=False,
    )  # fmt: skip
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise Refusal(SUSPICIOUS if getattr(error, "code", 0) == _TOO_MUCH else DAMAGED) from error
    except ValueError as error:
        raise Refusal(DAMAGED) from error
    if root.getroottree().docinfo.internalDTD is not None:  # in an encoding that hides it from the bytes
        raise Refusal(DOCTYPE)
    return root


def open_container(name: str, data: bytes, limits: Limits) -> Container:
    """Open a zip file that keeps `limits`; raise `Refusal` with the reason if it is anything else.

    `name` is the file's name, looked at only to know Word's owner files ("~$draft.docx").
    """
    if not data:
        raise Refusal("The file is empty.")
    if len(data) > limits.file_bytes:
        raise Refusal(f"The file is larger than {limits.file_bytes >> 20} MiB and was not opened.")
    if not data.startswith(b"PK"):
        raise Refusal(_foreign(name, data))
    _measure_directory(data, limits)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        entries = archive.infolist()
    except _BROKEN_ZIP as error:
        raise Refusal(DAMAGED) from error
    _measure(entries, limits)
    return Container(archive, _members(entries), limits)


def _foreign(name: str, data: bytes) -> str:
    """Say what a file is that is no zip."""
    if data.startswith(_OLE):
        return _ole(data)
    if name.replace("\\", "/").rpartition("/")[2].startswith("~$") or _is_owner_file(data):
        return (
            "The file is the lock that Word keeps beside an open draft, not a draft; check the draft itself."
        )
    head = data[:4096]
    for opening, reason in _OPENINGS:
        if re.match(opening, head):
            return reason
    return "The file is not a Word file, whatever its name says."


def _is_owner_file(data: bytes) -> bool:
    return len(data) == _OWNER_FILE and 0 < data[0] < 54  # noqa: PLR2004 - length byte and 53 bytes of a name


def _ole(data: bytes) -> str:
    """Name an OLE file by its streams: directory entries of 128 bytes begin with a name in UTF-16."""
    plain = data.lower()  # names count without case
    for stream, reason in _OLE_STREAMS:
        mark = stream.lower().encode("utf-16-le") + b"\0\0"
        at = plain.find(mark)
        while at >= 0:
            if at % _OLE_ENTRY == 0:
                return reason
            at = plain.find(mark, at + 1)
    return "The file is in an old Office format, not .docx; open it in Word and save it as .docx."


def _measure_directory(data: bytes, limits: Limits) -> None:
    """Look at the end record alone: a directory that is too large is never turned into objects."""
    end = data[-_END_SIZE:]
    if not (end.startswith(_END) and end.endswith(b"\0\0")):
        at = data.rfind(_END, max(len(data) - _END_SIZE - _END_COMMENT, 0))
        end = data[at : at + _END_SIZE] if at >= 0 else b""
    if len(end) < _END_SIZE:
        raise Refusal(DAMAGED)
    parts, size = struct.unpack("<HL", end[10:16])
    if parts > limits.parts or size > limits.directory_bytes:
        raise Refusal(SUSPICIOUS)


def _measure(entries: list[zipfile.ZipInfo], limits: Limits) -> None:
    if len(entries) > limits.parts or sum(e.file_size for e in entries) > limits.total_bytes:
        raise Refusal(SUSPICIOUS)
    for entry in entries:
        if entry.flag_bits & _ENCRYPTED:
            raise Refusal(LOCKED)
        packed = max(entry.compress_size, 1)
        if entry.file_size > limits.ratio_from and entry.file_size > packed * limits.ratio:
            raise Refusal(SUSPICIOUS)


def _members(entries: list[zipfile.ZipInfo]) -> dict[str, zipfile.ZipInfo]:
    """Index the parts by name; two of one name are refused: readers disagree which one counts."""
    members: dict[str, zipfile.ZipInfo] = {}
    for entry in entries:
        name = entry.filename.replace("\\", "/").lstrip("/").lower()
        if name.endswith("/"):
            continue
        if name in members:
            raise Refusal(
                "The file holds two parts of the same name and was not opened; save it anew from Word."
            )
        members[name] = entry
    return members


def _as_utf8(data: bytes) -> bytes:
    """Recode UTF-16, known by its mark or its first character, so that others may look at the bytes."""
    coding = next((coding for opening, coding in _UTF16 if data.startswith(opening)), None)
    if coding is None:
        return data
    try:
        text = data.decode(coding)
    except UnicodeDecodeError as error:
        raise Refusal(DAMAGED) from error
    return _DECLARATION.sub("", text).encode("utf-8", "replace")
