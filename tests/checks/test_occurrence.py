"""Words that may be said only so often, or have to be said so often."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    Tell = Callable[..., list[tuple[int, str, str, dict[str, str]]]]

REPORT = """\
Review of health services in Oakshire
1. Early help
1.1 However, staff met. However, none stayed.
1.2 However, plans were late.
2. Children in need
2.1 Plans were on time.
Recommendations
1. NHS England should:
1.1 Ensure that plans are on time. Say when.
1.2 Work.
"""


def found(told: Tell, text: str, **params: object) -> list[tuple[int, str, str, str]]:
    return [(line, quote, s["count"], s["bound"]) for line, quote, _, s in told("occurrence", text, **params)]


@pytest.mark.parametrize(
    ("within", "expected"),
    [
        ("sentence", []),
        ("paragraph", [(3, "However", "2", "1")]),
        ("section", [(3, "However", "3", "1")]),
        ("report", [(3, "However", "3", "1")]),
    ],
)
def test_too_many(told: Tell, within: str, expected: list[tuple[int, str, str, str]]) -> None:
    assert found(told, REPORT, tokens=("however",), max=1, within=within) == expected


@pytest.mark.parametrize(
    ("scope", "within", "expected"),
    [
        (
            "recommendations",
            "sentence",
            [(9, "Ensure that plans are on time.", "0", "1"), (10, "Work.", "0", "1")],
        ),
        ("recommendations", "paragraph", [(10, "1.2", "0", "1")]),
        ("paragraphs", "section", [(2, "Early help", "0", "1"), (5, "Children in need", "0", "1")]),
        ("text", "report", []),
        ("paragraphs", "report", [(1, "Review of health services in Oakshire", "0", "1")]),
    ],
)
def test_too_few(told: Tell, scope: str, within: str, expected: list[tuple[int, str, str, str]]) -> None:
    assert found(told, REPORT, tokens=("say when",), min=1, scope=scope, within=within) == expected


def test_words_of_a_sentence_are_counted_by_a_pattern(told: Tell) -> None:
    text = "One two three. One two three four. Five."
    assert found(told, text, tokens=("/\\pL+/",), max=3, within="sentence") == [(1, "four", "4", "3")]


def test_both_bounds(told: Tell) -> None:
    text = "Plans, plans, plans.\n\nPlans.\n\nNone."
    params = {"tokens": ("plans",), "max": 2, "min": 1}
    assert found(told, text, **params) == [(1, "plans", "3", "2"), (5, "None.", "0", "1")]
