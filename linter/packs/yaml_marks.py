"""YAML with the place of every key and value, so that a mistake can be shown where it stands.

Scalars stay text (`5.10` is not a number here, `no` is not false): what a value means is for the record
that expects it to say. Only an empty value, `~` and `null` are None. Aliases and tags are refused.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NoReturn, TypeAlias

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    ScalarEvent,
)

from linter.cache.expressions import compiled
from linter.model.frozen import Frozen
from linter.model.settings import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Path: TypeAlias = tuple[str | int, ...]
Plain: TypeAlias = "str | list[Plain] | dict[str, Plain] | None"

# Rule records are seven levels deep; whatever is deeper than this was not meant as one.
_DEEPEST = 40

# YAML 1.2, production 1 (c-printable).
_UNPRINTABLE = compiled("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Spot(Frozen):
    """A point in a file: line and column count from 1, `at` is the offset in its text."""

    line: int
    column: int
    at: int


@dataclass(frozen=True, slots=True)
class Marked:
    """A YAML file as plain values, with the spots of its keys and values by their path from the top."""

    path: str
    text: str
    value: Plain
    keys: Mapping[Path, Spot]
    values: Mapping[Path, Spot]

    def at_value(self, path: Path, message: str, key: str = "") -> Fault:
        """Return a fault at the value under `path`, or at the innermost value on the way to it.

        `key` names the key that the fault is about; without it, it is the last name of the known path.
        """
        known = next(path[:n] for n in range(len(path), -1, -1) if path[:n] in self.values)
        return self._fault(self.values[known], key or _last_name(known), message)

    def at_key(self, path: Path, message: str) -> Fault:
        """Return a fault at the key that `path` ends in (at the item, in a list)."""
        spot = self.keys.get(path)
        return self._fault(spot, _last_name(path), message) if spot else self.at_value(path, message)

    def inside(self, path: Path, offset: int, message: str) -> Fault:
        """Return a fault at the character at `offset` of the text under `path`."""
        return self._fault(_spot_at(self.text, self._source_offset(path, offset)), _last_name(path), message)

    def read_text(self, path: Path) -> str:
        """Return the text under `path`, empty where there is none."""
        found = self.value
        for step in path:
            if isinstance(found, dict) and isinstance(step, str):
                found = found.get(step)
            elif isinstance(found, list) and isinstance(step, int):
                found = found[step]
        return found if isinstance(found, str) else ""

    def _fault(self, spot: Spot, key: str, message: str) -> Fault:
        return Fault(self.path, spot.line, spot.column, key, message)

    def _source_offset(self, path: Path, offset: int) -> int:
        """Walk value and source side by side: quotes, escapes and indents stand in the source only."""
        value, at = self.read_text(path), self.values[path].at
        for char in value[:offset]:
            at = self._skip_to(char, at) + (not char.isspace())
        return self._skip_to(value[offset], at) if offset < len(value) else at

    def _skip_to(self, char: str, at: int) -> int:
        """Return the offset of `char` in the source from `at` on; for white space, behind all of it."""
        if not char.isspace():
            return max(self.text.find(char, at), at)
        while at < len(self.text) and self.text[at].isspace():
            at += 1
        return at


def read_yaml(content: bytes, path: str) -> Marked | Fault:
    """Return the one document in `content` (UTF-8); `path` names the file in faults.

    An empty file has the value None. What is not YAML, and a key given twice, an alias, a tag or a
    second document, is a fault.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        line = content.count(b"\n", 0, wrong.start) + 1
        return Fault(path, line, 1, "", "The file is not written in UTF-8; save it in that encoding.")
    try:
        return _Builder(path, text, iter(YAML(typ="safe", pure=True).parse(text)), {}, {}).build()
    except _RefusedError as refused:
        return refused.fault
    except MarkedYAMLError as wrong:
        mark = wrong.problem_mark or wrong.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        return Fault(path, line, column, "", f"This is not YAML: {wrong.problem or wrong.context}.")
    except YAMLError:
        return _unprintable(path, text)


class _RefusedError(Exception):
    """The file is YAML but not what is read here; it never leaves this module."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.message)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class _Builder:
    """Makes plain values of parser events and notes where each began."""

    path: str
    text: str
    events: Iterator[Event]
    keys: dict[Path, Spot]
    values: dict[Path, Spot]

    def build(self) -> Marked:
        value: Plain = None
        for event in self.events:
            if not isinstance(event, DocumentStartEvent):
                continue
            if self.values:
                self._refuse(event, (), "A second document begins here; a file holds one.")
            value = self._value(next(self.events), ())
        self.values.setdefault((), Spot(1, 1, 0))
        return Marked(self.path, self.text, value, self.keys, self.values)

    def _value(self, event: Event, path: Path) -> Plain:
        if isinstance(event, AliasEvent):
            self._refuse(event, path, f"The alias *{event.anchor} is not read here; write its value out.")
        if not isinstance(event, ScalarEvent | CollectionStartEvent):
            self._refuse(event, path, "A value is missing here.")
        if event.tag is not None:
            self._refuse(event, path, f"The tag {event.tag} is not read here; leave it out.")
        if len(path) > _DEEPEST:
            self._refuse(event, path, "Lists and mappings are nested too deeply here.")
        self.values[path] = _spot_of(event)
        if isinstance(event, ScalarEvent):
            return self._scalar(event, path)
        return self._mapping(path) if isinstance(event, MappingStartEvent) else self._sequence(path)

    def _scalar(self, event: ScalarEvent, path: Path) -> str | None:
        if event.style or event.value not in {"", "~", "null"}:
            return str(event.value)
        # An empty value has no place of its own: the key is what its writer looks for.
        self.values[path] = self.keys.get(path, _spot_of(event))
        return None

    def _sequence(self, path: Path) -> list[Plain]:
        items: list[Plain] = []
        for event in self._children():
            items.append(self._value(event, (*path, len(items))))
        return items

    def _mapping(self, path: Path) -> dict[str, Plain]:
        entries: dict[str, Plain] = {}
        for event in self._children():
            key = self._key(event, path)
            self.keys[*path, key] = _spot_of(event)
            entries[key] = self._value(next(self.events), (*path, key))
        return entries

    def _key(self, event: Event, path: Path) -> str:
        if not isinstance(event, ScalarEvent):
            self._refuse(event, path, "A key has to be a plain name.")
        key = str(event.value)
        if (*path, key) in self.keys:
            first = self.keys[*path, key].line
            self._refuse(event, (*path, key), f'"{key}" is given twice; line {first} has it already.')
        return key

    def _children(self) -> Iterator[Event]:
        for event in self.events:
            if isinstance(event, CollectionEndEvent):
                return
            yield event

    def _refuse(self, event: Event, path: Path, message: str) -> NoReturn:
        spot = _spot_of(event)
        raise _RefusedError(Fault(self.path, spot.line, spot.column, _last_name(path), message))


def _spot_of(event: Event) -> Spot:
    mark = event.start_mark
    return Spot(mark.line + 1, mark.column + 1, mark.index)


def _spot_at(text: str, at: int) -> Spot:
    return Spot(text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at), at)


def _last_name(path: Path) -> str:
    return next((step for step in reversed(path) if isinstance(step, str)), "")


def _unprintable(path: str, text: str) -> Fault:
    """Say where the first character stands that YAML does not allow."""
    bad = next((at for at, char in enumerate(text) if not (char.isprintable() or char in "\t\n\r")), 0)
    spot = _spot_at(text, bad)
    return Fault(
        path, spot.line, spot.column, "", f"YAML does not allow the character U+{ord(text[bad]):04X}."
    )
