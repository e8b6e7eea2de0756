"""A draft, read by a house style, becomes the graph of the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.model.review import Review
from linter.review.acronyms import read_short_forms
from linter.review.bodies import know_bodies
from linter.review.citing import read_citations, read_references
from linter.review.commissioners import name_commissioners
from linter.review.commissioning import read_commissioning
from linter.review.dating import read_dates
from linter.review.flowing import flowing
from linter.review.front import read_front
from linter.review.homes import Homes
from linter.review.mentioning import read_mentions, read_services
from linter.review.numbered import read_case_examples, read_paragraphs
from linter.review.page import Page
from linter.review.recommending import read_recommendations
from linter.review.referring import read_notes
from linter.review.requesting import read_requests
from linter.review.sections import Titles, first_section, read_sections
from linter.review.words import read_words

if TYPE_CHECKING:
    from linter.model.draft import Draft
    from linter.model.style import BodyStyle, HouseStyle


def build(draft: Draft, style: HouseStyle, bodies: tuple[BodyStyle, ...] = ()) -> Review:
    """Return the graph of `draft` as `style` sees it; `bodies` is the user's register of organisations."""
    page = Page.of(flowing(draft), style)
    titles = Titles.of(style)
    front = read_front(page, first_section(page, titles))
    sections = read_sections(page, titles, front.end)
    known = know_bodies(page, front.cover, front.area, sections, bodies)
    groups, recommendations = read_recommendations(page, sections, known.directory)
    paragraphs = read_paragraphs(page, sections)
    examples = read_case_examples(page, sections, paragraphs)
    homes = Homes.of(sections, paragraphs)
    references = read_references(page, homes)
    held_back = frozenset(
        i for s in sections if s.key == style.recommendations for i in range(s.first, s.end)
    ).union(entry.place.block for entry in front.contents)
    dates, ranges = read_dates(page)
    words = read_words(page)
    return Review(
        draft=draft,
        style=style,
        area=front.area,
        title=front.title,
        cover=front.cover,
        contents=front.contents,
        contents_heading=front.contents_heading,
        sections=sections,
        paragraphs=paragraphs,
        case_examples=examples,
        groups=groups,
        recommendations=recommendations,
        citations=read_citations(page, homes, held_back, recommendations, words),
        references=references,
        notes=read_notes(page, homes, references, paragraphs),
        commissioning=name_commissioners(page, read_commissioning(page, sections), known.directory),
        bodies=known.bodies,
        acronyms=known.acronyms,
        dates=dates,
        ranges=ranges,
        short_forms=read_short_forms(page, known.acronyms),
        words=words,
        plain=page.plain,
        mentions=read_mentions(page, known.bodies, known.directory.naming),
        services=read_services(page, known.acronyms),
        requests=read_requests(page, sections, known.directory),
    )
