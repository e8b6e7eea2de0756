"""Numbers that should run 1, 2, 3 …: sections, paragraphs, groups, recommendations, case examples."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.numbering.broken_numbers import broken_number
from linter.grammar.numbering.numbers import Value, dotted, spoken
from linter.grammar.numbering.sequence import DISORDER, GAP, Slip, slips
from linter.grammar.numbering.series import Entry, Series, read_series
from linter.grammar.once import once
from linter.grammar.openings import opening
from linter.grammar.rewording import reworded
from linter.model.draft import Place, Story
from linter.model.finding import Edit, Fix, Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.draft import Block
    from linter.model.review import Numeral, Review

VARIANTS = ("first", "expected", "joined", "without")

MALFORMED, PARENT = "malformed", "parent"
_LAST_FIGURES = compiled(r"\d+(?=\D*$)")
_SPACE = compiled(r"\s")
_FIGURES = compiled(r"\d+")
_TITLE_LENGTH = 80
_LONGEST_HOLE = 5  # a wider one is not made by slips of the keyboard


class Options(Frozen):
    """Which `slip` to report: gap, repeated, disorder, malformed or parent."""

    slip: str = GAP


class _Fault(Frozen):
    slip: str
    problem: Problem


class _Member(Frozen):
    """An entry in its place of the series: its last figure, None if it has none that can be trusted."""

    last: int | None
    entry: Entry
    place: Place


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem for each number that is at fault in the way asked for; one cause gives one problem."""
    return (fault.problem for fault in _faults(review) if fault.slip == options.slip)


@once
def _faults(review: Review) -> list[_Fault]:
    found: list[_Fault] = []
    wrong: set[Place] = set()
    for series in read_series(review):
        prefix = _prefix(series, wrong)
        for fault in () if prefix is None else _Run(review, series, prefix, series.bracketed).faults():
            wrong.add(fault.problem.place)
            found.append(fault)
    return found


def _prefix(series: Series, wrong: set[Place]) -> Value | None:
    """Return what the numbers have to begin with: the holder's own number, unless the holder is the odd one.

    It is if its number is at fault in its own series and those inside agree on another.
    """
    if series.own is None or (series.own.place in wrong and series.common):
        return series.common
    return series.own.value


