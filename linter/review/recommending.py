"""Groups of recommendations, with the bodies that they are addressed to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.matching import expression, match
from linter.model.draft import Kind, Place
from linter.model.frozen import Frozen
from linter.model.review import Group, Numeral, Recommendation
from linter.review.body_lists import BodyList, join_pattern, split_bodies
from linter.review.page import numeral, trimmed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from linter.model.review import Section
    from linter.review.naming import Directory
    from linter.review.page import Page

_WORD = compiled(r"[\w'\u2019-]+")
# "Recommendation 1.1:", "Rec. 1.1", "R1.1" before the words of a recommendation
_WORDED = (
    r"(?:{}[ \u00a0]|{}\.?[ \u00a0]|{}[ \u00a0]?)(?P<number>\d{{1,3}}(?:\.\d{{1,3}})+)"
    r"(?:[.:)\u2013-]*\s+|[.:)]*$)"
)
_LONE_NUMBER = compiled(r"\s*(\d{1,2}(?:\.\d{1,2})*\.?)\s*")
_AROUND = ",-\u2013\u2014"  # what may part the bodies from the verb
_FEW = 3  # words that no recommendation can do with
_NUMBER_SIZE = 2  # a recommendation's number: its group's and its own


class _LeadIn(Frozen):
    named: BodyList
    verb: Place | None = None
    colon: Place | None = None


def read_recommendations(
    page: Page, sections: tuple[Section, ...], directory: Directory
) -> tuple[tuple[Group, ...], tuple[Recommendation, ...]]:
    """Read the section that the style says holds the recommendations; without one there are none."""
    section = next((s for s in sections if s.key == page.style.recommendations), None)
    if section is None:
        return (), ()
    reader = _Reader.of(page, directory, section.end)
    groups: list[Group] = []
    listed: list[Recommendation] = []
    last = section.first
    for i in range(section.first + 1, section.end):
        place = page.words(i)
        if page.draft.blocks[i].hidden or place.end == place.start or _is_right_of(page, i, last):
            continue
        number = page.label(i) or _number_beside(page, i) or reader.worded_beside(i)
        if number is None and (worded := reader.worded(place)):
            number, place = worded
            if place.end == place.start:
                continue
        if opened := reader.lead_in(number, place):
            bodies, joins = opened.named
            if groups and _goes_on(groups[-1], len(groups) - 1, opened, number, listed):
                groups[-1] = groups[-1]._replace(verb=opened.verb, colon=opened.colon)
                continue
            groups.append(Group(number, place, bodies, opened.verb, opened.colon, joins, ()))
            last = i
        elif number or (reader.may_act(place) and not _within_last(page, listed, place)):
            listed.append(Recommendation(number, len(groups) - 1, place))
            last = i
    return _with_items(groups, listed), tuple(listed)


class _Reader(Frozen):
    """Tells the lead-ins of groups from recommendations, up to the block `end` behind the last of them."""

    page: Page
    directory: Directory
    verbs: frozenset[str]
    joins: re.Pattern[str]
    labels: re.Pattern[str]
    end: int

    @classmethod
    def of(cls, page: Page, directory: Directory, end: int) -> _Reader:
        verbs = frozenset(verb.casefold() for verb in page.style.words.get("verbs", ()))
        word = page.style.settings["citation-word"]
        labels = compiled(_WORDED.format(re.escape(word), re.escape(word[:3]), re.escape(word[0])))
        return cls(page, directory, verbs, join_pattern(page.style.words.get("joins", ())), labels, end)

    def worded(self, place: Place) -> tuple[Numeral, Place] | None:
        """Return the number that stands behind a word for it ("Rec 1.1:"), and the place behind both."""
        found = self.labels.match(self.page.draft.blocks[place.block].text, place.start, place.end)
        if found is None:
            return None
        number = numeral(found["number"], Place(place.block, *found.span("number")))
        return number, place._replace(start=found.end())

    def worded_beside(self, block: int) -> Numeral | None:
        """Return the number that stands behind a word, with nothing else, in the cell before `block`."""
        if not _is_right_of(self.page, block, block - 1):
            return None
        worded = self.worded(self.page.words(block - 1))
        return worded[0] if worded and worded[1].start == worded[1].end else None

    def lead_in(self, number: Numeral | None, place: Place) -> _LeadIn | None:
        """Return what a block with this number and these words says as a lead-in, None if it is none."""
        if self._acts(place):
            return None
        found = None if _is_item(number) else self._formed(place) or self._listing(place)
        if found is None and _opens_group(self.page, place.block, self.end):
            found = self._whole(place)
        if found and (number or found.verb or (found.colon and self._knows(found.named))):
            return found
        return None

    def may_act(self, place: Place) -> bool:
        """Whether a block without a number may be a recommendation: it asks for something, or is an item.

        A word or two beside others in a row of a table are the head of a column ("Lead") or about those.
        """
        few = len(self.page.quote(place).split()) <= _FEW
        if few and _is_right_of(self.page, place.block, place.block - 1):
            return False
        return self._acts(place) or self.page.draft.blocks[place.block].kind is Kind.ITEM

    def _acts(self, place: Place) -> bool:
        """Whether the words begin with an action verb of the style."""
        first = _WORD.match(self.page.quote(place))
        return first is not None and first[0].casefold() in self.verbs

    def _formed(self, place: Place) -> _LeadIn | None:
        """Read "<bodies> should:" in one of the style's forms."""
        text = self.page.draft.blocks[place.block].text
        forms = map(expression, self.page.style.form("lead-in"))
        found = next((m for form in forms if (m := form.search(text, place.start, place.end))), None)
        if found is None:
            return None
        named = self._split(place._replace(end=found.start()))
        if found.groupdict().get("partners"):
            partners = self._split(Place(place.block, *found.span("partners")))
            named = BodyList((*named.bodies, *partners.bodies), (*named.joins, *partners.joins))
        return _LeadIn(named, _span(found, "verb", place), _span(found, "colon", place))

    def _listing(self, place: Place) -> _LeadIn | None:
        """Read a block that is a list of bodies of which some are known."""
        whole = self._whole(place)
        return whole if self._knows(whole.named) else None

    def _whole(self, place: Place) -> _LeadIn:
        return _LeadIn(self._split(place))

    def _split(self, place: Place) -> BodyList:
        """Return the bodies of a list, without "It is recommended that" and the like in front of them."""
        text = self.page.draft.blocks[place.block].text
        opening = match(self.page.style.form("lead-in-opening"), text[: place.end], place.start)
        listed = trimmed(text, place._replace(start=opening.end()) if opening else place, _AROUND)
        return split_bodies(text, listed, self.directory, self.joins)

    def _knows(self, named: BodyList) -> bool:
        return any(m.body is not None or self.directory.naming.ending(m.text) for m in named.bodies)


