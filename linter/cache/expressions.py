"""Regular expressions that are the same in every run, and are therefore compiled in the first one only.

A run needs about 300 of them. `re` takes 0.3 ms to turn one into the program that its matcher runs, which
sums to more than all the matching; the program itself is a list of numbers that can be kept. What the
standard library has for that is private: it is used here and nowhere else, and where this Python lacks it,
or refuses a kept program, `re.compile` does the work as always.
"""

from __future__ import annotations

import json
import re
import sys
from array import array
from functools import cache
from typing import Any

from linter.cache import files

# A program holds only for the Python that made it.
_KEY = f"expressions-{sys.implementation.cache_tag}-{sys.hexversion:x}"

# More than this is left from rules that are no longer there.
_MANY = 2000

# What a private function that has changed, or a program that doesn't fit, may raise.
_OUTDATED = (
    ImportError,
    AttributeError,
    TypeError,
    ValueError,
    KeyError,
    IndexError,
    RuntimeError,
    OverflowError,
)


class _Shelf:
    """The programs that earlier runs kept and this one adds, by flags and text; `codes` holds them all."""

    def __init__(self) -> None:
        head, _, codes = (files.read(_KEY) or b"{}\n").partition(b"\n")
        self.programs: dict[str, list[Any]] = json.loads(head)
        self.codes = array("I", codes)
        self.has_grown = False


@cache
def compiled(text: str, flags: int = 0) -> re.Pattern[str]:
    """Return what `re.compile` returns, and raise what it raises.

    Not for an expression made of a draft's words: each stays in memory, and in the user's cache folder.
    """
    name, shelf = f"{int(flags)} {text}", _shelf()
    try:
        if name not in shelf.programs:
            _add(shelf, name, text, int(flags))
        return _assemble(text, shelf.programs[name], shelf.codes)
    except _OUTDATED:
        return re.compile(text, flags)


def keep() -> None:
    """Keep the programs that this run had to make, if it had to make any."""
    shelf = _shelf()
    if not shelf.has_grown:
        return
    shelf.has_grown = False
    if len(shelf.programs) <= _MANY:
        head = json.dumps(shelf.programs, separators=(",", ":")).encode()
        files.write(_KEY, head + b"\n" + shelf.codes.tobytes())
    else:
        files.write(_KEY, b"{}\n")


@cache
def _shelf() -> _Shelf:
    return _Shelf()


def _add(shelf: _Shelf, name: str, text: str, flags: int) -> None:
    """Make the program of an expression, as `re._compiler.compile` does in CPython 3.11 to 3.14."""
    from re import _compiler, _parser  # type: ignore[attr-defined]

    parsed = _parser.parse(text, flags)
    code, state = _compiler._code(parsed, flags), parsed.state  # noqa: SLF001  see above
    shelf.programs[name] = [flags | state.flags, state.groups, state.groupdict, len(shelf.codes), len(code)]
    shelf.codes.extend(code)
    shelf.has_grown = True


def _assemble(text: str, program: list[Any], codes: array[int]) -> re.Pattern[str]:
    import _sre  # type: ignore[import-not-found]

    flags, groups, names, start, length = program
    by_number: list[str | None] = [None] * groups
    for name, number in names.items():
        by_number[number] = name
    code = codes[start : start + length].tolist()
    made: re.Pattern[str] = _sre.compile(text, flags, code, groups - 1, names, tuple(by_number))
    return made
