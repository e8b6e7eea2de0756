"""A title that reads otherwise in the Contents than over its section."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.contents import pair_contents, printed
from linter.model.finding import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Review


VARIANTS = ("number",)

_SEVERAL = 3
_FIGURES = compiled(r"\d+")


def check(review: Review) -> Iterator[Problem]:
    """Yield a problem at each line that is not letter for letter its heading's title, or has another number.

    Capitals throughout are how a report sets its headings, if several have them. A number on one side only
    is a matter of form.
    """
    set_in_capitals = sum(section.title.isupper() for section in review.sections) >= _SEVERAL
    for entry, section in pair_contents(review).pairs:
        title, heading = printed(entry.title), printed(section.title)
        if set_in_capitals and (heading.isupper() or title.isupper()):
            title, heading = title.casefold(), heading.casefold()
        if title != heading:
            slots = {"title": entry.title, "heading": section.title}
            yield Problem(entry.place, slots, related=(section.place,))
        elif (number := _number(review, entry.place.block)) and section.number:
            slots = {"title": entry.title, "number": ".".join(number), "heading_number": section.number.key}
            if slots["number"] != slots["heading_number"]:
                yield Problem(entry.place, slots, "number", related=(section.place,))


def _number(review: Review, block: int) -> list[str]:
    """Return the parts of the number before a line of the Contents."""
    return _FIGURES.findall(review.draft.blocks[block].number)
