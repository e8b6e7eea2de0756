"""An organisation on the cover that no recommendation is addressed to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.model.finding import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Review


def check(review: Review) -> Iterator[Problem]:
    """Yield a problem for each organisation of the cover that is in no lead-in, where there are lead-ins.

    What is told in small letters ("general practices in Fenwick") is no organisation's name.
    """
    addressed = {m.body for g in review.groups for m in g.bodies}
    if not addressed:
        return
    for at, body in enumerate(review.bodies):
        named = body.source == "cover" and not body.name[:1].islower()
        if named and body.place and at not in addressed:
            yield Problem(body.place, {"body": body.name})
