"""Notes that leave something out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.checks.conftest import Told

OURS = "Public Health, Oakshire Council"


def note(words: str) -> str:
    return f"Early help\n\n1.1 Visits were late. This was brought to the attention of {words}.\n"


@pytest.mark.parametrize(
    ("words", "body"),
    [
        (OURS, OURS),
        ("the Director of Public Health and a reply is awaited", "the Director of Public Health"),
        ("Public Health (Oakshire Council) during the review", "Public Health (Oakshire Council)"),
        (f"{OURS} as the commissioner of health visiting", None),
        (f"{OURS}, the commissioner of health visiting", None),
        ("Public Health (Oakshire Council), in its role as lead commissioner for health visiting", None),
        (f"{OURS}, who commission the health visiting service", None),
        ("the public health nurse", None),
        ("Public Health England", None),
        ("the board", None),
    ],
)
def test_the_commissioner_is_missing(told: Callable[..., list[Told]], words: str, body: str | None) -> None:
    assert told("incomplete-referral", note(words)) == ([(3, body, "", {"body": body})] if body else [])


@pytest.mark.parametrize(
    "service", ["the service", "these services", "both services", "the relevant services", "it"]
)
def test_the_service_is_vague(told: Callable[..., list[Told]], service: str) -> None:
    found = told("incomplete-referral", note(f"{OURS} as the commissioner of {service}"))
    assert found == [(3, service, "vague", {"service": service})]


def test_the_body_is_missing(told: Callable[..., list[Told]]) -> None:
    quote = "This was brought to the attention of as commissioner of health visiting."
    assert told("incomplete-referral", note("as commissioner of health visiting")) == [
        (3, quote, "no-body", {})
    ]


def test_the_commissioner_has_no_name(told: Callable[..., list[Told]]) -> None:
    quote = "This was brought to the attention of the commissioner of health visiting."
    assert told("incomplete-referral", note("the commissioner of health visiting")) == [
        (3, quote, "no-body", {})
    ]
    assert told("incomplete-referral", note("the commissioners of health visiting")) == []
