"""Full stops at citations."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.model.finding import Problem
    from linter.model.review import Review
    from tests.checks.conftest import Told

AFTER = "Few came (Recommendation 1.1). Many left (Recommendation 1.2).\n\n1.2 None stayed (Recommendation 1.1).\n\n1.3 "
BOTH = "Few came. (Recommendation 1.1). Many left. (Recommendation 1.2).\n\n1.2 None stayed. (Recommendation 1.1).\n\n1.3 "
BEFORE = "Few came. (Recommendation 1.1) Many left. (Recommendation 1.2)\n\n1.2 None stayed. (Recommendation 1.1)\n\n1.3 "
ONLY_AFTER, ONLY_BEFORE, DOUBLE = "only after it", "only before it", "both before and after it"


def _report(words: str) -> str:
    return (
        "Provider services included:\tMarlby Clinic\n\nEarly help\n\n1.1 " + words + "\n\n"
        "Recommendations\n\n1. Fenwick Trust should:\n1.1 Ensure it.\n1.2 Ensure more.\n"
    )


@pytest.mark.parametrize(
    ("words", "found", "usual"),
    [
        (AFTER + "It is late. (Recommendation 2.1).", DOUBLE, ONLY_AFTER),
        (AFTER + "It is late. (Recommendation 2.1)", ONLY_BEFORE, ONLY_AFTER),
        (AFTER + "It is late. (Recommendation 2.1) Staff wait.", ONLY_BEFORE, ONLY_AFTER),
        (AFTER + "'It is late.' (Recommendation 2.1).", DOUBLE, ONLY_AFTER),
        (AFTER + "It is late (Recommendation 2.1.)", "inside its brackets", ONLY_AFTER),
        (AFTER + "It is late. (Recommendation 2.1.)", DOUBLE, ONLY_AFTER),
        (AFTER + "*We wrote of health visiting. (Recommendation 2.1).*", DOUBLE, ONLY_AFTER),
        (AFTER + "It is late.\n\n(Recommendation 2.1).", DOUBLE, ONLY_AFTER),
        (BOTH + "It is late (Recommendation 2.1).", ONLY_AFTER, DOUBLE),
        (BOTH + "It is late. (Recommendation 2.1)", ONLY_BEFORE, DOUBLE),
        (BEFORE + "It is late (Recommendation 2.1).", ONLY_AFTER, ONLY_BEFORE),
        (BEFORE + "It is late. (Recommendation 2.1).", DOUBLE, ONLY_BEFORE),
    ],
)
def test_stops_are_held_against_most_others(
    told: Callable[..., list[Told]], words: str, found: str, usual: str
) -> None:
    assert [t.slots for t in told("citation-punctuation", _report(words))] == [
        {"found": found, "usual": usual}
    ]


@pytest.mark.parametrize(
    "words",
    [
        AFTER + "It is late (Recommendation 2.1) Staff wait.",
        AFTER + "It is late (Recommendation 2.1)",
        "It is late (Recommendation 2.1) Staff wait.",
        AFTER + "It is late (Recommendation 2.1) (Recommendation 2.2)",
        AFTER + "It is late\n\n(Recommendation 2.1)",
        AFTER + "Staff wait. It is late (Recommendation 2.1)\n\n- one\n- two",
    ],
)
def test_a_sentence_needs_a_stop(told: Callable[..., list[Told]], words: str) -> None:
    assert [(t.variant, t.slots) for t in told("citation-punctuation", _report(words))] == [("neither", {})]


@pytest.mark.parametrize(
    "words",
    [
        AFTER
        + "It (Recommendation 2.1) is late, and so (Recommendation 2.1), (Recommendation 2.2), are they.",
        AFTER + "It is late (Recommendation 2.1); staff wait (Recommendation 2.2): all of them.",
        AFTER + "It is late (Recommendation 2.1) NHS staff say.",
        AFTER + "It is late (Recommendation 2.1) Marlby Clinic says.",
        AFTER + "It is late at clinics, wards etc. (Recommendation 2.1).",
        AFTER + "Is it late? (Recommendation 2.1). It is late! (Recommendation 2.1)",
        AFTER + "It is late … (Recommendation 2.1).",
        AFTER + "It is late (Recommendation 2.1) (Recommendation 2.2).",
        AFTER + "It is late\n\n(Recommendation 2.1).",
        AFTER + "It is late:\n\n- rooms (Recommendation 2.1)\n- halls (Recommendation 2.2)",
        AFTER + "It is late (Recommendation 2.1. Staff wait",
        BOTH + "*It is late. (Recommendation 2.1).* They know.",
        BOTH + "It is late. **(Recommendation 2.1).** *We wrote of it.*",
        "Few came (Recommendation 1.1). Many left. (Recommendation 1.2).",
        "(Recommendation 1.1).",
    ],
)
def test_what_nobody_can_object_to(told: Callable[..., list[Told]], words: str) -> None:
    assert told("citation-punctuation", _report(words)) == []


@pytest.mark.parametrize(
    ("words", "right"),
    [
        (AFTER + "It is late. (Recommendation 2.1).", "It is late (Recommendation 2.1)."),
        (AFTER + "It is late. (Recommendation 2.1) Old.", "It is late (Recommendation 2.1). Old."),
        (AFTER + "It is late (Recommendation 2.1.)", "It is late (Recommendation 2.1)."),
        (AFTER + "It is late (Recommendation 2.1)", "It is late (Recommendation 2.1)."),
        (AFTER + "'It is late.' (Recommendation 2.1).", "'It is late.' (Recommendation 2.1)."),
        (BOTH + "It is late (Recommendation 2.1).", "It is late. (Recommendation 2.1)."),
        (BOTH + "It is late (Recommendation 2.1) Old.", "It is late. (Recommendation 2.1). Old."),
        (BEFORE + "It is late (Recommendation 2.1).", "It is late. (Recommendation 2.1)"),
        ("It is late (Recommendation 2.1) Old.", "It is late (Recommendation 2.1). Old."),
    ],
)
def test_the_fix_is_the_form_of_most(
    problems: Callable[..., list[Problem]],
    mended: Callable[[Review, list[Problem]], str],
    review_of: Callable[[str], Review],
    words: str,
    right: str,
) -> None:
    review = review_of(_report(words))
    text = mended(review, problems("citation-punctuation", review))
    assert right in text
    assert [p for p in problems("citation-punctuation", text) if p.fix] == []
