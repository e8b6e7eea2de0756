"""Details that point to one person together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.model.review import Review

    Ruled = Callable[..., list[tuple[int, str, str]]]

EXAMPLE = "Review of health services in Oakshire\n\nEarly help\n\nCase example 1: {words}\n"


@pytest.mark.parametrize(
    ("words", "age", "details"),
    [
        ("A girl of 14 from Marlby was seen.", "girl of 14", "a place (“Marlby”)"),
        ("A 14 year old at Fern Lodge was seen.", "14 year old", "a place (“Fern Lodge”)"),
        ("A boy aged 9 was seen on 3 March 2013.", "aged 9", "a date (“3 March 2013”)"),
        ("A baby 6 weeks old had meningitis.", "6 weeks old", "a rare condition or event (“meningitis”)"),
        ("A teenager was stabbed.", "teenager", "a rare condition or event (“stabbed”)"),
        (
            "In Year 9 she moved to Stow-on-Wold in May 2013 after a house fire.",
            "Year 9",
            "a place (“Stow-on-Wold”), a date (“May 2013”) and a rare condition or event (“house fire”)",
        ),
    ],
)
def test_an_age_with_another_detail_is_found(ruled: Ruled, words: str, age: str, details: str) -> None:
    message = f"This case example gives an age (“{age}”) together with {details}."
    assert ruled("PRV005", EXAMPLE.format(words=words)) == [(5, age, message)]


@pytest.mark.parametrize(
    "words",
    [
        "A girl of 14 was seen in Oakshire by Mother and the Police.",
        "A child from Marlby was seen in May 2013.",
        "A mother had meningitis in March 2013.",
        "Children aged 5 to 11 and under 18 years of age were seen at Fern Lodge.",
        "A girl of 14 was referred to Children's Social Care and to Tier 3.",
        "A girl of 14 blindly trusted a screenshot; twinset and undeafened are words.",
        "A girl of 14 spoke in English. She may come back.",
    ],
)
def test_one_detail_alone_passes(ruled: Ruled, words: str) -> None:
    assert ruled("PRV005", EXAMPLE.format(words=words)) == []


def test_a_place_with_a_rare_event_is_found_without_an_age(ruled: Ruled) -> None:
    message = (
        "This case example gives a place (“Marlby”) and a rare condition or event (“dog bite”) together."
    )
    found = ruled("PRV005", EXAMPLE.format(words="A child from Marlby had a dog bite."))
    assert found == [(5, "Marlby", message)]


def test_details_outside_case_examples_and_of_different_ones_do_not_meet(ruled: Ruled) -> None:
    words = "A girl of 14 was seen.\n\nCase example 2: A child had a dog bite.\n\n1.1 She was from Marlby."
    assert ruled("PRV005", EXAMPLE.format(words=words)) == []


def test_the_details_are_related_places(
    review_of: Callable[..., Review], problems: Callable[..., list[object]]
) -> None:
    review = review_of(EXAMPLE.format(words="A girl of 14 from Marlby had meningitis."))
    (found,) = problems("identifying-combination", review, events=("meningitis",))
    places = getattr(found, "related", ())
    assert [review.quote(place) for place in places] == ["Marlby", "meningitis"]
