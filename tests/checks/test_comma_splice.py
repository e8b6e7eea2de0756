"""Sentences that a comma and "however" hold together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.model.finding import Problem
    from linter.model.review import Review


@pytest.mark.parametrize(
    ("words", "mended_words"),
    [
        ("It is clear, however nobody knows it.", "It is clear; however, nobody knows it."),
        ("It is clear, however this and that is late.", "It is clear; however, this and that is late."),
        ("It, however, is clear. It is clear; however, nobody knows. However they try, it is late.", None),
        ("Plans, however small, are kept; plans, however very small, are kept; plans, however small they are, too.", None),
        ("All are seen, however they are referred to us. Any change, however it is made by whichever of the teams, is told.", None),
        ("Notes, however brief they may be, are kept, however unwelcome the news. Plans are shared, however imperfect.", None),
        ("They are seen, however it is unclear by whom.", "They are seen; however, it is unclear by whom."),
        ("It is clear however nobody knows it.", None),
    ],
)  # fmt: skip
def test_commas_that_join_sentences(
    review_of: Callable[..., Review],
    problems: Callable[..., list[Problem]],
    mended: Callable[[Review, list[Problem]], str],
    words: str,
    mended_words: str | None,
) -> None:
    review = review_of(f"Early help\n\n1.1 {words}")
    found = problems("comma-splice", review, degrees=("small",))
    assert [review.quote(p.place) for p in found] == ([", however"] if mended_words else [])
    assert mended(review, found) == f"Early help\n\n1.1 {mended_words or words}"
