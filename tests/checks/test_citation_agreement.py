"""One recommendation, several recommendations."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.model.finding import Problem
    from linter.model.review import Review
    from tests.checks.conftest import Told

REPORT = "Early help\n\n1.1 {words}\n\nRecommendations\n\n1. Fenwick Trust should:\n1.1 Ensure it.\n1.2 Ensure more.\n"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Late (Recommendation 1.3 and 1.4).", [("Recommendation", "", "Recommendations")]),
        ("Late (recommendation 1.3 to 1.5).", [("recommendation", "", "recommendations")]),
        ("Late (RECOMMENDATION 1.3 & 1.4).", [("RECOMMENDATION", "", "RECOMMENDATIONS")]),
        ("Late (Recommendations 3.5).", [("Recommendations", "one", "Recommendation")]),
        ("As recommendation 1.3 and 1.4 say, late.", [("recommendation", "", "recommendations")]),
        ("Late (Recommendation 1.3 and 1.4 is open", [("Recommendation", "", "Recommendations")]),
        ("Late (Recommendation 1.3), (Recommendations 1.3, 1.4 and 2.1).", []),
        ("Late (Recommendation 1.3 and Recommendation 1.4).", []),
        ("Late (Recommendation 1.3 or 1.4).", []),
        ("Late (Recommendations 3).", []),
        ("Late (Recommendations X.Y), old (Recommendations 3.).", []),
        ("Late (Recs 1.3), old (Rec. 1.3 and 1.4).", []),
        ("As recommendation 1.3 and paragraph 2.4 say, late.", []),
    ],
)
def test_the_word_agrees_with_the_count(
    told: Callable[..., list[Told]], words: str, expected: list[tuple[str, str, str]]
) -> None:
    found = told("citation-agreement", REPORT.format(words=words))
    assert [t[1:] for t in found] == [(q, v, {"word": q, "right": right}) for q, v, right in expected]


def test_the_fix_changes_the_ending_alone(
    problems: Callable[..., list[Problem]],
    mended: Callable[[Review, list[Problem]], str],
    review_of: Callable[[str], Review],
) -> None:
    review = review_of(REPORT.format(words="Late (recommendation 1.3 and 1.4), old (Recommendations 3.5)."))
    text = mended(review, problems("citation-agreement", review))
    assert "Late (recommendations 1.3 and 1.4), old (Recommendation 3.5)." in text
    assert problems("citation-agreement", text) == []
