"""Editions of guidance: which there are, which was in force when, and where a text cites one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from linter.grammar.calendar import MONTH, month_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_EDITION = re.compile(rf"\s*(?P<month>{MONTH})\s+(?P<year>\d{{4}})\s*")
_BEHIND = re.compile(
    r"(?::[^.;()\n]{0,140}?)?['\u2019\"\u201d*_]*\s*(?:(?:statutory\s+)?guidance\s*)?[,(\[]?\s*"
    r"(?:(?:HM\s+Government|HMG|DfE|DCSF|DfES|DHSC|DoH|DH|Department\s+(?:of|for)\s+[A-Z]\w+)[,\s]+)*"
    rf"(?:(?:published\s+)?(?:in\s+)?{MONTH}\s+)?(?P<year>(?:19|20)\d\d)(?![\d/])"
)
_BEFORE = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)\s+(?:(?:edition|version|revision|update)\s+of\s+)?(?:the\s+)?"
    r"(?:statutory\s+)?(?:guidance,?\s+)?['\u2018\"\u201c*_]?$"
)
_BEFORE_ROOM = 60
_LONG_NAME = 4  # a name of so many words means the guidance whatever its capitals

Month = tuple[int, int]


class Cited(NamedTuple):
    """An edition of `guidance` that a text cites by its year, and the offsets of that year."""

    guidance: Guidance
    year: int
    start: int
    end: int


class Guidance(NamedTuple):
    """A piece of guidance by its names, the full one first, and the months in which its editions came out."""

    names: tuple[str, ...]
    editions: tuple[Month, ...]

    @classmethod
    def read(cls, line: str) -> Guidance:
        """Read a line of the style, "Full name | Other name = March 2010, March 2013"."""
        names, _, editions = line.partition("=")
        months = (_EDITION.fullmatch(edition) for edition in editions.split(","))
        return cls(
            tuple(name.strip() for name in names.split("|")),
            tuple(sorted((int(m["year"]), month_number(m["month"])) for m in months if m)),
        )

    def in_force(self, first: Month, last: Month) -> tuple[Month, ...]:
        """Return the editions that held at any time from the month `first` to the month `last`."""
        ends = (*self.editions[1:], None)
        return tuple(
            edition
            for edition, end in zip(self.editions, ends, strict=True)
            if edition <= last and (end is None or end >= first)
        )

    def cited(self, text: str, folded: str, start: int = 0) -> Iterator[Cited]:
        """Yield the editions that `text` cites from `start` on; `folded` is the same text in small letters."""
        taken = start
        for at, end in sorted(self._named(text, folded, start), key=lambda span: (span[0], -span[1])):
            if at < taken:
                continue
            taken = end
            found = _BEHIND.match(text, end) or _BEFORE.search(text, max(at - _BEFORE_ROOM, start), at)
            if found:
                yield Cited(self, int(found["year"]), *found.span("year"))

    def _named(self, text: str, folded: str, start: int) -> Iterator[tuple[int, int]]:
        for name in self.names:
            long = len(name.split()) >= _LONG_NAME and len(folded) == len(text)
            within, wanted = (folded, name.lower()) if long else (text, name)
            at = within.find(wanted, start)
            while at >= 0:
                yield at, at + len(name)
                at = within.find(wanted, at + len(name))


def read_guidance(lines: Iterable[str]) -> tuple[Guidance, ...]:
    """Read the style's list of guidance."""
    return tuple(map(Guidance.read, lines))
