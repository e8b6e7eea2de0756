"""A zip archive with some of its entries replaced and others added (APPNOTE.TXT 6.3.10, §4.3).

What is not replaced is copied as it stands in the archive, packed: no picture is unpacked or packed again.
Order, dates, attributes and remarks of entries stay.
"""

from __future__ import annotations

import copy
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING, Final

from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_LOCAL: Final = struct.Struct("<4s2B4HL2L2H")
_DIRECTORY: Final = struct.Struct("<4s4B4HL2L5H2L")
_END: Final = struct.Struct("<4s4H2LH")
_FIELD: Final = struct.Struct("<HH")
_LOCAL_MARK: Final = b"PK\x03\x04"
_DIRECTORY_MARK: Final = b"PK\x01\x02"
_END_MARK: Final = b"PK\x05\x06"
_SIZES_BEHIND: Final = 0x8
"""The flag of an entry that was written as a stream: its sizes stand behind it, not before."""
_IN_UTF8: Final = 0x800
_LARGE: Final = 0x1
"""The extra field with sizes over 4 GiB; no entry here is so large, but streams announce it."""


class _Entry(Frozen):
    """An entry as the directory describes it, its own extra field, and its packed bytes."""

    info: zipfile.ZipInfo
    extra: bytes
    packed: bytes


def replaced(data: bytes, archive: zipfile.ZipFile, changed: Mapping[str, bytes]) -> bytes:
    """Return the archive `data` with the contents `changed`, by the names of entries; new names come last.

    `archive` is `data`, opened.
    """
    known = {info.orig_filename for info in archive.infolist()}
    entries = [
        _packed(info, changed[info.orig_filename]) if info.orig_filename in changed else _copied(data, info)
        for info in archive.infolist()
    ]
    entries += [_packed(_new(name), content) for name, content in changed.items() if name not in known]
    return _joined(entries, archive.comment)


def _new(name: str) -> zipfile.ZipInfo:
    """Return an entry of the earliest date there is: the time of writing would differ from run to run."""
    info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    info.compress_type = zipfile.ZIP_DEFLATED
    return info


def _packed(info: zipfile.ZipInfo, content: bytes) -> _Entry:
    info = copy.copy(info)
    info.CRC, info.file_size = zlib.crc32(content), len(content)
    if info.compress_type != zipfile.ZIP_STORED:
        packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
        info.compress_type, content = zipfile.ZIP_DEFLATED, packer.compress(content) + packer.flush()
    info.compress_size = len(content)
    return _Entry(info, _kept(info.extra), content)


def _copied(data: bytes, info: zipfile.ZipInfo) -> _Entry:
    names, extras = struct.unpack_from("<2H", data, info.header_offset + _LOCAL.size - 4)
    extra = info.header_offset + _LOCAL.size + names
    start = extra + extras
    return _Entry(info, _kept(data[extra:start]), data[start : start + info.compress_size])


def _kept(extra: bytes) -> bytes:
    """Return the extra fields but for the sizes of large entries, which are given in full here."""
    at, kept = 0, b""
    while at + _FIELD.size <= len(extra):
        identifier, length = _FIELD.unpack_from(extra, at)
        end = at + _FIELD.size + length
        kept += b"" if identifier == _LARGE else extra[at:end]
        at = end
    return kept


def _joined(entries: Iterable[_Entry], remark: bytes) -> bytes:
    chunks: list[bytes] = []
    directory: list[bytes] = []
    at = count = 0
    for info, extra, packed in entries:
        name = info.orig_filename.encode("utf-8" if info.flag_bits & _IN_UTF8 else "cp437")
        facts = _facts(info)
        chunk = _LOCAL.pack(_LOCAL_MARK, info.extract_version, info.reserved, *facts, len(name), len(extra))
        directory.append(_listed(info, name, facts, at))
        chunks += [chunk, name, extra, packed]
        at += len(chunk) + len(name) + len(extra) + len(packed)
        count += 1
    size = sum(map(len, directory))
    end = _END.pack(_END_MARK, 0, 0, count, count, size, at, len(remark))
    return b"".join([*chunks, *directory, end, remark])


def _facts(info: zipfile.ZipInfo) -> tuple[int, ...]:
    """Return what both descriptions of an entry say: flags, method, time, date, checksum, sizes."""
    year, month, day, hour, minute, second = info.date_time
    return (
        info.flag_bits & ~_SIZES_BEHIND,
        info.compress_type,
        hour << 11 | minute << 5 | second // 2,
        (year - 1980) << 9 | month << 5 | day,
        info.CRC,
        info.compress_size,
        info.file_size,
    )


def _listed(info: zipfile.ZipInfo, name: bytes, facts: tuple[int, ...], offset: int) -> bytes:
    extra = _kept(info.extra)
    fixed = _DIRECTORY.pack(
        _DIRECTORY_MARK,
        info.create_version,
        info.create_system,
        info.extract_version,
        info.reserved,
        *facts,
        len(name),
        len(extra),
        len(info.comment),
        0,
        info.internal_attr,
        info.external_attr,
        offset,
    )
    return fixed + name + extra + info.comment
