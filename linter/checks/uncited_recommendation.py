"""A recommendation that no paragraph cites: nothing in the report says what it is to mend."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.model.finding import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Review

VARIANTS = ("none",)


def check(review: Review) -> Iterator[Problem]:
    """Yield a problem for each numbered recommendation without a citation; one alone where nothing is cited.

    A citation of a whole group ("Recommendation 3") cites all that it holds, and a number with which others
    begin is a group's, whatever its words look like.
    """
    cited = {n.value for c in review.citations for n in c.numbers}
    listed = [r.number for r in review.recommendations if r.number]
    groups = {n.value[:-1] for n in listed}
    numbers = [n for n in listed if n.value not in groups]
    if not cited and numbers:
        yield Problem(numbers[0].place, variant="none")
        return
    for number in numbers:
        if not any(number.value[:size] in cited for size in range(1, len(number.value) + 1)):
            yield Problem(number.place, {"number": number.key})
