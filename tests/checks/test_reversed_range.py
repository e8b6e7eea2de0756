"""Ranges that end before they begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.checks.conftest import Told


@pytest.mark.parametrize(
    ("value", "start", "end"),
    [
        ("7 March 2014 – 3 March 2014", "7 March 2014", "3 March 2014"),
        ("7 th March - 3 rd March 2014", "7 th March", "3 rd March 2014"),
        ("7 – 3 March 2014", "7", "3 March 2014"),
        ("3 March 2104 to 7 March 2014", "3 March 2104", "7 March 2014"),
    ],
)
def test_a_field_runs_backwards(told: Callable[..., list[Told]], value: str, start: str, end: str) -> None:
    found = told("reversed-range", f"Date of review:\t{value}\n")
    assert found == [(1, value, "", {"start": start, "end": end})]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("shut from 5 May 2013 to 2 May 2013", ["5 May 2013 to 2 May 2013"]),
        ("shut from 2 May 2013 to 5 May 2013", []),
        ("shut 3 May 2013 – 3 May 2013", []),
        ("shut 30 December – 3 January 2014", []),
        ("moved from 9 June 2013 to 6 June 2013", []),
        ("shut 31 June 2013 – 3 May 2013", []),
        ("shown in Table 12 – 3 March 2014", []),
        ("open on 5 May 2013 and 2 May 2013", []),
    ],
)
def test_a_range_of_the_text_runs_backwards(
    told: Callable[..., list[Told]], words: str, expected: list[str]
) -> None:
    found = told("reversed-range", f"Early help\n\n1.1 The clinic was {words}.\n", moved=("moved",))
    assert [t.quote for t in found] == expected
