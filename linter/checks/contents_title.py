"""A title that reads otherwise in the Contents than over its section."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.grammar.contents import pair_contents, printed
from linter.model.finding import Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Review


class Options(Frozen):
    """Nothing to choose."""


def check(review: Review, options: Options) -> Iterator[Problem]:  # noqa: ARG001  every kind takes options
    """Yield a problem at each line that is not letter for letter its heading's title, numbers aside."""
    for entry, section in pair_contents(review).pairs:
        if printed(entry.title) != printed(section.title):
            slots = {"title": entry.title, "heading": section.title}
            yield Problem(entry.place, slots, related=(section.place,))
