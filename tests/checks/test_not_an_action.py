"""How a recommendation begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    Tell = Callable[..., list[tuple[int, str, str, dict[str, str]]]]
    Ruled = Callable[[str, str], list[tuple[int, str, str]]]


def _report(text: str, lead_in: str = "Marlby NHS Trust should:") -> str:
    return f"Recommendations\n1. {lead_in}\n1.1 {text}"


@pytest.mark.parametrize(
    ("text", "words", "variant"),
    [
        ("To work with partners on a pathway.", "To work", "to"),
        ("To urgently review the rota.", "To urgently", "to"),
        ("The trust should ensure that staff are trained.", "The trust should", ""),
        ("Health visitors in Fenwick must be trained.", "Health visitors in Fenwick must", ""),
        ("That records are kept in one place.", "That", ""),
        ("All staff to be trained.", "All", ""),
        ("It is important to review the rota.", "It", ""),
        ("Revision of the rota.", "Revision", ""),
        ("Ensuring that staff are trained.", "Ensuring", ""),
        ("There is no named GP in Wend.", "There", ""),
        ("Ensures that staff are trained.", "Ensures", ""),
        ("Improved supervision of midwives.", "Improved", ""),
        (
            "With immediate effect the trust should review the rota.",
            "With immediate effect the trust should",
            "",
        ),
    ],
)
def test_words_that_are_no_action(told: Tell, text: str, words: str, variant: str) -> None:
    assert told("not-an-action", _report(text)) == [(3, words, variant, {"number": "1.1", "words": words})]


@pytest.mark.parametrize(
    "text",
    [
        "Ensure that staff should not be asked twice.",
        "ensure that staff are trained.",
        "Co-ordinate the work of midwives.",
        "Promptly and fully review the rota.",
        "In partnership with NHS Fenwick CCG, ensure that staff are trained.",
        "As a matter of urgency, review the rota.",
        "To improve outcomes for children, develop a pathway.",
        "With GPs, agree who leads.",
        "Working with GPs, agree who leads.",
        "Harness what families say about the clinic.",
        "Remind staff when they should use the form.",
        "Instruct midwives that they must use the form.",
        "Re-commission the clinic.",
        "\u2018Think family\u2019 training to be part of induction",
    ],
)
def test_actions_and_doubtful_words_pass(told: Tell, text: str) -> None:
    assert told("not-an-action", _report(text)) == []


def test_a_lead_in_may_have_said_the_verb(told: Tell) -> None:
    assert (
        told("not-an-action", _report("All midwives are trained.", "Marlby NHS Trust should ensure that:"))
        == []
    )


@pytest.mark.parametrize(
    ("text", "first"), [("Children and young people wait.", "Children"), ("Midwives need time.", "Midwives")]
)
def test_a_finding_among_the_recommendations(ruled: Ruled, text: str, first: str) -> None:
    message = f'Recommendation 1.1 begins with "{first}" and not with an action.'
    assert ruled("REC006", _report(text)) == [(3, first, message)]
    assert ruled("REC006", _report("Staff the new team. Nurse young carers.")) == []
