"""A heading that the style has not, or has in other words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.grammar.matching import match
from linter.grammar.wording import folded, sorted_words
from linter.model.finding import Problem

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from linter.model.review import Review

VARIANTS = ("wording",)


def check(review: Review) -> Iterator[Problem]:
    """Yield a problem for each unknown heading no deeper than the style's, and for each reworded one.

    The style's words in another order are meant where the Contents have them so too. Annexes that the
    Contents list may follow the style's last section, with headings of their own.
    """
    styles = {s.key: s for s in review.style.sections}
    titles = {s.key: {folded(t) for t in (s.title, *s.aliases)} for s in review.style.sections}
    listed = {folded(entry.title) for entry in review.contents}
    annexed = _annexed(review, listed)
    deepest = max((s.level for s in review.sections if s.key), default=0)
    for section in review.sections:
        if not section.key:
            if section.first < annexed and (section.level <= deepest or section.number):
                yield Problem(section.place, {"title": section.title})
        elif folded(section.title) not in titles[section.key]:
            usual = styles[section.key].title
            if folded(section.title) in listed and sorted_words(section.title) == sorted_words(usual):
                continue
            yield Problem(section.place, {"title": section.title, "usual": usual}, "wording")


def _annexed(review: Review, listed: Collection[str]) -> int:
    """Return where the annexes that the Contents list begin, behind the style's last section."""
    last = max((s.first for s in review.sections if s.key), default=0)
    behind = (s for s in review.sections if s.first > last and folded(s.title) in listed)
    titles = review.style.form("annex")
    return next((s.first for s in behind if match(titles, s.title)), len(review.draft.blocks))
