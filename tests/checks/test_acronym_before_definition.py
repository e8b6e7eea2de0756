"""Acronyms whose explanation comes too late."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.checks.conftest import Told

REPORT = "Early help\n\n1.1 {words}\n\n1.2 Each child in need (CIN) has a plan.\n\n1.3 CIN plans are kept.\n"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("All CINs and each CIN have a nurse.", ["CINs"]),
        ("All have a nurse.", []),
        ("CIN (child in need) plans are kept.", []),
        ('A father said, "CIN was hard."', []),
        ("The NHS (National Health Service) is old.", []),
    ],
)
def test_a_use_before_the_explanation(
    told: Callable[..., list[Told]], words: str, expected: list[str]
) -> None:
    found = told("acronym-before-definition", REPORT.format(words=words))
    assert [t[1:] for t in found] == [(short, "", {"short": short, "where": "1.2"}) for short in expected]


def test_an_explanation_in_context_is_named_by_its_section(told: Callable[..., list[Told]]) -> None:
    text = "About the review\n\nThe CIN plan was seen.\n\nContext of the review\n\nEach child in need (CIN) has a plan.\n"
    assert told("acronym-before-definition", text) == [
        (3, "CIN", "", {"short": "CIN", "where": "“Context of the review”"})
    ]
