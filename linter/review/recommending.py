"""Groups of recommendations, with the bodies that they are addressed to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.matching import expression
from linter.model.draft import Kind, Place
from linter.model.frozen import Frozen
from linter.model.review import Group, Numeral, Recommendation
from linter.review.body_lists import BodyList, join_pattern, split_bodies
from linter.review.page import trimmed

if TYPE_CHECKING:
    import re

    from linter.model.review import BodyMention, Section
    from linter.review.naming import Directory
    from linter.review.page import Page

_WORD = compiled(r"[\w'\u2019-]+")
_NUMBER_SIZE = 2  # a recommendation's number: its group's and its own


class _Listing(Frozen):
    """Groups and recommendations as they are collected, in reading order."""

    groups: list[Group]
    recommendations: list[Recommendation]


class _LeadIn(Frozen):
    bodies: tuple[BodyMention, ...]
    joins: tuple[Place, ...]
    verb: Place | None
    colon: Place | None


def read_recommendations(
    page: Page, sections: tuple[Section, ...], directory: Directory
) -> tuple[tuple[Group, ...], tuple[Recommendation, ...]]:
    """Read the section that the style says holds the recommendations; without one there are none."""
    section = next((s for s in sections if s.key == page.style.recommendations), None)
    if section is None:
        return (), ()
    listing = _Listing([], [])
    verbs = frozenset(v.casefold() for v in page.style.words.get("verbs", ()))
    joins = join_pattern(page.style.words.get("joins", ()))
    for i in range(section.first + 1, section.end):
        block = page.draft.blocks[i]
        place = page.words(i)
        if block.hidden or place.end == place.start:
            continue
        number = page.label(i)
        acts = _acts(page.quote(place), verbs)
        lead_in = None if acts or _is_item(number) else _lead_in(page, place, directory, joins)
        if lead_in is None and not acts and _opens_group(page, i, section.end):
            lead_in = _LeadIn(*_named(page, place, directory, joins), None, None)
        if lead_in and (number or lead_in.verb or (lead_in.colon and _known(lead_in.bodies, directory))):
            listing.groups.append(
                Group(number, place, lead_in.bodies, lead_in.verb, lead_in.colon, lead_in.joins, ())
            )
        elif number or ((acts or block.kind is Kind.ITEM) and not _within_last(page, listing, place)):
            listing.recommendations.append(Recommendation(number, len(listing.groups) - 1, place))
    return _joined(listing), tuple(listing.recommendations)


def _opens_group(page: Page, block: int, end: int) -> bool:
    """Whether the next number lies inside that of `block`, as those of a group's items do."""
    number = page.label(block)
    if number is None or _is_item(number):
        return False
    following = next((n for i in range(block + 1, end) if (n := page.label(i))), None)
    return following is not None and _is_item(following) and following.value[:1] == number.value


def _within_last(page: Page, listing: _Listing, place: Place) -> bool:
    """Whether an item without number belongs to the recommendation before it, which opens a list."""
    last = page.quote(listing.recommendations[-1].text) if listing.recommendations else ""
    return last.endswith(":") or page.quote(place)[0].islower()


def _known(bodies: tuple[BodyMention, ...], directory: Directory) -> bool:
    return any(m.body is not None or directory.naming.ending(m.text) for m in bodies)


def _is_item(number: Numeral | None) -> bool:
    return number is not None and len(number.value) >= _NUMBER_SIZE


def _acts(text: str, verbs: frozenset[str]) -> bool:
    """Whether the words begin with an action verb of the style."""
    first = _WORD.match(text)
    return first is not None and first[0].casefold() in verbs


def _lead_in(page: Page, place: Place, directory: Directory, joins: re.Pattern[str]) -> _LeadIn | None:
    """Read "<bodies> should:" in one of the style's forms, or else bodies that are the whole block."""
    text = page.draft.blocks[place.block].text
    for pattern in page.style.form("lead-in"):
        found = expression(pattern).search(text, place.start, place.end)
        if found:
            parts = found.groupdict()
            named = split_bodies(
                text, trimmed(text, Place(place.block, place.start, found.start()), ","), directory, joins
            )
            if parts.get("partners"):
                partners = split_bodies(text, Place(place.block, *found.span("partners")), directory, joins)
                named = BodyList((*named.bodies, *partners.bodies), (*named.joins, *partners.joins))
            return _LeadIn(
                named.bodies, named.joins, _span(found, "verb", place), _span(found, "colon", place)
            )
    bodies, between = _named(page, place, directory, joins)
    return _LeadIn(bodies, between, None, None) if _known(bodies, directory) else None


def _named(
    page: Page, place: Place, directory: Directory, joins: re.Pattern[str]
) -> tuple[tuple[BodyMention, ...], tuple[Place, ...]]:
    """Return the bodies that the whole of `place` lists, and what joins them."""
    named = split_bodies(page.draft.blocks[place.block].text, place, directory, joins)
    return named.bodies, named.joins


def _span(found: re.Match[str], part: str, place: Place) -> Place | None:
    if part not in found.re.groupindex or found[part] is None:
        return None
    return Place(place.block, *found.span(part))


def _joined(listing: _Listing) -> tuple[Group, ...]:
    held: dict[int, list[int]] = {}
    for at, recommendation in enumerate(listing.recommendations):
        held.setdefault(recommendation.group, []).append(at)
    return tuple(
        Group(g.number, g.place, g.bodies, g.verb, g.colon, g.joins, tuple(held.get(at, ())))
        for at, g in enumerate(listing.groups)
    )
