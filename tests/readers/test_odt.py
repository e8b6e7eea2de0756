"""OpenDocument texts: words, numbers as printed, and what hangs on them."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.model.draft import (
    Cell,
    Change,
    Comment,
    Draft,
    Emphasis,
    Field,
    Kind,
    Location,
    Omission,
    Unreadable,
)
from linter.readers.odt import read_odt

_NAMES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in {
        "office": "office",
        "text": "text",
        "style": "style",
        "table": "table",
        "draw": "drawing",
        "meta": "meta",
        "form": "form",
        "fo": "xsl-fo-compatible",
        "svg": "svg-compatible",
        "manifest": "manifest",
    }.items()
)
_NAMES += ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"'
_NAMES += ' xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"'
_KIND = b"application/vnd.oasis.opendocument.text"


def _file(
    body: str, automatic: str = "", styles: str = "", meta: str = "", kind: bytes = _KIND, **parts: str
) -> bytes:
    content = f"<office:automatic-styles>{automatic}</office:automatic-styles>"
    content += f"<office:body><office:text>{body}</office:text></office:body>"
    entries = {"mimetype": kind, "content.xml": _part("document-content", content)}
    entries["styles.xml"] = _part("document-styles", styles)
    entries["meta.xml"] = _part("document-meta", f"<office:meta>{meta}</office:meta>")
    entries |= {f"META-INF/{name}.xml": _part(name, inner) for name, inner in parts.items()}
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return file.getvalue()


def _part(name: str, inner: str) -> bytes:
    return f"<office:{name} {_NAMES}>{inner}</office:{name}>".encode()


def _read(body: str, automatic: str = "", styles: str = "", meta: str = "") -> Draft:
    draft = read_odt("draft.odt", _file(body, automatic, styles, meta))
    assert isinstance(draft, Draft), draft
    return draft


def _texts(body: str, automatic: str = "") -> list[tuple[str, str]]:
    return [(block.story.value, block.text) for block in _read(body, automatic).blocks if not block.hidden]


def _body(body: str, automatic: str = "") -> list[str]:
    return [text for _, text in _texts(body, automatic)]


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ("plain", "plain"),
        ("  a \n b  c ", "a b c "),
        ('a<text:s text:c="3"/>b<text:s/>c', "a   b c"),
        ("a<text:tab/>b<text:line-break/>c", "a\tb\nc"),
        ('a <text:span text:style-name="T">b</text:span> c', "a b c"),
        ('<text:a xlink:href="#x">link</text:a>', "link"),
        (
            "<text:ruby><text:ruby-base>base</text:ruby-base><text:ruby-text>gloss</text:ruby-text></text:ruby>",
            "base",
        ),
        ("a<text:soft-page-break/>b", "ab"),
        ("<text:text-input>asked</text:text-input>", "asked"),
    ],
)
def test_words_of_a_paragraph(inner: str, text: str) -> None:
    assert _body(f"<text:p>{inner}</text:p>") == [text]


_NUMBERED = (
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1"'
    ' style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="1"'
    ' text:display-levels="2"/><text:list-level-style-number text:level="3" style:num-format="a"'
    ' loext:num-list-format="(%3%)"/></text:list-style>'
    '<text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>'
)


def _list(*items: str, style: str = "L", more: str = "") -> str:
    name = f' text:style-name="{style}"' if style else ""
    return f"<text:list{name}{more}>{''.join(f'<text:list-item>{item}</text:list-item>' for item in items)}</text:list>"


def _p(text: str) -> str:
    return f"<text:p>{text}</text:p>"


def test_lists_count_their_levels() -> None:
    inner = _list(_p("b") + _list(_p("c"), style=""), _p("d"), style="")
    assert _body(_list(_p("a") + inner, _p("e")), _NUMBERED) == [
        "1.\ta",
        "1.1\tb",
        "(a)\tc",
        "1.2\td",
        "2.\te",
    ]


def test_only_the_first_paragraph_of_an_item_has_the_number() -> None:
    assert _body(_list(_p("a") + _p("b"), _p("c")), _NUMBERED) == ["1.\ta", "b", "2.\tc"]


def test_lists_go_on_with_others_where_they_say_so() -> None:
    first = _list(_p("a"), more=' xml:id="one"')
    named = _list(_p("b"), more=' text:continue-list="one"')
    same = _list(_p("c"), more=' text:continue-numbering="true"')
    assert _body(first + named + same + _list(_p("d")), _NUMBERED) == ["1.\ta", "2.\tb", "3.\tc", "1.\td"]


def test_an_item_may_begin_anew_and_a_header_has_no_number() -> None:
    body = '<text:list text:style-name="L"><text:list-header><text:p>h</text:p></text:list-header>'
    body += '<text:list-item text:start-value="7"><text:p>a</text:p></text:list-item></text:list>'
    assert _body(body, _NUMBERED) == ["h", "7.\ta"]


def test_bullets_are_items() -> None:
    (block,) = _read(_list(_p("a"), style="B"), _NUMBERED).blocks
    assert (block.text, block.kind, block.level) == ("a", Kind.ITEM, 1)


@pytest.mark.parametrize(
    ("form", "sync", "text"),
    [
        ("a", "", "ab\tx"),
        ("A", ' style:num-letter-sync="true"', "BB\tx"),
        ("i", "", "xxviii\tx"),
        ("1st", "", "28th\tx"),
        ("01, 02, 03, ...", "", "28\tx"),
        ("", "", "x"),
    ],
)
def test_forms_of_numbers(form: str, sync: str, text: str) -> None:
    level = f'<text:list-level-style-number text:level="1" style:num-format="{form}" text:start-value="28"{sync}/>'
    assert _body(_list(_p("x")), f'<text:list-style style:name="L">{level}</text:list-style>') == [text]


def test_headings_have_levels_and_the_numbers_of_the_outline() -> None:
    outline = '<text:outline-style><text:outline-level-style text:level="1" style:num-format="1"/></text:outline-style>'
    body = '<text:h text:outline-level="1">A</text:h><text:h text:outline-level="2">B</text:h>'
    body += '<text:h text:outline-level="1" text:is-list-header="true">C</text:h><text:h text:outline-level="1">D</text:h>'
    assert [(b.text, b.kind, b.level) for b in _read(body, styles=outline).blocks] == [
        ("1\tA", Kind.HEADING, 1),
        ("B", Kind.HEADING, 2),
        ("C", Kind.HEADING, 1),
        ("2\tD", Kind.HEADING, 1),
    ]


def test_tables_give_places_and_read_merged_cells_once() -> None:
    cell = "<table:table-cell{}><text:p>{}</text:p></table:table-cell>"
    body = (
        "<table:table><table:table-header-rows><table:table-row>"
        + cell.format(' table:number-columns-spanned="2"', "a")
        + "<table:covered-table-cell><text:p>not shown</text:p></table:covered-table-cell>"
        + cell.format("", "b")
        + "</table:table-row></table:table-header-rows><table:table-row>"
        + cell.format(' table:number-columns-repeated="2"', "c")
        + cell.format("", "d")
        + "</table:table-row></table:table>"
    )
    assert [(b.text, b.cell) for b in _read(body).blocks] == [
        ("a", Cell(0, 0, 0, header=True)),
        ("b", Cell(0, 0, 2, header=True)),
        ("c", Cell(0, 1, 0)),
        ("d", Cell(0, 1, 2)),
    ]


def test_notes_come_after_the_body_under_their_marks() -> None:
    note = (
        '<text:note text:note-class="{0}"><text:note-citation>{1}</text:note-citation><text:note-body>'
        "<text:p><text:s/>{2}</text:p><text:p>more</text:p></text:note-body></text:note>"
    )
    body = f"<text:p>a{note.format('endnote', 'i', 'end')}b{note.format('footnote', '1', 'foot')}</text:p><text:p>c</text:p>"
    assert _texts(body) == [
        ("body", "ab"),
        ("body", "c"),
        ("footnotes", "1\tfoot"),
        ("footnotes", "more"),
        ("endnotes", "i\tend"),
        ("endnotes", "more"),
    ]


def test_contents_are_known() -> None:
    body = (
        "<text:table-of-content><text:table-of-content-source/><text:index-body><text:index-title><text:p>Contents"
        "</text:p></text:index-title><text:p>Early help<text:tab/>3</text:p></text:index-body></text:table-of-content>"
    )
    assert [(b.text, b.kind) for b in _read(body).blocks] == [
        ("Contents", Kind.HEADING),
        ("Early help\t3", Kind.CONTENTS),
    ]


def test_styles_give_names_emphasis_and_hidden_words() -> None:
    automatic = (
        '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Lead"/>'
        '<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="normal"'
        ' fo:font-style="italic"/></style:style>'
        '<style:style style:name="T2" style:family="text"><style:text-properties text:display="none"/></style:style>'
    )
    styles = (
        '<office:styles><style:style style:name="Lead" style:display-name="Lead-in" style:family="paragraph">'
        '<style:text-properties fo:font-weight="bold"/></style:style></office:styles>'
    )
    body = (
        '<text:p text:style-name="P1">ab<text:span text:style-name="T1">c</text:span>'
        '<text:span text:style-name="T2">secret</text:span></text:p>'
    )
    shown, hidden = _read(body, automatic, styles).blocks
    assert (shown.text, shown.style) == ("abc", "Lead-in")
    assert shown.emphasis == (
        Emphasis(0, 2, bold=True, italic=False),
        Emphasis(2, 3, bold=False, italic=True),
    )
    assert (hidden.text, hidden.hidden) == ("secret", True)


def test_hidden_sections_are_kept_apart() -> None:
    body = f'<text:section text:display="none">{_p("secret")}</text:section>{_p("open")}'
    assert [(b.text, b.hidden) for b in _read(body).blocks] == [("secret", True), ("open", False)]


def test_frames_follow_their_paragraph_with_their_descriptions() -> None:
    frame = (
        f"<draw:frame><svg:title>A box</svg:title><draw:text-box>{_p('in a box')}</draw:text-box></draw:frame>"
        f"<draw:custom-shape>{_p('in a shape')}</draw:custom-shape>"
        '<draw:frame><draw:image xlink:href="p.png"/><svg:desc>A map</svg:desc></draw:frame>'
        '<draw:frame><draw:object xlink:href="o"/><draw:image xlink:href="r"/></draw:frame>'
    )
    draft = _read(f"<text:p>a{frame}b</text:p>")
    assert [(b.story.value, b.text) for b in draft.blocks] == [
        ("body", "ab"),
        ("textbox", "in a box"),
        ("textbox", "in a shape"),
        ("properties", "A box"),
        ("properties", "A map"),
    ]
    assert draft.coverage.omitted == (
        Omission(
            "embedded object", 1, "a chart, an equation or another document inside this one is not read"
        ),
        Omission("picture", 1, "words in a picture are not read; its alternative text is, if it has one"),
    )


def test_bookmarks_and_references_are_known() -> None:
    body = '<text:p><text:bookmark-start text:name="m"/>a <text:bookmark-ref text:ref-name="m">2.1</text:bookmark-ref></text:p>'
    (block,) = _read(body).blocks
    assert (block.bookmarks, block.fields) == (("m",), (Field(2, 5, "REF", "m"),))


def test_headers_of_the_pages_in_use() -> None:
    page = (
        '<style:master-page style:name="{0}"{2}><style:header><text:p>{1} head</text:p></style:header>'
        '<style:footer style:display="false"><text:p>not shown</text:p></style:footer></style:master-page>'
    )
    styles = "<office:master-styles>{}{}{}</office:master-styles>".format(
        page.format("Standard", "one", ' style:next-style-name="Next"'),
        page.format("Unused", "two", ""),
        page.format("Next", "three", ""),
    )
    assert [(b.story.value, b.text) for b in _read(_p("a"), styles=styles).blocks] == [
        ("body", "a"),
        ("header", "one head"),
        ("header", "three head"),
    ]


_REGION = (
    '<text:tracked-changes><text:changed-region text:id="c"><text:insertion><office:change-info><dc:creator>Ann'
    "</dc:creator></office:change-info></text:insertion></text:changed-region></text:tracked-changes>"
)


def test_changes_and_comments_are_kept_apart() -> None:
    note = '<office:annotation office:name="n"><dc:creator>Ben</dc:creator><text:p>Why?</text:p></office:annotation>'
    body = (
        _REGION
        + f'<text:p>a<text:change-start text:change-id="c"/>b<text:change-end text:change-id="c"/>{note}c</text:p>'
        '<text:p>d<office:annotation-end office:name="n"/></text:p>'
    )
    draft = _read(body)
    assert [block.text for block in draft.blocks] == ["abc", "d"]
    assert draft.changes == (Change("insertion", 0, "Ann"),)
    assert draft.comments == (Comment("Why?", (0, 1), Location(1, 3), "Ben"),)


def test_the_original_view_of_a_changed_text_is_refused() -> None:
    reason = "The file has tracked changes, whose original is read from Word files only; save it as .docx."
    assert read_odt("d.odt", _file(_REGION + _p("a")), view="original") == Unreadable("d.odt", reason)
    assert isinstance(read_odt("d.odt", _file(_p("a")), view="original"), Draft)


def test_properties_and_language() -> None:
    meta = "<dc:title>Aldmere</dc:title><meta:initial-creator>Ann</meta:initial-creator><dc:creator>Ben</dc:creator>"
    meta += '<meta:user-defined meta:name="Client">Fenwick</meta:user-defined><meta:template xlink:title="House"/>'
    styles = (
        '<office:styles><style:default-style style:family="paragraph"><style:text-properties fo:language="en"'
        ' fo:country="GB"/></style:default-style></office:styles>'
    )
    assert _read(_p("a"), styles=styles, meta=meta).properties == {
        "language": "en-GB",
        "title": "Aldmere",
        "creator": "Ann",
        "lastModifiedBy": "Ben",
        "custom.Client": "Fenwick",
        "template": "House",
    }


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "empty"),
        (b"PK\x03\x04", "damaged"),
        (_file("a", kind=b"application/vnd.oasis.opendocument.spreadsheet"), "no OpenDocument text"),
        (_file("", manifest="<manifest:encryption-data/>"), "password"),
        (_file(""), "no words"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, word: str) -> None:
    answer = read_odt("draft.odt", data)
    assert isinstance(answer, Unreadable)
    assert word in answer.reason


_WHOLE = _file(_list(_p("one"), _p("two")) + "<table:table/>" + _REGION, _NUMBERED)


@settings(max_examples=150)
@given(st.integers(0, len(_WHOLE) - 1), st.binary(max_size=6), st.integers(0, 6))
def test_flipped_bytes_never_raise(at: int, new: bytes, gone: int) -> None:
    answer = read_odt("draft.odt", _WHOLE[:at] + new + _WHOLE[at + gone :])
    assert isinstance(answer, Draft) or answer.reason.endswith(".")
