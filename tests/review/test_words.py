"""Which words a report has, and in which blocks; how a reader finds a block."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.model.review import Review

TEXT = (
    "Date of review:\t2 July 2019\n\nContents\n\nEarly help\t3\n\nEarly help\n\nNurses’ plans.\n\n"
    "1.1 Plans, plans.\n\nRecommendations\n\n1. Fenwick Trust should:\n1.1 Plan more.\n"
)


def test_each_word_knows_its_blocks(review_of: Callable[[str], Review]) -> None:
    review = review_of(TEXT)
    texts = [block.text for block in review.draft.blocks]
    assert [texts[i] for i in review.words["plans"]] == ["Nurses’ plans.", "1.1 Plans, plans."]
    assert [texts[i] for i in review.words["nurses"]] == ["Nurses’ plans."]


def test_cover_and_contents_are_no_prose(review_of: Callable[[str], Review]) -> None:
    assert [block.text for _, block in review_of(TEXT).prose()] == [
        "Early help",
        "Nurses’ plans.",
        "1.1 Plans, plans.",
        "Recommendations",
        "1. Fenwick Trust should:",
        "1.1 Plan more.",
    ]


def test_a_reader_finds_a_block_by_its_number_or_its_section(review_of: Callable[[str], Review]) -> None:
    review = review_of(TEXT)
    assert [review.whereabouts(i) for i, _ in review.prose()][1:] == [
        "“Early help”",
        "1.1",
        "“Recommendations”",
        "“Recommendations”",
        "Recommendation 1.1",
    ]
