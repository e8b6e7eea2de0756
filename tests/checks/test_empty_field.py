"""Labels with nothing beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.model.review import Review
    from tests.checks.conftest import Told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Date of review:\nCQC region:\tNorth\n", [(1, "Date of review")]),
        ("Date of review:\t–\nCQC region:\n", [(1, "Date of review"), (2, "CQC region")]),
        ("Date of review:\n3 March 2014\nCQC region:\nNorth\n\nContents\n", []),
        ("CQC region:\n\nContents\n", [(1, "CQC region")]),
        ("CQC region:\tNorth\nCQC region:\n", []),
        ("CQC region:\nCQC region:\n", [(1, "CQC region")]),
        ("Weather:\t\n", []),
    ],
)
def test_a_field_is_empty(
    told: Callable[..., list[Told]], text: str, expected: list[tuple[int, str]]
) -> None:
    assert told("empty-field", text) == [(line, label, "", {"field": label}) for line, label in expected]


def test_an_empty_cell_has_nothing_below_it(
    told: Callable[..., list[Told]], review_of: Callable[..., Review]
) -> None:
    table = "| CQC region | North |\n|---|---|\n| Date of review | |\n\nSome words.\n\n# Contents\n"
    found = told("empty-field", review_of(table, "draft.md"))
    assert found == [(3, "Date of review", "", {"field": "Date of review"})]
