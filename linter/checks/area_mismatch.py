"""A fixed sentence that names another area than the report is about: left over from another report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.matching import find, search
from linter.grammar.wording import meanings, spelled_out
from linter.model.draft import Place, Story
from linter.model.finding import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Review

VARIANTS = ("title",)

_AND = compiled(r"\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+")
_ANOTHER = compiled(r"(?:\s*[,/&]\s*|\s+)(?:(?:and|or|with)\s+)?(?:the\s+)?[A-Z]")


def check(review: Review) -> Iterator[Problem]:
    """Yield a problem at each area that is not the one that the report is about.

    The title says what that is; but where title and sentences differ, the report's text may tell that the
    title is what was left over.
    """
    if not review.area:
        return
    named = list(_named(review))
    title = next((place for place in named if place.block == review.title.block), None)
    area = review.quote(title) if title else review.area
    others = [review.quote(place) for place in named if not _same(review, review.quote(place), area)]
    if others:
        area = max((area, *others), key=lambda name: (_used(review, name), name == area))
    for place in named:
        name = review.quote(place)
        if not _same(review, name, area) or _partly(review, place, area):
            yield Problem(place, {"named": name, "area": area}, "title" if place == title else "")


def _named(review: Review) -> Iterator[Place]:
    """Yield the areas that the title and the fixed sentences name, up to the first subsection."""
    found = search(review.style.form("title"), review.quote(review.title))
    if found:
        start, end = (review.title.start + at for at in found.span("area"))
        yield Place(review.title.block, start, end)
    parts = [s.first for s in review.sections if s.parent is not None]
    for i, block in enumerate(review.draft.blocks[: min(parts, default=None)]):
        if i == review.title.block or block.hidden or block.story is not Story.BODY:
            continue
        yield from (Place(i, *m.span("area")) for m in find(review.style.form("area-sentence"), block.text))


def _partly(review: Review, place: Place, area: str) -> bool:
    """Whether only some of the areas that the report is about are named, and no other goes on from them."""
    goes_on = _ANOTHER.match(review.draft.blocks[place.block].text, place.end)
    named, parts = (set(_AND.split(name)) for name in (review.quote(place), area))
    return named < parts and not goes_on


def _used(review: Review, name: str) -> int:
    """Return how often the report names the area, which it does most where it is about it."""
    return sum(b.text.count(name) for b in review.draft.blocks if b.story is Story.BODY and not b.hidden)


def _same(review: Review, one: str, other: str) -> bool:
    """Whether two names may mean one area: "the Fenwick area", a part and the whole, "Herts"."""
    if one == other:
        return True
    meant = meanings(review.style.words.get("same-word", ()))
    left, right = (set(spelled_out(name, meant)) for name in (one, other))
    return left <= right or right <= left
