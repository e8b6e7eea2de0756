"""Fields with an error or an old number."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.model.review import Review

    Ruled = Callable[..., list[tuple[int, str, str]]]

REPORT = "Early help\n\n1.1 {words}\n"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("See Error! Reference source not found. now.", ["Error! Reference source not found."]),
        ("See Error! Bookmark not defined.", ["Error! Bookmark not defined."]),
        ("See Error! Unknown document property name\tnow", ["Error! Unknown document property name"]),
        ("An error! Reference was made.", []),
    ],
)
def test_errors_of_fields_are_found(ruled: Ruled, words: str, found: list[str]) -> None:
    assert [quote for _, quote, _ in ruled("PUB007", REPORT.format(words=words))] == found


@pytest.mark.parametrize(
    ("shown", "stale"),
    [
        ("1.2", False),
        ("1.4", True),
        ("paragraph 1.4", True),
        ("2", False),
        ("4", True),
        ("1.2.", False),
        ("the plan of 2014", False),
        ("2014", False),
        ("above", False),
    ],
)
def test_a_number_that_its_target_no_longer_has_is_found(
    ruled: Ruled,
    word: Callable[[str], Review],
    shown: str,
    stale: bool,  # noqa: FBT001  what the table says
) -> None:
    text = f"Early help\n1.1 It was late.\n1.2 {{bookmark plan}}The plan of 2014 was.\n1.3 See {{REF plan: {shown}}}, late."
    message = f"The cross-reference shows {shown}, but its target is 1.2 now."
    assert ruled("PUB007", word(text)) == ([(4, shown, message)] if stale else [])


def test_a_reference_to_nothing_known_is_left_alone(ruled: Ruled, word: Callable[[str], Review]) -> None:
    assert ruled("PUB007", word("Early help\n1.1 See {REF gone: 1.4}, late.")) == []
