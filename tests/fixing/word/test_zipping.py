"""Archives of which some entries change: the others are the same, packed bytes and all."""

from __future__ import annotations

import io
import zipfile

from linter.fixing.word.zipping import replaced


class _Stream(io.RawIOBase):
    """A file that can't be wound back: sizes are written behind each entry, as Word does not but others do."""

    def __init__(self) -> None:
        self.data = b""

    def writable(self) -> bool:
        return True

    def write(self, data: bytes) -> int:  # type: ignore[override]
        self.data += bytes(data)
        return len(data)


def _entry(name: str, *, method: int = zipfile.ZIP_DEFLATED, extra: bytes = b"") -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, (2019, 7, 22, 13, 31, 58))
    entry.compress_type, entry.extra, entry.external_attr, entry.comment = (
        method,
        extra,
        0o640 << 16,
        b"aside",
    )
    return entry


def _archive(stream: io.RawIOBase | io.BytesIO) -> None:
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(_entry("a.xml"), b"first " * 50)
        archive.writestr(_entry("média/ü.png", method=zipfile.ZIP_STORED), bytes(range(256)))
        archive.writestr(_entry("b.xml", extra=b"\x20\xa2\x04\x00\0\0\0\0\x01\x00\x00\x00"), b"second")
        archive.comment = b"the end"


def _open(data: bytes) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(data))


def test_what_is_not_named_is_the_same_in_every_byte() -> None:
    file = io.BytesIO()
    _archive(file)
    before = _open(file.getvalue())
    data = replaced(file.getvalue(), before, {"b.xml": b"new " * 99, "c.xml": b"added"})
    after = _open(data)
    assert after.testzip() is None
    assert after.namelist() == ["a.xml", "média/ü.png", "b.xml", "c.xml"]
    assert [after.read(name) for name in ("b.xml", "c.xml")] == [b"new " * 99, b"added"]
    assert after.comment == b"the end"
    for old, new in zip(before.infolist(), after.infolist(), strict=False):
        kept = "date_time", "compress_type", "external_attr", "comment", "create_system", "orig_filename"
        assert [getattr(old, name) for name in kept] == [getattr(new, name) for name in kept]
    for old, new in zip(before.infolist()[:2], after.infolist()[:2], strict=True):
        packed = [
            whole[info.header_offset :][: 30 + len(info.filename.encode()) + info.compress_size]
            for whole, info in ((file.getvalue(), old), (data, new))
        ]
        assert packed[0] == packed[1]
    assert after.getinfo("b.xml").extra == b"\x20\xa2\x04\x00\0\0\0\0"


def test_entries_with_their_sizes_behind_them_are_read_again() -> None:
    stream = _Stream()
    _archive(stream)
    assert _open(stream.data).getinfo("a.xml").flag_bits & 0x8
    data = replaced(stream.data, _open(stream.data), {"b.xml": b"x"})
    after = _open(data)
    assert after.testzip() is None
    assert not after.getinfo("a.xml").flag_bits & 0x8
    assert {name: after.read(name) for name in after.namelist()} == {
        "a.xml": b"first " * 50,
        "média/ü.png": bytes(range(256)),
        "b.xml": b"x",
    }


def test_bytes_before_the_archive_are_no_part_of_it() -> None:
    file = io.BytesIO()
    _archive(file)
    shifted = b"#!" + file.getvalue()
    after = _open(replaced(shifted, _open(shifted), {"a.xml": b"1"}))
    assert (after.testzip(), after.read("a.xml"), after.read("b.xml")) == (None, b"1", b"second")
