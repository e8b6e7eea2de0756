"""Headings that are not quite those of the style."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from linter.readers.markdown import read_markdown
from linter.review.building import build

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.model.review import Review
    from linter.model.style import HouseStyle

    ReviewOf = Callable[[str], Review]

START = "CCGs included\tNHS Fenwick CCG, NHS Upper Oak CCG\nThe report\nNext steps\n"


@pytest.mark.parametrize(
    ("lines", "keys"),
    [
        (
            "Recomendations\n1. NHS Fenwick CCG should:\n1.1 Ensure this.",
            ["report", "next-steps", "recommendations"],
        ),
        ("2. Children in need of help\n2.1 Good.", ["report", "next-steps", "in-need"]),
        ("2. Early intervention\n2.1 Good.", ["report", "next-steps", ""]),
        ("- early help\n- training and supervision", ["report", "next-steps"]),
        (
            "1. Early help\n1.1 Late.\n[Recommendations 2.1]\nRecommendations 2.1\n(Recommendations)",
            ["report", "next-steps", "early-help"],
        ),
    ],
)
def test_headings_with_a_slip_or_more_words(review_of: ReviewOf, lines: str, keys: list[str]) -> None:
    assert [s.key for s in review_of(START + lines).sections] == keys


@pytest.mark.parametrize(
    ("lines", "levels"),
    [
        ("5. Management\n5.1 Governance\n5.1.1 Good.\n5.2 Schools\n5.2.1 Good.", [2, 3, 3]),
        ("1. Early help\n1.1 Schools\n1.1.1 Good.\n1.2 Homes\n1.2.1 Good.", [3, 4, 4]),
        ("4. Looked after children\n4.1 Good.\n6. Schools\n6.1 Good.", [3, 3]),
    ],
)
def test_an_unknown_heading_stands_beside_the_last_with_as_many_parts(
    review_of: ReviewOf, lines: str, levels: list[int]
) -> None:
    assert [s.level for s in review_of(START + lines).sections][2:] == levels


def test_titles_in_capitals_among_others_are_titles(review_of: ReviewOf) -> None:
    lines = "SUMMARY OF THE REVIEW\n\nABOUT THE REVIEW\n\nText.\n\nCONTEXT OF THE REVIEW\n\nText.\n\n"
    review = review_of(f"{lines}THANKS TO ALL\n\nNHS\n\nText.\n")
    assert [s.title for s in review.sections] == [
        "SUMMARY OF THE REVIEW",
        "ABOUT THE REVIEW",
        "CONTEXT OF THE REVIEW",
        "THANKS TO ALL",
    ]
    assert [s.title for s in review_of(f"About the review\n\n{lines[:23]}THANKS TO ALL\n").sections][1:] == [
        "SUMMARY OF THE REVIEW"
    ]


@pytest.mark.parametrize(
    ("heading", "keys"),
    [
        ("## Thanks", ["recommendations", "", "next-steps"]),
        ("### Thanks", ["recommendations", "next-steps"]),
        ("## NHS Fenwick CCG should:", ["recommendations", "next-steps"]),
        ("## 2. NHS Fenwick CCG", ["recommendations", "next-steps"]),
    ],
)
def test_a_heading_as_high_ends_the_recommendations(style: HouseStyle, heading: str, keys: list[str]) -> None:
    text = f"## Recommendations\n\n**1. NHS Fenwick CCG should:**\n\n- 1.1 Ensure this.\n\n{heading}\n\nWords.\n\n## Next steps\n"
    review = build(read_markdown("draft.md", text), style)
    assert [s.key for s in review.sections] == keys


COLONS = "Summary of the review:\n\n1. Early help:\n\n1.1 Good.\n\nRecommendations:\n\n1. NHS Fenwick CCG should:\n\n1.1 Act.\n"


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        (COLONS, ["summary", "early-help", "recommendations"]),
        # two may open lists; and so may three where the titles stand without
        (COLONS.replace("review:", "review"), ["summary"]),
        (f"{COLONS}\nNext steps\n", ["summary", "early-help", "recommendations", "next-steps"]),
        (
            "Summary of the review\n\nEarly help:\n\n- Good.\n\nGovernance:\n\n- Good.\n\nChild protection:\n\n"
            "- Good.\n\nEarly help\n\n1.1 Good.\n",
            ["summary", "early-help"],
        ),
    ],
)
def test_titles_with_a_colon_where_several_have_one(review_of: ReviewOf, text: str, keys: list[str]) -> None:
    assert [s.key for s in review_of(text).sections] == keys
