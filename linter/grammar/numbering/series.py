"""The series of numbers in a report's graph, each of which should run 1, 2, 3 … under one prefix."""

from __future__ import annotations

from itertools import groupby, zip_longest
from typing import TYPE_CHECKING

from linter.grammar.majority import majority
from linter.grammar.matching import match
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from linter.grammar.numbering.numbers import Value
    from linter.model.review import CaseExample, Numeral, Paragraph, Review

# So many numbers in a section that has none itself, or a 1 at their head, make a series.
_ENOUGH = 3


class Entry(Frozen):
    """A member of a series: its number, None if it has none, and the block that it begins in.

    `within` is what most numbers inside it begin with: (3,) where a group holds 3.1, 3.2 and 2.3.
    """

    number: Numeral | None
    block: int
    within: Value | None = None


class Series(Frozen):
    """Numbers of one kind (`name`) that follow each other inside one holder, up to block `end`.

    `own` is the number of the holder, None if it has none or the series runs through the whole report.
    A number that the series misses is to be looked for from block `start` on.
    """

    name: str
    holder: str
    own: Numeral | None
    entries: tuple[Entry, ...]
    start: int
    end: int

    @property
    def common(self) -> Value | None:
        """What most of the numbers begin with, None if they don't agree."""
        return prefix_of(e.number for e in self.entries)

    @property
    def bracketed(self) -> bool:
        """Whether most of the numbers have a bracket behind them: "1.1)", "(1.1)"."""
        numbers = [e.number for e in self.entries if e.number]
        return 2 * sum(n.text.endswith(")") for n in numbers) > len(numbers)


def read_series(review: Review) -> Iterator[Series]:
    """Yield the series of a report; that of the holders comes before those of what they hold."""
    yield from _sections(review)
    yield from _paragraphs(review)
    yield from _groups(review)
    yield from _case_examples(review)


def prefix_of(numbers: Iterable[Numeral | None]) -> Value | None:
    """Return what more than half of `numbers` begin with, their last part left out."""
    return majority(n.value[:-1] for n in numbers if n)


def _sections(review: Review) -> Iterator[Series]:
    """Yield the series of the sections with one number, then those of the sections inside each."""
    inside: dict[int, list[Numeral]] = {}
    for paragraph in review.paragraphs:
        inside.setdefault(paragraph.section, []).append(paragraph.number)
    for section in review.sections:
        if section.number and section.parent is not None:
            inside.setdefault(section.parent, []).append(section.number)
    levels: dict[int | None, list[Entry]] = {}
    for at, section in enumerate(review.sections):
        if section.number:
            key = section.parent if len(section.number.value) > 1 else None
            entry = Entry(section.number, section.first, prefix_of(inside.get(at, ())) or None)
            levels.setdefault(key, []).append(entry)
    for key in sorted(levels, key=lambda k: -1 if k is None else k):
        own = review.sections[key].number if key is not None else None
        yield Series(
            "section", "section", own, tuple(levels[key]), levels[key][0].block, levels[key][-1].block + 1
        )


def _paragraphs(review: Review) -> Iterator[Series]:
    """Yield the series of paragraphs: one for each numbered section.

    What stands under an unnumbered heading continues the section before it if it counts on from there.
    """
    held: list[Paragraph] = []
    for at, group in groupby(review.paragraphs, key=lambda p: p.section):
        members = list(group)
        continues = held and review.sections[at].number is None
        if continues and prefix_of(p.number for p in members) == prefix_of(p.number for p in held):
            held += members
        else:
            yield from _paragraph_series(review, held)
            held = members
    yield from _paragraph_series(review, held)


def _paragraph_series(review: Review, members: list[Paragraph]) -> Iterator[Series]:
    if not members:
        return
    own = review.sections[members[0].section].number
    evident = own or len(members) >= _ENOUGH or members[0].number.value[-1] == 1
    if evident:
        entries = tuple(Entry(p.number, p.first) for p in members)
        start = review.sections[members[0].section].first
        yield Series("paragraph", "section", own, entries, start, members[-1].end)


def _groups(review: Review) -> Iterator[Series]:
    """Yield the series of the groups of recommendations, then that of each group."""
    lists = list(_lists(review))
    if not lists:
        return
    section = review.named(review.style.recommendations)
    end = section.end if section else len(review.draft.blocks)
    groups = tuple(head._replace(within=prefix_of(e.number for e in items) or None) for head, items in lists)
    yield Series("group", "list", None, groups, groups[0].block, end)
    if _runs_through(lists):
        yield Series(
            "recommendation", "list", None, tuple(e for _, held in lists for e in held), groups[0].block, end
        )
        return
    stops = [*(g.block for g in groups[1:]), end]
    for (group, items), stop in zip(lists, stops, strict=True):
        if items:
            yield Series("recommendation", "group", group.number, tuple(items), group.block, stop)


def _runs_through(lists: list[tuple[Entry, list[Entry]]]) -> bool:
    """Whether recommendations are counted through all groups, which have no numbers themselves."""
    held = [[e.number.value for e in items if e.number] for _, items in lists]
    begun = [values[0] for values in held[1:] if values]
    whole = all(len(value) == 1 for values in held for value in values)
    return whole and not any(head.number for head, _ in lists) and 2 * begun.count((1,)) < len(begun)


def _lists(review: Review) -> Iterator[tuple[Entry, list[Entry]]]:
    """Yield each group's head with its recommendations.

    A whole number before recommendations that begin with it is a head too, though nothing told it from a
    recommendation: its lead-in is at fault, not its number.
    """
    for group in review.groups:
        head, items = Entry(group.number, group.place.block), list[Entry]()
        members = [review.recommendations[i] for i in group.recommendations]
        for member, after in zip_longest(members, members[1:]):
            own, begun = member.number, after.number.value[:-1] if after and after.number else ()
            if own and begun == own.value and not (head.number and head.number.value == begun):
                yield head, items
                head, items = Entry(member.number, member.text.block), []
            else:
                items.append(Entry(member.number, member.text.block))
        yield head, items


def _case_examples(review: Review) -> Iterator[Series]:
    """Yield the numbered case examples, each kind of label by itself, where most of the kind have numbers.

    Those that count anew in each section make no series of the whole report.
    """
    for cases in case_kinds(review):
        entries = tuple(Entry(c.number, c.first) for c in cases if c.number)
        if 2 * len(entries) > len(cases) and not _counts_anew(review, entries):
            start, end = entries[0].block, len(review.draft.blocks)
            yield Series("case example", "report", None, entries, start, end)


def case_kinds(review: Review) -> list[list[CaseExample]]:
    """Return the case examples parted by the style's form for their labels: other forms are other boxes."""
    forms = review.style.form("case-example")
    kinds: dict[int, list[CaseExample]] = {}
    for case in review.case_examples:
        text = review.draft.blocks[case.first].text
        kind = next(i for i, form in enumerate(forms) if match((form,), text, case.place.start))
        kinds.setdefault(kind, []).append(case)
    return list(kinds.values())


def _counts_anew(review: Review, entries: tuple[Entry, ...]) -> bool:
    chunks = groupby(entries, key=lambda e: review.section_of(e.block))
    runs = [[e.number.value[-1] for e in chunk if e.number] for _, chunk in chunks]
    counted = any(len(run) > 1 for run in runs)  # a 1 in each section is a number given again
    return counted and len(runs) > 1 and all(run == list(range(1, len(run) + 1)) for run in runs)
