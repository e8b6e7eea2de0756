"""The check kinds: which there are, what options each takes, which variants it may pick."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeAlias, get_type_hints

from linter import checks
from linter.model.finding import Safety
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from linter.model.finding import Problem
    from linter.model.review import Review

Pairs: TypeAlias = tuple[tuple[str, str], ...]
Param: TypeAlias = "str | int | float | bool | tuple[str, ...] | Pairs"

# The engine itself makes the findings of this kind's rules (SUP001, IOE001).
ENGINE = "engine"


def _refuse_nothing(_options: object) -> None:
    """Take all options that are of the right types."""


class NoOptions(Frozen):
    """The options of a kind that leaves nothing to choose."""


class Kind(Frozen):
    """A check kind: the named tuple of its options, its variants' names, and its check.

    `refuse` raises ValueError for options of the right types that the kind still can't take. `slots` are the
    names that its messages may use, None where it does not say.
    """

    name: str
    options: type[Any]
    variants: tuple[str, ...]
    check: Callable[[Review, Any], Iterator[Problem]]
    refuse: Callable[[Any], None] = _refuse_nothing
    slots: tuple[str, ...] | None = None

    def take(self, params: Mapping[str, Param]) -> Any:  # noqa: ANN401  each kind has options of its own
        """Return the options; raises TypeError or ValueError where `params` don't fit."""
        options = self._chosen(params)
        self.refuse(options)
        return options

    def bind(self, params: Mapping[str, Param], fix: str = "safe") -> Callable[[Review], Iterator[Problem]]:
        """Return the check with its options; raises TypeError where they don't fit.

        `fix` is what the rule offers at the most: "safe", "unsafe" or "none".
        """
        options = self._chosen(params)
        check = self.check

        def bound(review: Review) -> Iterator[Problem]:
            return check(review, options)

        def bounded(review: Review) -> Iterator[Problem]:
            return (_with_fix(problem, fix) for problem in check(review, options))

        return bound if fix == "safe" else bounded

    def _chosen(self, params: Mapping[str, Param]) -> Any:  # noqa: ANN401  as above
        return self.options(**{name.replace("-", "_"): value for name, value in params.items()})


def known_kinds() -> tuple[str, ...]:
    """Return the names that a record's `kind` may have, sorted."""
    from pkgutil import iter_modules

    modules = (module.name for module in iter_modules(checks.__path__))
    return tuple(sorted({ENGINE, *(name.replace("_", "-") for name in modules if name[0] != "_")}))


def find_kind(name: str) -> Kind:
    """Return the kind `name`, importing its module; raises ModuleNotFoundError where there is none."""
    if name == ENGINE:
        return Kind(ENGINE, NoOptions, (), lambda _review, _options: iter(()))
    module = import_module(f"{checks.__name__}.{name.replace('-', '_')}")
    options = getattr(module, "Options", NoOptions)
    return Kind(
        name,
        options,
        getattr(module, "VARIANTS", ()),
        _without_options(module.check) if options is NoOptions else module.check,
        getattr(module, "refuse", _refuse_nothing),
        getattr(module, "SLOTS", None),
    )


def _without_options(
    check: Callable[[Review], Iterator[Problem]],
) -> Callable[[Review, NoOptions], Iterator[Problem]]:
    """Return the check of a kind that takes the review alone as one to which options are handed."""
    return lambda review, _options: check(review)


def option_names(kind: Kind) -> tuple[str, ...]:
    """Return the names that `params` may use, in the kind's own order."""
    return tuple(name.replace("_", "-") for name in kind.options._fields)


def missing_options(kind: Kind, given: Mapping[str, object]) -> tuple[str, ...]:
    """Return the options without a default that `given` lacks."""
    needed = (
        name.replace("_", "-") for name in kind.options._fields if name not in kind.options._field_defaults
    )
    return tuple(name for name in needed if name not in given)


def read_option(kind: Kind, name: str, value: object) -> Param:
    """Return `value`, as YAML text, lists or mappings of it, in the type of the option `name`.

    Raises ValueError with what is expected.
    """
    expected = get_type_hints(kind.options)[name.replace("-", "_")]
    if expected == tuple[str, ...]:
        return _texts(value)
    if expected == Pairs:
        return _pairs(value)
    if not isinstance(value, str):
        raise ValueError(_EXPECTED[expected])  # noqa: TRY004  the caller knows one kind of refusal
    return _scalar(expected, value)


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        message = "a list of texts"
        raise ValueError(message)
    return tuple(value)


def _pairs(value: object) -> Pairs:
    if not isinstance(value, dict) or not all(isinstance(item, str) for item in value.values()):
        message = "texts with a text for each"
        raise ValueError(message)
    return tuple(value.items())


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


def _with_fix(problem: Problem, fix: str) -> Problem:
    """Return the problem with no more of a fix than its rule offers."""
    if problem.fix is None:
        return problem
    held = problem.fix._replace(safety=Safety.UNSAFE) if fix == "unsafe" else None
    return problem._replace(fix=held)
