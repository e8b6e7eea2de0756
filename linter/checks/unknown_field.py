"""A row of the cover whose label the style does not know."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from linter.grammar.wording import nearest
from linter.model.finding import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import CoverField, Review

VARIANTS = ("unlike",)

_PAGE = re.compile(r"\W*\d*\W*")  # what stands behind a title in a list of contents without a heading


class Options(NamedTuple):
    """When something is a cover, and how much alike, from 0 to 1, a label has to be to be named as meant."""

    fields: int = 2
    alike: float = 0.6


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem at each label that is none of the style's; "unlike" where no other reads like it."""
    present = {f.key for f in review.cover if f.key}
    if len(present) < options.fields:
        return
    labels = {name: f for f in review.style.cover for name in (f.label, *f.aliases)}
    free = [name for name, f in labels.items() if f.key not in present]
    for field in review.cover:
        if field.key or not _is_field(review, field):
            continue
        meant = nearest(field.label, free, options.alike) or nearest(field.label, labels, options.alike)
        slots = {"label": field.label, "nearest": labels[meant].label if meant else ""}
        yield Problem(field.place, slots, "" if meant else "unlike")


def _is_field(review: Review, field: CoverField) -> bool:
    """Whether the row has a label and a value, and is not the head of the table."""
    cell = review.draft.blocks[field.place.block].cell
    said = any(not _PAGE.fullmatch(review.quote(v)) for v in field.values)
    return said and bool(field.label.strip()) and not (cell and cell.header)
