"""A field of the cover that the style asks for and the cover has not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.grammar.wording import nearest
from linter.model.finding import Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Review


class Options(Frozen):
    """When something is a cover, and when one label is taken for another.

    `fields` is how many fields that the style knows make a cover; `alike`, from 0 to 1, how much an unknown
    label has to read like a known one to be that one misnamed, for which there is another rule.
    """

    fields: int = 2
    alike: float = 0.6


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem at the cover's last label for each field that has to be there and is not."""
    present = {f.key for f in review.cover if f.key}
    if len(present) < options.fields:
        return
    labels = {name: f.key for f in review.style.cover for name in (f.label, *f.aliases)}
    misnamed = [nearest(f.label, labels, options.alike) for f in review.cover if not f.key]
    present |= {labels[name] for name in misnamed if name}
    for style in review.style.cover:
        if style.key not in present and not style.optional:
            yield Problem(review.cover[-1].place, {"field": style.label})
