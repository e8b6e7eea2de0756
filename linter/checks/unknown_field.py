"""A row of the cover whose label the style does not know, or that stands there twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.wording import nearest
from linter.model.finding import Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import CoverField, Review

VARIANTS = ("unlike", "twice")

_PAGE = compiled(r"\W*\d*\W*")  # what stands behind a title in a list of contents without a heading


class Options(Frozen):
    """When something is a cover, and how much alike, from 0 to 1, a label has to be to be named as meant."""

    fields: int = 2
    alike: float = 0.6


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem at each label that is none of the style's; "unlike" where no other reads like it.

    "twice" is a field of the style that is filled in again.
    """
    present = {f.key for f in review.cover if f.key}
    if len(present) < options.fields:
        return
    labels = {name: f for f in review.style.cover for name in (f.label, *f.aliases)}
    free = [name for name, f in labels.items() if f.key not in present]
    seen: set[str] = set()
    for field in review.cover:
        if field.key in seen and field.values:
            yield Problem(field.place, {"label": field.label}, "twice")
        elif not field.key and _is_field(review, field):
            meant = nearest(field.label, free, options.alike) or nearest(field.label, labels, options.alike)
            slots = {"label": field.label, "nearest": labels[meant].label if meant else ""}
            yield Problem(field.place, slots, "" if meant else "unlike")
        seen |= {field.key} - {""}


def _is_field(review: Review, field: CoverField) -> bool:
    """Whether the row has a label and a value."""
    said = [review.quote(v) for v in field.values]
    told = any(not _PAGE.fullmatch(v) for v in said)
    counted = any(c.isdigit() for v in said for c in v) and not _may_be_title(review, field)
    return (told or counted) and bool(field.label.strip())


def _may_be_title(review: Review, field: CoverField) -> bool:
    """Whether the row with a number alone may be a title with its page.

    It is none before the heading of the Contents, with a colon behind the label, or in a table that holds
    fields of the cover.
    """
    block = review.draft.blocks[field.place.block]
    if review.contents_heading or block.text[field.place.end :].lstrip().startswith(":"):
        return False
    others = (review.draft.blocks[f.place.block].cell for f in review.cover if f.key)
    return not (block.cell and any(c and c.table == block.cell.table for c in others))
