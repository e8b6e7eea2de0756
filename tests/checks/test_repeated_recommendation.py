"""Recommendations given twice, and those that only look alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    Tell = Callable[..., list[tuple[int, str, str, dict[str, str]]]]

RECORDS = (
    "Ensure that supervision is recorded in the notes of each child and checked by a manager every month"
)


def _report(one: str, other: str) -> str:
    return f"Recommendations\n1. Marlby NHS Trust should:\n1.1 {one}\n2. Wend NHS Trust should:\n2.1 {other}"


@pytest.mark.parametrize(
    ("other", "variant"),
    [
        (RECORDS, ""),
        (RECORDS.lower() + ".", ""),
        (RECORDS.replace("every month", ""), "near"),
        (RECORDS.replace("checked", "being checked"), "near"),
        (RECORDS.replace("recorded", "recording"), "near"),
        (RECORDS.replace("each child", "the children"), "near"),
    ],
)
def test_repeats(told: Tell, other: str, variant: str) -> None:
    expected = [(5, "2.1", variant, {"number": "2.1", "earlier": "1.1"})]
    assert told("repeated-recommendation", _report(RECORDS, other)) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ensure staff are trained.", "Ensure staff are trained."),
        (RECORDS, RECORDS.replace("child", "adult")),
        (RECORDS, RECORDS.replace("manager", "midwife")),
        (RECORDS + " in the ED", RECORDS + " in CAMHS"),
        (
            "Ensure that all midwives of the trust complete level 2 safeguarding training in one year.",
            "Ensure that all midwives of the trust complete level 3 safeguarding training in one year.",
        ),
        (
            RECORDS,
            "Review the rota of the clinic with families, carers, midwives and school nurses this year.",
        ),
    ],
)
def test_different_recommendations_pass(told: Tell, one: str, other: str) -> None:
    assert told("repeated-recommendation", _report(one, other)) == []


def test_of_several_the_first_is_named_each_time(told: Tell) -> None:
    text = f"{_report(RECORDS, RECORDS)}\n{RECORDS}\n2.2 {RECORDS}"
    assert told("repeated-recommendation", text) == [
        (5, "2.1", "", {"number": "2.1", "earlier": "1.1"}),
        (6, RECORDS, "", {"number": "without a number", "earlier": "1.1"}),
        (7, "2.2", "", {"number": "2.2", "earlier": "1.1"}),
    ]


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("Reduce the time children wait for an autism assessment.", ["near"]),
        ("Reduce the time that children wait for an assessment of hearing.", []),
    ],
)
def test_a_short_text_may_have_its_words_in_another_order(told: Tell, other: str, found: list[str]) -> None:
    one = "Reduce the time that children wait for an assessment of autism."
    assert [problem[2] for problem in told("repeated-recommendation", _report(one, other))] == found
