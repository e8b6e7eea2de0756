"""Which lines of a file belong to one paragraph."""

from __future__ import annotations

import pytest

from linter.readers.lines import Layout, group, markdown_layout, split_lines, stripped, text_layout

JOINED = Layout(single=False)
WRAPPED = [
    "Midwives in Wexmoor know the district well and share what they learn with",
    "the health visitors, who in turn meet the school nurses every month and go",
    "through the lists of children about whom somebody has been worried lately.",
    "This works well.",
]


def grouped(text: str, layout: Layout) -> list[list[str]]:
    lines = (stripped(number, line) for number, line in enumerate(split_lines(text), start=1))
    return [[line.text for line in held] for held in group(lines, layout)]


def test_only_returns_and_feeds_end_a_line() -> None:
    assert split_lines("a\r\nb\rc\nd\x0be\x85f\u2028g\x0ch\n") == [
        "a",
        "b",
        "c",
        "d\x0be\x85f\u2028g\x0ch",
        "",
    ]


def test_a_text_has_a_paragraph_a_line() -> None:
    assert text_layout(["Review of Wexmoor", "", "A first paragraph.", "A second one."]) == Layout(
        single=True
    )


def test_lines_broken_in_mid_sentence_tell_of_wrapping() -> None:
    assert text_layout(WRAPPED) == Layout(single=False, width=74)


@pytest.mark.parametrize(
    "lines",
    [
        [*WRAPPED[:2], "", "Enough."],  # one break may be a slip
        [*WRAPPED, "", "x" * 200],  # a line that no wrapping lets stand
        ["the role of nurses in the whole of the district of Wexmoor", "the role of doctors", "of others"]
        * 3,
        [],
    ],
)
def test_anything_less_is_no_wrapping(lines: list[str]) -> None:
    assert text_layout(lines).single


def test_wrapped_lines_are_joined_until_a_short_one() -> None:
    text = "\n".join([*WRAPPED, "Nurses meet often."])
    assert grouped(text, text_layout(WRAPPED)) == [WRAPPED, ["Nurses meet often."]]


NUMBERED = Layout(single=False, width=70)
FULL = "Young people told us that they had to leave the ward before they turn"


@pytest.mark.parametrize(
    ("before", "after", "goes_on"),
    [
        (f"3.2 {FULL}", "18.", True),
        (f"3.2 {FULL}", "18. So the ward for adults took two of them.", True),
        (FULL, "18 CAMHS nurses.", True),
        (f"{FULL}.", "18. Fenwick Hospitals NHS Trust should:", False),
        (f"3.2 {FULL}", "4. Fenwick Hospitals NHS Trust should:", False),  # the next group
        (f"17. {FULL}", "18. Ensure that they stay.", False),
        (f"3.2 {FULL}", "3.3 Ensure that they stay.", False),
        (f"3.2 {FULL}", "1. Fenwick Hospitals NHS Trust should:", False),
        ("3.2 Young people are heard", "18. Fenwick Hospitals NHS Trust should:", False),
    ],
)
def test_a_number_in_mid_sentence_begins_no_paragraph(before: str, after: str, *, goes_on: bool) -> None:
    assert grouped(f"{before}\n{after}", NUMBERED) == ([[before, after]] if goes_on else [[before], [after]])


def test_very_long_lines_are_paragraphs_in_markdown_too() -> None:
    assert markdown_layout(["Nurses meet often. " * 20, "They do."]) == Layout(single=True)
    assert markdown_layout(WRAPPED) == JOINED


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Ends here.", "- a bullet"),
        ("Ends here.", "• a bullet"),
        ("Ends here", "2.1 Ensure that"),
        ("Ends here", "**2.1** Ensure that"),
        ("Ends here", "5 NHS Wexmoor CCG should:"),
        ("Ends here", "2.1) Midwives are"),
        ("Ends (as said) here", "(2.1) Ensure that"),
        ("Ends here", "(Recommendation 2.1)."),
        ("Ends here", "**(Recommendation 2.1)**."),
        ("Date of review:\tMay", "next"),
        ("before", "CQC region:\tEast"),
        ("before", "# Heading"),
        ("before", "-----"),
    ],
)
def test_a_paragraph_begins(before: str, after: str) -> None:
    assert grouped(f"{before}\n{after}", JOINED) == [[before], [after]]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("and so", "on"),
        ("as said in paragraphs", "2.1 and 2.2 of this"),
        ("was seen by", "12 Nurses of the trust"),
        ("about", "16 September 2015"),
        ("some", "2.5 million people"),
        ("1.1\tEnsure that", "nurses are told"),
        ("seen (see", "Recommendation 2.1) by"),
        ("seen (as it was before,", "2.1) The"),
        ("seen (Recommendation 2.4 / Recommendation", "2.1) The"),
    ],
)
def test_a_sentence_goes_on(before: str, after: str) -> None:
    assert grouped(f"{before}\n{after}", JOINED) == [[before, after]]


def test_blank_lines_part_paragraphs_in_any_layout() -> None:
    assert grouped("a\n\u00a0\nb\n\n\nc", JOINED) == [["a"], ["b"], ["c"]]


def test_labels_and_leaders_stand_in_lines_of_their_own() -> None:
    prose = [
        "We met nurses in all of the clinics of the county and in the wards of the two",
        "hospitals.",
    ] * 9
    cover = [
        "Date of review: from 19 October 2015 to 23 October 2015, by three inspectors",
        "CQC region: North",
    ]
    contents = [f"{'Early help ':.<70} 3", f"{'Next steps ':.<70} 9"]
    lines = [*cover, "", *contents, "", *prose]
    numbered = [stripped(number, line) for number, line in enumerate(lines, start=1)]
    held = [tuple(line.text for line in one) for one in group(numbered, text_layout(lines))]
    assert held[:4] == [(line,) for line in (*cover, *contents)]
    assert held[4:6] == [tuple(prose[:2]), tuple(prose[2:4])]


def test_a_few_longer_lines_do_not_hide_that_a_text_is_wrapped() -> None:
    prose = [
        "We met nurses in all of the clinics of the county and in the wards of the two",
        "hospitals.",
    ] * 60
    assert not text_layout([*prose, "x" * 180, "y" * 200]).single
    assert text_layout([*prose, *("x" * 180 for _ in range(6))]).single