class _Run(Frozen):
    """A series with what its numbers have to begin with, and whether they may have brackets."""

    review: Review
    series: Series
    prefix: Value
    bracketed: bool

    def faults(self) -> Iterator[_Fault]:
        members: list[_Member] = []
        strays: list[_Fault] = []
        last_stray: Value | None = None
        for entry in self.series.entries:
            number = entry.number
            if number is None:
                members.append(_Member(None, entry, Place(entry.block, 0, 0)))
            elif number.value[:-1] == self.prefix:
                members.append(_Member(number.value[-1], entry, number.place))
                last_stray = None
                yield from self.misprint(number)
            elif not self.is_inside(number.value, members):
                members.append(_Member(None, entry, number.place))
                if number.value[:-1] != last_stray:
                    strays.append(self.stray(number, _last(members)))
                last_stray = number.value[:-1]
        lost = list(self.lost(members))
        again = {m.entry.block for m in lost}
        yield from (s for s in strays if s.problem.place.block not in again)
        yield from map(self.found_again, lost)
        merged = _merged(members, lost)
        yield from (self.disorder(merged, slip) for slip in slips([m.last for m in merged]))
        yield from self.unnumbered(merged)

    def written(self, last: int | None) -> str:
        """Return the number in full whose last figure is `last`."""
        return dotted((*self.prefix, last or 0))

    def unnumbered(self, members: list[_Member]) -> Iterator[_Fault]:
        """Yield the holders without number among numbered ones, where the numbers inside say which is due."""
        if 2 * sum(m.last is not None for m in members) <= len(members):
            return
        for at, member in enumerate(members):
            due = (_before(members, at) or 0) + 1
            bare = member.last is None and member.entry.number is None
            if bare and member.entry.within == (*self.prefix, due):
                slots = {"series": self.series.name, "number": self.written(due)}
                yield _Fault(GAP, Problem(opening(self.review, member.entry.block), slots, "without"))

    def is_inside(self, value: Value, members: list[_Member]) -> bool:
        """Whether a longer number counts what stands inside an entry before it: 1.4.1 under 1.4."""
        size = len(self.prefix) + 1
        return len(value) > size and any(value[:size] == (*self.prefix, m.last) for m in members)

    def stray(self, number: Numeral, expected: int) -> _Fault:
        """Return what to say of a number that begins with another's or has too many or too few parts."""
        if len(number.value) != len(self.prefix) + 1:
            return self.malformed(number.place, self.written(expected))
        slots = {"series": self.series.name, "number": number.key}
        slots |= {"holder": self.series.holder, "prefix": dotted(self.prefix)}
        return _Fault(PARENT, Problem(number.place, slots))

    def misprint(self, number: Numeral) -> Iterator[_Fault]:
        """Yield what is wrong with the print of a number whose value is right: "5.2. 14", "1.4The"."""
        block = self.review.draft.blocks[number.place.block]
        end = number.place.end
        if block.automatic:
            return
        right = _SPACE.sub("", number.text)
        bare = right.strip("()") if self.bracketed else right
        sound = _is_sound(bare, len(number.value)) if self.series.name == "paragraph" else ")" not in bare
        if not sound:
            yield self.found_again(_Member(number.value[-1], Entry(number, number.place.block), number.place))
            return
        if right != number.text:
            yield self.malformed(number.place, right, reworded(number.place, number.text, right))
        if self.series.name != "case example" and block.text[end : end + 1].isalpha():
            fix = Fix("Set a space", (Edit(Place(number.place.block, end, end), " "),))
            slots = {"series": self.series.name, "number": number.key}
            yield _Fault(MALFORMED, Problem(number.place, slots, "joined", fix))

    def malformed(self, place: Place, expected: str, edits: tuple[Edit, ...] = ()) -> _Fault:
        slots = {"series": self.series.name, "found": self.review.quote(place), "expected": expected}
        fix = Fix(f"Write {expected}", edits) if edits else None
        return _Fault(MALFORMED, Problem(place, slots, fix=fix))

    def lost(self, members: list[_Member]) -> Iterator[_Member]:
        """Yield the numbers that the series misses because they were mistyped, where they stand."""
        known = [m for m in members if m.last is not None]
        last, start = 0, self.series.start
        for member in known:
            missing = range(last + 1, member.last or 0)
            if len(missing) <= _LONGEST_HOLE:
                yield from self.search(missing, range(start, member.entry.block), sure=True)
            last, start = member.last or 0, member.entry.block + 1
        if known:
            yield from self.search(range(last + 1, last + 2), range(start, self.series.end), sure=False)

    def search(self, missing: range, blocks: range, *, sure: bool) -> Iterator[_Member]:
        """Yield those of the `missing` numbers with which one of `blocks` begins, mistyped."""
        wanted = list(missing)
        for i in blocks if wanted else ():
            text = self.review.draft.blocks[i].text
            if wanted and self.may_begin(i):
                spans = ((n, broken_number(text, (*self.prefix, n), sure=sure)) for n in wanted)
                for last, span in ((n, span) for n, span in spans if span):
                    yield _Member(last, Entry(None, i), Place(i, *span))
                    wanted = [n for n in wanted if n > last]
                    break

    def may_begin(self, i: int) -> bool:
        """Whether a block may be the entry that the series misses."""
        block = self.review.draft.blocks[i]
        if block.hidden or block.automatic or block.cell or block.story is not Story.BODY:
            return False
        match self.series.name:
            case "section":
                return _is_title(block)
            case "group":
                return any(e.number is None and e.block == i for e in self.series.entries)
            case name:
                return name != "case example"

    def found_again(self, member: _Member) -> _Fault:
        place, text = member.place, self.review.draft.blocks[member.place.block].text
        form = "{n}" if self.prefix else self.review.style.settings.get(f"{self.series.name}-number", "{n}")
        expected = form.replace("{n}", self.written(member.last))
        content = expected + " " * text[place.end : place.end + 1].isalpha()
        return self.malformed(place, expected, reworded(place, text[place.start : place.end], content))

    def disorder(self, members: list[_Member], slip: Slip) -> _Fault:
        member = members[slip.at]
        slots = {"series": self.series.name, "number": self.written(member.last)}
        if slip.fault == GAP:
            return _Fault(GAP, self.gap(members, slip, slots))
        related = () if slip.other is None else (members[slip.other].place,)
        if slip.expected is None:
            slots |= self.where(members, slip.at) if slip.fault == DISORDER else {}
            return _Fault(slip.fault, Problem(member.place, slots, related=related))
        slots |= {"expected": self.written(slip.expected)}
        fix = self.renumbered(member, slip.expected)
        return _Fault(slip.fault, Problem(member.place, slots, "expected", fix, related))

    def gap(self, members: list[_Member], slip: Slip, slots: dict[str, str]) -> Problem:
        missing = spoken([(*self.prefix, n) for n in slip.missing])
        before = _before(members, slip.at)
        if before is None:
            return Problem(members[slip.at].place, {**slots, "missing": missing}, "first")
        told = {"missing": missing, "before": self.written(before)}
        return Problem(members[slip.at].place, slots | told)

    def where(self, members: list[_Member], at: int) -> dict[str, str]:
        before = _before(members, at)
        after = _before(members[::-1], len(members) - 1 - at)
        told = [self.written(n) for n in (before, after) if n is not None]
        word = "between" if len(told) > 1 else "before" if before is None else "after"
        return {"where": f"{word} {' and '.join(told)}"}

    def renumbered(self, member: _Member, expected: int) -> Fix | None:
        """Return the fix that changes this one number; None where something else would have to change too."""
        number, within = member.entry.number, member.entry.within
        held = within is not None and within != (*self.prefix, expected)
        if number is None or held or number.value in self.referred():
            return None
        figures = _LAST_FIGURES.search(number.text)
        if not figures or self.review.draft.blocks[number.place.block].automatic:
            return None
        start, end = (number.place.start + at for at in figures.span())
        edit = Edit(Place(number.place.block, start, end), str(expected))
        return Fix(f"Write {self.written(expected)}", (edit,))

    def referred(self) -> set[Value]:
        """Return the numbers by which the report refers to members of the series."""
        name = self.series.name
        if name in ("recommendation", "group"):
            return {n.value for c in self.review.citations for n in c.numbers}
        return {n.value for r in self.review.references if r.to == name for n in r.numbers}


def _is_sound(text: str, parts: int) -> bool:
    """Whether a paragraph's number is printed as so many figures, parted by stops."""
    figures = _FIGURES.findall(text)
    return len(figures) == parts and text.rstrip(".") == ".".join(figures)


def _last(members: list[_Member]) -> int:
    """Return what the last of `members` has to be, counting on from the last number before it."""
    known = [(at, m.last) for at, m in enumerate(members) if m.last is not None]
    at, last = known[-1] if known else (-1, 0)
    return last + len(members) - 1 - at


def _before(members: list[_Member], at: int) -> int | None:
    """Return the nearest number before index `at`."""
    return next((m.last for m in reversed(members[:at]) if m.last is not None), None)


def _is_title(block: Block) -> bool:
    text = block.text.rstrip()
    return len(text) <= _TITLE_LENGTH and not text.endswith((".", ":", ";"))


def _merged(members: list[_Member], lost: list[_Member]) -> list[_Member]:
    """Return the members in reading order; a number that was found again fills its entry's place."""
    again = {m.entry.block for m in lost}
    kept = [m for m in members if m.last is not None or m.entry.block not in again]
    return sorted([*kept, *lost], key=lambda m: m.entry.block)
