"""Findings as comments: where they stand, what they say, and that nothing else changes."""

from __future__ import annotations

import io
import zipfile

import pytest
from lxml import etree

from linter.fixing.word import Note, annotate
from linter.model.draft import Place
from linter.readers.word.tracing import trace
from tests.fixing.word.drafts import DOCUMENT, STAMP, annotated, commented, parts, place, root
from tests.readers.word.files import paragraph, read, run, word_file

_NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="1.%1"/></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
_LISTED = '<w:numPr><w:numId w:val="1"/></w:numPr>'
_BY = 'w:id="7" w:author="Jo" w:date="2024-01-01T00:00:00Z"'
_BOX = (
    '<w:r><w:pict><v:shape alt="a map"><v:textbox><w:txbxContent>'
    + paragraph("In the box")
    + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
)
_HEADED = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'


def _control(inner: str, facts: str = "") -> str:
    return f"<w:sdt><w:sdtPr>{facts}</w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>"


def _field(instruction: str, result: str) -> str:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
    code = f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
    return mark("begin") + code + mark("separate") + run(result) + mark("end")


@pytest.mark.parametrize(
    "inner",
    [
        run("It was near Aldmere town."),
        run("It was ") + run("near Ald", "<w:b/>") + run("mere town."),
        run("It was ") + f'<w:hyperlink w:anchor="x">{run("near Aldmere")}</w:hyperlink>' + run(" town."),
        run("It was ") + _control(run("near Aldmere town")) + run("."),
        run("It was ") + f"<w:ins {_BY}>{run('near Aldmere town.')}</w:ins>",
        run("It was ") + f"<w:del {_BY}><w:r><w:delText>far</w:delText></w:r></w:del>" + run("near Aldmere."),
        run("It was ") + _field("REF a", "near Aldmere town"),
        run("It was ") + f'<w:fldSimple w:instr="REF a">{run("near Aldmere town")}</w:fldSimple>',
        "<w:r><w:t>It was</w:t><w:tab/><w:t>near Aldmere town</w:t><w:br/><w:t>So.</w:t></w:r>",
        "<w:r><w:t>  It was near Aldmere town  </w:t></w:r>",
    ],
    ids=["run", "runs", "link", "control", "insertion", "deletion", "field", "simple", "signs", "trimmed"],
)
@pytest.mark.parametrize("table", [False, True])
def test_a_comment_stands_on_its_very_words(inner: str, *, table: bool) -> None:
    body = paragraph(runs=inner)
    data = word_file(f"<w:tbl><w:tr><w:tc>{body}</w:tc></w:tr></w:tbl>" if table else body)
    out = annotated(data, place(data, "ar Aldm"))
    assert commented(out) == {"0": "ar Aldm"}
    assert read(out).blocks == read(data).blocks
    assert read(out).changes == read(data).changes
    assert annotated(out, place(data, "ar Aldm")) == out


def test_everything_else_in_a_run_stays() -> None:
    look = '<w:rFonts w:ascii="Arial"/><w:b/><w:lang w:val="en-GB"/>'
    held = (
        f'<w:r w:rsidR="00AB12CD"><w:rPr>{look}</w:rPr><w:t>It was</w:t><w:noBreakHyphen/><w:t>so</w:t></w:r>'
    )
    out = root(annotated(word_file(f"<w:p>{held}</w:p>"), Place(0, 3, 6), Place(0, 6, 7)))
    assert _inner(out) == (
        f'<w:r w:rsidR="00AB12CD"><w:rPr>{look}</w:rPr><w:t xml:space="preserve">It </w:t></w:r>'
        '<w:commentRangeStart w:id="0"/>'
        f'<w:r w:rsidR="00AB12CD"><w:rPr>{look}</w:rPr><w:t>was</w:t></w:r>'
        '<w:commentRangeEnd w:id="0"/>'
        '<w:r><w:rPr><w:sz w:val="16"/></w:rPr><w:commentReference w:id="0"/></w:r>'
        '<w:commentRangeStart w:id="1"/>'
        f'<w:r w:rsidR="00AB12CD"><w:rPr>{look}</w:rPr><w:noBreakHyphen/></w:r>'
        '<w:commentRangeEnd w:id="1"/>'
        '<w:r><w:rPr><w:sz w:val="16"/></w:rPr><w:commentReference w:id="1"/></w:r>'
        f'<w:r w:rsidR="00AB12CD"><w:rPr>{look}</w:rPr><w:t>so</w:t></w:r>'
    )


