"""An acronym that is used before the report says what it stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from linter.grammar.acronyms import readings
from linter.grammar.pairs import quoted
from linter.model.finding import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Acronym, Review, ShortForm


class Options(NamedTuple):
    """`known` is the style's list of acronyms that need no explanation."""

    known: str = "acronyms"


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem at the first use of each acronym that stands before its first definition."""
    known = frozenset(review.style.words.get(options.known, ()))
    explained: dict[str, Acronym] = {}
    for acronym in review.acronyms:
        for name in readings(acronym.short):
            explained.setdefault(name, acronym)
    left = {i for i, _ in review.prose()} - {s.first for s in review.sections}
    done: set[str] = set()
    for form in review.short_forms:
        if form.place.block not in left or readings(form.text) & (known | done):
            continue
        meant = next((explained[r] for r in sorted(readings(form.text)) if r in explained), None)
        if meant is None or not _is_late(form, meant) or _is_quoted(review, form):
            continue
        done |= readings(form.text) | readings(meant.short)
        slots = {"short": form.text, "where": review.whereabouts(meant.place.block)}
        yield Problem(form.place, slots, related=(meant.place,))


def _is_late(form: ShortForm, acronym: Acronym) -> bool:
    at = acronym.at or acronym.place
    return form.place < min(at, acronym.place)


def _is_quoted(review: Review, form: ShortForm) -> bool:
    return quoted(review.draft.blocks[form.place.block].text, form.place.start)