def _goes_on(
    last: Group, at: int, opened: _LeadIn, number: Numeral | None, listed: Sequence[Recommendation]
) -> bool:
    """Whether a line says what the bodies of the group on the line before it should do: "should:"."""
    bare = number is None and opened.verb is not None and not opened.named.bodies
    return bare and last.verb is None and bool(last.bodies) and all(r.group != at for r in listed)


def _number_beside(page: Page, block: int) -> Numeral | None:
    """Return the number that has the first cell of a row to itself, for the words in the cell behind it."""
    left = block - 1
    if not _is_right_of(page, block, left) or _is_right_of(page, left, left - 1):
        return None
    text = page.draft.blocks[left].text
    found = _LONE_NUMBER.fullmatch(text)
    return numeral(found[1], Place(left, *found.span(1))) if found else None


def _is_right_of(page: Page, block: int, other: int) -> bool:
    """Whether a block stands in a row of a table, in another cell than the block `other` of that row."""
    here, left = page.draft.blocks[block].cell, page.draft.blocks[max(other, 0)].cell
    if here is None or left is None:
        return False
    return (here.table, here.row) == (left.table, left.row) and here.column > left.column


def _opens_group(page: Page, block: int, end: int) -> bool:
    """Whether the next number lies inside that of `block`, as those of a group's items do."""
    number = page.label(block)
    if number is None or _is_item(number):
        return False
    following = next((n for i in range(block + 1, end) if (n := page.label(i))), None)
    return following is not None and _is_item(following) and following.value[:1] == number.value


def _within_last(page: Page, listed: Sequence[Recommendation], place: Place) -> bool:
    """Whether an item without number belongs to the recommendation before it, which opens a list."""
    last = page.quote(listed[-1].text) if listed else ""
    return last.endswith(":") or page.quote(place)[0].islower()


def _is_item(number: Numeral | None) -> bool:
    return number is not None and len(number.value) >= _NUMBER_SIZE


def _span(found: re.Match[str], part: str, place: Place) -> Place | None:
    if part not in found.re.groupindex or found[part] is None:
        return None
    return Place(place.block, *found.span(part))


def _with_items(groups: Sequence[Group], listed: Sequence[Recommendation]) -> tuple[Group, ...]:
    held: dict[int, list[int]] = {}
    for at, recommendation in enumerate(listed):
        held.setdefault(recommendation.group, []).append(at)
    return tuple(group._replace(recommendations=tuple(held.get(at, ()))) for at, group in enumerate(groups))
