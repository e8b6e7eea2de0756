"""A section of the style that the report has not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.model.finding import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.draft import Place
    from linter.model.review import Review
    from linter.model.style import SectionStyle

# The engine picks "not-a-report" itself, before any check runs: a draft without all of this is no report.
VARIANTS = ("optional", "not-a-report")


def check(review: Review) -> Iterator[Problem]:
    """Yield a problem for each missing section, the whole of a missing part as one.

    It is placed at the heading that would follow, at the one before it where none does.
    """
    present = {s.key for s in review.sections if s.key}
    if not present:
        return
    styles = review.style.sections
    holders = {s.key: s for s in styles}
    lived_in = {key for s in styles if s.key in present for key in _upwards(s, holders)}
    for at, style in enumerate(styles):
        lost_with_parent = style.parent and style.parent not in lived_in
        if style.key not in present and not lost_with_parent:
            place, where = _neighbour(review, at)
            yield Problem(place, {"title": style.title, "where": where}, "optional" if style.optional else "")


def _upwards(style: SectionStyle, holders: dict[str, SectionStyle]) -> Iterator[str]:
    """Yield the keys of a section and of all that hold it."""
    key = style.key
    while key:
        yield key
        key = holders[key].parent


def _neighbour(review: Review, at: int) -> tuple[Place, str]:
    """Return the heading next to which the section would stand that is number `at` in the style."""
    titles = {s.key: s for s in review.sections if s.key}
    after = next((titles[s.key] for s in review.style.sections[at + 1 :] if s.key in titles), None)
    if after:
        return after.place, f'before "{after.title}"'
    last = next(titles[s.key] for s in reversed(review.style.sections[:at]) if s.key in titles)
    return last.place, f'after "{last.title}"'
