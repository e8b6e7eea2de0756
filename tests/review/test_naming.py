"""When two names are one organisation's, and when they are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.grammar.bodies.name_slips import one_edit
from linter.model.names import Body
from linter.review.naming import Directory, Naming

if TYPE_CHECKING:
    from linter.model.style import HouseStyle

KNOWN = (
    "Marlby and Wend Hospitals NHS Foundation Trust",
    "Oakshire Partnership University NHS Foundation Trust",
    "NHS East Oakshire and Wend CCG",
    "NHS Marlby CCG",
    "Oakshire County Council",
)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Marlby and Wend Hospitals NHS Foundation Trust", (0, True)),
        ("Marlby & Wend Hospitals NHS Foundation Trust", (0, False)),
        ("Marlby and Wend Hospitals", (0, False)),
        ("Oakshire Partnership University NHS FT", (1, False)),
        ("Oakshire Partnership University NHS Foundations Trust", (1, False)),
        ("East Oakshire and Wend Clinical Commissioning Group", (2, False)),
        ("NHS West Oakshire and Wend CCG", (None, False)),
        ("Marlby CCG", (3, False)),
        ("NHS Marsby CCG", (3, False)),
        ("NHS Barley CCG", (None, False)),
        ("Wend County Council", (None, False)),
        ("Wend and Marlby Hospitals NHS Foundation Trust", (0, False)),
        ("The NHS Marlby CCG", (3, True)),
        ("NHS Marlby CCG (MCCG)", (3, True)),
        ("", (None, False)),
    ],
)
def test_looking_a_name_up(style: HouseStyle, name: str, expected: tuple[int | None, bool]) -> None:
    directory = Directory.of(Naming.of(style), [Body(n, "", (), (), "cover") for n in KNOWN])
    assert directory.find(name) == expected


@given(st.text("abc", min_size=1, max_size=6), st.text("abc", max_size=6))
def test_one_edit_goes_both_ways(one: str, two: str) -> None:
    assert one_edit(one, two) == one_edit(two, one)


@given(st.text("abcde", min_size=2, max_size=8), st.data())
def test_one_dropped_letter_is_one_edit(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(word) - 1))
    assert one_edit(word, word[:at] + word[at + 1 :])
