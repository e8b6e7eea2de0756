"""What an acronym may stand for."""

from __future__ import annotations

import pytest

from linter.grammar.acronyms import readings


@pytest.mark.parametrize(
    ("text", "expected"),
    [("IHAs", {"IHA", "IHAS"}), ("IHA", {"IHA"}), ("CAMHS", {"CAMHS"}), ("s", {"s"}), ("Notes", {"Notes"})],
)
def test_the_readings_of_an_acronym(text: str, expected: set[str]) -> None:
    assert readings(text) == expected
