"""Editions of guidance: which there are, which was in force when, and where a text cites one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.calendar import month_number
from linter.grammar.word_lists import word_set
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

_YEAR = r"(?<!\d)(?:19|20)\d\d(?![\d/])"
# What may stand between a name and its year beside brackets, months and who published it.
_BETWEEN = word_set(
    "and edition for guidance in issued of published revised revision statutory the update updated"
    " version was which"
)
_MARKS = " ,()[]'\"*_:\u2018\u2019\u201c\u201d"
_STOPS = frozenset(".;\n")
_ROOM = 60
_SUBTITLE = 160
_LONG_NAME = 4  # a name of so many words means the guidance whatever its capitals

Month = tuple[int, int]


class Cited(Frozen):
    """An edition of `guidance` that a text cites by its year, and the offsets of that year."""

    guidance: Guidance
    year: int
    start: int
    end: int


class Guidance(Frozen):
    """A piece of guidance by its names, the full one first, and the months in which its editions came out.

    `between` are the words, in small letters, that may stand between a name and the year of an edition.
    """

    names: tuple[str, ...]
    editions: tuple[Month, ...]
    between: frozenset[str] = _BETWEEN

    @classmethod
    def read(cls, line: str, publishers: Iterable[str] = ()) -> Guidance:
        """Read a line of the style, "Full name | Other name = March 2010, March 2013".

        `publishers` are the words, in small letters, of the names of those who publish guidance.
        """
        names, _, editions = line.partition("=")
        months = (edition.split() for edition in editions.split(","))
        return cls(
            tuple(name.strip() for name in names.split("|")),
            tuple(sorted((int(year), month_number(month)) for month, year in months)),
            _BETWEEN.union(publishers),
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
        """Yield the editions that `text` cites from `start` on; `folded` is the text in small letters."""
        taken = start
        for at, end in sorted(self._named(text, folded, start), key=lambda span: (span[0], -span[1])):
            if at < taken:
                continue
            taken = end
            before = _year_before(text, max(at - _ROOM, start), at, self.between)
            named = before is not None and text[before.end() : at].rstrip().endswith(" of")
            year = before if named else _year_behind(text, end, self.between) or before
            if year:
                yield Cited(self, int(year[0]), *year.span())

    def _named(self, text: str, folded: str, start: int) -> Iterator[tuple[int, int]]:
        for name in self.names:
            long = len(name.split()) >= _LONG_NAME and len(folded) == len(text)
            within, wanted = (folded, name.lower()) if long else (text, name)
            at = within.find(wanted, start)
            while at >= 0:
                yield at, at + len(name)
                at = within.find(wanted, at + len(name))


def read_guidance(lines: Iterable[str], publishers: Iterable[str] = ()) -> tuple[Guidance, ...]:
    """Read the style's lists of guidance and of those who publish it."""
    said = [word.lower() for words in publishers for word in words.split()]
    return tuple(Guidance.read(line, said) for line in lines)


def _year_behind(text: str, end: int, known: frozenset[str]) -> re.Match[str] | None:
    """Return the year behind a name: "(2013)", ", March 2013", ": its subtitle (HM Government, 2013)"."""
    subtitled = text[end : end + 1] == ":"
    year = compiled(_YEAR).search(text, end, end + (_SUBTITLE if subtitled else _ROOM))
    if year is None:
        return None
    between = text[end : year.start()]
    if subtitled:
        _, bracket, between = between.rpartition("(")
        return year if bracket and _may_lead(between, known) else None
    return year if _may_lead(between, known) else None


def _year_before(text: str, start: int, end: int, known: frozenset[str]) -> re.Match[str] | None:
    """Return the year before a name: "the 2013 edition of", "the 2013 guidance"."""
    years = list(compiled(_YEAR).finditer(text, start, end))
    return years[-1] if years and _may_lead(text[years[-1].end() : end], known) else None


def _may_lead(between: str, known: frozenset[str]) -> bool:
    """Whether only marks, `known` words and a month stand between a name and its year."""
    if not _STOPS.isdisjoint(between):
        return False
    words = (word.strip(_MARKS).lower() for word in between.split())
    return all(not word or word in known or month_number(word) for word in words)
