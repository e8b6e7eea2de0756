"""One percentage among others of the same whole."""

from __future__ import annotations

import pytest

from linter.grammar.figures.anchored import find_odd_percentages


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "We read 40 plans. It found 26 good (65%), 10 fair (25%) and three poor (10%).",
            [("three", "40", "10%")],
        ),
        ("Of 60 seen, 24 (40%) came home, 30 (50%) stayed and 6 (15%) left.", [("6", "60", "15%")]),
        ("There 200 women have joined, and 17 (12.5%) have left.", [("17", "200", "12.5%")]),
        ("We read 40 plans. It found 26 good (65%), 10 fair (25%) and four poor (10%).", []),
        ("Of 60 seen, 24 (40%) came home, and 12 (35%) of the others stayed.", []),
        ("Of 60 seen, 24 (40%) came home, about 6 (15%) left.", []),
        ("Of 60 seen by 40 nurses, 24 (40%) came home and 6 (15%) left.", []),
        ("There 200 women and 90 men have joined, and 17 (12.5%) have left.", []),
        ("There 200 women have joined, and 17 partners (12.5%) have left.", []),
    ],
)
def test_percentages_that_fit_no_whole(text: str, expected: list[tuple[str, str, str]]) -> None:
    told = [
        tuple(text[a.start : a.end] for a in (f.part, f.whole, f.percent) if a)
        for f in find_odd_percentages(text)
    ]
    assert told == expected
