"""Footnotes and endnotes with their numbers; headers and footers that some page shows."""

from __future__ import annotations

import pytest

from linter.model.draft import Story
from tests.readers.word.files import paragraph, read, run, word_file


def _use(identifier: int, kind: str = "footnote", more: str = "", look: str = "") -> str:
    facts = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{facts}<w:{kind}Reference w:id="{identifier}"{more}/></w:r>'


def _note(identifier: int, text: str, kind: str = "footnote", *, mark: bool = True) -> str:
    front = f"<w:r><w:{kind}Ref/></w:r>" if mark else ""
    return f'<w:{kind} w:id="{identifier}">{paragraph(runs=front + run(text))}</w:{kind}>'


def _notes(data: bytes) -> list[tuple[str, str, str, bool]]:
    return [
        (b.story.value, b.number, b.text, b.automatic) for b in read(data).blocks if b.story is not Story.BODY
    ]


_SEPARATOR = f'<w:footnote w:type="separator" w:id="0">{paragraph("line")}</w:footnote>'


def test_notes_come_in_the_order_of_the_text_with_their_numbers() -> None:
    data = word_file(
        paragraph("A", runs=_use(5) + _use(3, "endnote") + run(" B") + _use(2)),
        footnotes=_SEPARATOR + _note(2, " second") + _note(5, " first") + _note(9, "unused"),
        endnotes=_note(3, "end", "endnote"),
    )
    assert read(data).blocks[0].text == "A B"
    assert _notes(data) == [
        ("footnotes", "1", "1\tfirst", True),
        ("footnotes", "2", "2\tsecond", True),
        ("endnotes", "i", "i\tend", True),
    ]


def test_a_note_used_twice_is_read_once_and_one_never_written_not_at_all() -> None:
    data = word_file(paragraph("A", runs=_use(1) + _use(1) + _use(8)), footnotes=_note(1, "note"))
    assert _notes(data) == [("footnotes", "1", "1\tnote", True)]


def test_a_mark_by_hand_counts_nothing() -> None:
    own = _use(1, more=' w:customMarkFollows="1"')
    data = word_file(
        paragraph("A", runs=own + run("*") + _use(2)),
        footnotes=_note(1, "* star", mark=False) + _note(2, "n"),
    )
    assert _notes(data) == [("footnotes", "", "* star", False), ("footnotes", "1", "1\tn", True)]


def test_numbers_follow_the_settings_and_the_section() -> None:
    facts = '<w:footnotePr><w:numFmt w:val="lowerLetter"/><w:numStart w:val="3"/></w:footnotePr>'
    data = word_file(paragraph("A", runs=_use(1)), footnotes=_note(1, "n"), settings=facts)
    assert _notes(data) == [("footnotes", "c", "c\tn", True)]
    section = "<w:sectPr><w:footnotePr><w:numFmt w:val='upperRoman'/></w:footnotePr></w:sectPr>"
    data = word_file(paragraph("A", runs=_use(1)) + section, footnotes=_note(1, "n"), settings=facts)
    assert _notes(data) == [("footnotes", "III", "III\tn", True)]


def test_numbers_may_begin_anew_in_each_section() -> None:
    section = '<w:sectPr><w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr></w:sectPr>'
    body = paragraph("A", runs=_use(1), properties=section) + paragraph("B", runs=_use(2)) + section
    data = word_file(body, footnotes=_note(1, "n") + _note(2, "m"))
    assert [number for _, number, _, _ in _notes(data)] == ["1", "1"]


def test_numbers_by_page_are_not_guessed() -> None:
    section = '<w:sectPr><w:footnotePr><w:numRestart w:val="eachPage"/></w:footnotePr></w:sectPr>'
    data = word_file(paragraph("A", runs=_use(1)) + section, footnotes=_note(1, "n"))
    assert _notes(data) == [("footnotes", "", "n", True)]
    assert read(data).coverage.notes == (
        "Automatic numbers that could not be worked out, and are missing: 1.",
        "Notes are numbered anew on each page, which only Word knows; they are read without numbers.",
    )


def test_a_note_of_hidden_text_is_hidden() -> None:
    data = word_file(paragraph("A", runs=_use(1, look="<w:vanish/>")), footnotes=_note(1, "n"))
    assert [(b.text, b.hidden) for b in read(data).blocks] == [("A", False), ("n", True)]


def test_a_deleted_reference_takes_its_note_along() -> None:
    body = paragraph("A", runs=f'<w:del w:author="E">{_use(1)}</w:del>{_use(2)}')
    data = word_file(body, footnotes=_note(1, "gone") + _note(2, "kept"))
    assert _notes(data) == [("footnotes", "1", "1\tkept", True)]


def _section(*uses: str, more: str = "") -> str:
    return f"<w:sectPr>{''.join(uses)}{more}</w:sectPr>"


def _margin(part: str, kind: str = "default") -> str:
    return f'<w:{part.rstrip("0123456789")}Reference w:type="{kind}" r:id="{part}"/>'


@pytest.mark.parametrize(
    ("section", "settings", "shown"),
    [
        (_section(_margin("footer1"), _margin("header1")), "", ["one", "three"]),
        (_section(_margin("header1"), _margin("header2", "first")), "", ["one"]),
        (_section(_margin("header1"), _margin("header2", "first"), more="<w:titlePg/>"), "", ["one", "two"]),
        (_section(_margin("header1"), _margin("header2", "even")), "", ["one"]),
        (_section(_margin("header1"), _margin("header2", "even")), "<w:evenAndOddHeaders/>", ["one", "two"]),
        (_section(), "", []),
    ],
)
def test_margins_show_where_a_page_asks_for_them(section: str, settings: str, shown: list[str]) -> None:
    data = word_file(
        paragraph("A") + section,
        settings=settings,
        header1=paragraph("one"),
        header2=paragraph("two"),
        footer1=paragraph("three"),
    )
    assert [b.text for b in read(data).blocks[1:]] == shown


def test_a_header_of_two_sections_is_read_once() -> None:
    body = (
        paragraph("A", properties=_section(_margin("header1")))
        + paragraph("B")
        + _section(_margin("header1"))
    )
    assert [b.text for b in read(word_file(body, header1=paragraph("one"))).blocks] == ["A", "B", "one"]


def test_a_first_page_takes_the_header_of_the_section_before() -> None:
    before = _section(_margin("header1", "first"))
    body = paragraph("A", properties=before) + paragraph("B") + _section(more="<w:titlePg/>")
    assert [b.text for b in read(word_file(body, header1=paragraph("one"))).blocks] == ["A", "B", "one"]
