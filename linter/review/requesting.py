"""What Next steps asks of whom, and by when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.grammar.matching import search, sentences
from linter.grammar.number_words import count
from linter.model.draft import Place
from linter.model.review import Request
from linter.review.body_lists import BodyList, join_pattern, split_bodies
from linter.review.page import trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.names import BodyMention
    from linter.model.review import Section
    from linter.review.naming import Directory
    from linter.review.page import Page


def read_requests(page: Page, sections: tuple[Section, ...], directory: Directory) -> tuple[Request, ...]:
    """Read the sentences of the style's section of requests that say who has to send what, or by when.

    A period may stand in a sentence behind them, which asks nobody by name: "It is due within six weeks".
    """
    key = page.style.settings.get("requests", "")
    section = next((s for s in sections if key and s.key == key), None)
    found: list[Request] = []
    for place in _sentences(page, section) if section else ():
        if request := _request(page, place, directory):
            found.append(request)
        elif found and search(page.style.form("request-goes-on"), page.quote(place)):
            more = _within_period(page, place, ())
            found += [more] if more.period else []
    return tuple(found)


def _sentences(page: Page, section: Section) -> Iterator[Place]:
    """Yield the sentences of a section behind its heading, the numbers of paragraphs left out."""
    for i in range(section.first + 1, section.end):
        block = page.draft.blocks[i]
        if not block.hidden:
            yield from (Place(i, start, end) for start, end in sentences(block.text, block.body))


def _request(page: Page, place: Place, directory: Directory) -> Request | None:
    text = page.quote(place)
    if not search(page.style.form("request"), text):
        return None
    bodies = _asked(page, place, directory)
    if bodies is None:
        return None
    return _within_period(page, place, bodies.bodies)


def _within_period(page: Page, place: Place, asked: tuple[BodyMention, ...]) -> Request:
    """Return what is asked of the bodies `asked`, with the period that the sentence at `place` gives them."""
    text = page.quote(place)
    period = search(page.style.form("period"), text)
    if period is None:
        return Request(place, asked, None, 0, "")
    written = period["count"].casefold()
    return Request(
        place,
        asked,
        Place(place.block, place.start + period.start(), place.start + period.end()),
        int(written) if written.isdigit() else count(written),
        " ".join(period["unit"].casefold().split()),
    )


def _asked(page: Page, place: Place, directory: Directory) -> BodyList | None:
    """Return the organisations that the sentence asks, perhaps none by name; None if it asks for nothing."""
    found = search(page.style.form("next-steps"), page.quote(place))
    if found is None:
        return None
    if not found.groupdict().get("bodies"):
        return BodyList((), ())
    start, end = (place.start + offset for offset in found.span("bodies"))
    text = page.draft.blocks[place.block].text
    named = trimmed(text, Place(place.block, start, end), ",")
    return split_bodies(text, named, directory, join_pattern(page.style.words.get("joins", ())))
