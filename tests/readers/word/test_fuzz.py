"""Whatever the bytes, the answer is a draft or a sentence; nothing is raised."""

from __future__ import annotations

import io
import zipfile

from hypothesis import given, settings
from hypothesis import strategies as st

from linter.model.draft import Draft
from linter.readers.word import read_word
from tests.readers.word.files import paragraph, run, style, word_file, zipped
from tests.shared import SHARED, needs_shared

_NAMES = [
    "p", "r", "t", "tbl", "tr", "tc", "sdt", "sdtPr", "sdtContent", "showingPlcHdr", "ins", "del",
    "moveFrom", "moveTo", "hyperlink", "fldChar", "fldSimple", "instrText", "pPr", "rPr", "numPr", "numId",
    "ilvl", "pStyle", "rStyle", "b", "vanish", "footnoteReference", "footnoteRef", "commentRangeStart",
    "commentRangeEnd", "commentReference", "bookmarkStart", "sectPr", "headerReference", "altChunk", "pict",
    "drawing", "object", "txbxContent", "br", "tab", "sym", "ruby", "rubyBase", "vMerge", "gridSpan",
    "tcPr", "trPr", "tblHeader", "delText", "del", "subDoc", "customXml", "smartTag", "style", "num",
    "abstractNum", "lvl", "numFmt", "lvlText", "lvlOverride", "startOverride", "lvlRestart", "numStyleLink",
    "outlineLvl",
]  # fmt: skip
_VALUES = st.sampled_from(
    ["", "0", "1", "9", "-1", "begin", "separate", "end", "A", "header1", "9" * 30, "%1.%9"]
)
_ATTRIBUTES = st.dictionaries(
    st.sampled_from(
        ["val", "id", "type", "fldCharType", "instr", "name", "author", "ilvl", "numId", "styleId"]
    ),
    _VALUES,
    max_size=3,
)


def _element(name: str, attributes: dict[str, str], children: list[str]) -> str:
    said = "".join(f' w:{key}="{value}"' for key, value in attributes.items())
    return f"<w:{name}{said}>{''.join(children)}</w:{name}>"


_TREES = st.recursive(
    st.builds(_element, st.sampled_from(_NAMES), _ATTRIBUTES, st.lists(st.just("x"), max_size=1)),
    lambda inner: st.builds(_element, st.sampled_from(_NAMES), _ATTRIBUTES, st.lists(inner, max_size=4)),
    max_leaves=25,
)


def _is_answer(data: bytes, name: str = "draft.docx") -> bool:
    for view in ("accepted", "original"):
        answer = read_word(name, data, view=view)
        if not isinstance(answer, Draft) and not answer.reason.endswith("."):
            return False
    return True


@settings(max_examples=200)
@given(
    st.binary(max_size=400),
    st.sampled_from([b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"{\\rtf"]),
)
def test_random_bytes(data: bytes, front: bytes) -> None:
    assert _is_answer(front + data)


@settings(max_examples=150)
@given(st.lists(_TREES, max_size=3), st.lists(_TREES, max_size=2), st.lists(_TREES, max_size=2))
def test_random_elements(body: list[str], numbering: list[str], styles: list[str]) -> None:
    notes = "".join(body)
    data = word_file(
        paragraph("first") + "".join(body),
        numbering="".join(numbering),
        styles=style("Normal", default=True) + "".join(styles),
        footnotes=notes,
        comments=notes,
        settings=notes,
        header1=notes,
    )
    assert isinstance(read_word("draft.docx", data), Draft)
    assert _is_answer(data)


_WHOLE = word_file(
    paragraph("One", runs=run("two", "<w:b/>")) + "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>",
    styles=style("Normal", default=True),
)


@settings(max_examples=300)
@given(st.integers(0, len(_WHOLE) - 1), st.binary(max_size=6), st.integers(0, 6))
def test_flipped_bytes_of_the_archive(at: int, new: bytes, gone: int) -> None:
    assert _is_answer(_WHOLE[:at] + new + _WHOLE[at + gone :])


@settings(max_examples=200)
@given(st.data())
def test_parts_with_a_hole(data: st.DataObject) -> None:
    with zipfile.ZipFile(io.BytesIO(_WHOLE)) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    name = data.draw(st.sampled_from(sorted(entries)))
    at = data.draw(st.integers(0, len(entries[name])))
    end = data.draw(st.integers(at, len(entries[name])))
    entries[name] = entries[name][:at] + data.draw(st.binary(max_size=8)) + entries[name][end:]
    assert _is_answer(zipped(entries))


@needs_shared
@settings(max_examples=60)
@given(st.data())
def test_real_files_with_a_hole(data: st.DataObject) -> None:
    files = sorted(
        file for file in (SHARED / "docx-corpus").glob("*.docx") if 2_000 < file.stat().st_size < 30_000
    )
    whole = data.draw(st.sampled_from(files)).read_bytes()
    at = data.draw(st.integers(0, len(whole) - 1))
    assert _is_answer(
        whole[:at] + data.draw(st.binary(max_size=8)) + whole[at + data.draw(st.integers(0, 50)) :]
    )


@needs_shared
@settings(max_examples=60)
@given(st.data())
def test_real_documents_with_a_hole(data: st.DataObject) -> None:
    files = sorted(
        file for file in (SHARED / "docx-corpus").glob("*.docx") if 2_000 < file.stat().st_size < 30_000
    )
    try:
        with zipfile.ZipFile(data.draw(st.sampled_from(files))) as archive:
            entries = {entry.filename: archive.read(entry) for entry in archive.infolist()}
    except (zipfile.BadZipFile, RuntimeError):
        return
    name = data.draw(st.sampled_from(sorted(entries)))
    part = entries[name]
    old, new = (
        data.draw(st.sampled_from([b"begin", b"end", b"w:p", b"w:r", b'"1"', b"tbl", b"0"])) for _ in (0, 1)
    )
    entries[name] = part.replace(old, new, data.draw(st.integers(1, 5)))
    assert _is_answer(zipped(entries))
