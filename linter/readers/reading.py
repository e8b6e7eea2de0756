"""Reading a draft: which reader a file needs, and why a file can't be read."""

from __future__ import annotations

import os
import re
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from linter.model.draft import Unreadable
from linter.model.limits import DEFAULT_LIMITS
from linter.readers.encoding import MAX_TEXT_BYTES, decode, too_long
from linter.readers.folders import SUFFIXES, find_drafts, missing
from linter.readers.text import read_text

if TYPE_CHECKING:
    from linter.model.draft import Draft
    from linter.model.limits import Limits

__all__ = ["SUFFIXES", "find_drafts", "read", "read_bytes"]

_TEXT = frozenset((".txt", ".text"))
_MARKDOWN = frozenset((".md", ".markdown"))
_WORD = frozenset((".docx", ".docm", ".dotx", ".dotm", ".doc"))
_ODT = frozenset((".odt",))

_PACKED = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0"
_ODT_MIME = b"mimetypeapplication/vnd.oasis.opendocument.text"
_HEAD = 200
# Signs that only Markdown has; without them its reader would find nothing more than the text reader.
# Compiled only when such a file comes.
_MARKDOWN_SIGNS = r"(?m)^(?:#{1,6} |```|\|.*\|[ \t]*$|>[ ])|\]\([^\s()]+\)|\\[*_#.\[]"


def read(path: Path, *, view: str = "accepted", limits: Limits = DEFAULT_LIMITS) -> Draft | Unreadable:
    """Return the draft at `path`, or one sentence that says why it can't be read; nothing is raised.

    `view` is which side of tracked changes counts, "accepted" or "original"; `limits` bound packed files.
    """
    name = str(path)
    is_text = path.suffix.lower() in _TEXT | _MARKDOWN
    limit = MAX_TEXT_BYTES if is_text else limits.file_bytes
    try:
        with path.open("rb") as file:
            data = file.read(limit + 1)
            size = max(os.fstat(file.fileno()).st_size, len(data))
    except (OSError, ValueError) as error:
        return Unreadable(name, _why_closed(path, error))
    if is_text and size > limit:
        return Unreadable(name, too_long(size))
    return read_bytes(name, data, view=view, limits=limits)


def read_bytes(
    name: str, data: bytes, *, view: str = "accepted", limits: Limits = DEFAULT_LIMITS
) -> Draft | Unreadable:
    """Return the draft that `data` is; the suffix of `name` tells its format, else its content does."""
    if len(data) > limits.file_bytes:
        limit = limits.file_bytes // (1024 * 1024)
        return Unreadable(name, f"The file is larger than {limit} MB; check that it is the draft.")
    suffix = PurePath(name).suffix.lower()
    if suffix in _WORD or suffix in _ODT:
        return _read_packed(name, data, view, limits, odt=suffix in _ODT)
    if suffix not in _TEXT and suffix not in _MARKDOWN and data.startswith((_PACKED, _OLE)):
        return _read_packed(name, data, view, limits, odt=_ODT_MIME in data[:_HEAD])
    return _read_characters(name, data, suffix)


def _why_closed(path: Path, error: OSError | ValueError) -> str:
    """Return the sentence that says why the file at `path` can't be opened."""
    match error:
        case FileNotFoundError():
            return missing(path)
        case IsADirectoryError():
            return "This is a folder, not a file; name the draft inside it."
        case PermissionError():
            return "The file may not be opened (permission denied); close it elsewhere or ask for access."
        case OSError():
            return f"The file can't be opened ({error.strerror or error}); check its name and place."
    return "This can't be the name of a file (it holds a NUL character); check the name."


def _read_packed(name: str, data: bytes, view: str, limits: Limits, *, odt: bool) -> Draft | Unreadable:
    if odt:
        from linter.readers.odt import read_odt

        return read_odt(name, data, view=view, limits=limits)
    from linter.readers.word import read_word

    return read_word(name, data, view=view, limits=limits)


def _read_characters(name: str, data: bytes, suffix: str) -> Draft | Unreadable:
    """Read a text or a Markdown file."""
    decoded = decode(name, data)
    if isinstance(decoded, Unreadable):
        return decoded
    marked = suffix in _MARKDOWN or (suffix not in _TEXT and bool(re.search(_MARKDOWN_SIGNS, decoded.text)))
    draft = _read_markdown(name, decoded.text) if marked else read_text(name, decoded.text)
    if not draft.blocks:
        return Unreadable(
            name, "The file holds no words outside of comments; check that the draft was saved."
        )
    if not decoded.notes:
        return draft
    return draft._replace(coverage=draft.coverage._replace(notes=(*decoded.notes, *draft.coverage.notes)))


def _read_markdown(name: str, text: str) -> Draft:
    from linter.readers.markdown import read_markdown  # 75 ms that only Markdown needs

    return read_markdown(name, text)