def _inner(document: etree._Element) -> str:
    (held,) = document.iter("{*}p")
    names = "".join(f' xmlns:{prefix}="{name}"' for prefix, name in held.nsmap.items())
    return "".join(
        etree.tostring(child, encoding="unicode", with_tail=False).replace(names, "") for child in held
    )


def test_what_a_comment_says() -> None:
    data = word_file(paragraph("It rained."))
    notes = [Note(Place(0, 0, 2), ("CIT001 unresolved", " No such \x01 number.", "Look it up."))]
    written = annotate(data, trace("a.docx", data), notes, STAMP)
    assert written.refused == ()
    (comment,) = root(written.data, "word/comments.xml")
    said = {
        name: comment.get(f"{{{comment.nsmap['w']}}}{name}") for name in ("id", "author", "date", "initials")
    }
    assert said == {"id": "0", "author": "reportlint", "date": "2024-05-01T00:00:00Z", "initials": "rl"}
    assert commented(written.data) == {"CIT001 unresolved| No such \ufffd number.|Look it up.": "It"}


def test_only_the_parts_that_must_change_do() -> None:
    data = word_file(
        paragraph("It rained.") + _HEADED,
        header1=paragraph("Draft"),
        styles="",
        raw={"word/media/a.png": b"\x89"},
    )
    before, after = parts(data), parts(annotated(data, place(data, "rained"), None))
    assert {name for name in after if before.get(name) != after[name]} == {
        DOCUMENT,
        "[Content_Types].xml",
        "word/_rels/document.xml.rels",
        "word/comments.xml",
    }
    assert list(after) == [*before, "word/comments.xml"]


def test_a_number_that_word_computes_is_marked_by_the_first_words() -> None:
    data = word_file(paragraph("Staff came in time.", properties=_LISTED), numbering=_NUMBERING)
    assert read(data).blocks[0].text == "1.1\tStaff came in time."
    out = annotated(data, Place(0, 0, 3), Place(0, 0, 9), Place(0, 0, 0))
    assert commented(out) == {"0": "Staff came in", "1": "Staff", "2": "Staff came in"}


def test_a_place_without_words_is_marked_by_the_word_there() -> None:
    data = word_file(paragraph("Staff came in time"))
    out = annotated(data, Place(0, 18, 18), Place(0, 6, 6), Place(0, 8, 8))
    assert commented(out) == {"0": "time", "1": "came", "2": "came"}


def test_what_is_about_the_whole_draft_stands_on_its_first_paragraph() -> None:
    data = word_file(paragraph(runs=_BOX) + paragraph("Review of ", runs=run("Aldmere")) + paragraph("1 One"))
    assert commented(annotated(data, None)) == {"0": "Review of Aldmere"}


def test_words_where_word_shows_no_comments_are_spoken_of_nearby() -> None:
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    data = word_file(
        paragraph("Title") + paragraph("A claim", runs=note) + paragraph("Beside it", runs=_BOX) + _HEADED,
        footnotes=f'<w:footnote w:id="2">{paragraph("The source")}</w:footnote>',
        header1=paragraph("Draft of May"),
    )
    out = annotated(data, *(place(data, words) for words in ("source", "May", "box", "map")))
    assert commented(out) == {
        "In this footnote:|0": "",
        "In the header of the page:|1": "Title",
        "In the text box here:|2": "In the box",
        "In what stands here beside the text:|3": "In the box",
    }
    (start,) = (mark for mark in root(out).iter("{*}commentRangeStart") if mark.get(mark.keys()[0]) == "0")
    reference = start.getnext()
    assert reference is not None
    assert [child.tag.rpartition("}")[2] for child in reference] == ["footnoteReference"]
    assert all(b"comment" not in parts(out)[name] for name in ("word/footnotes.xml", "word/header1.xml"))
    assert read(out).blocks == read(data).blocks


