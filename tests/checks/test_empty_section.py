"""Headings with nothing under them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    Tell = Callable[..., list[tuple[int, str, str, dict[str, str]]]]

START = "The report\nThe child's journey\n1. Early help\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2. Children in need\n2.1 Good.", [(3, "Early help", "", {"title": "Early help"})]),
        ("1.1 Good.\nRecommendations", [(5, "Recommendations", "", {"title": "Recommendations"})]),
        ("1.1 Good.", []),
        ("Words without a number.", []),
        ("1.1 Good.\nManagement\n5.1 Leadership and management\n5.1.1 Good.", []),
    ],
)
def test_sections(told: Tell, text: str, expected: list[tuple[int, str, str, dict[str, str]]]) -> None:
    assert told("empty-section", START + text) == expected
