"""Sections out of order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    Tell = Callable[..., list[tuple[int, str, str, dict[str, str]]]]

TITLES = (
    "Summary of the review",
    "About the review",
    "How we carried out the review",
    "Context of the review",
    "The report",
    "What people told us",
    "The child's journey",
    "1. Early help",
    "2. Children in need",
    "3. Child protection",
    "4. Looked after children",
    "Management",
    "5.1 Leadership and management",
    "5.2 Governance",
    "5.3 Training and supervision",
    "Recommendations",
    "Next steps",
)


def _report(*order: int) -> str:
    return "\n".join(f"{TITLES[at]}\nSome words about it." for at in order)


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (range(17), []),
        ((0, 1, 4, 6, 7, 15), []),
        ((4, 6, 7, 9, 10, 8, 11), [(11, "Children in need", 'after "Early help"')]),
        ((0, 1, 3, 2, 4), [(7, "How we carried out the review", 'after "About the review"')]),
        ((4, 6, 11, 12, 13, 14, 15, 0, 1, 2), [(15, "Summary of the review", 'before "The report"')]),
        ((6, 7, 8, 11, 10, 12, 13), [(9, "Looked after children", 'after "Children in need"')]),
        ((4, 6, 7, 11, 12, 16, 15), [(13, "Recommendations", 'after "Leadership and management"')]),
    ],
)
def test_order(told: Tell, order: tuple[int, ...], expected: list[tuple[int, str, str]]) -> None:
    assert told("section-order", _report(*order)) == [
        (line, quote, "", {"title": quote, "where": where}) for line, quote, where in expected
    ]


def test_a_section_that_stands_twice(told: Tell) -> None:
    text = "The report\nThe child's journey\n1. Early help\n1.1 Good.\n2. Early help\n2.1 Good."
    assert told("section-order", text) == [(5, "Early help", "repeated", {"title": "Early help"})]
