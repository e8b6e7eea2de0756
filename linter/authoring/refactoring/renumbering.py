"""Closing gaps and repeats: recommendations and groups, and paragraphs if asked, are numbered 1, 2, 3 …."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.authoring.refactoring.following import Following
from linter.authoring.refactoring.meaning import Bearers
from linter.authoring.refactoring.plan import COMPUTED, Change, Numbers, Refactoring, Refused, Spot
from linter.authoring.refactoring.units import numbered, prefix_of, value_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from linter.authoring.refactoring.meaning import Choice
    from linter.grammar.numbering.numbers import Value
    from linter.model.review import Review

_NONE = "The draft has no numbered recommendations"
_COMPUTED = (
    "Word counts these numbers, so there is nothing to type: in Word, right-click each and choose Continue"
    " Numbering or Set Numbering Value, then update the fields (Ctrl+A, F9)"
)


def renumber(
    review: Review,
    *,
    paragraphs: bool = False,
    cited: Sequence[Choice] = (),
    referred: Sequence[Choice] = (),
) -> Refactoring | Refused:
    """Return how the recommendations of a draft are numbered through, with `paragraphs` those, too.

    `cited` and `referred` say which is meant where two bear the number that a citation or a reference names.
    """
    if not any(r.number for r in review.recommendations) and not paragraphs:
        return Refused(_NONE)
    numbers = Numbers(
        dict(_recommendations(review)), _groups(review), dict(_paragraphs(review)) if paragraphs else {}
    )
    following = Following(review, Bearers.of(review, cited, referred), numbers, {})
    stuck = tuple(_spot(change) for change in following.labels() if change.by == COMPUTED)
    if stuck:
        return Refused(_COMPUTED, stuck)
    found = following.changes()
    if isinstance(found, Refused):
        return found
    what = "recommendations and paragraphs" if paragraphs else "recommendations"
    return Refactoring(f"The {what} are numbered through", found, numbers, notes=tuple(_notes(review)))


def _spot(change: Change) -> Spot:
    return Spot(change.place, f"{change.old} would be {change.new}")


def _groups(review: Review) -> dict[int, Value]:
    """Return the numbers of the groups: 1, 2, 3 … if all have one, else as they are."""
    if all(group.number for group in review.groups):
        return {at: (at + 1,) for at in range(len(review.groups))}
    return {at: group.number.value for at, group in enumerate(review.groups) if group.number}


def _recommendations(review: Review) -> Iterator[tuple[int, Value]]:
    groups = _groups(review)
    for group in range(len(review.groups)):
        prefix = groups.get(group, prefix_of(review, group))
        for n, at in enumerate(numbered(review, group), start=1):
            yield at, (*prefix, n) if prefix else value_of(review, at)
    for at, recommendation in enumerate(review.recommendations):  # those that stand before any lead-in
        if recommendation.group < 0 and recommendation.number:
            yield at, recommendation.number.value


def _paragraphs(review: Review) -> Iterator[tuple[int, Value]]:
    """Yield the numbers of the paragraphs, section by section; 1.4.1 stays inside what 1.4 becomes."""
    for section in dict.fromkeys(paragraph.section for paragraph in review.paragraphs):
        held = [(at, p.number.value) for at, p in enumerate(review.paragraphs) if p.section == section]
        prefix = _prefix(review, section, [value for _, value in held])
        last = 0
        outer: Value = ()
        for at, value in held:
            if outer and len(value) > len(outer) and value[: len(outer)] == outer:
                yield at, (*prefix, last, *value[len(outer) :])
                continue
            last, outer = last + 1, value
            yield at, (*prefix, last)


def _prefix(review: Review, section: int, values: Sequence[Value]) -> Value:
    """Return what the numbers of a section begin with: its own number, else what most of them share."""
    number = review.sections[section].number
    if number:
        return number.value
    shared = [value[:-1] for value in values]
    return max(shared, key=shared.count)


def _notes(review: Review) -> Iterator[str]:
    without = sum(1 for r in review.recommendations if r.number is None)
    if without:
        told = (
            "1 recommendation has no number and gets"
            if without == 1
            else f"{without} recommendations have no number and get"
        )
        yield f"{told} none; REC001 says where."
    if not all(group.number for group in review.groups):
        yield "Not every group has a number; the numbers of groups stay as they are."
