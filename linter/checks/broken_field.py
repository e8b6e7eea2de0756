"""Fields of Word that show an error, or a number that their target no longer has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.joined import joined_shown
from linter.model.draft import Place
from linter.model.finding import Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.draft import Block, Field
    from linter.model.review import Review

VARIANTS = ("stale",)

_ERROR = r"Error!(?:\s+[A-Z](?:[^.!?\n\t]{3,80}\.|[^.!?\n\t]{0,60}))?"
_NUMBER = r"(?:[A-Za-z]+\s+){0,2}(\d{1,3}(?:\.\d{1,3})*)\.?"
_DIGITS = r"\d+"


class Options(Frozen):
    """`codes` are the fields that repeat the number of their target."""

    codes: tuple[str, ...] = ("REF",)


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem for each error shown, and for each number that is not that of the target."""
    for i, block in joined_shown(review).holding("Error!"):
        for found in compiled(_ERROR).finditer(block.text):
            place = Place(i, *found.span())
            yield Problem(place, {"words": review.quote(place)})
    targets = {name: block for block in review.draft.blocks for name in block.bookmarks}
    for i, block in enumerate(review.draft.blocks):
        for field in block.fields:
            target = targets.get(field.target) if field.code in options.codes else None
            if target is not None and not block.hidden and _is_stale(block, field, target):
                place = Place(i, field.start, field.end)
                yield Problem(
                    place, {"words": review.quote(place), "number": target.number.rstrip(".")}, "stale"
                )


def _is_stale(block: Block, field: Field, target: Block) -> bool:
    """Whether the field shows a number and the target has another.

    A field may repeat words of its target instead, or print a part of the number ("4" for "2.4").
    """
    shown = compiled(_NUMBER).fullmatch(block.text[field.start : field.end].strip())
    if shown is None or not compiled(_DIGITS).search(target.number):
        return False
    if re.search(rf"(?<![\d.]){re.escape(shown[1])}(?!\d)", target.text[target.body :]):
        return False
    said, meant = compiled(_DIGITS).findall(shown[1]), compiled(_DIGITS).findall(target.number)
    shorter = min(len(said), len(meant))
    return said[-shorter:] != meant[-shorter:]
