"""Values with named fields, as `typing.NamedTuple` makes them, but for classes that are cheap to define.

A cold run defines some 300 of them. `NamedTuple` writes and compiles the source of a constructor for each and
parses its annotations, which takes longer than all that is then done with them (0.2 ms a class; a frozen
dataclass takes 0.6 ms, this 0.02 ms).
"""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, Any, Self, dataclass_transform

if TYPE_CHECKING:
    from collections.abc import Callable

try:
    from _collections import _tuplegetter  # type: ignore[import-not-found]
except ImportError:  # another Python than CPython

    def _tuplegetter(index: int, _doc: str) -> property:
        return property(itemgetter(index))


_NOTHING = object()  # stands where a field without a default waits for its content


class _Kind(type):
    """Makes of the annotations in a class body the fields of a tuple."""

    _fields: tuple[str, ...]
    _field_defaults: dict[str, Any]
    _empty: tuple[Any, ...]
    _places: dict[str, int]

    def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> _Kind:
        if tuple in bases:
            return super().__new__(cls, name, bases, body)
        fields = tuple(body.get("__annotations__", ()))
        own = {
            "__slots__": (),
            "__new__": _constructor(len(fields)),
            "__match_args__": fields,
            "_fields": fields,
            "_field_defaults": {field: body[field] for field in fields if field in body},
            "_empty": tuple(body.get(field, _NOTHING) for field in fields),
            "_places": {field: place for place, field in enumerate(fields)},
        }
        getters = {field: _tuplegetter(place, "") for place, field in enumerate(fields)}
        return super().__new__(cls, name, bases, body | getters | own)


def _constructor(size: int) -> Callable[..., Any]:
    """Return the `__new__` of a kind with so many fields; a run makes some 15,000 values."""
    new = tuple.__new__

    def make(cls: type[Frozen], *given: Any, **named: Any) -> Any:  # noqa: ANN401  each kind has its own
        return cls._completed(given, named) if named or len(given) != size else new(cls, given)

    return make


@dataclass_transform(frozen_default=True)
class Frozen(tuple[Any, ...], metaclass=_Kind):
    """A frozen value; its class body lists the fields, those with a default last.

    It is a tuple: it unpacks, compares and hashes as one.
    """

    __slots__ = ()

    @classmethod
    def _completed(cls, given: tuple[Any, ...], named: dict[str, Any]) -> Self:
        """Return the value with these fields; TypeError for one too many, missing or unknown."""
        held = cls._filled([*given, *cls._empty[len(given) :]], named)
        twice = bool(given and named) and not named.keys().isdisjoint(cls._fields[: len(given)])
        if twice or len(held) > len(cls._empty) or _NOTHING in held:
            takes, names = ", ".join(cls._fields), ", ".join(named)
            raise TypeError(
                f"{cls.__name__} takes {takes}; given were {len(given)} and {names or 'no names'}."
            )
        return tuple.__new__(cls, held)

    def _replace(self, **changes: Any) -> Self:  # noqa: ANN401  as above
        """Return the value with other contents in the named fields; TypeError for an unknown one."""
        return tuple.__new__(type(self), self._filled(list(self), changes))

    @classmethod
    def _filled(cls, held: list[Any], named: dict[str, Any]) -> list[Any]:
        """Put what is named into its place in `held`."""
        places = cls._places
        try:
            for name, content in named.items():
                held[places[name]] = content
        except KeyError as unknown:
            has = ", ".join(cls._fields)
            raise TypeError(f"{cls.__name__} has no field {unknown}; its fields are {has}.") from None
        return held

    def _asdict(self) -> dict[str, Any]:
        """Return the contents by the names of their fields."""
        return dict(zip(type(self)._fields, self, strict=True))

    def __repr__(self) -> str:
        """Return the expression that makes this value."""
        fields = ", ".join(f"{name}={value!r}" for name, value in self._asdict().items())
        return f"{type(self).__name__}({fields})"

    def __getnewargs__(self) -> tuple[Any, ...]:
        """Return what a copy is made from."""
        return tuple(self)
