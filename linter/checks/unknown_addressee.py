"""A name in a lead-in that the report does not introduce, or of a body that did not exist at the time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.grammar.bodies.addressees import known_names_in, names_nobody
from linter.grammar.calendar import day_told
from linter.grammar.dated import Period, field_dates
from linter.grammar.matching import search
from linter.grammar.word_lists import word_set
from linter.grammar.wording import folded, nearest
from linter.model.finding import Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from linter.model.names import BodyMention
    from linter.model.review import Review

VARIANTS = ("near", "not-existing-then")

# "NHS Fenwick CCG, as lead commissioner, should": what stands between the commas is no name
_ASIDES = word_set("acting as by for in including led on through via where who")
_ALL = frozenset({"all", "both"})
_PROVIDING = frozenset({"provider"})
_TWO = 2


class Options(Frozen):
    """`alike`, from 0 to 1, is how much a known name has to read like the unknown one to be suggested.

    `periods` names the style's list of the times in which there were bodies of a kind ("ccg = first day to
    last day"), `review` and `publication` are keys of the cover's dates.
    """

    alike: float = 0.8
    periods: str = "body-periods"
    review: str = "review-dates"
    publication: str = "publication-date"


class _Times(Frozen):
    """The times in which bodies existed, by name and by kind, and the days that the report is about.

    The review took place from `began` to some day up to `known`, which is that of publication if it is read.
    """

    names: dict[str, Period]
    kinds: dict[str, Period]
    began: dt.date
    known: dt.date


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem at each such name; a lead-in that names nobody at all is another rule's."""
    times = _times(review, options)
    for group in review.groups:
        if all(names_nobody(review, m) for m in group.bodies):
            continue
        for mention in group.bodies:
            if mention.body is None and not _is_other(review, mention):
                near = nearest(mention.text, [body.name for body in review.bodies], options.alike)
                slots = {"name": mention.text} | ({"nearest": near} if near else {})
                yield Problem(mention.place, slots, "near" if near else "")
            elif times and mention.exact and (period := _missed(review, mention, times)):
                slots = {"name": mention.text, "period": period.told(), "reviewed": day_told(times.began)}
                yield Problem(mention.place, slots, "not-existing-then")


def _times(review: Review, options: Options) -> _Times | None:
    """Return what is known of times; None where the days of the review can't be read."""
    reviewed = field_dates(review, options.review)
    if not reviewed:
        return None
    names = {
        folded(name): Period(body.valid_from, body.valid_to)
        for body in reversed(review.bodies)  # the user's register goes before the style
        for name in (body.name, *body.aliases)
        if body.valid_from or body.valid_to
    }
    lines = (line.partition("=") for line in review.style.words.get(options.periods, ()))
    kinds = {kind.strip().casefold(): Period.read(days) for kind, _, days in lines}
    known = max((*reviewed, *field_dates(review, options.publication)))
    return _Times(names, kinds, min(reviewed), known)


def _missed(review: Review, mention: BodyMention, times: _Times) -> Period | None:
    """Return when the body existed if that was over before the review, or began after the report."""
    if mention.body is None:
        return None
    body = review.bodies[mention.body]
    named = (times.names.get(folded(name)) for name in (mention.text, body.name))
    period = next(filter(None, named), times.kinds.get(body.kind.casefold()))
    if period is None:
        return None
    over = period.last is not None and period.last < times.began
    return period if over or (period.first is not None and period.first > times.known) else None


def _is_other(review: Review, mention: BodyMention) -> bool:
    """Whether the words are an aside, the office of public health, or a phrase around a known name."""
    if (
        _means_all(review, mention.text)
        or mention.text.split()[0].casefold() in _ASIDES
        or mention.text.count("(") != mention.text.count(")")
    ):
        return True
    office = search(review.style.form("public-health"), mention.text)
    if office is not None:
        return True
    known = known_names_in(review, mention)
    return bool(known) and not _is_office(review, mention.text, known)


def _means_all(review: Review, text: str) -> bool:
    """Whether words mean all organisations of a kind: "all provider trusts", "both CCGs"."""
    words = text.casefold().split()
    if len(words) < _TWO:
        return False
    first, last = words[0], words[-1]
    kinds = {ending.split()[-1].casefold() for names in review.style.endings.values() for ending in names}
    return first in _ALL and last.endswith("s") and (last in kinds or last[:-1] in kinds | _PROVIDING)


def _is_office(review: Review, text: str, known: tuple[str, ...]) -> bool:
    """Whether a name is an unknown office of one of the style's bodies: it has a place and an ending."""
    national = {name for body in review.style.bodies for name in (body.name, *body.aliases)}
    endings = (ending for names in review.style.endings.values() for ending in names)
    ending = max((e for e in endings if text.endswith(f" {e}")), key=len, default="")
    place = text.removesuffix(ending)
    for name in known:
        place = place.replace(name, " ")
    return bool(ending) and national.issuperset(known) and any(word[0].isupper() for word in place.split())
