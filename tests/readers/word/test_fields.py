"""Fields: the result shows, the instruction does not; codes and targets are known."""

from __future__ import annotations

import pytest

from linter.model.draft import Field, Kind, Omission
from linter.readers.word.fields import described
from tests.readers.word.files import paragraph, read, run, texts, word_file


def _mark(kind: str, inner: str = "") -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}">{inner}</w:fldChar></w:r>'


def _instruction(text: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve">{text}</w:instrText></w:r>'


def _field(instruction: str, result: str) -> str:
    return _mark("begin") + _instruction(instruction) + _mark("separate") + result + _mark("end")


@pytest.mark.parametrize(
    ("instruction", "code", "target"),
    [
        (" REF rec21 \\r \\h ", "REF", "rec21"),
        (" PAGEREF _Toc1 \\h ", "PAGEREF", "_Toc1"),
        (' TOC \\o "1-3" \\h ', "TOC", ""),
        (" TOC \\b part ", "TOC", "part"),
        (' HYPERLINK \\l "place" ', "HYPERLINK", "place"),
        (' HYPERLINK "https://example.org/" ', "HYPERLINK", ""),
        ("ref \\h name", "REF", "name"),
        ("   ", "", ""),
    ],
)
def test_instructions_are_understood(instruction: str, code: str, target: str) -> None:
    assert described(instruction) == (code, target)


def test_a_complex_field_shows_its_result() -> None:
    (block,) = read(
        word_file(paragraph("see ", runs=_field(" REF rec21 \\r ", run("2.1")) + run(")")))
    ).blocks
    assert (block.text, block.fields) == ("see 2.1)", (Field(4, 7, "REF", "rec21"),))


def test_a_simple_field_shows_its_result() -> None:
    field = f'<w:fldSimple w:instr=" PAGEREF mark ">{run("7")}</w:fldSimple>'
    (block,) = read(word_file(paragraph("page ", runs=field))).blocks
    assert (block.text, block.fields) == ("page 7", (Field(5, 6, "PAGEREF", "mark"),))


def test_a_field_inside_an_instruction_is_silent() -> None:
    inner = _field(" REF x ", run("inner"))
    outer = _mark("begin") + _instruction(" IF ") + inner + _instruction(" = 1 ") + _mark("separate")
    assert texts(paragraph(runs=outer + run("outer") + _mark("end"))) == ["outer"]


def test_fields_nest_in_results() -> None:
    (block,) = read(
        word_file(paragraph(runs=_field(" TOC ", run("One ") + _field(" PAGEREF a ", run("3")))))
    ).blocks
    assert block.fields == (Field(0, 5, "TOC", ""), Field(4, 5, "PAGEREF", "a"))


def test_contents_are_the_paragraphs_inside_the_field() -> None:
    body = (
        paragraph(runs=_mark("begin") + _instruction(" TOC ") + _mark("separate") + run("Early help\t3"))
        + paragraph("Next steps\t9")
        + paragraph(runs=_mark("end"))
        + paragraph("Early help")
    )
    blocks = read(word_file(body)).blocks
    assert [(b.kind, b.text) for b in blocks] == [
        (Kind.CONTENTS, "Early help\t3"),
        (Kind.CONTENTS, "Next steps\t9"),
        (Kind.PARAGRAPH, "Early help"),
    ]


def test_a_field_that_nothing_ends_hides_nothing() -> None:
    assert texts(paragraph("a", runs=_mark("begin")) + paragraph("b")) == ["a", "b"]


def test_ends_without_a_beginning_are_passed_over() -> None:
    assert texts(paragraph("a", runs=_mark("end") + _mark("separate") + run("b"))) == ["ab"]


@pytest.mark.parametrize(
    ("form", "instruction", "text"),
    [
        ('<w:ddList><w:result w:val="1"/><w:listEntry w:val="No"/><w:listEntry w:val="Yes"/></w:ddList>',
         "FORMDROPDOWN", "Yes"),
        ('<w:ddList><w:default w:val="1"/><w:listEntry w:val="No"/><w:listEntry w:val="Yes"/></w:ddList>',
         "FORMDROPDOWN", "Yes"),
        ('<w:ddList><w:result w:val="7"/><w:listEntry w:val="No"/></w:ddList>', "FORMDROPDOWN", ""),
        ("<w:checkBox><w:checked/></w:checkBox>", "FORMCHECKBOX", "\u2612"),
        ('<w:checkBox><w:default w:val="0"/></w:checkBox>', "FORMCHECKBOX", "\u2610"),
        ("", 'SYMBOL 252 \\f "Wingdings"', "✓"),
        ("", "MACROBUTTON Nothing Click here to begin", "Click here to begin"),
        ("", 'XE "index entry"', ""),
    ],
)  # fmt: skip
def test_fields_without_a_stored_result(form: str, instruction: str, text: str) -> None:
    begin = _mark("begin", f"<w:ffData>{form}</w:ffData>" if form else "")
    draft = read(word_file(paragraph("[", runs=begin + _instruction(instruction) + _mark("end") + run("]"))))
    assert (draft.blocks[0].text, draft.coverage.omitted) == (f"[{text}]", ())


@pytest.mark.parametrize(
    ("code", "what", "why"),
    [
        (
            "LISTNUM",
            "number field",
            "the number of a LISTNUM or AUTONUM field is computed by Word and not stored",
        ),
        (
            "DOCPROPERTY Client",
            "field without a stored result",
            "the file stores no result for it; update the fields in Word",
        ),
    ],
)
def test_what_only_word_can_work_out_is_said(code: str, what: str, why: str) -> None:
    draft = read(word_file(paragraph("a", runs=_mark("begin") + _instruction(code) + _mark("end"))))
    assert draft.coverage.omitted == (Omission(what, 1, why),)
