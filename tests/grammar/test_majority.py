"""What more than half of the values are."""

from __future__ import annotations

import pytest

from linter.grammar.majority import majority


@pytest.mark.parametrize(
    ("values", "usual"),
    [([], None), (["a"], "a"), (["a", "b"], None), (["a", "b", "a"], "a"), (["a", "a", "b", "c"], None)],
)
def test_a_majority_is_more_than_half(values: list[str], usual: str | None) -> None:
    assert majority(values) == usual
