"""What two places have in common."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.model.draft import Place

OWN = Place(4, 10, 20)

PLACES = st.builds(
    lambda block, start, size: Place(block, start, start + size),
    st.integers(0, 1),
    st.integers(0, 8),
    st.integers(1, 8),
)


@pytest.mark.parametrize(
    ("other", "holds", "meets", "begins_in"),
    [
        (OWN, True, True, True),
        (Place(4, 12, 15), True, True, True),
        (Place(4, 5, 10), False, False, False),  # ends where the place begins
        (Place(4, 5, 11), False, True, False),
        (Place(4, 19, 25), False, True, True),
        (Place(4, 20, 25), False, False, False),  # begins where the place ends
        (Place(4, 5, 25), False, True, False),
        (Place(5, 12, 15), False, False, False),
    ],
)
def test_a_place_ends_before_its_end(other: Place, *, holds: bool, meets: bool, begins_in: bool) -> None:
    assert (OWN.holds(other), OWN.meets(other), other.begins_in(OWN)) == (holds, meets, begins_in)


@given(PLACES, PLACES)
def test_places_share_what_their_characters_say(one: Place, other: Place) -> None:
    mine, theirs = ({(p.block, at) for at in range(p.start, p.end)} for p in (one, other))
    assert one.holds(other) == (mine >= theirs)
    assert one.meets(other) == bool(mine & theirs) == other.meets(one)
    assert one.begins_in(other) == (min(mine) in theirs)