@pytest.mark.parametrize(
    ("inner", "marked"),
    [
        (_control(run("Aldmere"), "<w:dataBinding/>"), "Aldmere"),
        ("<m:oMath><m:r><m:t>Aldmere</m:t></m:r></m:oMath>", ""),
        (f"<w:r><w:ruby><w:rubyBase>{run('Aldmere')}</w:rubyBase></w:ruby></w:r>", "Aldmere"),
        (
            f'<mc:AlternateContent><mc:Choice Requires="w">{run("Aldmere")}</mc:Choice></mc:AlternateContent>',
            "Aldmere",
        ),
    ],
    ids=["bound", "equation", "ruby", "alternatives"],
)
def test_what_can_not_be_cut_is_marked_as_a_whole(inner: str, marked: str) -> None:
    data = word_file(paragraph("Near ", runs=inner + run(" town")))
    out = annotated(data, place(data, "dmer"))
    assert commented(out) == {"0": marked}
    assert read(out).blocks == read(data).blocks


def test_deleted_text_can_be_spoken_of_in_the_original_view() -> None:
    gone = f"<w:del {_BY}><w:r><w:delText>far away</w:delText></w:r></w:del>"
    data = word_file(paragraph("It was ", runs=gone + run("near")))
    out = annotated(data, Place(0, 7, 10), view="original")
    assert commented(out) == {"0": ""}
    assert read(out, "original").blocks == read(data, "original").blocks
    assert read(out).changes == read(data).changes


def test_a_file_whose_words_stand_in_its_margins_has_an_empty_paragraph_at_most() -> None:
    data = word_file("<w:p><w:pPr/></w:p>" + _HEADED, header1=paragraph("Draft"))
    assert commented(annotated(data, Place(0, 0, 5))) == {"In the header of the page:|0": ""}
    bare = word_file(_HEADED, header1=paragraph("Draft"))
    notes = [Note(None, ("a",))]
    written = annotate(bare, trace("a.docx", bare), notes, STAMP)
    assert [(one.note, one.reason) for one in written.refused] == [
        (notes[0], "the file holds no paragraph that a comment could stand at")
    ]
    assert written.data == bare


_PEOPLE = (
    '<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>It rained.</w:t></w:r><w:commentRangeEnd w:id="0"/>'
    '<w:r><w:commentReference w:id="0"/></w:r><w:commentRangeEnd w:id="1"/></w:p>'
)
_SAID = '<w:comment w:id="0" w:author="Jo Field"><w:p><w:r><w:t>Did it?</w:t></w:r></w:p></w:comment>'


def test_comments_of_people_stay_and_numbers_are_new() -> None:
    data = word_file(_PEOPLE, comments=_SAID)
    out = annotated(data, place(data, "rained"))
    numbers = [comment.get(comment.keys()[0]) for comment in root(out, "word/comments.xml")]
    assert numbers == ["0", "2"]  # 1 is that of a mark without comment
    assert [(one.author, one.text) for one in read(out).comments] == [
        ("Jo Field", "Did it?"),
        ("reportlint", "0"),
    ]
    assert parts(out)["[Content_Types].xml"] == parts(data)["[Content_Types].xml"]


