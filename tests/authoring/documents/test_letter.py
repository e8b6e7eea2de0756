"""The letter in the words of a house."""

from __future__ import annotations

import pytest

from linter.authoring.documents import letter
from tests.authoring.documents.small import DRAFT, review

DATES = "14th September 2015 - 18th September 2015"
WORDS = {
    **dict.fromkeys(letter.WORDS, ""),
    "opening": "Reviewed: {reviewed}.",
    "reviewed-day": "am {dates}",
    "reviewed-days": "vom {dates}",
}


@pytest.mark.parametrize(
    ("cover", "said"),
    [
        (DATES, "Reviewed: vom 14 to 18 September 2015."),
        ("14th September 2015", "Reviewed: am 14 September 2015."),
        ("a week of autumn", "Reviewed: am a week of autumn."),
        ("", "Reviewed:."),  # an empty slot leaves no gap
    ],
)
def test_the_house_says_when_the_review_was(cover: str, said: str) -> None:
    made = letter.lay_out(review(DRAFT.replace(DATES, cover)), WORDS)
    assert [line.text for line in made.parts[0].lines] == [said]
