"""Whom Next steps asks, and by when."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    Tell = Callable[..., list[tuple[int, str, str, dict[str, str]]]]

COVER = """\
Review of health services in Oakshire
Provider services included\tMarlby Hospitals NHS Trust, Wend Partnership NHS Foundation Trust
CCGs included\tNHS Fenwick CCG, NHS Marlby and Wend CCG
"""
PERIOD = {"period": "20 working days"}


def _report(next_steps: str) -> str:
    return (
        f"{COVER}Recommendations\n1. NHS Fenwick CCG and Marlby Hospitals NHS Trust should:\n"
        f"1.1 Ensure that staff are trained.\nNext steps\n{next_steps}"
    )


@pytest.mark.parametrize(
    ("next_steps", "expected"),
    [
        (
            "An action plan is required from NHS Marlby and Wend CCG within 20 working days.",
            [("NHS Marlby and Wend CCG", "", {"name": "NHS Marlby and Wend CCG"})],
        ),
        (
            "An action plan is needed from Castle Lodge within 20 working days.",
            [("Castle Lodge", "", {"name": "Castle Lodge"})],
        ),
        (
            "An action plan is required from Oakshire within 20 working days.",
            [("Oakshire", "area", {"name": "Oakshire"})],
        ),
        ("An action plan is required within 20 working days.", [("action plan", "nobody", {})]),
        ("Please submit your action plan within 20 working days.", [("action plan", "nobody", {})]),
        ("An action plan is required from them within 20 working days.", [("them", "nobody", {})]),
        (
            "An action plan is requested from those concerned within 20 working days.",
            [("those concerned", "nobody", {})],
        ),
        (
            "An action plan is required from all relevant providers within 20 working days.",
            [("all relevant providers", "nobody", {})],
        ),
        (
            "An action plan is required within 30 working days from NHS Fenwick CCG.",
            [("30 working days", "period", PERIOD | {"found": "30 working days"})],
        ),
        (
            "NHS Fenwick CCG should send an action plan within 20 days.",
            [("20 days", "period", PERIOD | {"found": "20 days"})],
        ),
        (
            "An action plan is required from NHS Fenwick CCG within four weeks.",
            [("four weeks", "period", PERIOD | {"found": "four weeks"})],
        ),
        ("An action plan is required from NHS Fenwick CCG.", [("action plan", "no-period", PERIOD)]),
    ],
)
def test_what_does_not_pass(
    told: Tell, next_steps: str, expected: list[tuple[str, str, dict[str, str]]]
) -> None:
    assert told("next-steps-request", _report(next_steps)) == [(8, *one) for one in expected]


@pytest.mark.parametrize(
    "next_steps",
    [
        "An action plan is required from NHS Fenwick CCG within 20 working days of receipt of this report.",
        "An action plan is required from NHS Fenwick CCG and Marlby Hospitals NHS Trust within **20 working days**.",
        "An action plan is required from the NHS Fenwick CCG within twenty working days.",
        "An action plan is required from NHS Fenwick CCG within 20 (twenty) working days.",
        "Action plans are required from Fenwick CCG on behalf of Marlby Hospitals NHS Trust within 20 working days.",
        "Within 20 working days of receipt of this report, NHS Fenwick CCG must submit an action plan.",
        "An action plan is required from each of the bodies named above within 20 working days.",
        "An action plan is required from NHS Fenwick CCG. Please send your action plan within 20 working days.",
        "An action plan is required from NHS Fenwick CCG within 20 working days. We read each action plan "
        "within six weeks.",
        "We shall write to all bodies.",
        "NHS Fenwick CCG has this report. An action plan is required from them within 20 working days.",
        "An action plan is required from those listed in the recommendations within 20 working days.",
    ],
)
def test_what_passes(told: Tell, next_steps: str) -> None:
    assert told("next-steps-request", _report(next_steps)) == []


def test_without_recommendations_any_body_may_be_asked(told: Tell) -> None:
    text = f"{COVER}Next steps\nAn action plan is required from Castle Lodge within 20 working days."
    assert told("next-steps-request", text) == []


@pytest.mark.parametrize("asked", ["CCGs", "the CCG", "the Clinical Commissioning Groups"])
def test_all_of_a_kind_are_asked_where_one_is_addressed(told: Tell, asked: str) -> None:
    text = _report(f"An action plan is required from {asked} within 20 working days.")
    assert told("next-steps-request", text) == []