def test_a_second_run_replaces_the_comments_of_the_first() -> None:
    data = word_file(_PEOPLE + paragraph("It dried."), comments=_SAID)
    first = annotated(data, place(data, "rained"), place(data, "dried"), None)
    assert annotated(first, place(data, "rained"), place(data, "dried"), None) == first
    second = annotated(first, place(data, "dried"))
    assert [(one.author, one.text) for one in read(second).comments] == [
        ("Jo Field", "Did it?"),
        ("reportlint", "0"),
    ]
    none = annotate(first, trace("a.docx", first), [], STAMP).data
    assert read(none) == read(data)
    marks = [
        element.tag.rpartition("}")[2]
        for element in root(none).iter("{*}commentRangeStart", "{*}commentReference")
    ]
    assert marks == ["commentRangeStart", "commentReference"]


def test_white_space_between_elements_stays_too() -> None:
    body = "\n <w:p>\n  <w:r>\n   <w:t>It rained.</w:t>\n  </w:r>\n  <w:r><w:t>So.</w:t></w:r>\n </w:p>\n"
    data = word_file(body)
    first = annotated(data, Place(0, 3, 9), Place(0, 0, 13))
    assert annotated(first, Place(0, 3, 9), Place(0, 0, 13)) == first


_2012 = "http://schemas.microsoft.com/office/word/2012/wordml"
_2016 = "http://schemas.microsoft.com/office/word/2016/wordml/cid"
_2018 = "http://schemas.microsoft.com/office/word/2018/wordml/cex"


def test_what_word_keeps_about_comments_goes_with_them() -> None:
    w14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    said = "".join(
        f'<w:comment w:id="{at}" w:author="{who}"><w:p {w14} w14:paraId="0000000{at}"><w:r><w:t>{who}</w:t></w:r></w:p></w:comment>'
        for at, who in enumerate(["reportlint", "Jo Field"])
    )
    data = word_file(
        _PEOPLE,
        comments=said,
        raw={
            "commentsExtended=word/commentsExtended.xml": (
                f'<e:commentsEx xmlns:e="{_2012}"><e:commentEx e:paraId="00000000" e:done="0"/>'
                '<e:commentEx e:paraId="00000001" e:paraIdParent="00000000" e:done="0"/></e:commentsEx>'
            ).encode(),
            "commentsIds=word/commentsIds.xml": (
                f'<i:commentsIds xmlns:i="{_2016}"><i:commentId i:paraId="00000000" i:durableId="AA"/>'
                '<i:commentId i:paraId="00000001" i:durableId="BB"/></i:commentsIds>'
            ).encode(),
            "commentsExtensible=word/commentsExtensible.xml": (
                f'<x:commentsExtensible xmlns:x="{_2018}"><x:commentExtensible x:durableId="AA"/>'
                '<x:commentExtensible x:durableId="BB"/></x:commentsExtensible>'
            ).encode(),
        },
    )
    out = annotate(data, trace("a.docx", data), [], STAMP).data
    held = {name: [dict(entry.attrib) for entry in root(out, f"word/{name}.xml")] for name in _KEPT}
    assert held == {
        "commentsExtended": [{f"{{{_2012}}}paraId": "00000001", f"{{{_2012}}}done": "0"}],
        "commentsIds": [{f"{{{_2016}}}paraId": "00000001", f"{{{_2016}}}durableId": "BB"}],
        "commentsExtensible": [{f"{{{_2018}}}durableId": "BB"}],
    }


_KEPT = ("commentsExtended", "commentsIds", "commentsExtensible")


def test_entries_keep_their_dates_and_packing() -> None:
    data = word_file(paragraph("It rained."))
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(io.BytesIO(annotated(data, None))) as new:
        facts = [
            [(info.filename, info.date_time, info.compress_type) for info in archive.infolist()]
            for archive in (old, new)
        ]
    assert facts[1][: len(facts[0])] == facts[0]
    assert facts[1][len(facts[0]) :] == [("word/comments.xml", (1980, 1, 1, 0, 0, 0), zipfile.ZIP_DEFLATED)]
