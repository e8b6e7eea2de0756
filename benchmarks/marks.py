"""What careful readers marked in the published reports, by families and by sorts of slips."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from families import family_of, span
from material import REPORTS, SHARED, needed

if TYPE_CHECKING:
    from collections.abc import Iterator

GOLD = SHARED / "gold"


class Mark(NamedTuple):
    """What a reader marked: the report, its line, the columns of the words (from 1), and what is said of it.

    `start` and `end` are 0 where the words do not stand on the line as quoted.
    """

    report: str
    line: int
    family: str
    certainty: str
    quote: str
    defect: str
    start: int
    end: int

    @property
    def key(self) -> str:
        """Twelve hex digits that tell the mark from the others, without its words."""
        parts = (self.report, str(self.line), self.family, self.quote, self.defect)
        return sha256("\0".join(parts).encode()).hexdigest()[:12]


def marked_reports() -> list[str]:
    """Return the names of the reports that have marks."""
    return sorted(path.stem for path in needed(GOLD).glob("*.jsonl"))


def marks(report: str) -> Iterator[Mark]:
    """Yield the marks of one report in the families and of the sorts that the rules are about."""
    lines = needed(REPORTS / f"{report}.txt").read_text(encoding="utf-8").split("\n")
    for row in map(json.loads, (GOLD / f"{report}.jsonl").read_text(encoding="utf-8").splitlines()):
        family = family_of(row["family"], row["defect"])
        if family:
            place = span(lines, row["line"], row["quote"])
            yield Mark(report, row["line"], family, row["certainty"], row["quote"], row["defect"], *place)
