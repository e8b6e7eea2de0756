"""Lead-ins that name nobody."""

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


@pytest.mark.parametrize(
    "lead_in",
    [
        "should:",
        "The following bodies should:",
        "All of them should also:",
        "The trust should:",
        "They should:",
        "Providers should:",
        "Both trusts and their partners should:",
    ],
)
def test_a_lead_in_without_a_name(told: Tell, lead_in: str) -> None:
    text = f"{COVER}Recommendations\n1. {lead_in}\n1.1 Ensure that staff are trained."
    assert told("unassigned-group", text) == [(5, lead_in, "", {"group": "1"})]


@pytest.mark.parametrize(
    "lead_in",
    [
        "NHS Fenwick CCG should:",
        "Fenwick CCG and its partners should:",
        "The Marlby Hospitals NHS Trust to:",
        "Castle Lodge should:",
        "Addlebrook should:",
        "All GP practices in Fenwick should:",
        "NHS Fenwick CCG",
    ],
)
def test_a_name_known_or_not_is_enough(told: Tell, lead_in: str) -> None:
    text = f"{COVER}Recommendations\n1. {lead_in}\n1.1 Ensure that staff are trained."
    assert told("unassigned-group", text) == []


def test_items_before_any_lead_in(told: Tell) -> None:
    text = "Recommendations\n1.1 Ensure this.\n1.2 Ensure that.\n2. Marlby NHS Trust should:\n2.1 Ensure it."
    assert told("unassigned-group", text) == [(2, "1.1", "no-lead-in", {"number": "1.1"})]


def test_words_before_the_first_lead_in_are_no_items(told: Tell) -> None:
    text = "Recommendations\nReview dates were agreed.\n1. Marlby NHS Trust should:\n1.1 Ensure it."
    assert told("unassigned-group", text) == []


def test_without_the_section_there_is_nothing_to_say(told: Tell) -> None:
    assert told("unassigned-group", "The report\n1. should:\n1.1 Ensure it.") == []
