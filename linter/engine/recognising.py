"""Whether a draft is a report of the style at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from linter.model.review import Review

# One could be chance: any letter may have a heading "Recommendations".
_ENOUGH = 2


def recognised(review: Review) -> bool:
    """Return whether `review` shows two of the style's sections, two of its cover fields, or a group."""
    sections = {section.key for section in review.sections if section.key}
    fields = {field.key for field in review.cover if field.key}
    return bool(review.groups) or len(sections) >= _ENOUGH or len(fields) >= _ENOUGH
