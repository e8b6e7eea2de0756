"""Telephone numbers, e-mail addresses and postcodes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    Ruled = Callable[..., list[tuple[int, str, str]]]

REPORT = "Review of health services in Oakshire\n\nEarly help\n\n1.1 {words}\n"


@pytest.mark.parametrize(
    ("words", "detail", "kind"),
    [
        ("Call 01632 960123.", "01632 960123", "a telephone number"),
        ("Call (01632) 960 123 now.", "(01632) 960 123", "a telephone number"),
        ("Call +44 7700 900123 now.", "+44 7700 900123", "a telephone number"),
        ("Call 07700900123 now.", "07700900123", "a telephone number"),
        ("Write to pat.ash@fenwick.example.org.", "pat.ash@fenwick.example.org", "an e-mail address"),
        ("They live at 12 Mill Lane, Fenwick LE15 6PJ.", "LE15 6PJ", "a postcode"),
        ("They live at 12 Mill Lane now.", "12 Mill Lane", "an address"),
        ("They live at 14b Tanner\u2019s Row now.", "14b Tanner\u2019s Row", "an address"),
        ("Call 0044 7700 900.123.", "0044 7700 900.123", "a telephone number"),
        ("Write to ash @ fenwick.example.org.", "ash @ fenwick.example.org", "an e-mail address"),
        ("They live in LE156PJ, near the mill.", "LE156PJ", "a postcode"),
        ("The home (W1A 1AA) was inspected.", "W1A 1AA", "a postcode"),
    ],
)
def test_contact_details_are_found(ruled: Ruled, words: str, detail: str, kind: str) -> None:
    message = f"This is {kind} that may be a person's own."
    assert ruled("PRV003", REPORT.format(words=words)) == [(5, detail, message)]


@pytest.mark.parametrize(
    "words",
    [
        "Young people call 0800 1111, 03000 616161, 111 or 999.",
        "Write to reviews@cqc.org.uk, team@north.cqc.org.uk or info@fenwick.example.org.",
        "The clinic is at Marlby Health Centre, High Street, Fenwick LE15 6PJ.",
        "In 2012 2013 and 01/04/2016 there were 0-19 teams, 01 02 03 and 1632 960123 visits.",
        "There are 30 Young Walk and Talk groups, and 12 Fenwick Walk In staff.",
        "Form AB1 2, plan B5, CP1 and the M1 3 lane; follow @fenwick on line.",
    ],
)
def test_details_of_organisations_and_other_figures_pass(ruled: Ruled, words: str) -> None:
    assert ruled("PRV003", REPORT.format(words=words)) == []


def test_cover_and_next_steps_may_give_addresses(ruled: Ruled) -> None:
    text = "Office: 12 Mill Lane, Fenwick LE15 6PJ, 01632 960123\n\n" + REPORT.format(words="Late.")
    assert ruled("PRV003", f"{text}\nNext steps\n\nWrite to pat@fenwick.example.org, LE15 6PJ.\n") == []
