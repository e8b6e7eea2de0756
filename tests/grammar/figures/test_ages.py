"""Ages of single persons, and years of birth beside them."""

from __future__ import annotations

import pytest

from linter.grammar.figures.ages import AGE_SHAPES, find_ages
from linter.grammar.figures.births import find_wrong_ages


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a boy 13 years old", [("13 years old", 13)]),
        ("A 17-year-old and a Three year old", [("17-year-old", 17), ("Three year old", 3)]),
        ("a 30 week old baby", [("30 week old", 0)]),
        ("children aged 12 and 6", [("aged 12", 12)]),
        ("one aged fifteen who left", [("aged fifteen", 15)]),
        ("a girl of 14, a baby of 21 months", [("girl of 14", 14), ("baby of 21 months", 0)]),
        ("she is in Year 9 now", [("Year 9", 13)]),
        ("at 18 years of age", [("18 years of age", 18)]),
    ],
)
def test_ages_are_found(text: str, expected: list[tuple[str, int]]) -> None:
    assert [(text[a.start : a.end], a.years) for a in find_ages(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "young people aged 16-17 and 16-17 years of age",
        "children aged 0 to 18, aged 5 and over, aged 12 or under",
        "children under 18 years of age or under the age of 18",
        "seven year olds in year 2014",
        "a 12-month plan for the middle aged",
        "the child of a neighbour",
    ],
)
def test_groups_and_times_are_no_ages(text: str) -> None:
    assert list(find_ages(text)) == []


def test_the_shapes_are_in_every_way_of_writing_an_age() -> None:
    ways = [
        "0 years old",
        "00-year-old",
        "aged 0",
        "age 0",
        "age of 0",
        "0 years of age",
        "man of 0",
        "Year 0",
    ]
    assert all(any(shape in way for shape in AGE_SHAPES) for way in ways)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A boy born in 2004, aged 12 in 2013, came.", [("aged 12", 2004, 2013, 9, False)]),
        ("A girl born on 3 May 2004 was seen at the age of 12.", [("age of 12", 2004, 2013, 9, True)]),
        ("A girl, date of birth 03/05/2004, is 12 years old.", [("12 years old", 2004, 2013, 9, True)]),
        ("A boy born in 2004, aged 9 in 2013, came.", []),
        ("A boy born in 2004, aged 8 in early 2013, came.", []),
        ("A boy born in 2004 was 7 years old when he came.", []),
        ("A 12 year old boy and his sister, who was born in 2004 and is 9 years old, came.", []),
        ("Children born after 2004 and aged 12 came.", []),
        ("A boy aged 12 came. His sister was born in 2004.", []),
    ],
)
def test_an_age_is_held_against_the_year_of_birth(
    text: str, expected: list[tuple[str, int, int, int, bool]]
) -> None:
    found = [
        (text[w.age.start : w.age.end], w.born, w.year, w.oldest, w.open) for w in find_wrong_ages(text, 2013)
    ]
    assert found == expected


def test_without_a_year_of_the_review_only_dates_of_the_sentence_count() -> None:
    assert list(find_wrong_ages("A girl born in 2004 was seen at the age of 12.", None)) == []
