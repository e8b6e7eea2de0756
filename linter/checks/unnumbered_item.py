"""An item of a group of recommendations that carries no number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.numbering.broken_numbers import broken_number
from linter.grammar.numbering.numbers import called
from linter.model.finding import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.draft import Place
    from linter.model.review import Group, Recommendation, Review

VARIANTS = ("group",)

_FIRST_WORD = compiled(r"[\w'\u2019-]+")
# "Progress against these will be reviewed": a sentence about the recommendations, not one of them
# (but "Record what was decided" is one)
_STATEMENT = compiled(
    r"\S+(?:\s+\S+){0,6}?(?<!\bwhat)(?<!\bwhich)(?<!\bwho)(?<!\bthat)\s+"
    r"(?:will|was|were|has been|have been|may)\b"
)


def check(review: Review) -> Iterator[Problem]:
    """Yield a problem for each item without number; one for the whole group where none of several has one."""
    for group in review.groups:
        items = [review.recommendations[i] for i in group.recommendations]
        lacking = [r for r in items if r.number is None and not _STATEMENT.match(review.quote(r.text))]
        lacking = [r for r in lacking if not _mistyped(review, group, r)]
        if len(lacking) > 1 and len(lacking) == len(items):
            places = [_first_word(review, r) for r in lacking]
            yield Problem(places[0], {"group": called(group.number)}, "group", related=tuple(places[1:]))
        else:
            yield from (Problem(_first_word(review, r), {"group": called(group.number)}) for r in lacking)


def _mistyped(review: Review, group: Group, recommendation: Recommendation) -> bool:
    """Whether the words begin with a number that the group misses, mistyped: there is another rule for it."""
    items = (review.recommendations[i].number for i in group.recommendations)
    held = {n.value[-1] for n in items if n}
    if group.number is None or not held:
        return False
    last, text = max(held), review.quote(recommendation.text)
    missing = (n for n in range(1, last + 2) if n not in held)
    return any(broken_number(text, (*group.number.value, n), sure=n < last) for n in missing)


def _first_word(review: Review, recommendation: Recommendation) -> Place:
    place = recommendation.text
    found = _FIRST_WORD.match(review.quote(place))
    return place._replace(end=place.start + found.end()) if found else place
