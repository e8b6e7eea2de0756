"""Drawings: text boxes once, word art, alternative texts, and what is left out."""

from __future__ import annotations

from linter.model.draft import Omission, Story
from tests.readers.word.files import paragraph, read, run, word_file

_URI = "http://schemas.openxmlformats.org/drawingml/2006/"


def _box(inner: str, facts: str = "") -> str:
    return f"<w:drawing><wp:inline>{facts}<wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx></wp:inline></w:drawing>"


def _vml(inner: str) -> str:
    return (
        f"<w:pict><v:shape><v:textbox><w:txbxContent>{inner}</w:txbxContent></v:textbox></v:shape></w:pict>"
    )


def _both(inner: str) -> str:
    return (
        f'<mc:AlternateContent><mc:Choice Requires="wps">{_box(inner)}</mc:Choice>'
        f"<mc:Fallback>{_vml(inner)}</mc:Fallback></mc:AlternateContent>"
    )


def _graphic(kind: str, description: str = "") -> str:
    return (
        f'<w:drawing><wp:inline><wp:docPr id="1" name="n" descr="{description}"/>'
        f'<a:graphic><a:graphicData uri="{_URI}{kind}"/></a:graphic></wp:inline></w:drawing>'
    )


def _stories(body: str) -> list[tuple[str, str]]:
    return [(b.story.value, b.text) for b in read(word_file(body)).blocks]


def test_a_text_box_follows_its_paragraph_and_is_read_once() -> None:
    body = paragraph("Before ", runs=f"<w:r>{_both(paragraph('box'))}</w:r>" + run("after")) + paragraph(
        "Next"
    )
    assert _stories(body) == [("body", "Before after"), ("textbox", "box"), ("body", "Next")]


def test_text_boxes_nest() -> None:
    inner = paragraph("outer", runs=f"<w:r>{_both(paragraph('inner'))}</w:r>")
    assert _stories(paragraph(runs=f"<w:r>{_vml(inner)}</w:r>")) == [
        ("textbox", "outer"),
        ("textbox", "inner"),
    ]


def test_a_box_in_deleted_text_goes_with_it() -> None:
    assert _stories(
        paragraph("A", runs=f'<w:del w:author="E"><w:r>{_vml(paragraph("x"))}</w:r></w:del>')
    ) == [("body", "A")]


def test_a_box_in_hidden_text_is_hidden() -> None:
    body = paragraph("A", runs=f"<w:r><w:rPr><w:vanish/></w:rPr>{_vml(paragraph('x'))}</w:r>")
    assert [(b.text, b.hidden) for b in read(word_file(body)).blocks] == [("A", False), ("x", True)]


def test_word_art_is_read() -> None:
    mark = '<w:r><w:pict><v:shape><v:textpath string="DRAFT"/></v:shape></w:pict></w:r>'
    assert _stories(paragraph("A", runs=mark)) == [("body", "A"), ("textbox", "DRAFT")]


def test_alternative_texts_come_last() -> None:
    vml = '<w:r><w:pict><v:shape alt="An old map"><v:imagedata/></v:shape></w:pict></w:r>'
    body = paragraph("A", runs=f"<w:r>{_graphic('picture', 'A new map')}</w:r>" + vml) + paragraph("B")
    assert _stories(body)[2:] == [("properties", "A new map"), ("properties", "An old map")]


def test_what_is_left_out_is_said_with_its_reason() -> None:
    kinds = "".join(f"<w:r>{_graphic(kind)}</w:r>" for kind in ("picture", "picture", "chart", "diagram"))
    objects = '<w:r><w:object><v:shape><v:imagedata/></v:shape><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>'
    draft = read(word_file(paragraph("A", runs=kinds + objects)))
    assert draft.coverage.omitted == (
        Omission(
            "SmartArt diagram",
            1,
            "the words of a SmartArt diagram stand in a part of their own that is not read",
        ),
        Omission("chart", 1, "the words of a chart stand in a part of their own that is not read"),
        Omission("embedded object", 1, "another program's document inside this one is not read"),
        Omission("picture", 3, "words in a picture are not read; its alternative text is, if it has one"),
    )


def test_stories_are_counted() -> None:
    body = paragraph("A", runs=f"<w:r>{_both(paragraph('x'))}</w:r>" + run("h", "<w:vanish/>"))
    assert read(word_file(body)).coverage.read == (
        (Story.BODY.value, 1),
        (Story.TEXTBOX.value, 1),
        ("hidden", 1),
    )
