"""Numbers in the text that name nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from linter.model.draft import Block, Story
from linter.model.finding import Safety
from linter.review.building import build

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.model.finding import Problem
    from linter.model.review import Review
    from linter.model.style import HouseStyle
    from tests.checks.conftest import Told

REPORT = """
Early help

1.1 {words}

1.2 Leaflets are out of date.

{box}

5.2 Governance

5.2.1 Audits are late.

5.2.2 Minutes are kept.

Recommendations

1. Fenwick NHS Trust should:
1.1 Ensure that notices arrive in time.
1.2 Ensure that leaflets are reviewed.
1.3 Ensure that staff are trained.

2. Marlby Council should:
2.1 Review its notices.
"""
OTHERS = ("case example", "section", "table", "figure", "footnote")


def _report(words: str, box: str = "") -> str:
    return REPORT.format(words=words, box=box)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Late (Recommendation 1.4).", [("(Recommendation 1.4)", "", "1.4", "1.3")]),
        ("Late (Recommendations 1.1, 3.1 and 2.9).", [("3.1", "", "3.1", "2.1"), ("2.9", "", "2.9", "2.1")]),
        ("Late (Recommendations 1.2 to 1.9).", [("1.9", "", "1.9", "1.3")]),
        ("Late (Recommendation 5.2.1).", [("(Recommendation 5.2.1)", "other", "5.2.1", "2.1")]),
        ("Late (Recommendation 2.2 is open", [("(Recommendation 2.2", "", "2.2", "2.1")]),
        ("As recommendation 7.1 says, late.", [("recommendation 7.1", "", "7.1", "2.1")]),
    ],
)
def test_a_citation_of_what_is_not_there(
    told: Callable[..., list[Told]], words: str, expected: list[tuple[str, str, str, str]]
) -> None:
    found = told("unresolved-reference", _report(words), to=("recommendation",))
    assert [(t.quote, t.variant, t.slots["number"], t.slots["nearest"]) for t in found] == expected


@pytest.mark.parametrize(
    "words",
    [
        "Late (Recommendation 1.1).",
        "Late (Recommendations 1.1 to 1.3 and 2.1).",
        "Late (Recommendation 1. 1).",  # another rule's affair, as the next three
        "Late (Recommendation 1,4).",
        "Late (Recommendation X.Y).",
        "Late (Recommendation).",
        "Recommendation 9.4 of the Marlby Inquiry says so.",
        "Recommendation 9.4 of the serious case review says so.",
        "The Marlby Inquiry, recommendation 1.1, says so. The Inquiry recommendation 9.4 says more.",
        "Late (Recommendation 9.4 of the 2012 review), old (Recommendations 9.4 and 9.5 of the Marlby Inquiry).",
        "Recommendations 9 and 12 are old ones (recommendations are made often).",
    ],
)
def test_a_citation_that_is_right_or_not_ours(told: Callable[..., list[Told]], words: str) -> None:
    assert told("unresolved-reference", _report(words), to=("recommendation",)) == []


def test_a_group_is_no_recommendation(told: Callable[..., list[Told]]) -> None:
    assert [t[1:] for t in told("unresolved-reference", _report("Late (Recommendation 1)."))] == [
        ("(Recommendation 1)", "group", {"number": "1", "held": "1.1 to 1.3"})
    ]


def test_a_report_without_recommendations_is_told_once(told: Callable[..., list[Told]]) -> None:
    text = "Early help\n\n1.1 Late (Recommendation 1.1).\n\n1.2 Old (Recommendation 1.2).\n\nNext steps\n\nNone.\n"
    assert told("unresolved-reference", text) == [
        (3, "(Recommendation 1.1)", "none", {"to": "recommendation", "number": "1.1"})
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "See paragraphs 1.2 and 1.7.",
            [("1.7", "", {"to": "paragraph", "number": "1.7", "nearest": "1.2"})],
        ),
        (
            "See paragraph 2.1.",
            [
                (
                    "paragraph 2.1",
                    "other",
                    {"to": "paragraph", "number": "2.1", "nearest": "1.1", "other": "recommendation"},
                )
            ],
        ),
        ("See paragraph 5.2.", [("paragraph 5.2", "group", {"number": "5.2", "held": "5.2.1 and 5.2.2"})]),
        ("See paragraph 5.2. 2.", [("5.2. 2", "spacing", {"found": "5.2. 2", "number": "5.2.2"})]),
        (
            "See paragraphs 5.2. 1 and 5.2. 9.",
            [
                ("5.2. 1", "spacing", {"found": "5.2. 1", "number": "5.2.1"}),
                ("5.2. 9", "", {"to": "paragraph", "number": "5.2.9", "nearest": "5.2.2"}),
            ],
        ),
        ("See paragraphs 1.1 to 1.2, and paragraph 5.2.1 of this report.", []),
        ("See paragraph 47 of the guidance and Working Together 2013, paragraph 9.9.", []),
        ("The Care Act guidance (2014), chapter 4, paragraph 4.7 asks for it.", []),
    ],
)
def test_a_paragraph_that_is_not_there(
    told: Callable[..., list[Told]], words: str, expected: list[tuple[str, str, dict[str, str]]]
) -> None:
    found = told("unresolved-reference", _report(words), to=("paragraph",))
    assert [t[1:] for t in found] == expected


def test_a_spaced_number_is_mended_with_care(
    problems: Callable[..., list[Problem]],
    mended: Callable[[Review, list[Problem]], str],
    review_of: Callable[[str], Review],
) -> None:
    review = review_of(_report("See paragraph 5.2. 2."))
    found = problems("unresolved-reference", review, to=("paragraph",))
    assert [p.fix.safety for p in found if p.fix] == [Safety.UNSAFE]
    assert problems("unresolved-reference", mended(review, found), to=("paragraph",)) == []


@pytest.mark.parametrize(
    ("words", "box", "expected"),
    [
        ("Late, as in case example 2.", "Case example 1: A boy.", [("case example 2", "", "2", "1")]),
        ("Late (case example 2).", "Case example: A boy.", [("case example 2", "none", "2", None)]),
        ("Late; see case examples 1 and 2.", "Case example 1: A boy.", [("2", "", "2", "1")]),
        ("Counts are in table 2.", "Table 1: Counts", [("table 2", "", "2", "1")]),
        ("Counts are in figure 2.", "Table 2: Counts", [("figure 2", "none", "2", None)]),
        ("See section 6.1.", "", [("section 6.1", "", "6.1", "5.2")]),
        ("As section 9 shows, nurses met, as section 47 requires.", "", [("section 9", "", "9", "5")]),
        ("See footnote 3.", "¹ A note.", [("footnote 3", "", "3", "1")]),
        ("See footnote 3.", "", []),  # where notes can't be seen they can't be missed
        ("See case example 1, sections 5 and 5.2.2 (and footnote 1).", "Case example 1: A boy.", []),
        (
            "Enquiries under section 47 and section 17 are made; in section 11 audits they are counted.",
            "",
            [],
        ),
        ("Counts are in table 4 of the county's plan, and in case example 3 of the last report.", "", []),
    ],
)
def test_another_part_that_is_not_there(
    told: Callable[..., list[Told]],
    words: str,
    box: str,
    expected: list[tuple[str, str, str, str | None]],
) -> None:
    found = told("unresolved-reference", _report(words, box), to=OTHERS)
    assert [(t.quote, t.variant, t.slots["number"], t.slots.get("nearest")) for t in found] == expected


@pytest.mark.parametrize(
    ("words", "box", "expected"),
    [
        ("Late (see Annex C).", "", [("Annex C", "without", {"to": "annex", "number": "C"})]),
        ("Late (Annex C), as told in Annex D.", "", []),  # whose annex it is can't be known
        (
            "Late (Annex D), see appendix 3.",
            "Annex A: Names\n\nAnnex B: Days",
            [
                ("Annex D", "", {"to": "annex", "number": "D", "nearest": "B"}),
                ("appendix 3", "", {"to": "appendix", "number": "3", "nearest": "B"}),
            ],
        ),
        ("Late (Annex B), see Annex A.", "Annex A: Names\n\nAnnex B: Days", []),
        (
            "Late (Annex 3).",
            "Annex 1\n\nAnnex 2",
            [("Annex 3", "", {"to": "annex", "number": "3", "nearest": "2"})],
        ),
        ("Late (Annex B).", "Annex: Names", []),
    ],
)
def test_an_annex_that_is_not_there(
    told: Callable[..., list[Told]], words: str, box: str, expected: list[tuple[str, str, dict[str, str]]]
) -> None:
    assert [t[1:] for t in told("unresolved-reference", _report(words, box), to=("annex",))] == expected


def test_footnotes_of_word_are_counted_by_their_numbers(
    told: Callable[..., list[Told]], review_of: Callable[[str], Review], style: HouseStyle
) -> None:
    draft = review_of(_report("See footnotes 1 and 2.")).draft
    note = Block("1 A note.", number="1", body=2, story=Story.FOOTNOTES)
    review = build(draft._replace(blocks=(*draft.blocks, note)), style)
    assert [(t.quote, t.slots["nearest"]) for t in told("unresolved-reference", review, to=OTHERS)] == [
        ("2", "1")
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [("1.2 Ensure", "Ensure"), ("1.3 Ensure", "1.2 Ensure"), ("1.2 Ensure", "3.2 Ensure")],
)
def test_a_number_that_a_recommendation_lost_is_known(
    told: Callable[..., list[Told]], old: str, new: str
) -> None:
    number = old.split(maxsplit=1)[0]
    listed = REPORT.replace(old, new)
    for cited, found in ((number, []), ("1.4", ["(Recommendation 1.4)"])):
        text = listed.format(words=f"Late (Recommendation {cited}).", box="")
        assert [t.quote for t in told("unresolved-reference", text)] == found
