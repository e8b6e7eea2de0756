"""Numbers of paragraphs, recommendations and the like: how they are written, and which is like which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.grammar.bodies.name_slips import one_edit

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from linter.model.review import Numeral

Value = tuple[int, ...]

_PAIR = 2


def dotted(value: Value) -> str:
    """Return `value` as it is written, (5, 2, 14) as "5.2.14"."""
    return ".".join(map(str, value))


def called(number: Numeral | None) -> str:
    """Return what follows "Recommendation" or "Group" in a message: its number, or that it has none."""
    return number.key if number else "without a number"


def spoken(values: Sequence[Value]) -> str:
    """Return rising numbers as a phrase: "2.4", "2.4 and 2.5", "2.4 to 2.7", "2.4 and 2.6 to 2.9"."""
    runs: list[list[Value]] = []
    for value in values:
        if runs and (*runs[-1][-1][:-1], runs[-1][-1][-1] + 1) == value:
            runs[-1].append(value)
        else:
            runs.append([value])
    told = [part for run in runs for part in _run(run)]
    return " and ".join([", ".join(told[:-1]), told[-1]] if len(told) > 1 else told)


def _run(values: Sequence[Value]) -> list[str]:
    ends = [dotted(values[0]), dotted(values[-1])]
    return [" to ".join(ends)] if len(values) > _PAIR else ends[: len(values)]


def nearest(value: Value, known: Collection[Value]) -> Value:
    """Return the one of `known`, which must not be empty, that `value` was probably meant to be.

    A number that one slip of the keyboard (a figure wrong, missing, added or two of them swapped) makes of it
    comes before those that are further, and the near in counting before the far.
    """
    written = dotted(value)

    def distance(other: Value) -> tuple[bool, bool, list[int], Value]:
        length = max(len(value), len(other))
        apart = [abs(a - b) for a, b in zip(_filled(value, length), _filled(other, length), strict=True)]
        return not one_edit(written, dotted(other)), len(other) != len(value), apart, other

    return min(known, key=distance)


def _filled(value: Value, length: int) -> Value:
    return value + (0,) * (length - len(value))
