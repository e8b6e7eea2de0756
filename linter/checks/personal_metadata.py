"""Names of persons in what a Word file says of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.grammar.openings import opening
from linter.grammar.wording import folded
from linter.model.finding import Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Review


class Options(Frozen):
    """Which properties name persons, by "property = what to call it", and which names are no person's.

    `formats` are those whose files carry their properties along.
    """

    properties: tuple[str, ...] = ("creator = author", "lastModifiedBy = last saved by")
    nobody: tuple[str, ...] = ("user", "author")
    formats: tuple[str, ...] = ("word", "odt")


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield one problem for all names, at the title; organisations of the report are nobody's names."""
    if review.draft.format not in options.formats or not review.draft.blocks:
        return
    nobody = {folded(name) for name in options.nobody}
    for body in review.bodies:
        nobody |= {folded(name) for name in (body.name, *body.aliases, *body.acronyms)}
    named = []
    for line in options.properties:
        key, _, label = line.partition("=")
        value = review.draft.properties.get(key.strip(), "")
        if folded(value) and folded(value) not in nobody:
            named.append(f"{value} ({label.strip()})")
    if named:
        title = review.title if review.quote(review.title) else opening(review, 0)
        yield Problem(title, {"names": ", ".join(named)})
