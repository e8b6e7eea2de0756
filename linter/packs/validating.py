"""A YAML file held against a class of linter.packs.records; each mistake becomes a fault with its place."""

from __future__ import annotations

import dataclasses
import re
from types import NoneType
from typing import TYPE_CHECKING, Any, TypeVar, get_args, get_type_hints

from pydantic import TypeAdapter, ValidationError

from linter.grammar.choices import not_one_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic_core import ErrorDetails

    from linter.model.settings import Fault
    from linter.packs.yaml_marks import Marked, Path, Plain

T = TypeVar("T")

_NEEDED = {
    "dataclass_type": "names with values are needed here",
    "dict_type": "names with values are needed here",
    "list_type": "a list is needed here",
    "too_short": "at least one entry is needed here",
    "string_type": "text is needed here",
    "int_parsing": "a whole number is needed here",
    "int_type": "a whole number is needed here",
    "greater_than": "a number from 1 upwards is needed here",
    "greater_than_equal": "a number from 1 upwards is needed here",
    "bool_parsing": "true or false is needed here",
    "bool_type": "true or false is needed here",
}


def validate(model: type[T], marked: Marked) -> T | tuple[Fault, ...]:
    """Return the file as a `model`, or its faults in the order of the file."""
    empty = tuple(marked.at_value(path, "A value is missing here.") for path in _empty(marked.value, ()))
    if empty:
        return empty
    try:
        return TypeAdapter(model).validate_python(marked.value)
    except ValidationError as wrong:
        faults = {_fault(model, marked, error) for error in wrong.errors(include_url=False)}
        return tuple(sorted(faults, key=lambda fault: (fault.line, fault.column, fault.key)))


def _fault(model: type, marked: Marked, error: ErrorDetails) -> Fault:
    path: Path = tuple(step for step in error["loc"] if step != "[key]")
    match error["type"]:
        case "unexpected_keyword_argument":
            name = str(path[-1])
            return marked.at_key(path, not_one_of(name, "key here", _accepted_names(model, path[:-1])))
        case "missing":
            name = str(path[-1])
            return marked.at_value(path[:-1], f'"{name}" is missing here.', key=name)
        case "literal_error":
            accepted = re.findall(r"'([^']*)'", error["ctx"]["expected"])
            if error["loc"][-1:] == ("[key]",):
                return marked.at_key(path, not_one_of(str(path[-1]), "key here", accepted))
            return marked.at_value(path, not_one_of(str(error["input"]), "value for this", accepted))
        case "value_error":
            return _at(marked, error, _sentence(str(error["ctx"]["error"])))
        case kind:
            return _at(marked, error, _sentence(_NEEDED.get(kind, error["msg"])))


def _empty(value: Plain, path: Path) -> Iterator[Path]:
    """Yield the paths of what was left empty; the classes would take it for what they put in its place."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _empty(inner, (*path, name))
    elif isinstance(value, list):
        for n, inner in enumerate(value):
            yield from _empty(inner, (*path, n))
    elif value is None:
        yield path


def _at(marked: Marked, error: ErrorDetails, message: str) -> Fault:
    """Point at the key where pydantic refused a key, else at the value."""
    if error["loc"][-1:] == ("[key]",):
        return marked.at_key(error["loc"][:-1], message)
    return marked.at_value(error["loc"], message)


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."


def _accepted_names(model: type, path: Path) -> list[str]:
    """Return the keys that the class at `path` below `model` takes."""
    found: Any = model
    for step in path:
        found = _inside(found, step)
    return [field.name.replace("_", "-") for field in dataclasses.fields(found)]


def _inside(model: Any, step: str | int) -> Any:  # noqa: ANN401  a type as typing hands it out
    """Return the type of the item or field `step` of `model`, without "or None"."""
    if dataclasses.is_dataclass(model):
        inner = get_type_hints(model)[str(step).replace("-", "_")]
    else:
        inner = get_args(model)[-1]
    choices = [choice for choice in get_args(inner) if choice is not NoneType]
    return choices[0] if NoneType in get_args(inner) else inner
