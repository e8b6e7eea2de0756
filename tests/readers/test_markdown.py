"""The Markdown reader: blocks as markdown-it finds them, words and places as they stand in the file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.model.draft import Anchor, Block, Cell, Coverage, Draft, Emphasis, Kind, Omission
from linter.readers.markdown import read_markdown
from linter.readers.text import read_text
from tests.readers.places import misplaced, out_of_order
from tests.shared import SHARED, needs_shared


def listed(text: str) -> list[tuple[Kind, int, str, str]]:
    """Return kind, level, number and words of each block."""
    blocks = read_markdown("x", text).blocks
    return [(block.kind, block.level, block.number, block.text[block.body :]) for block in blocks]


def texts(text: str) -> list[str]:
    return [block.text for block in read_markdown("x", text).blocks]


def test_a_whole_draft() -> None:
    draft = read_markdown("x.md", "# 1. Early *help*\n\nNurses &amp; doctors\nmeet. ![logo](x.png)\n")
    assert draft == Draft(
        "x.md",
        "markdown",
        (
            Block(
                "1. Early help",
                Kind.HEADING,
                "1.",
                3,
                1,
                emphasis=(Emphasis(9, 13, bold=False, italic=True),),
                anchors=(Anchor(0, 1, 3), Anchor(9, 1, 13)),
            ),
            Block("Nurses & doctors meet.", anchors=(Anchor(0, 3, 1), Anchor(8, 3, 13), Anchor(17, 4, 1))),
        ),
        coverage=Coverage((("body", 2),), (Omission("pictures", 1, "only the words of a file are read"),)),
    )


def test_headings() -> None:
    text = "# One\n\n## 5.2 **Two** ##\n\nThree\n=====\n\nFour\n---\n\n#\n\n- # Five\n"
    assert listed(text) == [
        (Kind.HEADING, 1, "", "One"),
        (Kind.HEADING, 2, "5.2", "Two"),
        (Kind.HEADING, 1, "", "Three"),
        (Kind.HEADING, 2, "", "Four"),
        (Kind.HEADING, 1, "", "Five"),
    ]


def test_only_the_last_of_several_rows_is_underlined() -> None:
    assert listed("Date:\tMay\nSummary\n-------\n") == [
        (Kind.PARAGRAPH, 0, "", "Date:\tMay"),
        (Kind.HEADING, 2, "", "Summary"),
    ]


def test_a_lone_dash_is_an_empty_bullet_and_no_heading() -> None:
    assert listed("Words.\n-\n\nMore.\n") == [
        (Kind.PARAGRAPH, 0, "", "Words."),
        (Kind.PARAGRAPH, 0, "", "More."),
    ]


def test_lists() -> None:
    text = "- one\n  - two\n    1. three\n- 1.1 Four\n- 5. Five should:**\n\n7. Seven\n9. Nine\n\n10.\n\n    second of nine\n"
    assert listed(text) == [
        (Kind.ITEM, 1, "", "one"),
        (Kind.ITEM, 2, "", "two"),
        (Kind.PARAGRAPH, 0, "1.", "three"),
        (Kind.PARAGRAPH, 0, "1.1", "Four"),
        (Kind.PARAGRAPH, 0, "5.", "Five should:"),
        (Kind.PARAGRAPH, 0, "7.", "Seven"),
        (Kind.PARAGRAPH, 0, "9.", "Nine"),
        (Kind.PARAGRAPH, 0, "10.", ""),
        (Kind.PARAGRAPH, 0, "", "second of nine"),
    ]


def test_lines_of_a_paragraph_are_joined_unless_something_new_begins() -> None:
    text = "First line\nof a text\n2.1 Ensure that\nnurses are told\n(Recommendation 2.1)\nName:\tx\nRegion:\ty\nEnd  \nof it"
    assert texts(text) == [
        "First line of a text",
        "2.1 Ensure that nurses are told",
        "(Recommendation 2.1)",
        "Name:\tx",
        "Region:\ty",
        "End\nof it",
    ]


def test_quotations_code_and_html() -> None:
    text = (
        "> “Nurses\n> listen,” she said.\n\n    indented words\n\n```\n*as it* stands\n  and so\n```\n\n"
        "<div>\nIn <b>HTML</b> &amp; so\n</div>\n"
    )
    assert texts(text) == [
        "“Nurses listen,” she said.",
        "indented words",
        "*as it* stands",
        "and so",
        "In HTML & so",
    ]


def test_a_fence_that_is_never_closed_hides_nothing() -> None:
    assert texts("One.\n\n```\nTwo *and* so.\n\n1.1 Three.\n") == ["One.", "Two and so.", "1.1 Three."]


def test_tables() -> None:
    text = "| Field | Value |\n|---|:-:|\n| Date \\| day | **4 May** |\n| CQC *region*: | |\n\n- | a | b |\n  |---|---|\n  | c | d | e |\n"
    draft = read_markdown("x", text)
    assert [(block.text, block.cell, block.locate(0)) for block in draft.blocks] == [
        ("Field", Cell(0, 0, 0, header=True), (1, 3)),
        ("Value", Cell(0, 0, 1, header=True), (1, 11)),
        ("Date | day", Cell(0, 1, 0), (3, 3)),
        ("4 May", Cell(0, 1, 1), (3, 19)),
        ("CQC region:", Cell(0, 2, 0), (4, 3)),
        ("a", Cell(1, 0, 0, header=True), (6, 5)),
        ("b", Cell(1, 0, 1, header=True), (6, 9)),
        ("c", Cell(1, 1, 0), (8, 5)),
        ("d", Cell(1, 1, 1), (8, 9)),
        ("e", Cell(1, 1, 2), (8, 13)),
    ]
    assert {block.kind for block in draft.blocks} == {Kind.CELL}


def test_links_defined_elsewhere() -> None:
    assert texts("See the [Guide][] and [this].\n\n[guide]: https://example.org\n") == [
        "See the Guide and [this]."
    ]


def test_deep_lists_are_read_to_the_bottom() -> None:
    text = "\n".join("  " * depth + f"- item {depth}" for depth in range(20))
    assert [block.level for block in read_markdown("x", text).blocks] == list(range(1, 21))


def test_what_is_nested_beyond_reason_is_said_to_be_left_out() -> None:
    text = "\n".join("  " * depth + f"- item {depth}" for depth in range(60))
    draft = read_markdown("x", text)
    assert len(draft.blocks) >= 45
    assert draft.coverage.notes == (
        "what stands deeper than 50 lists or 100 quotations in each other was not read",
    )


FRAGMENTS = st.sampled_from(
    [
        "a",
        "two words",
        "*",
        "**",
        "_",
        "`",
        "[",
        "](",
        ")",
        "[a](b)",
        "![c](d)",
        "&amp;",
        "&#65;",
        "\\",
        "\\*",
        "\n",
        "\n\n",
        "  \n",
        " ",
        "\t",
        "    ",
        "- ",
        " - ",
        "1. ",
        "1.1 ",
        "5 Xy",
        "# ",
        "> ",
        "---\n",
        "===\n",
        "| a | b |\n|---|---|\n",
        "|",
        "```\n",
        "<br>",
        "<b>",
        "<div>\n",
        "<!-- x -->",
        "<!--",
        "-->",
        "[r]: /u\n",
        "\r\n",
        "\x0b",
        "\u00a0",
        "é",
        "😀",
        "(Recommendation 2.1)",
        "• ",
        "-\n",
        "[r]",
    ]
)


@given(st.lists(FRAGMENTS, max_size=25).map("".join))
def test_every_character_stands_where_its_block_says(text: str) -> None:
    draft = read_markdown("x", text)
    assert misplaced(draft, text) == []
    assert out_of_order(draft) == []


LINES = st.sampled_from(
    [
        "- 1.1 Nurses *meet* often (**Recommendation 2.1**).",
        "1. Early help",
        " - the role of nurses",
        "- We looked at:",
        "(Recommendation 4.2).",
        "Date of review:\t4 May",
        "5 NHS Wexmoor CCG should:",
        "- 5. Holm Trust should:**",
        "-",
        "Words of a *Join Up*¹ paragraph.",
        "Recommendations",
        "**6. Holm CCG should:**",
        "## Governance",
        "<!-- x -->",
        "She said *'not me'*.",
        "----",
    ]
)


@given(st.lists(LINES, max_size=12).map("\n\n".join))
def test_text_and_markdown_read_the_same(text: str) -> None:
    plain, marked = read_text("x", text), read_markdown("x", text)
    assert (marked.blocks, marked.comments) == (plain.blocks, plain.comments)


@needs_shared
@pytest.mark.parametrize("name", ["hertfordshire", "rutland", "thurrock"])
def test_a_report_is_the_same_as_text_and_as_markdown(name: str) -> None:
    text = (SHARED / "reports" / f"{name}.txt").read_text(encoding="utf-8")
    plain, marked = read_text(name, text), read_markdown(name, text)
    assert marked.blocks == plain.blocks
