"""Short names that an introduction gives to organisations, and the names of a national body's offices."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.model.review import Review

    ReviewOf = Callable[[str], Review]

COVER = """\
Review of health services for children in Wend
Provider services included:\tWend Partnership NHS Trust; Yare Recovery Ltd
CCGs included:\tNHS Wend, Yare and Marlby CCG
NHS England region:\tEast and Fens
Summary of the review
Context of the review
"""


def aliases(review: Review) -> dict[str, tuple[str, ...]]:
    return {b.name: b.aliases for b in review.bodies if b.source == "cover" and b.aliases}


@pytest.mark.parametrize(
    ("words", "known"),
    [
        ("Yare Recovery Ltd (Yare)", {"Yare Recovery Ltd": ("Yare",)}),
        ("Yare Recovery Ltd (known as 'Yare Recovery')", {"Yare Recovery Ltd": ("Yare Recovery",)}),
        ("NHS Wend, Yare and Marlby CCG (WYM CCG)", {"NHS Wend, Yare and Marlby CCG": ("WYM CCG",)}),
        ("Wend Partnership NHS Trust (the Trust)", {}),
        ("Wend Partnership NHS Trust (Wend)", {}),  # the area's name
        ("Wend Partnership NHS Trust (Community Provider)", {}),
        ("Wend Partnership NHS Trust (not included in this review)", {}),
        ("services of the town (Yare)", {}),
    ],
)
def test_a_short_name_stands_in_brackets(
    review_of: ReviewOf, words: str, known: dict[str, tuple[str, ...]]
) -> None:
    assert aliases(review_of(f"{COVER}Clinics are run by {words}.\n")) == known


def test_a_short_name_may_have_the_letters_of_an_ending(review_of: ReviewOf) -> None:
    cover = COVER.replace("NHS Wend, Yare and Marlby CCG", "NHS Marlby Clinical Commissioning Group")
    review = review_of(f"{cover}It is planned by NHS Marlby Clinical Commissioning Group (Marlby CCG).\n")
    assert aliases(review) == {"NHS Marlby Clinical Commissioning Group": ("Marlby CCG",)}


def test_initials_before_an_ending_are_an_acronym(review_of: ReviewOf) -> None:
    review = review_of(f"{COVER}NHS Wend, Yare and Marlby CCG (WYM CCG) plans services.\n")
    assert [(a.short, a.long) for a in review.acronyms] == [("WYM", "NHS Wend, Yare and Marlby CCG")]


@pytest.mark.parametrize(
    ("lead_in", "names"),
    [
        (
            "NHS England East and Fens and NHS Wend, Yare and Marlby CCG",
            ["NHS England", "NHS Wend, Yare and Marlby CCG"],
        ),
        ("NHS England (East and Fens)", ["NHS England"]),
        ("NHS England", ["NHS England"]),
        ("NHS England West", [None]),
    ],
)
def test_an_office_is_named_after_its_area(
    review_of: ReviewOf, lead_in: str, names: list[str | None]
) -> None:
    review = review_of(f"{COVER}Recommendations\n1. {lead_in} should:\n1.1 Ensure this.\n")
    (group,) = review.groups
    assert [review.bodies[m.body].name if m.body is not None else None for m in group.bodies] == names
