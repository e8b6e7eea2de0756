"""A recommendation that is moved, taken out or added; those behind it close up or make room."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from linter.authoring.refactoring.following import Following
from linter.authoring.refactoring.meaning import (
    RECOMMENDATION,
    Bearers,
    Target,
    line_of,
    mentions,
    targets,
)
from linter.authoring.refactoring.plan import Numbers, Refactoring, Refused, Spot
from linter.authoring.refactoring.units import (
    end_of_lead_in,
    numbered,
    prefix_of,
    unit_of,
    unsound,
    value_of,
)
from linter.grammar.numbering.numbers import Value, dotted, nearest
from linter.model.arrangement import Addition, Removal, Shift
from linter.model.draft import Place
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from linter.authoring.refactoring.meaning import Choice
    from linter.model.arrangement import Step
    from linter.model.review import Review

_SIZE = 2
_NEW = -1  # the recommendation that is added has no index yet


class Wanted(Frozen):
    """A recommendation by its number, and by its line where two have that number."""

    value: Value
    line: int = 0

    def __str__(self) -> str:
        return dotted(self.value)


class _Seat(Frozen):
    """A place in a group: behind how many of its numbered recommendations."""

    group: int
    before: int


def move(review: Review, what: Wanted, to: Wanted, cited: Sequence[Choice] = ()) -> Refactoring | Refused:
    """Return how a recommendation gets another number and its place; `cited` as for renumbering."""
    moved = _found(review, what)
    if isinstance(moved, Refused):
        return moved
    source = review.recommendations[moved].group
    seat = _seat(review, to, without=moved)
    if isinstance(seat, Refused):
        return seat
    problem = _unfit(review, {source, seat.group}) or _lonely(review, moved, seat.group)
    if problem:
        return problem
    if value_of(review, moved) == to.value:
        return Refused(f"Recommendation {what} is where it is to be")
    rows = _rows(review)
    rows[source].remove(moved)
    rows[seat.group].insert(seat.before, moved)
    unit = unit_of(review, moved)
    amid = seat.before + 1 < len(rows[seat.group])
    step = Shift(unit.first, unit.end, _behind(review, rows, seat), unit.midst, amid)
    title = f"Recommendation {what} becomes {to}"
    return _plan(review, title, rows, None if step.after == unit.first - 1 else step, cited)


def remove(
    review: Review, what: Wanted, instead: Wanted | None = None, cited: Sequence[Choice] = ()
) -> Refactoring | Refused:
    """Return how a recommendation is taken out; where it is cited, its citations go over to `instead`."""
    gone = _found(review, what)
    heir = _found(review, instead) if instead else None
    for found in (gone, heir):
        if isinstance(found, Refused):
            return found
    if not isinstance(gone, int) or gone == heir:
        return Refused(f"Recommendation {what} can't take the place of itself")
    group = review.recommendations[gone].group
    cites = tuple(_cites(review, gone, cited))
    if cites and heir is None:
        return Refused(f"Recommendation {what} is still cited; name another one with --instead", cites)
    if fields := tuple(_pointing(review, gone)):
        return Refused(
            f"Fields point at recommendation {what}; let them point at another one in Word", fields
        )
    problem = _unfit(review, {group}) or _lonely(review, gone, -1)
    if problem:
        return problem
    rows = _rows(review)
    rows[group].remove(gone)
    unit = unit_of(review, gone)
    follow = {gone: heir} if isinstance(heir, int) else {}
    return _plan(
        review,
        f"Recommendation {what} is taken out",
        rows,
        Removal(unit.first, unit.end, unit.midst),
        cited,
        follow,
    )


def insert(review: Review, at: Wanted, words: str, cited: Sequence[Choice] = ()) -> Refactoring | Refused:
    """Return how a recommendation of `words` is added with the number `at`."""
    told = " ".join(words.split())
    if not told:
        return Refused("A recommendation needs words")
    seat = _seat(review, at)
    if isinstance(seat, Refused):
        return seat
    if problem := _unfit(review, {seat.group}):
        return problem
    rows = _rows(review)
    rows[seat.group].insert(seat.before, _NEW)
    like = _like(rows, seat)
    if like is None:
        return Refused("The draft has no recommendation that the new one could be made like")
    step = _addition(review, like, _behind(review, rows, seat), at.value, told)
    plan = _plan(review, f"Recommendation {at} is added", rows, step, cited)
    note = f"Nothing cites {at} yet; write the citation where it comes from."
    return plan if isinstance(plan, Refused) else plan._replace(notes=(note,))


def _addition(review: Review, like: int, after: int, number: Value, words: str) -> Addition:
    """Return the step that adds a recommendation in the form of the one `like`."""
    place = review.recommendations[like].text
    block = review.draft.blocks[place.block]
    printed = dotted(number) + ("." if block.number.endswith(".") else "")
    gap = block.text[block.text.find(block.number) + len(block.number) : block.body] or " "
    return Addition(after, place.block, printed, words, gap)


def _plan(  # noqa: PLR0913, PLR0917  the parts of a plan
    review: Review,
    title: str,
    rows: Sequence[Sequence[int]],
    step: Step | None,
    cited: Sequence[Choice],
    instead: Mapping[int, int] = MappingProxyType({}),
) -> Refactoring | Refused:
    """Return the plan in which each group has the recommendations of its row, numbered through."""
    numbers = Numbers(dict(_numbers(review, rows)), {at: prefix_of(review, at) for at in range(len(rows))})
    found = Following(review, Bearers.of(review, cited), numbers, instead).changes()
    return found if isinstance(found, Refused) else Refactoring(title, found, numbers, step, instead=instead)


def _rows(review: Review) -> list[list[int]]:
    return [numbered(review, group) for group in range(len(review.groups))]


def _numbers(review: Review, rows: Sequence[Sequence[int]]) -> Iterator[tuple[int, Value]]:
    """Yield each recommendation with its number; groups that nothing moves in keep theirs as they are."""
    for group, row in enumerate(rows):
        same = list(row) == numbered(review, group)
        for n, at in enumerate(row, start=1):
            yield at, value_of(review, at) if same else (*prefix_of(review, group), n)
    for at, recommendation in enumerate(review.recommendations):
        if recommendation.group < 0 and recommendation.number:
            yield at, recommendation.number.value


def _found(review: Review, what: Wanted) -> int | Refused:
    """Return the recommendation that is wanted, or why it can't be told."""
    held = [at for at, r in enumerate(review.recommendations) if r.number and r.number.value == what.value]
    if what.line:
        held = [at for at in held if line_of(review, review.recommendations[at].text.block) == what.line]
    if len(held) == 1:
        found = review.recommendations[held[0]]
        alone = Refused(f"Recommendation {what} stands under no lead-in", (Spot(found.text, "no group"),))
        return held[0] if found.group >= 0 else alone
    if not held:
        sign = "line " if review.draft.has_lines else "\u00b6"
        there = f" at {sign}{what.line}" if what.line else ""
        return Refused(f"There is no recommendation {what}{there}{_nearest(review, what)}")
    spots = tuple(Spot(review.recommendations[at].text, f"{what}@{_line(review, at)}") for at in held)
    return Refused(f"{len(held)} recommendations have the number {what}; say which, with its line", spots)


