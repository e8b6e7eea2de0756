"""The text reader: blocks, their numbers and kinds, and the exact place of every character."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.model.draft import Anchor, Block, Coverage, Draft, Emphasis, Kind
from linter.readers.inline import scan_plain
from linter.readers.text import read_text
from tests.readers.places import misplaced, out_of_order
from tests.shared import SHARED, needs_shared


def listed(text: str) -> list[tuple[Kind, int, str, str]]:
    """Return kind, level, number and words of each block."""
    blocks = read_text("x", text).blocks
    return [(block.kind, block.level, block.number, block.text[block.body :]) for block in blocks]


def test_a_whole_draft() -> None:
    draft = read_text("wexmoor.txt", "Review of Wexmoor\n\n- 1.1 Nurses (**Recommendation 2.1**).\n")
    assert draft == Draft(
        "wexmoor.txt",
        "text",
        (
            Block("Review of Wexmoor"),
            Block(
                "1.1 Nurses (Recommendation 2.1).",
                number="1.1",
                body=4,
                emphasis=(Emphasis(12, 30, bold=True, italic=False),),
                anchors=(Anchor(0, 3, 3), Anchor(12, 3, 17), Anchor(30, 3, 37)),
            ),
        ),
        coverage=Coverage((("body", 2),)),
    )


def test_what_converters_leave() -> None:
    text = (
        "Date of review:\t4 th May – 8 th May 2015\n"
        "Early help\t10\n"
        "1. **Wexmoor CCG should:**\n"
        " - 1.1 Ensure this.\n"
        "- 5. Wexmoor Trust should:**\n"
        "-\n"
        "6 Holm Trust should:\n"
        "- 6.1 Ensure that\n"
        "(Recommendation 4.2).\n"
        "- The review looked at:\n"
        " - the role of nurses\n"
        "- other things\n"
        "-----\n"
        "## Next steps ##\n"
        "A *Join Up*¹ plan\n"
    )
    plain, item = Kind.PARAGRAPH, Kind.ITEM
    assert listed(text) == [
        (plain, 0, "", "Date of review:\t4 th May – 8 th May 2015"),
        (plain, 0, "", "Early help\t10"),
        (plain, 0, "1.", "Wexmoor CCG should:"),
        (plain, 0, "1.1", "Ensure this."),
        (plain, 0, "5.", "Wexmoor Trust should:"),
        (plain, 0, "6", "Holm Trust should:"),
        (plain, 0, "6.1", "Ensure that"),
        (plain, 0, "", "(Recommendation 4.2)."),
        (item, 1, "", "The review looked at:"),
        (item, 2, "", "the role of nurses"),
        (item, 1, "", "other things"),
        (Kind.HEADING, 2, "", "Next steps"),
        (plain, 0, "", "A Join Up¹ plan"),
    ]


def test_wrapped_lines_are_one_block_with_the_place_of_each() -> None:
    text = (
        "1.1 Midwives in Wexmoor know the district well and share what they learn\n"
        "with the health visitors, who in turn meet the school nurses in a multi-\n"
        "agency group every month, as they should by the guidance that holds.\n"
        "2. Governance\n"
    )
    first, second = read_text("x", text).blocks
    assert first.text.split("learn")[1].startswith(" with the")
    assert "multi-agency group" in first.text
    assert [first.locate(first.text.index(word)) for word in ("with the", "agency")] == [(2, 1), (3, 1)]
    assert first.locate(first.text.index(" with the")) == (1, 73)
    assert second.text == "2. Governance"


def test_the_depth_of_items_begins_anew_behind_a_paragraph() -> None:
    text = "- one\n  - two\n    - three\n  - two\nWords.\n  - one\n  more\n  - one"
    assert [level for _, level, _, _ in listed(text)] == [1, 2, 3, 2, 0, 1, 0, 1]


def test_other_line_ends_and_white_space_stay_in_the_text() -> None:
    text = "one\x0btwo\u2028three\x0c four\r\n\x0cfive\rsix\u00a0\n\u00a0\nseven"
    blocks = read_text("x", text).blocks
    assert [block.text for block in blocks] == ["one\x0btwo\u2028three\x0c four", "five", "six", "seven"]
    assert [block.locate(0) for block in blocks] == [(1, 1), (2, 2), (3, 1), (5, 1)]


def test_columns_count_code_points() -> None:
    (block,) = read_text("x", "😀😀 *é* end").blocks
    assert block.locate(block.text.index("end")) == (1, 8)


def test_front_matter_is_no_text() -> None:
    draft = read_text("x", '---\ntitle: "Review of Wexmoor"\nlang: en\n---\nWords.')
    assert draft.properties == {"title": "Review of Wexmoor", "lang": "en"}
    assert draft.coverage.notes == ("lines 1 to 4 are front matter and were not read as text",)
    assert [(block.text, block.locate(0)) for block in draft.blocks] == [("Words.", (5, 1))]


def test_a_character_that_stands_for_nothing_is_shown_as_such() -> None:
    assert [block.text for block in read_text("x", "a\x00b").blocks] == ["a\N{REPLACEMENT CHARACTER}b"]


FRAGMENTS = st.sampled_from(
    [
        "a",
        "words of a line",
        "*",
        "**",
        "***",
        "\n",
        "\n\n",
        " ",
        "\t",
        "- ",
        " - ",
        "• ",
        "1.1 ",
        "5 Xy",
        "# ",
        "<!-- x -->",
        "<!--",
        "-->",
        "\r\n",
        "\x0b",
        "\u00a0",
        "é",
        "😀",
        ".",
        ":**",
        "(Recommendation 2.1)",
    ]
)


@given(st.lists(FRAGMENTS, max_size=25).map("".join))
def test_every_character_stands_where_its_block_says(text: str) -> None:
    draft = read_text("x", text)
    assert misplaced(draft, text) == []
    assert out_of_order(draft) == []


@needs_shared
@pytest.mark.parametrize("name", ["hertfordshire", "rutland", "thurrock"])
def test_every_character_of_a_report_stands_where_its_block_says(name: str) -> None:
    text = (SHARED / "reports" / f"{name}.txt").read_text(encoding="utf-8")
    draft = read_text(name, text)
    assert misplaced(draft, text) == []
    assert not any("*" in block.text for block in draft.blocks)
    assert words_of(draft) == words_in(text)


def words_of(draft: Draft) -> list[str]:
    return " ".join(block.text for block in draft.blocks).split()


def words_in(text: str) -> list[str]:
    """Return the words of a text without bullets and asterisks."""
    plain = (line.replace("*", "").strip() for line in text.split("\n"))
    return [word for line in plain if line != "-" for word in line.removeprefix("- ").split()]


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("the Recommen\u00addation 2\u2060.1\u200b stands", "the Recommendation 2.1 stands"),
        ("\ufeff1.1 Recommendation 2\u20241", "1.1 Recommendation 2.1"),
    ],
)
def test_signs_that_nobody_sees_part_no_words(text: str, seen: str) -> None:
    assert [block.text for block in read_text("x", text).blocks] == [seen]


def test_a_word_parted_at_the_end_of_a_line_is_one() -> None:
    pieces = scan_plain("a multi\u00ad\nagency hub").pieces
    assert "".join(piece.shown for piece in pieces) == "a multiagency hub"


def test_what_stands_behind_an_unseen_sign_keeps_its_place() -> None:
    (block,) = read_text("x", "a\u00adb cd").blocks
    assert block.text == "ab cd"
    assert block.locate(3) == (1, 5)


def test_lines_that_only_number_the_pages_are_no_words() -> None:
    pages = [
        f"Review of health services in Oakshire Page {page} of 12\n\nWe saw {page} wards."
        for page in (2, 3, 4)
    ]
    draft = read_text("draft.txt", "\n\n".join(pages))
    assert [block.text for block in draft.blocks] == ["We saw 2 wards.", "We saw 3 wards.", "We saw 4 wards."]
    assert draft.blocks[2].locate(0).line == 11
    assert draft.coverage.notes == ("3 lines with the number of a page were not read as text",)


@pytest.mark.parametrize(
    "text",
    [
        "See page 2 of 12\n\nSee page 3 of 12",
        "See page 2 of 12\n\nSee page 3 of 12\n\nSee page 2 of 12",
        "It is on page 2 of 12\n\nIt is on page 3 of 14\n\nIt is on page 4 of 12",
    ],
)
def test_references_to_pages_are_words(text: str) -> None:
    assert [block.text for block in read_text("draft.txt", text).blocks] == text.split("\n\n")
