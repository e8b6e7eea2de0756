"""More than a whole that the words before told."""

from __future__ import annotations

import pytest

from linter.grammar.figures.owed import find_overdrawn


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In one town 57 were due one, and 61 had it.", [("61", "57")]),
        ("There 57 children were offered a visit. Sixty-one accepted it.", [("Sixty-one", "57")]),
        ("We read 30 records. In 34 of these it was late.", [("34", "30")]),
        ("We read 30 records and 34 of them were late.", [("34", "30")]),
        ("In one town 57 were due one, and 51 had it.", []),
        ("In one town about 57 were due one, and 61 had it.", []),
        ("In May 57 were due one, and 61 had one in June.", []),
        ("There 57 were due one, and 61 had a letter.", []),
        ("We read 30 records on 12 wards. In 34 of these it was late.", []),
        ("We read 30 records of 12 patients. In 14 of these it was late.", []),
        ("We saw 30 wards. In 34 of these records it was late.", []),
        ("It took 30 days. In 34 of these it was late.", []),
    ],
)
def test_parts_that_exceed_their_whole(text: str, expected: list[tuple[str, str]]) -> None:
    told = [
        (text[f.part.start : f.part.end], text[f.whole.start : f.whole.end]) for f in find_overdrawn(text)
    ]
    assert told == expected
