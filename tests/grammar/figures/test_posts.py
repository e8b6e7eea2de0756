"""Posts filled, posts vacant and the establishment."""

from __future__ import annotations

import pytest

from linter.grammar.figures.posts import find_wrong_posts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "There are 20.4 WTE nurses in post against an establishment of 25.0, so that 5.6 posts are vacant.",
            [(20.4, 5.6, 25.0)],
        ),
        (
            "The team has 20 nurses from an establishment of 25 (six are vacant, 6 to be vacant soon).",
            [(20.0, 6.0, 25.0)],
        ),
        (
            "There are 20.4 WTE nurses in post against an establishment of 25.0, so that 4.6 posts are vacant.",
            [],
        ),
        (
            "There are 20.4 WTE nurses in post against an establishment of 25.0, with 3.6 vacant and one on leave.",
            [],
        ),
        (
            "There are 20.4 WTE nurses in post against an establishment of 25.0. In May 5.6 posts were vacant.",
            [],
        ),
    ],
)
def test_posts_that_do_not_add_up(text: str, expected: list[tuple[float, float, float]]) -> None:
    assert [tuple(a.value for a in found) for found in find_wrong_posts(text)] == expected
