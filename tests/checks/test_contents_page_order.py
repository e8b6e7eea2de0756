"""Pages in the Contents."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    Tell = Callable[..., list[tuple[int, str, str, dict[str, str]]]]


def _contents(*pages: int) -> str:
    lines = "\n".join(f"Part {chr(65 + n)}\t{page}" for n, page in enumerate(pages))
    return f"Contents\n{lines}\nThe report\nThe child's journey\n1. Early help\n1.1 Good."


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        ((3, 3, 4, 9, 12), []),
        ((3,), []),
        ((3, 5, 4, 9), [(4, "Part C", "", "4", "Part B", "5")]),
        ((3, 40, 5, 9), [(3, "Part B", "high", "40", "Part C", "5")]),
        ((3, 4, 2, 9, 8, 12), [(4, "Part C", "", "2", "Part B", "4"), (6, "Part E", "", "8", "Part D", "9")]),
        ((30, 3, 4), [(2, "Part A", "high", "30", "Part B", "3")]),
    ],
)
def test_pages(
    told: Tell, pages: tuple[int, ...], expected: list[tuple[int, str, str, str, str, str]]
) -> None:
    assert told("contents-page-order", _contents(*pages)) == [
        (line, title, variant, {"title": title, "page": page, "other": other, "other_page": other_page})
        for line, title, variant, page, other, other_page in expected
    ]
