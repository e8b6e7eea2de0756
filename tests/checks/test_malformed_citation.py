"""Citations with something missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.checks.conftest import Told

REPORT = "Early help\n\n1.1 {words}\n\nRecommendations\n\n1. Fenwick Trust should:\n1.1 Ensure it.\n"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Late (Recommendation X.Y).", [("(Recommendation X.Y)", "", {})]),
        ("Late (Recommendation 2.).", [("(Recommendation 2.)", "", {})]),
        ("Late (Recommendation TBC).", [("(Recommendation TBC)", "", {})]),
        ("Late (Recommendation ).", [("(Recommendation )", "empty", {})]),
        ("Late (recommendation).", [("(recommendation)", "empty", {})]),
        ("Late (Recommendations 2.1 and).", [("(Recommendations 2.1 and)", "", {})]),
        ("Late (Recommendations 2.1 2.2).", [("(Recommendations 2.1 2.2)", "", {})]),
        ("Late (Recommendation 2,1).", [("(Recommendation 2,1)", "slip", {"found": "2,1", "likely": "2.1"})]),
        (
            "Late (Recommendation 2 .1).",
            [("(Recommendation 2 .1)", "slip", {"found": "2 .1", "likely": "2.1"})],
        ),
        ("Late (Recommendation 2.1. The trust (FNHST) knows.", [("(Recommendation 2.1", "unclosed", {})]),
        ("Late Recommendation 2.1).", [("Recommendation 2.1", "unopened", {})]),
        ("Late (see Recommendation 2.1), old [Recommendation 2.2], new (Recommendation 2.1.).", []),
        ("Late (Recommendations 2.1 and 2.2 refer), old (recommendations for change are at the end).", []),
        ("What is to be done (recommendations) is at the end (Recommendation 2. 1).", []),
    ],
)
def test_a_citation_with_something_missing(
    told: Callable[..., list[Told]], words: str, expected: list[tuple[str, str, dict[str, str]]]
) -> None:
    assert [t[1:] for t in told("malformed-citation", REPORT.format(words=words))] == expected
