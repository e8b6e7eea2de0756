"""From the bytes of a text file to its characters: which encoding it has, and whether it is text at all."""

from __future__ import annotations

import codecs

from linter.cache.expressions import compiled
from linter.model.draft import Unreadable
from linter.model.frozen import Frozen
from linter.readers.lines import split_lines

# Thirty times the longest report known (130 kB). What is longer is a data export or many reports in one, and
# every later stage would take minutes over it.
MAX_TEXT_BYTES = 4 * 1024 * 1024
# A report of 600 pages has 25,000 lines at most; tables of data have more and would take minutes, too.
MAX_LINES = 50_000
_MIB = 1024 * 1024

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# In UTF-16 every second byte of Western text is nought, in any other encoding of text none.
_SAMPLE = 4096
_MOSTLY = 0.8
_HARDLY = 0.2

# What files of other kinds begin with, whatever they are called.
_FOREIGN = (
    (b"%PDF-", "a PDF file; export the report as Word or text and check that"),
    (b"{\\rtf", "a rich text file (RTF); open it in Word and save it as .docx"),
    (b"PK\x03\x04", "a Word document or another packed file; give it the suffix of what it is (.docx, .odt)"),
    (b"\xd0\xcf\x11\xe0", "an old Word file or another Office file; open it in Word and save it as .docx"),
)
# Control characters that no text holds; tab, line ends, form feed, vertical tab and escape may occur.
_CONTROL = compiled(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_FEW_CONTROLS = 200

# The five bytes that Windows-1252 leaves open.
_OPEN_BYTES = b"\x81\x8d\x8f\x90\x9d"

_BINARY = "The file is no text (it holds binary data); save the draft as .docx, .md or .txt."
_CHECK = "Check that it is the draft, or check its parts one by one."


class Decoded(Frozen):
    """The text of a file without its byte order mark, and what is worth knowing about how it was read.

    `mark` is the byte order mark, and `encoding` how the bytes behind it were read.
    """

    text: str
    notes: tuple[str, ...] = ()
    encoding: str = "utf-8"
    mark: bytes = b""


def decode(name: str, data: bytes) -> Decoded | Unreadable:
    """Return the text that `data` is: UTF-8, UTF-16 or UTF-32, else Windows-1252.

    Anything else is refused with a sentence: an empty file, one of another kind, one that is too long.
    """
    reason = _against_bytes(data)
    if reason:
        return Unreadable(name, reason)
    decoded = _decode(data)
    reason = _against_text(decoded.text) if decoded else _BINARY
    return Unreadable(name, reason) if reason or not decoded else decoded


def _against_bytes(data: bytes) -> str:
    """Return the sentence that refuses `data` before it is decoded, empty if nothing speaks against it."""
    if not data:
        return "The file is empty (0 bytes); check that the draft was saved."
    foreign = next((kind for start, kind in _FOREIGN if data.startswith(start)), None)
    if foreign:
        return f"The file is {foreign}."
    return too_long(len(data)) if len(data) > MAX_TEXT_BYTES else ""


def _against_text(text: str) -> str:
    """Return the sentence that refuses a decoded text, empty if nothing speaks against it."""
    if len(_CONTROL.findall(text)) * _FEW_CONTROLS > len(text):
        return _BINARY
    if not text.strip():
        return "The file holds no words, only blanks; check that the draft was saved."
    lines = text.count("\n") + text.count("\r") - text.count("\r\n")
    if lines > MAX_LINES:
        return f"The file has {lines:,} lines; a text may have {MAX_LINES:,} at most. {_CHECK}"
    return ""


def too_long(size: int) -> str:
    """Return the sentence that refuses a text of `size` bytes."""
    limit = f"{MAX_TEXT_BYTES / _MIB:.0f} MB at most (a long report has 0.2)"
    return f"The file is {size / _MIB:.1f} MB long; a text may have {limit}. {_CHECK}"


def _decode(data: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding)._replace(mark=mark)
    wide = _unmarked_utf16(data)
    if wide:
        return _strictly(data, wide)
    if b"\0" in data:
        return None
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _damaged_utf8(data) or _windows(data)


def _strictly(data: bytes, encoding: str) -> Decoded:
    """Decode by an encoding that is certain; what is broken shows as U+FFFD, and a note says where."""
    label = encoding.removesuffix("-le").removesuffix("-be").upper()
    notes = () if encoding == "utf-8" else (f"read as {label}",)
    try:
        return Decoded(data.decode(encoding), notes, encoding)
    except UnicodeDecodeError:
        text = data.decode(encoding, errors="replace")
        return Decoded(text, (*notes, _damage(text, label)), encoding)


def _damage(text: str, label: str) -> str:
    """Return a note about the first and the number of the characters of `text` that could not be read."""
    first = len(split_lines(text[: text.index("\N{REPLACEMENT CHARACTER}")]))
    count = text.count("\N{REPLACEMENT CHARACTER}")
    places = "one place was" if count == 1 else f"{count} places were"
    return f"not all of it is valid {label}: {places} not read (the first on line {first})"


def _unmarked_utf16(data: bytes) -> str:
    """Return the kind of UTF-16 that `data` evidently is without saying so, empty if it is not."""
    sample = data[: min(len(data), _SAMPLE) // 2 * 2]
    half = len(sample) // 2 or 1
    first, second = sample[::2].count(0) / half, sample[1::2].count(0) / half
    if second >= _MOSTLY and first <= _HARDLY:
        return "utf-16-le"
    return "utf-16-be" if first >= _MOSTLY and second <= _HARDLY else ""


def _damaged_utf8(data: bytes) -> Decoded | None:
    """Return the text of a file that is UTF-8 but for a few bytes, None if it is another encoding."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\N{REPLACEMENT CHARACTER}")
    whole = len(text) - len(text.encode("ascii", errors="ignore")) - broken
    return Decoded(text, (_damage(text, "UTF-8"),)) if whole > broken else None


def _windows(data: bytes) -> Decoded:
    """Decode as Windows-1252; the bytes that it leaves open show as U+FFFD."""
    text = data.decode("cp1252", errors="replace")
    notes: tuple[str, ...] = ("read as Windows-1252, since it is not UTF-8",)
    if any(byte in data for byte in _OPEN_BYTES):
        notes = (*notes, _damage(text, "Windows-1252"))
    return Decoded(text, notes, "cp1252")
