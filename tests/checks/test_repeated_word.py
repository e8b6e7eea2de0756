"""Words that stand twice running, and those that rightly do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.model.finding import Problem
    from linter.model.review import Review
    from tests.checks.conftest import Told

REPORT = "Early help\n\n1.1 {words}\n"
PARAMS = {
    "right": ("had", "very", "her"),
    "doubtful": ("that", "in"),
    "certain": ("the", "they"),
    "apart": ("of",),
}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Nurses met the the family.", [("the", "")]),
        ("The the family came.", [("the", "")]),
        ("Nurses met\u00a0the the family and\u00a0saw\u00a0saw them.", [("the", ""), ("saw", "")]),
        ('A father said, "They they came."', []),
        ('"They they came," he said.', [("they", "")]),
        ("Nurses should be should be told.", [("should be", "")]),
        ("Plans follow-up follow-up visits.", [("follow-up", "")]),
        ("The children's children's team came.", [("children's", "")]),
        ("Seen by a a nurse; **seen** seen twice.", [("a", ""), ("seen", "")]),
        ("Nurses met the\n the family in Fenwick.", []),
        ("Nurses felt that that they were heard.", [("that", "")]),
        ("Nurses felt that that visit was late.", [("that", "doubtful")]),
        ("It came in in March.", [("in", "doubtful")]),
        ("They see the cost of and benefits of the plan.", [("of", "apart")]),
        (
            "Of and in front of it. Costs of, and views of, it. The use of and need for it.",
            [],
        ),
        ("She had had a very very long stay and gave her her notes.", []),
        ("Child A A was seen with Child a. I was late; so, so late. It was 20 20 mg.", []),
        ("In May may boys be seen? Will will come.", []),
        ("A long long-term plan. The nurse's nurses met, and the plan. Plan it.", []),
        ("They met. A a nurse came to see Child A a day later.", [("a", "")]),
        ("Yes - - no. Rows\tRows\tof rows.", []),
    ],
)
def test_a_word_twice(told: Callable[..., list[Told]], words: str, expected: list[tuple[str, str]]) -> None:
    found = told("repeated-word", REPORT.format(words=words), **PARAMS)
    assert [t[1:] for t in found] == [(word, variant, {"word": word}) for word, variant in expected]


def test_a_word_may_be_repeated_across_the_end_of_a_wrapped_line(told: Callable[..., list[Told]]) -> None:
    text = (
        "Early help\n\n"
        "1.1 Nurses and midwives in Fenwick know how to ask for help when they are worried about the\n"
        "the safety of a child and they meet every week to talk about the families that they know in\n"
        "the town, which helps them to see risks early.\n"
    )
    assert told("repeated-word", text, **PARAMS) == [(4, "the", "", {"word": "the"})]


def test_the_fix_takes_out_the_second_word_and_the_gap(
    problems: Callable[..., list[Problem]],
    mended: Callable[[Review, list[Problem]], str],
    review_of: Callable[[str], Review],
) -> None:
    review = review_of(
        REPORT.format(
            words="Nurses met the the family in in March, and that that was late for use of and need of it."
        )
    )
    found = problems("repeated-word", review, **PARAMS)
    assert [p.fix.safety.value for p in found if p.fix] == ["safe", "unsafe", "unsafe", "unsafe"]
    assert "1.1 Nurses met the family in March, and that was late for use and need of it." in mended(
        review, found
    )
