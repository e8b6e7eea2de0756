"""Editions of guidance."""

from __future__ import annotations

import pytest

from linter.grammar.editions import Guidance

LINE = "Keeping Infants Well Together | Infants Well = March 2013, April 2006, July 2018"
GUIDANCE = Guidance.read(LINE, ("hm", "government"))


def test_a_line_of_the_style_is_read() -> None:
    names = ("Keeping Infants Well Together", "Infants Well")
    assert GUIDANCE.names == names
    assert GUIDANCE.editions == ((2006, 4), (2013, 3), (2018, 7))


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ((2013, 11), (2014, 3), ((2013, 3),)),
        ((2013, 2), (2013, 5), ((2006, 4), (2013, 3))),
        ((2013, 3), (2013, 3), ((2006, 4), (2013, 3))),
        ((2019, 1), (2019, 6), ((2018, 7),)),
        ((2001, 1), (2001, 6), ()),
    ],
)
def test_an_edition_holds_until_the_next_one_comes_out(
    first: tuple[int, int], last: tuple[int, int], expected: tuple[tuple[int, int], ...]
) -> None:
    assert GUIDANCE.in_force(first, last) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They follow Infants Well 2013.", [2013]),
        ("They follow keeping infants well together (HM Government, March 2013).", [2013]),
        ("Keeping Infants Well Together: a guide to good beginnings (2018) says so.", [2018]),
        ("The 2006 edition of Infants Well and the 2013 Infants Well guidance differ.", [2006, 2013]),
        ("They keep infants well, 2013 being the year.", []),
        ("Infants Well asks for more. In 2013 it was met.", []),
        ("Infants Well groups met in May 2013.", []),
        ("Infants Well 2013/14 was a project.", []),
    ],
)
def test_editions_are_cited_by_their_year(text: str, expected: list[int]) -> None:
    found = list(GUIDANCE.cited(text, text.lower()))
    assert [c.year for c in found] == expected
    assert [text[c.start : c.end] for c in found] == [str(year) for year in expected]
