"""What a planted defect is: the lines that change, and what the linter is to say about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from random import Random

    from planting.publishing import WordPlant
    from planting.report import Report


class Plant(NamedTuple):
    """A defect planted in a report.

    `edits` maps a line to the lines that stand in its place, none where it is dropped. The finding is due on
    a changed line, on one of `near` (lines of the report as it was), or it names one of `says`. What follows
    from the defect by itself stands in `also`: a code or the start of one, alone or with words that the
    finding has to name ("CIT002 2.3").
    """

    edits: Mapping[int, tuple[str, ...]]
    near: frozenset[int] = frozenset()
    says: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    in_word: WordPlant | None = None


class Kind(NamedTuple):
    """A kind of defect: its name, the codes of which one is due, and what plants it somewhere in a report.

    `plant` returns None where a report has no place for it. `text_only` marks what the converter to Word does
    not keep as it is, `word_only` what only a Word file can hold.
    """

    name: str
    codes: tuple[str, ...]
    plant: Callable[[Report, Random], Plant | None]
    text_only: bool = False
    word_only: bool = False


def planted(report: Report, plant: Plant) -> str:
    """Return the report's text with the defect."""
    lines = [new for i, line in enumerate(report.lines) for new in plant.edits.get(i, (line,))]
    return "\n".join(lines)
