"""An acronym that is used before the report says what it stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.grammar.acronyms import readings
from linter.grammar.pairs import quoted
from linter.model.finding import Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from linter.model.names import Acronym, ShortForm
    from linter.model.review import Review


class Options(Frozen):
    """`known` is the style's list of acronyms that need no explanation."""

    known: str = "acronyms"


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem at the first use of each acronym that stands before its first definition."""
    known = frozenset(review.style.words.get(options.known, ()))
    explained: dict[str, Acronym] = {}
    for acronym in review.acronyms:
        for name in readings(acronym.short):
            explained.setdefault(name, acronym)
    meant = {f.text: _meant(f.text, explained, known) for f in review.short_forms}
    left = {i for i, _ in review.prose()} - {s.first for s in review.sections}
    done: set[str] = set()
    for form in review.short_forms:
        first = meant[form.text]
        if first is None or first.short in done or form.place.block not in left:
            continue
        if _is_late(form, first) and not _is_quoted(review, form):
            done.add(first.short)
            slots = {"short": form.text, "where": review.whereabouts(first.place.block)}
            yield Problem(form.place, slots, related=(first.place,))


def _meant(text: str, explained: Mapping[str, Acronym], known: frozenset[str]) -> Acronym | None:
    """Return the first definition of an acronym, None if it has none or needs none."""
    names = readings(text)
    if names & known:
        return None
    return next((explained[name] for name in sorted(names) if name in explained), None)


def _is_late(form: ShortForm, acronym: Acronym) -> bool:
    at = acronym.at or acronym.place
    return form.place < min(at, acronym.place)


def _is_quoted(review: Review, form: ShortForm) -> bool:
    return quoted(review.draft.blocks[form.place.block].text, form.place.start)
