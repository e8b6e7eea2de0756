"""Slots: where they stand and what is written in them."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from linter.grammar.slots import Slot, find_slots


def test_slots_have_a_name_and_what_stands_behind_it() -> None:
    found = list(find_slots("In {area}, see {cite a-b,  c } and {note [insert service]}."))
    assert found == [
        Slot(3, 9, "area", ""),
        Slot(15, 30, "cite", "a-b,  c"),
        Slot(35, 58, "note", "[insert service]"),
    ]
    assert found[1].keys == ("a-b", "c")


def test_a_brace_that_belongs_to_no_slot_has_no_name() -> None:
    assert list(find_slots("a { b} {}")) == [
        Slot(2, 3, "", ""),
        Slot(5, 6, "", ""),
        Slot(7, 8, "", ""),
        Slot(8, 9, "", ""),
    ]


@given(st.text(alphabet="{}ab -"))
def test_every_brace_belongs_to_a_slot_or_is_one_of_its_own(text: str) -> None:
    found = list(find_slots(text))
    outside = set(range(len(text))) - {at for slot in found for at in range(slot.start, slot.end)}
    assert not any(text[at] in "{}" for at in outside)
    assert all(before.end <= after.start for before, after in pairwise(found))
