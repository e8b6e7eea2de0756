"""Numbers that Word computes: where a paragraph's list comes from, how it counts, what it prints."""

from __future__ import annotations

import pytest

from linter.model.draft import Kind
from tests.readers.word.files import paragraph, read, run, style, word_file

_NORMAL = style("Normal", default=True)


def _level(at: int, text: str, form: str = "decimal", start: int = 1, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


_THREE = _level(0, "%1.") + _level(1, "%1.%2") + _level(2, "%1.%2.%3")


def _abstract(levels: str = _THREE, identifier: int = 0) -> str:
    return f'<w:abstractNum w:abstractNumId="{identifier}">{levels}</w:abstractNum>'


def _list(identifier: int = 1, abstract: int = 0, overrides: str = "") -> str:
    return f'<w:num w:numId="{identifier}"><w:abstractNumId w:val="{abstract}"/>{overrides}</w:num>'


def _start(level: int, value: int) -> str:
    return f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{value}"/></w:lvlOverride>'


def _num(level: int | None = 0, used: int | None = 1) -> str:
    at = "" if level is None else f'<w:ilvl w:val="{level}"/>'
    name = "" if used is None else f'<w:numId w:val="{used}"/>'
    return f"<w:numPr>{at}{name}</w:numPr>"


def _item(level: int | None = 0, used: int | None = 1, text: str = "Words", more: str = "") -> str:
    return paragraph(text, properties=more + _num(level, used))


def _styled(name: str) -> str:
    return paragraph("Words", properties=f'<w:pStyle w:val="{name}"/>')


def _numbers(body: str, numbering: str, styles: str = _NORMAL) -> list[str]:
    return [block.number for block in read(word_file(body, numbering=numbering, styles=styles)).blocks]


def test_text_begins_with_the_label_and_a_tab() -> None:
    (block,) = read(word_file(_item(1), numbering=_abstract() + _list(), styles=_NORMAL)).blocks
    assert (block.text, block.number, block.body, block.automatic, block.kind) == (
        "1.1\tWords",
        "1.1",
        4,
        True,
        Kind.PARAGRAPH,
    )


def test_list_and_level_are_inherited_each_by_itself() -> None:
    styles = (
        _NORMAL
        + style("Base", f"<w:pPr>{_num(None, 1)}</w:pPr>")
        + style("Derived", f'<w:basedOn w:val="Base"/><w:pPr>{_num(1, None)}</w:pPr>')
    )
    body = (
        _styled("Base")
        + _styled("Derived")
        + paragraph("W", properties='<w:pStyle w:val="Base"/>' + _num(2, None))
    )
    assert _numbers(body, _abstract() + _list(), styles) == ["1.", "1.1", "1.1.1"]


def test_list_zero_switches_a_style_off() -> None:
    styles = _NORMAL + style("Base", f"<w:pPr>{_num(0)}</w:pPr>")
    styles += style("Off", f'<w:basedOn w:val="Base"/><w:pPr>{_num(None, 0)}</w:pPr>')
    body = _styled("Base") + _styled("Off") + _item(0, 0, more='<w:pStyle w:val="Base"/>') + _styled("Base")
    assert _numbers(body, _abstract() + _list(), styles) == ["1.", "", "", "2."]


def test_default_style_numbers_paragraphs_without_a_style() -> None:
    styles = style("Normal", f"<w:pPr>{_num(0)}</w:pPr>", default=True)
    assert _numbers(paragraph("Words") + _styled("Unknown"), _abstract() + _list(), styles) == ["1.", "2."]


def test_styles_in_a_circle_end() -> None:
    styles = style("A", '<w:basedOn w:val="B"/>') + style(
        "B", f'<w:basedOn w:val="A"/><w:pPr>{_num(0)}</w:pPr>'
    )
    assert _numbers(_styled("A"), _abstract() + _list(), styles) == ["1."]


def test_style_counts_only_on_a_level_linked_to_it_or_a_base() -> None:
    linked = _level(0, "%1.", more='<w:pStyle w:val="Chapter"/>') + _level(
        1, "%1.%2", more='<w:pStyle w:val="Other"/>'
    )
    styles = (
        _NORMAL
        + style("Chapter", f"<w:pPr>{_num(0)}</w:pPr>")
        + style("Derived", f'<w:basedOn w:val="Chapter"/><w:pPr>{_num(0)}</w:pPr>')
        + style("Stranger", f"<w:pPr>{_num(0)}</w:pPr>")
    )
    body = _styled("Chapter") + _styled("Derived") + _styled("Stranger") + _item(1)
    assert _numbers(body, _abstract(linked) + _list(), styles) == ["1.", "2.", "", "2.1"]


def test_former_properties_are_not_looked_at() -> None:
    former = f'<w:pPrChange w:author="A"><w:pPr>{_num(0)}</w:pPr></w:pPrChange>'
    assert _numbers(paragraph("Words", properties=former), _abstract() + _list()) == [""]


def test_lists_over_one_abstract_list_count_on_together() -> None:
    numbering = _abstract() + _list(1) + _list(2) + _list(3, overrides=_start(0, 7))
    body = _item(0, 1) + _item(0, 2) + _item(0, 3) + _item(0, 1) + _item(0, 3)
    assert _numbers(body, numbering) == ["1.", "2.", "7.", "8.", "9."]


def test_start_override_holds_again_after_a_reset() -> None:
    numbering = _abstract() + _list(1, overrides=_start(1, 5))
    body = "".join(_item(level) for level in (0, 1, 1, 0, 1))
    assert _numbers(body, numbering) == ["1.", "1.5", "1.6", "2.", "2.5"]


def test_levels_never_reached_print_their_start_and_spend_their_override() -> None:
    numbering = _abstract(_level(0, "%1.", start=3) + _level(1, "%1.%2")) + _list(1, overrides=_start(0, 9))
    assert _numbers(_item(1) + _item(0), numbering) == ["9.1", "10."]


@pytest.mark.parametrize(
    ("restart", "last"),
    [("", "[1]"), ('<w:lvlRestart w:val="0"/>', "[2]"), ('<w:lvlRestart w:val="1"/>', "[2]")],
)
def test_deeper_levels_restart_as_told(restart: str, last: str) -> None:
    levels = _level(0, "%1.") + _level(1, "%1.%2") + _level(2, "[%3]", more=restart)
    body = "".join(_item(level) for level in (0, 1, 2, 1, 2))
    assert _numbers(body, _abstract(levels) + _list())[-1] == last


def test_restart_of_a_replaced_level_is_ignored() -> None:
    replacement = _level(1, "(%2)", "lowerLetter", more='<w:lvlRestart w:val="0"/>')
    numbering = _abstract() + _list(1, overrides=f'<w:lvlOverride w:ilvl="1">{replacement}</w:lvlOverride>')
    body = "".join(_item(level) for level in (0, 1, 0, 1))
    assert _numbers(body, numbering) == ["1.", "(a)", "2.", "(a)"]


def test_levels_come_through_a_numbering_style_and_counters_stay() -> None:
    link = '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="House"/></w:abstractNum>'
    styles = _NORMAL + style(
        "House", "<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>", kind="numbering"
    )
    numbering = _abstract() + link + _list(1) + _list(2, 1)
    assert _numbers(_item(0, 1) + _item(0, 2) + _item(1, 2), numbering, styles) == ["1.", "1.", "1.1"]


def test_link_to_itself_ends() -> None:
    link = '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="House"/></w:abstractNum>'
    styles = _NORMAL + style(
        "House", "<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>", kind="numbering"
    )
    assert _numbers(_item(), link + _list(), styles) == [""]


def test_legal_numbering_prints_decimals_but_keeps_the_zero() -> None:
    levels = _level(0, "Part %1", "upperRoman") + _level(1, "%1.%2", "decimalZero", more="<w:isLgl/>")
    assert _numbers(_item(0) + _item(0) + _item(1), _abstract(levels) + _list()) == [
        "Part I",
        "Part II",
        "2.01",
    ]


def test_padding_may_stand_in_an_alternative() -> None:
    form = (
        '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, ..."/>'
        '</mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>'
    )
    level = f'<w:lvl w:ilvl="0"><w:start w:val="7"/>{form}<w:lvlText w:val="%1"/></w:lvl>'
    assert _numbers(_item(), _abstract(level) + _list()) == ["007"]


def test_bullets_are_items_without_a_number() -> None:
    levels = _level(0, "•", "bullet") + _level(1, "o", "bullet")
    blocks = read(
        word_file(_item(0) + _item(1), numbering=_abstract(levels) + _list(), styles=_NORMAL)
    ).blocks
    assert [(b.kind, b.level, b.number, b.text) for b in blocks] == [
        (Kind.ITEM, 1, "", "Words"),
        (Kind.ITEM, 2, "", "Words"),
    ]


def test_empty_paragraphs_count_and_are_no_blocks() -> None:
    assert _numbers(_item() + _item(text="") + _item(), _abstract() + _list()) == ["1.", "3."]


def test_a_number_in_a_cell_of_its_own_is_that_of_the_words_behind_it() -> None:
    def row(*cells: str) -> str:
        return f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>"

    rows = row(_item(text=""), paragraph("Words"), paragraph("More")) + row(_item(text=""), paragraph(""))
    rows += row(paragraph("Left"), _item(text="")) + row(_item(text=""), _item())
    data = word_file(f"<w:tbl>{rows}</w:tbl>{_item()}", numbering=_abstract() + _list(), styles=_NORMAL)
    assert [(b.text, b.number, b.body, b.automatic) for b in read(data).blocks] == [
        ("1.\tWords", "1.", 3, True),
        ("More", "", 0, False),
        ("Left", "", 0, False),
        ("5.\tWords", "5.", 3, True),
        ("6.\tWords", "6.", 3, True),
    ]


def test_deleted_paragraphs_do_not_count_and_inserted_ones_do() -> None:
    gone = paragraph(
        properties=_num() + '<w:rPr><w:del w:author="A"/></w:rPr>',
        runs='<w:del w:author="A"><w:r><w:delText>Gone</w:delText></w:r></w:del>',
    )
    added = paragraph(
        properties=_num() + '<w:rPr><w:ins w:author="A"/></w:rPr>',
        runs=f'<w:ins w:author="A">{run("Added")}</w:ins>',
    )
    data = word_file(_item() + gone + added + _item(), numbering=_abstract() + _list(), styles=_NORMAL)
    assert [b.text for b in read(data).blocks] == ["1.\tWords", "2.\tAdded", "3.\tWords"]
    assert [b.text for b in read(data, "original").blocks] == ["1.\tWords", "2.\tGone", "3.\tWords"]


def test_every_story_counts_by_itself_and_headers_count_with_footers() -> None:
    section = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/>'
    section += '<w:footerReference w:type="default" r:id="footer1"/></w:sectPr>'
    box = f"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{_item()}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    data = word_file(
        _item() + paragraph("Anchor", runs=box) + paragraph(runs=box) + _item() + section,
        numbering=_abstract() + _list(),
        styles=_NORMAL,
        header1=_item(),
        footer1=_item(),
    )
    assert [(b.story.value, b.number) for b in read(data).blocks] == [
        ("body", "1."),
        ("body", ""),
        ("textbox", "1."),
        ("textbox", "1."),
        ("body", "2."),
        ("header", "1."),
        ("footer", "2."),
    ]