def _nearest(review: Review, what: Wanted) -> str:
    known = {r.number.value for r in review.recommendations if r.number}
    return f"; the nearest is {dotted(nearest(what.value, known))}" if known else ""


def _line(review: Review, index: int) -> int:
    return line_of(review, review.recommendations[index].text.block)


def _seat(review: Review, to: Wanted, without: int | None = None) -> _Seat | Refused:
    """Return where a recommendation has to stand to get the number `to`, or why there is no such place."""
    groups = {prefix_of(review, at): at for at in range(len(review.groups) - 1, -1, -1)}
    group = groups.get(to.value[:-1]) if len(to.value) == _SIZE else None
    if group is None:
        told = ", ".join(dotted(value) for value in sorted(groups) if value)
        return Refused(f"There is no group for {to}; the draft has {told or 'none with a number'}")
    count = len([at for at in numbered(review, group) if at != without])
    if not 1 <= to.value[-1] <= count + 1:
        last = dotted((*to.value[:-1], count + 1))
        return Refused(
            f"There can't be a recommendation {to}; the last number to be had in its group is {last}"
        )
    return _Seat(group, to.value[-1] - 1)


def _unfit(review: Review, groups: set[int]) -> Refused | None:
    """Return why the numbers of `groups` can't be changed one by one, None if they can."""
    wrong = [(at, why) for at in sorted(groups) if numbered(review, at) and (why := unsound(review, at))]
    spots = tuple(Spot(review.groups[at].place, why) for at, why in wrong)
    if spots:
        return Refused("The numbers of the group have gaps or repeats", spots)
    tabled = [
        r.text for r in review.recommendations if r.group in groups and review.draft.blocks[r.text.block].cell
    ]
    spots = tuple(Spot(place, "it stands in a table") for place in tabled)
    return (
        Refused("The recommendations stand in a table, whose rows are moved in Word", spots)
        if spots
        else None
    )


def _lonely(review: Review, index: int, target: int) -> Refused | None:
    """Return that a group would be left without any recommendation, None if it is not."""
    group = review.recommendations[index].group
    if group == target or len(review.groups[group].recommendations) > 1:
        return None
    spot = Spot(review.groups[group].place, "nothing would stand under it")
    return Refused("A group would be left without a recommendation", (spot,))


def _behind(review: Review, rows: Sequence[Sequence[int]], seat: _Seat) -> int:
    """Return the block behind which the recommendation at `seat` comes."""
    if not seat.before:
        return end_of_lead_in(review, seat.group)
    return unit_of(review, rows[seat.group][seat.before - 1]).end - 1


def _cites(review: Review, index: int, cited: Sequence[Choice]) -> Iterator[Spot]:
    """Yield the places that cite a recommendation."""
    bearers = Bearers.of(review, cited)
    wanted = Target(RECOMMENDATION, index)
    for mention in mentions(review):
        for number in mention.numbers:
            if mention.kind == RECOMMENDATION and wanted in targets(review, bearers, mention.kind, number):
                yield Spot(mention.place, f"cites {number.key}")


def _pointing(review: Review, index: int) -> Iterator[Spot]:
    """Yield the fields that point at a recommendation."""
    marks = set(review.draft.blocks[review.recommendations[index].text.block].bookmarks)
    for at, block in enumerate(review.draft.blocks):
        for field in block.fields:
            if field.target in marks:
                yield Spot(Place(at, field.start, field.end), "the field points at it")


def _like(rows: Sequence[Sequence[int]], seat: _Seat) -> int | None:
    """Return the recommendation that a new one at `seat` is made like: its neighbour, else any."""
    row = [at for at in rows[seat.group] if at != _NEW]
    near = row[max(seat.before - 1, 0) :] or [at for other in rows for at in other if at != _NEW]
    return near[0] if near else None
