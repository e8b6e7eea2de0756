"""Frozen values behave as the named tuples of the standard library do."""

from __future__ import annotations

import copy
import pickle
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.model.frozen import Frozen


class Stop(Frozen):
    """A stop of a bus, with a method and a property of its own."""

    name: str
    zone: int = 1
    lines: tuple[str, ...] = ()

    @property
    def is_served(self) -> bool:
        """Whether a line stops here."""
        return bool(self.lines)


class Model(NamedTuple):
    """The same for the standard library."""

    name: str
    zone: int = 1
    lines: tuple[str, ...] = ()


@given(
    given=st.lists(st.sampled_from(["Fenwick", 2, ("A",)]), max_size=4),
    named=st.dictionaries(st.sampled_from(["name", "zone", "lines", "colour"]), st.integers(), max_size=4),
)
def test_it_takes_what_a_named_tuple_takes(given: list[Any], named: dict[str, Any]) -> None:
    try:
        expected = Model(*given, **named)
    except TypeError:
        with pytest.raises(TypeError, match="Stop"):
            Stop(*given, **named)
    else:
        made = Stop(*given, **named)
        assert (tuple(made), made._asdict()) == (tuple(expected), expected._asdict())


def test_it_is_a_value() -> None:
    stop = Stop("Marlby", lines=("7",))
    assert repr(stop) == "Stop(name='Marlby', zone=1, lines=('7',))"
    assert (stop.name, stop.zone, stop.lines, stop.is_served) == ("Marlby", 1, ("7",), True)
    assert stop == Stop("Marlby", 1, ("7",))
    assert hash(stop) == hash(Stop("Marlby", 1, ("7",)))
    assert Stop("Abbey") < stop
    assert stop._replace(zone=3) == Stop("Marlby", 3, ("7",))
    assert copy.deepcopy(stop) == copy.copy(stop) == pickle.loads(pickle.dumps(stop)) == stop  # noqa: S301  our own
    assert not hasattr(stop, "__dict__")
    match stop:
        case Stop(name, zone=1):
            assert name == "Marlby"
        case _:
            pytest.fail("It does not match its own fields.")


def test_its_fields_are_fixed() -> None:
    with pytest.raises(TypeError, match="no field 'colour'; its fields are name, zone, lines"):
        Stop("Marlby")._replace(colour="red")
    with pytest.raises(AttributeError):
        Stop("Marlby").zone = 3  # type: ignore[misc]
