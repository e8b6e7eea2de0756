"""Editions of guidance and the time of the review."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.checks.conftest import Told

COVER = "Date of review: {dates}\nDate of publication: {published}\n\n"
REPORT = "Early help\n\n1.1 {words}\n"
NAME = "Working Together to Safeguard Children"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("They follow Working Together 2010.", [("2010", "")]),
        (f"They follow {NAME} (2010).", [("2010", "")]),
        (f"They follow {NAME.lower()} (HM Government, 2015).", [("2015", "later")]),
        ("They follow Working Together 2014.", [("2014", "unknown")]),
        ("They follow the March 2010 edition of Working Together.", [("2010", "")]),
        ("Working Together 2013 and Working Together 2010 apply.", [("2010", "")]),
        ("They follow Working Together 2013.", []),
        ("Working Together 2013 replaced Working Together 2010.", []),
        ("The case fell under Working Together 2010, which was in force at the time.", []),
        ("Staff told us that by working together 2010 was a good year.", []),
        ("They follow Working Together and met in May 2010.", []),
        ("They follow Working Together. 2010 was a good year.", []),
    ],
)
def test_an_edition_is_held_against_the_date_of_the_review(
    told: Callable[..., list[Told]], words: str, expected: list[tuple[str, str]]
) -> None:
    cover = COVER.format(dates="18 November 2013 – 22 November 2013", published="10 March 2014")
    history = ("replaced", "in force")
    found = told("superseded-guidance", cover + REPORT.format(words=words), history=history)
    assert [(f.quote, f.variant) for f in found] == expected
    assert all(f.slots == {"name": NAME, "year": f.quote, "current": "March 2013"} for f in found)


@pytest.mark.parametrize("year", ["2013", "2015"])
def test_between_two_editions_either_may_be_meant(told: Callable[..., list[Told]], year: str) -> None:
    cover = COVER.format(dates="2 February 2015 – 6 February 2015", published="1 May 2015")
    assert told("superseded-guidance", cover + REPORT.format(words=f"See Working Together {year}.")) == []


def test_without_a_date_two_editions_are_one_too_many(told: Callable[..., list[Told]]) -> None:
    words = "See Working Together 2013, Working Together (2015) and Working Together 2015."
    found = told("superseded-guidance", REPORT.format(words=words))
    assert found == [(3, "2013", "mixed", {"name": NAME, "year": "2013", "other": "2015"})]


def test_a_style_without_the_table_judges_nothing(told: Callable[..., list[Told]]) -> None:
    words = REPORT.format(words="See Working Together 2013 and Working Together 2015.")
    assert told("superseded-guidance", words, table="no-such-list") == []
