"""Messages with and without the draft's words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.engine.describing import fill, fill_bare


def test_slots_are_filled_once() -> None:
    assert fill("There is no {what}, {number}.", {"what": "{number}", "number": "2.1"}) == (
        "There is no {number}, 2.1."
    )
    with pytest.raises(KeyError):
        fill("There is no {what}.", {})


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("2.1", True),
        ("5.2.14", True),
        ("12", True),
        ("2.1, 3.4 and 5.2.14", True),
        ("", False),
        ("2.1a", False),
        ("Oakshire Trust", False),
        ("NHS", False),
        ("01/04/2016", False),
        ("4 April 2016", False),
        ("2016", False),
        ("943 476 5919", False),
        ("0161 496 0000", False),
    ],
)
def test_numbers_stay_in_a_bare_message(words: str, kept: bool) -> None:  # noqa: FBT001  a table's column
    assert fill_bare("See {it}.", {"it": words}) == f"See {words if kept else '…'}."


def test_words_that_are_not_the_drafts_stay() -> None:
    assert fill_bare("{codes}: {it}", {"codes": "CIT001", "it": "x"}, {"codes": "CIT001"}) == "CIT001: …"


@given(st.text())
def test_no_letter_of_a_slot_gets_into_a_bare_message(words: str) -> None:
    bare = fill_bare("|{it}|", {"it": words})
    assert not any(char.isalpha() for char in bare.replace(" and ", ""))
