"""Lead-ins with nothing under them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    Tell = Callable[..., list[tuple[int, str, str, dict[str, str]]]]


def test_a_lead_in_without_recommendations(told: Tell) -> None:
    text = "Recommendations\n1. Marlby NHS Trust should:\nWend NHS Trust should:\n2.1 Ensure this."
    assert told("empty-group", text) == [(2, "Marlby NHS Trust should:", "", {"group": "1"})]


def test_items_with_letters_are_not_taken_for_none(told: Tell) -> None:
    text = "Recommendations\nA. Marlby NHS Trust should:\nA1 Ensure this.\nB. Wend NHS Trust should:\n"
    assert told("empty-group", text) == [(4, "B. Wend NHS Trust should:", "", {"group": "without a number"})]


def test_numbers_or_not_one_item_is_enough(told: Tell) -> None:
    text = (
        "Recommendations\n1. Marlby NHS Trust should:\n- Ensure this.\nWend NHS Trust should:\nReview that."
    )
    assert told("empty-group", text) == []
