"""Whom Next steps asks for the action plan, and by when (the style's `period` and `period-unit`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.grammar.bodies.addressees import known_names_in, names_nobody
from linter.grammar.matching import search
from linter.grammar.wording import folded
from linter.model.draft import Place
from linter.model.finding import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.names import BodyMention
    from linter.model.review import Review

VARIANTS = ("area", "nobody", "period", "no-period")


def check(review: Review) -> Iterator[Problem]:
    """Yield a problem for each body asked that no recommendation addresses, and for another period."""
    mentions = [m for request in review.requests for m in request.bodies]
    for mention in mentions:
        yield from _asked(review, mention)
    if review.requests and not mentions:
        yield Problem(_words(review), variant="nobody")
    elif mentions and not any(_tells(review, m) for m in mentions):
        yield Problem(mentions[0].place, variant="nobody")
    yield from _periods(review)


def _asked(review: Review, mention: BodyMention) -> Iterator[Problem]:
    addressed = {m.body for group in review.groups for m in group.bodies}
    slots = {"name": mention.text}
    if _named_kind(review, mention) & {review.bodies[at].kind for at in addressed if at is not None}:
        return
    if mention.body is not None:
        if review.groups and mention.body not in addressed:
            yield Problem(mention.place, slots)
    elif folded(mention.text) == folded(review.area):
        yield Problem(mention.place, slots, "area")
    elif _is_name(review, mention) and not known_names_in(review, mention):
        same = {folded(m.text) for group in review.groups for m in group.bodies}
        if review.groups and folded(mention.text) not in same:
            yield Problem(mention.place, slots)


def _named_kind(review: Review, mention: BodyMention) -> set[str]:
    """Return the kind of the bodies that "the CCGs" or the like names all together, nothing for a name."""
    said = folded(mention.text).removeprefix("the ")
    return {kind for kind, names in review.style.endings.items() if said in map(folded, names)}


def _tells(review: Review, mention: BodyMention) -> bool:
    """Whether the words say who: by a name, by pointing to bodies named elsewhere, or to those just named."""
    if not names_nobody(review, mention):
        return True
    form = review.style.form("named-elsewhere")
    return search(form, mention.text) is not None or _named_before(review, mention.place)


def _named_before(review: Review, place: Place) -> bool:
    """Whether a body that could be asked is named in the same section before `place`."""
    section = next((s for s in reversed(review.sections) if s.first < place.block < s.end), None)
    start = Place(section.first if section else place.block, 0, 0)
    askable = (m for m in review.mentions if m.body is not None and review.bodies[m.body].kind != "national")
    return any(start <= m.place < place for m in askable)


def _is_name(review: Review, mention: BodyMention) -> bool:
    """Whether the words are a name: capitals, no number ("within 20 days of receipt" is none)."""
    return not names_nobody(review, mention) and mention.text[:1].isupper() and not _has_digit(mention.text)


def _has_digit(text: str) -> bool:
    return any(c.isdigit() for c in text)


def _words(review: Review) -> Place:
    """Return the words of the first request that say what is asked for."""
    place = review.requests[0].place
    found = search(review.style.form("request"), review.quote(place))
    return Place(place.block, place.start + found.start(), place.start + found.end()) if found else place


def _periods(review: Review) -> Iterator[Problem]:
    settings = review.style.settings
    count, unit = settings.get("period", ""), settings.get("period-unit", "")
    if not count or not review.requests:
        return
    slots = {"period": f"{count} {unit}"}
    if all(request.period is None for request in review.requests):
        yield Problem(_words(review), slots, "no-period")
    for request in review.requests:
        if request.period and (str(request.length), request.unit) != (count, unit):
            yield Problem(request.period, slots | {"found": review.quote(request.period)}, "period")
