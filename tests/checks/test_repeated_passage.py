"""Sentences that stand twice, and those that may."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.checks.conftest import Told

LONG = "Nurses in Fenwick know how to ask for help when they are worried about a child"
OTHER = "Midwives in Marlby write down what they see and tell the nurse the very same day"
NOTE = (
    "This issue has been drawn to the attention of Public Health, Oakshire Council as the commissioner of "
    "health visiting"
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"1.1 {LONG}.\n\n1.2 Late. {LONG}. Old.", [(5, f"{LONG}.", "", "1.1")]),
        # whatever mark follows or stands around it
        (f"1.1 {LONG}! Old.\n\n1.2 {LONG}", []),
        (f"1.1 ({LONG}.) Old.\n\n1.2 Late? {LONG}.", [(5, f"{LONG}.", "", "1.1")]),
        # two sentences are one passage, in one paragraph or another
        (f"1.1 {LONG}. {OTHER}.\n\n1.2 {LONG}. {OTHER}.", [(5, f"{LONG}. {OTHER}.", "", "1.1")]),
        (f"1.1 {LONG}. Late. {LONG}.", [(3, f"{LONG}.", "", "1.1")]),
        (
            f"1.1 {LONG}. {OTHER}.\n\n1.2 {OTHER}. {LONG}.",
            [(5, f"{OTHER}.", "", "1.1"), (5, f"{LONG}.", "", "1.1")],
        ),
        (
            f'A mother said:\n\n"{LONG}."\n\nA father said:\n\n"{LONG}."',
            [(9, f"{LONG}.", "quotation", "“Early help”")],
        ),
        # a quotation in short sentences is one passage
        (
            'A mother said:\n\n"I came twice. Nobody was there to see us that day. I cried."\n\nA father said:\n\n'
            '"I came twice. Nobody was there to see us that day. I cried."',
            [
                (
                    9,
                    "I came twice. Nobody was there to see us that day. I cried.",
                    "quotation",
                    "“Early help”",
                )
            ],
        ),
        # too short, not the same, an item of a list, a note
        (
            "1.1 Nurses in Fenwick know how to ask for help.\n\n1.2 Nurses in Fenwick know how to ask for help.",
            [],
        ),
        (f"1.1 {LONG}.\n\n1.2 {LONG} or a baby.", []),
        (f"1.1 We saw:\n\n- {LONG}\n\n1.2 They have:\n\n- {LONG}", []),
        (f"1.1 {NOTE}.\n\n1.2 {NOTE}.", []),
    ],
)
def test_a_passage_twice(
    told: Callable[..., list[Told]], text: str, expected: list[tuple[int, str, str, str]]
) -> None:
    found = told("repeated-passage", f"Early help\n\n{text}\n")
    assert found == [(line, quote, variant, {"where": where}) for line, quote, variant, where in expected]


def test_recommendations_are_another_rule_s_matter(told: Callable[..., list[Told]]) -> None:
    text = (
        f"Early help\n\n1.1 Late.\n\nRecommendations\n\n1. Fenwick Trust should:\n1.1 {LONG}.\n1.2 {LONG}.\n"
    )
    assert told("repeated-passage", text) == []
