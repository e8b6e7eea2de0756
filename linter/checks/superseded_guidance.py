"""Guidance cited in an edition that did not hold when the review took place, or in two editions."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from linter.grammar.calendar import month_name
from linter.grammar.dated import field_dates
from linter.grammar.editions import Cited, Guidance, read_guidance
from linter.grammar.joined import joined_prose
from linter.grammar.matching import sentence_at
from linter.grammar.wording import says
from linter.model.draft import Place
from linter.model.finding import Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Review

VARIANTS = ("later", "unknown", "mixed")

_CENTURY = "20"  # an edition is cited by its year


class Options(Frozen):
    """`table` names the style's list of guidance; `review` and `publication` are keys of the cover's dates.

    `history` are words by which a sentence speaks of editions that no longer hold.
    """

    table: str = "guidance-editions"
    review: str = "review-dates"
    publication: str = "publication-date"
    history: tuple[str, ...] = ("replaced", "superseded", "previous")


class _Found(Frozen):
    place: Place
    cited: Cited


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem for each such citation; one in a sentence that tells of history is none."""
    words = review.style.words
    every = read_guidance(words.get(options.table, ()), words.get("publishers", ()))
    found = list(_cited(review, every, options))
    reviewed = field_dates(review, options.review)
    dates = [*reviewed, *field_dates(review, options.publication)]
    for guidance in every:
        own = [f for f in found if f.cited.guidance is guidance]
        if reviewed:
            last = max(dates)
            held = guidance.in_force((reviewed[0].year, reviewed[0].month), (last.year, last.month))
            wrong = list(_unfit(guidance, own, held)) if held else []
            yield from wrong
            own = [] if wrong else own
        yield from _mixed(guidance, own)


def _cited(review: Review, every: tuple[Guidance, ...], options: Options) -> Iterator[_Found]:
    for i, block in joined_prose(review).holding(_CENTURY):
        folded = block.text.lower()
        for guidance in every:
            for cited in guidance.cited(block.text, folded, block.body):
                begin, end = sentence_at(block.text, cited.start)
                if not says(block.text[begin:end], options.history):
                    yield _Found(Place(i, cited.start, cited.end), cited)


def _unfit(guidance: Guidance, found: list[_Found], held: tuple[tuple[int, int], ...]) -> Iterator[Problem]:
    """Yield a problem for each edition but those that `held`, of which the last one is named."""
    year, month = held[-1]
    known = {edition[0] for edition in guidance.editions}
    for place, cited in found:
        if cited.year in {edition[0] for edition in held}:
            continue
        variant = "unknown" if cited.year not in known else "later" if cited.year > year else ""
        slots = {
            "name": guidance.names[0],
            "year": str(cited.year),
            "current": f"{month_name(month)} {year}",
        }
        yield Problem(place, slots, variant)


def _mixed(guidance: Guidance, found: list[_Found]) -> Iterator[Problem]:
    """Yield a problem at the first citation of each edition but the one that is cited most."""
    years = Counter(f.cited.year for f in found)
    usual = max(years, key=lambda year: years[year], default=0)
    for year in years:
        if year != usual:
            place = next(f.place for f in found if f.cited.year == year)
            other = next(f.place for f in found if f.cited.year == usual)
            slots = {"name": guidance.names[0], "year": str(year), "other": str(usual)}
            yield Problem(place, slots, "mixed", related=(other,))
