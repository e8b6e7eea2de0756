"""The statement that goes with notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.checks.conftest import Told

LETTER = "Matters for public health go to it in a separate letter."
NOTE = (
    "This was brought to the attention of Public Health, Oakshire Council as commissioner of health visiting."
)
TITLE = "the promise of a separate letter to public health"


def report(about: str, how: str, note: str) -> str:
    return (
        f"Summary of the review\n\nAbout the review\n\nWe looked. {about}\n\nHow we carried out the review\n\n"
        f"We read. {how}\n\nThe report\n\nEarly help\n\n1.1 Visits were late. {note}\n"
    )


@pytest.mark.parametrize(
    ("about", "how", "note", "expected"),
    [
        (LETTER, "", NOTE, None),
        ("", LETTER, NOTE, None),
        ("", "", "", None),
        ("", "", NOTE.replace("Public Health, Oakshire Council", "Marlby CCG"), None),
        ("", "", NOTE, (3, "About the review", "", "1")),
        (LETTER, "", "", (5, "public health go to it in a separate letter", "without-note", "0")),
    ],
)
def test_statement_and_notes_go_together(
    told: Callable[..., list[Told]],
    about: str,
    how: str,
    note: str,
    expected: tuple[int, str, str, str] | None,
) -> None:
    found = told("noted-statement", report(about, how, note))
    if expected is None:
        assert found == []
    else:
        line, quote, variant, count = expected
        slots = {"statement": TITLE, "section": "About the review", "count": count}
        assert found == [(line, quote, variant, slots)]


def test_a_missing_section_is_for_another_rule(told: Callable[..., list[Told]]) -> None:
    assert told("noted-statement", f"Early help\n\n1.1 Visits were late. {NOTE}\n") == []
