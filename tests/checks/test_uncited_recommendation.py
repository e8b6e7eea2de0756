"""Recommendations that no paragraph cites."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.checks.conftest import Told

REPORT = """
Early help

1.1 {words}

Recommendations

1. Fenwick NHS Trust should:
1.1 Ensure that notices arrive in time.
1.2 Ensure that leaflets are reviewed, as in recommendation 1.3.
1.3 Ensure that staff are trained.

2. Marlby Council should:
2.1 Review its notices.
"""


@pytest.mark.parametrize(
    ("words", "uncited"),
    [
        ("Late (Recommendations 1.1 and 1.2). Old (Recommendation 2.1).", ["1.3"]),
        ("Late (Recommendations 1.1 to 1.3 and 2.1).", []),
        ("Late (Recommendations 1.1 – 1.3). Recommendation 2.1 says why.", []),
        ("Late (Recommendation 1 and Recommendation 2.1).", []),
        ("Late (Recommendations 1.1, 1.2 and 1.3). Old (Recommendation 2,1).", []),
        ("Late (Rec. 1.1/1.2; 1.3). Old (Recomendation 2.1).", []),
        (
            "Late (Recommendations 1.1 and 1.2). Recommendation 1.3 of the Marlby Inquiry is old.",
            ["1.3", "2.1"],
        ),
    ],
)
def test_what_nothing_cites(told: Callable[..., list[Told]], words: str, uncited: list[str]) -> None:
    found = told("uncited-recommendation", REPORT.format(words=words))
    assert [(t.quote, t.variant, t.slots) for t in found] == [(n, "", {"number": n}) for n in uncited]


def test_a_report_without_citations_is_told_once(told: Callable[..., list[Told]]) -> None:
    assert told("uncited-recommendation", REPORT.format(words="Late.")) == [(9, "1.1", "none", {})]


def test_a_lead_in_that_looks_like_a_recommendation_is_none(told: Callable[..., list[Told]]) -> None:
    text = (
        REPORT.format(words="Late (Recommendations 1.1 to 1.3, 2.1).")
        + "\n3. The wider partnership\n3.1 Ensure it.\n"
    )
    assert told("uncited-recommendation", text) == [(17, "3.1", "", {"number": "3.1"})]


def test_an_unnumbered_recommendation_cannot_be_cited(told: Callable[..., list[Told]]) -> None:
    text = REPORT.format(words="Late (Recommendations 1.1 to 1.3, 2.1).") + "Provide more rooms.\n"
    assert told("uncited-recommendation", text) == []
