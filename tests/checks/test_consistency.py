"""Two ways of writing one thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.model.finding import Problem
    from linter.model.review import Review

EITHER = {"adviser": "advisor", "practitioner": "clinician", "/organis\\w+/": "/organiz\\w+/"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("An adviser, an adviser, an Advisor.", [("Advisor", "adviser")]),
        ("An advisor, an adviser, an advisor.", [("adviser", "advisor")]),
        ("An advisor and an adviser.", [("adviser", "advisor")]),
        ("Advisor, adviser, adviser, advisor.", [("adviser", "advisor"), ("adviser", "advisor")]),
        ("We organised it and organize it; they organising.", [("organize", "organised")]),
        ("An adviser and a clinician.", []),
        ("Advisors, an adviser.", []),
    ],
)
def test_the_rarer_way_is_told(
    problems: Callable[..., list[Problem]], review_of: Callable[[str], Review], text: str, expected: object
) -> None:
    review = review_of(text)
    found = problems("consistency", review, either=tuple(EITHER.items()))
    assert [(review.quote(p.place), p.slots["other"]) for p in found] == expected


def test_words_are_mended_and_patterns_are_not(
    problems: Callable[..., list[Problem]], review_of: Callable[[str], Review], mended: Callable[..., str]
) -> None:
    review = review_of("An adviser, an adviser. Advisor. We organise, organise and organize.")
    found = problems("consistency", review, either=tuple(EITHER.items()))
    assert mended(review, found) == "An adviser, an adviser. Adviser. We organise, organise and organize."
    assert [[review.quote(place) for place in p.related] for p in found] == [["adviser"], ["organise"]]


def test_exceptions_are_names(told: Callable[..., object]) -> None:
    text = "The adviser read Advisor Weekly. The adviser slept."
    assert told("consistency", text, either=(("adviser", "advisor"),), exceptions=("Advisor Weekly",)) == []
