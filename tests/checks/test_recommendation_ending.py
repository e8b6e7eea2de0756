"""The ends of recommendations against the majority."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.model.finding import Problem
    from linter.model.review import Review

    Tell = Callable[..., list[tuple[int, str, str, dict[str, str]]]]


def _report(*items: str) -> str:
    numbered = "\n".join(f"1.{n} {item}" for n, item in enumerate(items, start=1))
    return f"Recommendations\n1. Marlby NHS Trust should:\n{numbered}"


@pytest.mark.parametrize(
    ("odd", "told", "edit"),
    [
        ("Review the rota", ("rota", "no stop"), ("", ".")),
        ("Review the rota;", ("rota;", "a semicolon"), (";", ".")),
        ("**Review the rota**", ("rota", "no stop"), ("", ".")),
        ("Review the rota (and the plan)", ("plan)", "no stop"), ("", ".")),
    ],
)
def test_an_end_unlike_most(
    review_of: Callable[..., Review],
    problems: Callable[..., list[Problem]],
    odd: str,
    told: tuple[str, str],
    edit: tuple[str, str],
) -> None:
    review = review_of(_report("Ensure this.", "Ensure that.", odd))
    (problem,) = problems("recommendation-ending", review)
    assert review.quote(problem.place) == told[0]
    assert problem.slots == {"number": "1.3", "found": told[1], "usual": "a full stop"}
    assert problem.fix is not None
    assert [(review.quote(e.place), e.content) for e in problem.fix.edits] == [edit]


def test_a_stop_where_most_have_none_is_taken_out(
    review_of: Callable[..., Review], problems: Callable[..., list[Problem]]
) -> None:
    review = review_of(_report("Ensure this", "Ensure that", "Review the rota."))
    (problem,) = problems("recommendation-ending", review)
    assert problem.fix is not None
    assert [(review.quote(e.place), e.content) for e in problem.fix.edits] == [(".", "")]


@pytest.mark.parametrize(
    "items",
    [
        ("Ensure this.", "Review the rota"),
        ("Ensure this.", "Ensure that.", "**Review the rota.**"),
        ("Ensure this.", "Ensure that.", "Review the rota (and the plan.)"),
        ("Ensure this", "Ensure that", "Review the rota, plans etc."),
        ("Ensure this.", "Ensure that.", "Review all of this:"),
        ("Ensure this.", "Ensure that.", "Review \u2018the rota.\u2019"),
    ],
)
def test_no_majority_and_no_difference_pass(told: Tell, items: tuple[str, ...]) -> None:
    assert told("recommendation-ending", _report(*items)) == []
