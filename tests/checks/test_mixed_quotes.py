"""Two sorts of quotation marks in one report."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.model.finding import Problem
    from linter.model.review import Review
    from tests.checks.conftest import Told

REPORT = "Early help\n\n{words}\n"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("1.1 The child's plan and 'his' notes.\n\n1.2 The child’s plan.", [(5, "’", "", {"count": "1"})]),
        (
            "1.1 The child’s plan and “his” notes.\n\n1.2 The child's plan.",
            [(5, "'", "straight", {"count": "1"})],
        ),
        # one stretch, one finding, as long as none of the usual sort is between
        (
            "1.1 It's 'a' 'b' 'c'.\n\n1.2 ‘D’.\n\n1.3 Late.\n\n1.4 E’s.\n\n1.5 It's.\n\n1.6 F’s.",
            [(5, "‘", "", {"count": "3"}), (13, "’", "", {"count": "1"})],
        ),
        ("1.1 The child's plan.\n\n1.2 The child’s plan.", []),
        ('1.1 The child’s “plan” and a 12" ruler, 5\'6" long.', []),
        ("1.1 No marks at all.", []),
    ],
)
def test_the_rarer_sort(
    told: Callable[..., list[Told]], words: str, expected: list[tuple[int, str, str, dict[str, str]]]
) -> None:
    assert told("mixed-quotes", REPORT.format(words=words)) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("1.1 ‘A’s’ “b”.\n\n1.2 It's 'a' 'b' \"c\" 'd'.", "1.1 'A's' \"b\"."),
        ("1.1 A's ('b') \"c\" in the '90s.\n\n1.2 ‘A’ “b” ‘c’ “d” ‘e’", "1.1 A’s (‘b’) “c” in the ’90s."),
    ],
)
def test_the_fix_sets_the_other_sort(
    problems: Callable[..., list[Problem]],
    mended: Callable[[Review, list[Problem]], str],
    review_of: Callable[[str], Review],
    words: str,
    expected: str,
) -> None:
    review = review_of(REPORT.format(words=words))
    text = mended(review, problems("mixed-quotes", review))
    assert text.split("\n\n")[1] == expected
