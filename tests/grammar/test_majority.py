"""What most of the values are."""

from __future__ import annotations

import pytest

from linter.grammar.majority import majority, most


@pytest.mark.parametrize(
    ("values", "usual"),
    [([], None), (["a"], "a"), (["a", "b"], None), (["a", "b", "a"], "a"), (["a", "a", "b", "c"], None)],
)
def test_a_majority_is_more_than_half(values: list[str], usual: str | None) -> None:
    assert majority(values) == usual


@pytest.mark.parametrize(
    ("values", "least", "usual"),
    [
        ([], 2, None),
        (["a"], 2, None),
        (["a"], 1, "a"),
        (["a", "a", "b", "c"], 2, "a"),
        (["a", "a", "b", "b", "c"], 2, None),
        (["a", "a", "b"], 3, None),
    ],
)
def test_the_most_frequent_needs_no_half(values: list[str], least: int, usual: str | None) -> None:
    assert most(values, least) == usual
