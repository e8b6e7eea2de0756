"""Headings that the Contents leave out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    Tell = Callable[..., list[tuple[int, str, str, dict[str, str]]]]


def _report(contents: str, body: str = "") -> str:
    return (
        f"Contents\n{contents}\nThe report\nThe child's journey\n1. Early help\n1.1 Families are seen.\n"
        f"2. Children in need\n2.1 Plans are kept.\n{body}"
    )


WHOLE = "The report\t3\nThe child's journey\t3\nEarly help\t4\nChildren in need\t5"


@pytest.mark.parametrize(
    ("contents", "expected"),
    [
        (WHOLE, []),
        (WHOLE.replace("Early help", "1. EARLY HELP"), []),
        (WHOLE.replace("Children in need\t5", ""), ["Children in need"]),
        (WHOLE.replace("The child's journey\t3\n", ""), ["The child's journey"]),
        ("The report\t3\nThe child's journey\t3", []),
        ("The report\t3", []),
    ],
)
def test_headings(told: Tell, contents: str, expected: list[str]) -> None:
    found = told("heading-not-in-contents", _report(contents.strip()))
    assert [(quote, slots) for _, quote, _, slots in found] == [(t, {"title": t}) for t in expected]


def test_case_examples_are_no_headings(told: Tell) -> None:
    assert told("heading-not-in-contents", _report(WHOLE, "Case example 1\nA boy was seen.")) == []


def test_without_contents_there_is_nothing_to_say(told: Tell) -> None:
    assert told("heading-not-in-contents", "The report\nThe child's journey\n1. Early help\n1.1 Good.") == []
