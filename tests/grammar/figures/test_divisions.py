"""Parts that nearly come to their whole."""

from __future__ import annotations

import pytest

from linter.grammar.figures.divisions import find_wrong_divisions


@pytest.mark.parametrize(
    ("text", "whole", "parts"),
    [
        ("Of the 21 children, 12 moved, five stayed and three left.", "21", ["12", "five", "three"]),
        (
            "Records of 12 children were read. Six were good, four required work and one was poor.",
            "12",
            ["Six", "four", "one"],
        ),
        (
            "Of these 14 plans made last year, 10 had been completed, two were in progress and one had lapsed.",
            "14",
            ["10", "two", "one"],
        ),
        (
            "We read nine records. The names were complete in four, partly complete in three and absent in three. (Recommendation 1.1)",
            "nine",
            ["four", "three", "three"],
        ),
        ("Of the 60 seen, 30 were boys and 33 were girls.", "60", ["30", "33"]),
        (
            "There were 80 births, of which 50 (63%) took place in Fenwick and 40 in Marlby.",
            "80",
            ["50", "40"],
        ),
        ("Of 30 nurses, 20 had been trained and 12 had not.", "30", ["20", "12"]),
        ("There are 30 nurses. Of these, 20 had been trained and 12 had not.", "30", ["20", "12"]),
    ],
)
def test_parts_that_do_not_come_to_their_whole(text: str, whole: str, parts: list[str]) -> None:
    told = [
        (text[f.whole.start : f.whole.end], [text[p.start : p.end] for p in f.parts])
        for f in find_wrong_divisions(text)
    ]
    assert told == [(whole, parts)]


@pytest.mark.parametrize(
    "text",
    [
        "Of the 21 children, 12 moved, five stayed and four left.",
        "Of the 30 files, 20 had a plan, 7 had a form and 2 had both.",
        "Of the 31 files, 12 were late, 8 were incomplete and 10 were unsigned.",
        "Of the 30 files, 12 were signed, 10 dated and nine late.",
        "Of the 312 calls, 120 came from schools, 80 from doctors and 60 from the police.",
        "Of the 30 nurses, 20 had been trained and eight had not.",
        "Of the 40 seen, 25 were boys and 12 were under five.",
        "Of 400 children, 212 were in Fenwick and 150 in Marlby.",
        "Of about 30 children, 12 moved, eight stayed and nine left.",
        "Of 30 children, 12 moved, including two twice, eight stayed and nine left.",
        "We read nine records. The form was complete in four, signed in three and both were in three.",
        "We read nine records from 12 wards. Six were good, four fair and two poor.",
        "Of the 50 women, 20 smoked, 18 drank and 14 had used drugs.",
        "Of the 21 families, 12 had a plan, five had a worker and six had both.",
        "Of the 21 referrals, 12 led to a plan, eight to a visit and three to nothing.",
        "We read 15 files. Seven were good, five were fair and two were poor; one was lost.",
        "It took 12 weeks. Six were good, four required work and one was poor.",
    ],
)
def test_parts_that_fit_or_may_leave_out_some(text: str) -> None:
    assert list(find_wrong_divisions(text)) == []