def test_a_list_that_is_not_defined_prints_nothing_and_is_remarked() -> None:
    draft = read(word_file(_item(0, 5) + _item(8, 1), numbering=_abstract() + _list(), styles=_NORMAL))
    assert [(b.number, b.automatic) for b in draft.blocks] == [("", False), ("", False)]
    assert draft.coverage.notes == (
        "Paragraphs in a list that the file does not define, read without a number: 2.",
    )


def test_a_label_too_long_to_be_one_is_left_out_and_said_so() -> None:
    numbering = _abstract(_level(0, "x" * 300)) + _list()
    draft = read(word_file(_item(), numbering=numbering, styles=_NORMAL))
    assert [(b.text, b.number, b.automatic) for b in draft.blocks] == [("Words", "", True)]
    assert draft.coverage.notes == ("Automatic numbers that could not be worked out, and are missing: 1.",)


@pytest.mark.parametrize("form", ["lowerLetter", "upperRoman", "cardinalText", "decimalZero"])
def test_monstrous_numbers_print_as_decimals(form: str) -> None:
    assert _numbers(_item(), _abstract(_level(0, "%1", form, 2_000_000_000)) + _list()) == ["2000000000"]


def test_a_typed_number_is_split_off() -> None:
    (block,) = read(word_file(paragraph("2.8\tThe trust has a plan."))).blocks
    assert (block.number, block.body, block.automatic) == ("2.8", 4, False)
