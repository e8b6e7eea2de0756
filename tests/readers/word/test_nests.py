"""Generated: any nest of the places where text hides, with known words, comes back exactly, in both views."""

from __future__ import annotations

from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.readers.word.files import paragraph, read, run, word_file


class _Inline(NamedTuple):
    """XML inside a paragraph, what each view shows of it, and the text boxes anchored in it, by view."""

    xml: str
    accepted: str
    original: str
    boxes: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())


class _Blocks(NamedTuple):
    """XML of blocks and the texts that each view shows."""

    xml: str
    accepted: tuple[str, ...]
    original: tuple[str, ...]


_WORDS = st.text(alphabet="abcXYZ é&<.’ ", min_size=1, max_size=8)
_PLACEHOLDER = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
_FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF a </w:instrText></w:r>{}'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>{}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
_BOX = (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>{0}</w:txbxContent>'
    "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>{0}</w:txbxContent>"
    "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)
_WRAPPERS = (
    "{}",
    '<w:hyperlink w:anchor="x">{}</w:hyperlink>',
    "<w:smartTag><w:smartTagPr/>{}</w:smartTag>",
    "<w:customXml><w:customXmlPr/>{}</w:customXml>",
    '<w:bdo w:val="ltr">{}</w:bdo>',
    "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>",
    '<w:fldSimple w:instr=" PAGE ">{}</w:fldSimple>',
    "<w:r><w:ruby><w:rt><w:r><w:t>gloss</w:t></w:r></w:rt><w:rubyBase>{}</w:rubyBase></w:ruby></w:r>",
    '<mc:AlternateContent><mc:Choice Requires="w">{}</mc:Choice><mc:Fallback/></mc:AlternateContent>',
    _FIELD.replace("{}", _FIELD.format("", run("inner")), 1),
)


def _run(text: str) -> _Inline:
    return _Inline(run(text), text, text)


def _silent(text: str) -> _Inline:
    return _Inline(_PLACEHOLDER.format(run(text)) + run(text, "<w:vanish/>"), "", "")


def _joined(parts: list[_Inline]) -> _Inline:
    boxes = tuple(tuple(text for part in parts for text in part.boxes[view]) for view in (0, 1))
    return _Inline(
        "".join(part.xml for part in parts),
        "".join(part.accepted for part in parts),
        "".join(part.original for part in parts),
        (boxes[0], boxes[1]),
    )


def _wrapped(parts: list[_Inline], wrapper: str) -> _Inline:
    inner = _joined(parts)
    return inner._replace(xml=wrapper.format(inner.xml))


def _tracked(parts: list[_Inline], tag: str) -> _Inline:
    inner = _joined(parts)
    xml = f'<w:{tag} w:author="E">{inner.xml}</w:{tag}>'
    if tag in ("ins", "moveTo"):
        return _Inline(xml, inner.accepted, "", (inner.boxes[0], ()))
    return _Inline(xml, "", inner.original, ((), inner.boxes[1]))


_SIGNS = st.sampled_from([("<w:tab/>", "\t"), ("<w:noBreakHyphen/>", "\u2011"), ("<w:softHyphen/>", "")])


def _sign(sign: tuple[str, str]) -> _Inline:
    return _Inline(f"<w:r>{sign[0]}</w:r>", sign[1], sign[1])


def _box(blocks: _Blocks) -> _Inline:
    return _Inline(_BOX.format(blocks.xml), "", "", (blocks.accepted, blocks.original))


def _paragraph(parts: list[_Inline]) -> _Blocks:
    inner = _joined(parts)
    views = (inner.accepted, inner.original)
    accepted, original = (
        ((text,) if text.strip() else ()) + inner.boxes[view] for view, text in enumerate(views)
    )
    return _Blocks(paragraph(runs=inner.xml), accepted, original)


def _several(parts: list[_Blocks]) -> _Blocks:
    return _Blocks(
        "".join(part.xml for part in parts),
        tuple(text for part in parts for text in part.accepted),
        tuple(text for part in parts for text in part.original),
    )


def _control(parts: list[_Blocks]) -> _Blocks:
    inner = _several(parts)
    return inner._replace(xml=f"<w:sdt><w:sdtPr/><w:sdtContent>{inner.xml}</w:sdtContent></w:sdt>")


def _table(cells: list[_Blocks]) -> _Blocks:
    inner = _several(cells)
    xml = "".join(f"<w:tc>{cell.xml}<w:p/></w:tc>" for cell in cells)
    return inner._replace(xml=f"<w:tbl><w:tr>{xml}</w:tr></w:tbl>")


def _deleted_mark(parts: list[_Inline], following: list[_Inline]) -> _Blocks:
    """Two paragraphs of which the first has a deleted mark: the accepted view shows one."""
    first, second = _joined(parts), _joined(following)
    joined = _paragraph([*parts, *following])
    apart = _several([_paragraph(parts), _paragraph(following)])
    mark = paragraph(runs=first.xml, properties='<w:rPr><w:del w:author="E"/></w:rPr>')
    return _Blocks(mark + paragraph(runs=second.xml), joined.accepted, apart.original)


_FLAT = st.one_of(_WORDS.map(_run), _WORDS.map(_silent), _SIGNS.map(_sign))
_BOXES = st.lists(_FLAT, max_size=2).map(_paragraph).map(_box)
_INLINE = st.recursive(
    st.one_of(_FLAT, _BOXES),
    lambda inner: st.one_of(
        st.builds(_wrapped, st.lists(inner, max_size=3), st.sampled_from(_WRAPPERS)),
        st.builds(
            _tracked, st.lists(inner, max_size=3), st.sampled_from(["ins", "del", "moveTo", "moveFrom"])
        ),
    ),
    max_leaves=8,
)
_LINE = st.lists(_INLINE, max_size=4)
_BLOCK = st.recursive(
    st.one_of(_LINE.map(_paragraph), st.builds(_deleted_mark, _LINE, _LINE)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(_control), st.lists(inner, min_size=1, max_size=3).map(_table)
    ),
    max_leaves=6,
)


@settings(max_examples=150)
@given(st.lists(_BLOCK, max_size=3).map(_several))
def test_nests_come_back_exactly(blocks: _Blocks) -> None:
    data = word_file(paragraph("first") + blocks.xml)
    for view, wanted in (("accepted", blocks.accepted), ("original", blocks.original)):
        found = [block.text for block in read(data, view).blocks if not block.hidden]
        assert found == ["first", *wanted]
