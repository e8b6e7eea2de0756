"""NHS numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    Ruled = Callable[..., list[tuple[int, str, str]]]

REPORT = "Review of health services in Oakshire\n\nEarly help\n\n1.1 {words}\n"


@pytest.mark.parametrize("number", ["943 476 5919", "943-476-5919", "9434765919", "943\u00a0476\u00a05919"])
def test_nhs_numbers_are_known_by_their_check_digit(ruled: Ruled, number: str) -> None:
    found = ruled("PRV001", REPORT.format(words=f"The record ({number}) was late."))
    assert found == [(5, number, "This is a valid NHS number.")]


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("NHS number 9434 765 918 was on the form.", "9434 765 918"),
        ("NHS No.: 943/476/5919 was on the form.", "943/476/5919"),
        ("Her NHS number is 943 476 5918.", "943 476 5918"),
    ],
)
def test_what_is_called_one_is_one(ruled: Ruled, words: str, number: str) -> None:
    assert ruled("PRV001", REPORT.format(words=words)) == [(5, number, "This is called an NHS number.")]


@pytest.mark.parametrize(
    "words",
    [
        "The record (943 476 5918) was late.",
        "Call 0300 061 0614, 03000 616161 or 020 7946 0018.",
        "The reference is 1943 476 5919, the sum £943,476,5919 and the code 943 476 59190.",
        "The numbers were 943, 476 and 5919.",
        "The NHS numbers of 12 children were on file, NHS notes 943 476 5918 were not.",
        "It is 943 476 59 19 or 943/476/5919.",
    ],
)
def test_other_numbers_are_no_nhs_numbers(ruled: Ruled, words: str) -> None:
    assert ruled("PRV001", REPORT.format(words=words)) == []


def test_an_nhs_number_is_found_on_the_cover_too(ruled: Ruled) -> None:
    text = "Date of review: 943 476 5919\n\n" + REPORT.format(words="Late.")
    assert [line for line, _, _ in ruled("PRV001", text)] == [1]
