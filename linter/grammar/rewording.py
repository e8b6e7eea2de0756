"""The smallest edits that make one wording of another, so that what stays keeps its look and its history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.model.draft import Place
from linter.model.finding import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_TOKEN = compiled(r"[^\W\d_]+|\d+|\s+|.")


def reworded(place: Place, found: str, right: str) -> tuple[Edit, ...]:
    """Return the edits that make `right` of `found`, the text of `place`; none where they are the same.

    Words that both have at the beginning and at the end are left alone; between, word is held against word if
    there are as many. A word is replaced whole unless letters were only added, dropped or one changed.
    """
    old, new = _TOKEN.findall(found), _TOKEN.findall(right)
    front = _alike(old, new)
    back = _alike(old[front:][::-1], new[front:][::-1])
    at = place.start + len("".join(old[:front]))
    old, new = old[front : len(old) - back], new[front : len(new) - back]
    if len(old) == len(new):
        return tuple(_pairwise(place.block, at, old, new))
    if old and (lead := _within(old, new)) is not None:
        end = at + len("".join(old))
        around = ((at, new[:lead]), (end, new[lead + len(old) :]))
        return tuple(Edit(Place(place.block, offset, offset), "".join(added)) for offset, added in around)
    return tuple(_pairwise(place.block, at, ["".join(old)], ["".join(new)]))


def _within(old: Sequence[str], new: Sequence[str]) -> int | None:
    """Return where `old` stands whole inside `new`, with more on both sides; None if it does not."""
    leads = range(1, len(new) - len(old))
    return next((lead for lead in leads if new[lead : lead + len(old)] == old), None)


def _pairwise(block: int, at: int, old: Sequence[str], new: Sequence[str]) -> Iterator[Edit]:
    for one, other in zip(old, new, strict=True):
        if one != other:
            front = _alike(one, other)
            back = _alike(one[front:][::-1], other[front:][::-1])
            dropped, added = len(one) - front - back, len(other) - front - back
            if min(dropped, added) and max(dropped, added) > 1:
                front = back = 0
            span = Place(block, at + front, at + len(one) - back)
            yield Edit(span, other[front : len(other) - back])
        at += len(one)


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """Return how many members two sequences begin with together."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(one), len(other)))
