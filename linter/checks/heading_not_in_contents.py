"""A heading that the Contents do not list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.grammar.contents import pair_contents
from linter.model.finding import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Review


def check(review: Review) -> Iterator[Problem]:
    """Yield a problem for each heading that lies no deeper than what the Contents list, and is not there."""
    pairing = pair_contents(review)
    listed = max((section.level for _, section in pairing.pairs), default=0)
    for section in pairing.sections:
        if section.level <= listed:
            yield Problem(section.place, {"title": section.title})
