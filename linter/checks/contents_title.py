"""A title that reads otherwise in the Contents than over its section."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.grammar.contents import pair_contents, printed
from linter.model.finding import Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Review


_SEVERAL = 3


class Options(Frozen):
    """Nothing to choose."""


def check(review: Review, options: Options) -> Iterator[Problem]:  # noqa: ARG001  every kind takes options
    """Yield a problem at each line that is not letter for letter its heading's title, numbers aside.

    Capitals throughout are how a report sets its headings, if several have them.
    """
    set_in_capitals = sum(section.title.isupper() for section in review.sections) >= _SEVERAL
    for entry, section in pair_contents(review).pairs:
        title, heading = printed(entry.title), printed(section.title)
        if set_in_capitals and (heading.isupper() or title.isupper()):
            title, heading = title.casefold(), heading.casefold()
        if title != heading:
            slots = {"title": entry.title, "heading": section.title}
            yield Problem(entry.place, slots, related=(section.place,))
