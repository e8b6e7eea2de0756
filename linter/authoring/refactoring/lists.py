"""Lists of numbers in the text ("2.2 and 4.1", "2.1 - 2.4") when the numbers change.

A list keeps its form: what parts the numbers stays, one that rose goes on rising, a range that no longer is
one is written out.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from linter.grammar.matching import match
from linter.grammar.numbering.numbers import Value, dotted
from linter.grammar.rewording import reworded
from linter.model.draft import Place
from linter.model.finding import Edit
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from linter.model.review import Numeral, Review

_RUN = 3  # from so many on, numbers that follow each other are a range where the list has ranges
_LAST, _OTHERS = " and ", ", "


class Entry(Frozen):
    """A number of a list, what it becomes, and whether it has to stay where it stands (a field's result)."""

    number: Numeral
    new: Value
    fixed: bool = False


class _Printed(Frozen):
    """A list as it stands: the printed entries by index, and which of them a dash joins to the next."""

    entries: Sequence[Entry]
    at: tuple[int, ...]
    ranged: frozenset[int]

    @property
    def old(self) -> list[Value]:
        return [entry.number.value for entry in self.entries]


def is_same(entries: Iterable[Entry]) -> bool:
    """Return whether no number of a list changes."""
    return all(entry.number.value == entry.new for entry in entries)


def rewritten(review: Review, entries: Sequence[Entry]) -> tuple[Edit, ...] | None:
    """Return the edits that give a list its new numbers; None where the fields in it leave no way.

    `entries` are all its numbers in the order of the text, those included that a range does not print.
    """
    if is_same(entries):
        return ()
    listed = _printed(review, entries)
    fixed = any(entry.fixed for entry in entries)
    new = [entry.new for entry in entries]
    if _rises(listed.old) and not fixed:
        new.sort()
    if len(set(new)) == len(new) and not _broken(listed, new):
        return tuple(edit for at in listed.at for edit in _renumbered(entries[at].number, new[at]))
    return None if fixed else _anew(review, listed, new)


def _printed(review: Review, entries: Sequence[Entry]) -> _Printed:
    at = tuple(i for i, entry in enumerate(entries) if not entry.number.implied)
    ranged = {a for a, b in pairwise(at) if _is_range(review, entries[a].number, entries[b].number)}
    return _Printed(entries, at, frozenset(ranged))


def _is_range(review: Review, one: Numeral, other: Numeral) -> bool:
    text = review.draft.blocks[one.place.block].text[: other.place.end]
    found = match(review.style.form("range"), text, one.place.start)
    return found is not None and found.end() == other.place.end


def _rises(values: Sequence[Value]) -> bool:
    return all(a < b for a, b in pairwise(values))


def _follows(one: Value, other: Value) -> bool:
    return (*one[:-1], one[-1] + 1) == other


def _broken(listed: _Printed, new: Sequence[Value]) -> bool:
    """Whether a range is none with its new numbers, or takes in a neighbour that it did not."""
    for at, behind in pairwise(listed.at):
        inside = at in listed.ranged
        held = all(_follows(new[i], new[i + 1]) for i in range(at, behind))
        if inside and not held:
            return True
        beside = any(i in listed.ranged for i in (*listed.at[: listed.at.index(at)][-1:], behind))
        if not inside and beside and held and not _follows(listed.old[at], listed.old[behind]):
            return True
    return False


def _renumbered(number: Numeral, new: Value) -> tuple[Edit, ...]:
    if number.value == new:
        return ()
    return (Edit(number.place, dotted(new) + ("." if number.text.endswith(".") else "")),)


def _anew(review: Review, listed: _Printed, new: Sequence[Value]) -> tuple[Edit, ...]:
    """Write the list from its first number to its last again, each number once."""
    first, last = listed.entries[listed.at[0]].number.place, listed.entries[listed.at[-1]].number.place
    whole = Place(first.block, first.start, last.end)
    text = review.draft.blocks[first.block].text
    seps = {
        a: text[listed.entries[a].number.place.end : listed.entries[b].number.place.start]
        for a, b in pairwise(listed.at)
    }
    dash = next((seps[a] for a in listed.at if a in listed.ranged), "")
    plain = [sep for a, sep in seps.items() if a not in listed.ranged]
    parts = _parts(list(dict.fromkeys(new)), dash)
    joined = (plain[-1] if plain else _LAST).join(
        [(plain[0] if len(plain) > 1 else _OTHERS).join(parts[:-1]), parts[-1]]
    )
    return reworded(whole, review.quote(whole), joined if len(parts) > 1 else parts[0])


def _parts(values: Sequence[Value], dash: str) -> list[str]:
    runs: list[list[Value]] = []
    for value in values:
        if runs and _follows(runs[-1][-1], value):
            runs[-1].append(value)
        else:
            runs.append([value])
    parts: list[str] = []
    for run in runs:
        ends = [dotted(run[0]), dotted(run[-1])]
        parts += [dash.join(ends)] if dash and len(run) >= _RUN else [dotted(value) for value in run]
    return parts
