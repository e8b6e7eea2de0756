"""The check kinds: which there are, what options each takes, which variants it may pick."""

from __future__ import annotations

from dataclasses import MISSING, Field, fields
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias, get_type_hints

from linter import checks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from linter.model.finding import Problem
    from linter.model.review import Review

Param: TypeAlias = "str | int | float | bool | tuple[str, ...]"

# The engine itself makes the findings of this kind's rules (SUP001, IOE001).
ENGINE = "engine"


class Kind(NamedTuple):
    """A check kind: the dataclass of its options, its variants' names, and its check."""

    name: str
    options: Callable[..., object]
    variants: tuple[str, ...]
    check: Callable[[Review, Any], Iterator[Problem]]

    def bind(self, params: Mapping[str, Param]) -> Callable[[Review], Iterator[Problem]]:
        """Return the check with its options; raises TypeError or ValueError where they don't fit."""
        options = self.options(**{name.replace("-", "_"): value for name, value in params.items()})
        check = self.check

        def bound(review: Review) -> Iterator[Problem]:
            return check(review, options)

        return bound


def known_kinds() -> tuple[str, ...]:
    """Return the names that a record's `kind` may have, sorted."""
    from pkgutil import iter_modules

    modules = (module.name for module in iter_modules(checks.__path__))
    return tuple(sorted({ENGINE, *(name.replace("_", "-") for name in modules if name[0] != "_")}))


def find_kind(name: str) -> Kind:
    """Return the kind `name`, importing its module; raises ModuleNotFoundError where there is none."""
    if name == ENGINE:
        return Kind(ENGINE, tuple, (), lambda _review, _options: iter(()))
    module = import_module(f"{checks.__name__}.{name.replace('-', '_')}")
    return Kind(name, module.Options, getattr(module, "VARIANTS", ()), module.check)


def option_names(kind: Kind) -> tuple[str, ...]:
    """Return the names that `params` may use, in the kind's own order."""
    return tuple(field.name.replace("_", "-") for field in _fields(kind))


def missing_options(kind: Kind, given: Mapping[str, object]) -> tuple[str, ...]:
    """Return the options without a default that `given` lacks."""
    needed = (f.name.replace("_", "-") for f in _fields(kind) if MISSING is f.default is f.default_factory)
    return tuple(name for name in needed if name not in given)


def read_option(kind: Kind, name: str, value: object) -> Param:
    """Return `value`, as YAML text or lists of it, in the type of the option `name`.

    Raises ValueError with what is expected.
    """
    expected = get_type_hints(kind.options)[name.replace("-", "_")]
    if expected == tuple[str, ...]:
        return _texts(value)
    if not isinstance(value, str):
        raise ValueError(_EXPECTED[expected])  # noqa: TRY004  the caller knows one kind of refusal
    return _scalar(expected, value)


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        message = "a list of texts"
        raise ValueError(message)
    return tuple(value)


def _scalar(expected: type, value: str) -> Param:
    try:
        return _READERS[expected](value)
    except (KeyError, ValueError):
        raise ValueError(_EXPECTED[expected]) from None


_READERS: Mapping[type, Callable[[str], Param]] = {
    str: str,
    int: int,
    float: float,
    bool: lambda text: {"true": True, "false": False}[text],
}
_EXPECTED: Mapping[type, str] = {
    str: "text",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
}


def _fields(kind: Kind) -> tuple[Field[Any], ...]:
    return () if kind.name == ENGINE else fields(kind.options)  # type: ignore[arg-type]
