"""How citations are found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.model.review import Review

WHOLE = "Recommendations\n\nFenwick NHS Trust must:\n\n1. Ensure this.\n\n2. Ensure that.\n"
PARTS = "Recommendations\n\n1. Fenwick NHS Trust should:\n\n1.1 Ensure this.\n\n1.2 Ensure that.\n"


@pytest.mark.parametrize(
    ("words", "listed", "found"),
    [
        ("Rooms are small [see recommendation 2].", WHOLE, [("[see recommendation 2]", ["2"], "")]),
        (
            "Rooms are small [see recommendations 1 and 2].",
            WHOLE,
            [("[see recommendations 1 and 2]", ["1", "2"], "")],
        ),
        ("Rooms are small. Recommendation 2 refers.", WHOLE, [("Recommendation 2", ["2"], "")]),
        ("Rooms are small (see recommendation 1.2).", PARTS, [("(see recommendation 1.2)", ["1.2"], "")]),
        ("Rooms are small [Recommendation 1.2).", PARTS, [("[Recommendation 1.2", ["1.2"], "unclosed")]),
        ("This is recommendation 2 of the old report.", WHOLE, []),
        ("As recommendation 2 says, rooms are small.", PARTS, []),
        ("Rooms are small (Recommendation 1.2 (a)).", PARTS, [("(Recommendation 1.2 (a))", ["1.2"], "")]),
        ("Rooms are small (Recommendation 1.2¹).", PARTS, [("(Recommendation 1.2¹)", ["1.2"], "")]),
        (
            "Rooms are small (Recommendations 1.1 and also 1.2).",
            PARTS,
            [("(Recommendations 1.1 and also 1.2)", ["1.1", "1.2"], "")],
        ),
        (
            "Rooms are small (Recommendations 1.1, as well as 1.2).",
            PARTS,
            [("(Recommendations 1.1, as well as 1.2)", ["1.1", "1.2"], "")],
        ),
        ("Rooms are small (R1.2).", PARTS, [("(R1.2)", ["1.2"], "")]),
        ("Rooms are small [#1.1, #1.2].", PARTS, [("[#1.1, #1.2]", ["1.1", "1.2"], "")]),
        ("Rooms are small (R1.1 and R1.2).", PARTS, [("(R1.1 and R1.2)", ["1.1", "1.2"], "")]),
        # of what list is not known
        ("Rooms are small (R1.9), (R9.1), (R2), (R1.2 of the register).", PARTS, []),
        ("Rooms are small (R2).", WHOLE, []),
        (
            "Rooms are small (R1.1), (R1.2), (R1.1), (R3.9).",
            PARTS,
            [
                ("(R1.1)", ["1.1"], ""),
                ("(R1.2)", ["1.2"], ""),
                ("(R1.1)", ["1.1"], ""),
                ("(R3.9)", ["3.9"], ""),
            ],
        ),
        ("Rooms are small. See Rec 1.2 on this.", PARTS, [("Rec 1.2", ["1.2"], "")]),
        ("Rooms are small. See Recs. 1.1 and 1.2.", PARTS, [("Recs. 1.1 and 1.2", ["1.1", "1.2"], "")]),
    ],
)
def test_brackets_and_whole_numbers(
    review_of: Callable[[str], Review], words: str, listed: str, found: list[tuple[str, list[str], str]]
) -> None:
    review = review_of(f"Early help\n\n1.1 {words}\n\n{listed}")
    assert [(review.quote(c.place), [n.key for n in c.numbers], c.fault) for c in review.citations] == found
