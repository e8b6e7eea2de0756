"""The graph of a report: what it is made of and what refers to what. Every value knows its place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from types import MappingProxyType
from typing import TYPE_CHECKING

from linter.model.draft import TOLD_IN
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from linter.model.draft import Block, Draft, Place
    from linter.model.names import (
        Acronym,
        Body,
        BodyMention,
        DateMention,
        DateRange,
        ServiceMention,
        ShortForm,
    )
    from linter.model.style import HouseStyle


class Numeral(Frozen):
    """A number as printed ("5.2. 14", "2.") and as meant: (5, 2, 14), (2,).

    `implied` ones are not printed: they lie inside a range ("2.1 to 2.4"), whose place they have.
    """

    text: str
    value: tuple[int, ...]
    place: Place
    implied: bool = False

    @property
    def key(self) -> str:
        """The number in its plain form, "5.2.14"."""
        return ".".join(map(str, self.value))


class CoverField(Frozen):
    """A row of the cover: `key` is the style's name for it, empty if the style does not know the label."""

    key: str
    label: str
    place: Place
    values: tuple[Place, ...]


class ContentsEntry(Frozen):
    """A line of the Contents; `page` is None where it shows none."""

    title: str
    page: int | None
    place: Place


class Section(Frozen):
    """A heading and what stands under it: blocks `first` (the heading) up to, not including, `end`.

    `key` is the style's name for the section, empty if the style has none such; `parent` the index of the
    section that holds it; `path` the titles from the outermost section to this one, as printed.
    """

    key: str
    title: str
    place: Place
    level: int
    number: Numeral | None
    parent: int | None
    first: int
    end: int
    path: tuple[str, ...]


class Paragraph(Frozen):
    """A numbered paragraph with the blocks that continue it (quotations, case examples, lists)."""

    number: Numeral
    section: int
    first: int
    end: int


class CaseExample(Frozen):
    """A case example: its label as printed ("Case example"), its number if it has one, its blocks."""

    label: str
    number: Numeral | None
    place: Place
    first: int
    end: int


class Recommendation(Frozen):
    """An item of a group; `number` is None where it has none. `text` is the place of its words."""

    number: Numeral | None
    group: int
    text: Place


class Group(Frozen):
    """Recommendations to the same bodies: "2. <bodies> should:".

    `place` is the lead-in without its number, `verb` the place of "should" or of what stands for it (None
    if there is none), `colon` what closes the lead-in, `joins` what stands between the bodies.
    """

    number: Numeral | None
    place: Place
    bodies: tuple[BodyMention, ...]
    verb: Place | None
    colon: Place | None
    joins: tuple[Place, ...]
    recommendations: tuple[int, ...]


class Citation(Frozen):
    """A citation such as "(Recommendations 2.2 and 4.1)".

    `place` runs from bracket to bracket, `word` is "Recommendations", `list` the stretch after it.
    `numbers` are those that could be read; `fault` names what is wrong with the form: "" (nothing),
    "unclosed", "empty" or "malformed". `bracketed` is False for a mention in running text.
    """

    place: Place
    word: Place
    list: Place
    numbers: tuple[Numeral, ...]
    fault: str
    bracketed: bool
    paragraph: int | None
    section: int | None


class Reference(Frozen):
    """A reference in the text to a paragraph, case example, section, table, figure or footnote (`to`)."""

    to: str
    place: Place
    numbers: tuple[Numeral, ...]
    paragraph: int | None
    section: int | None


class ReferralNote(Frozen):
    """A note that something was brought to the attention of public health.

    `body` and `service` are places, None if the note does not name them; `commissioner` says whether it
    says "as the commissioner of"; `paragraphs` are the numbers of the paragraphs that it speaks for, implied
    where it only points at what was said before.
    """

    place: Place
    body: Place | None
    service: Place | None
    commissioner: bool
    paragraphs: tuple[Numeral, ...]
    paragraph: int | None
    section: int | None


class Commissioning(Frozen):
    """A statement of Context: who commissions which services and who provides them.

    `commissioners` are the organisations named at `commissioner`.
    """

    place: Place
    services: Place
    commissioner: Place | None
    provider: Place | None
    public_health: bool
    commissioners: tuple[BodyMention, ...] = ()


class Request(Frozen):
    """A sentence of Next steps that asks bodies for something within a period.

    `period` is the place of "20 working days" (None without one), `length` and `unit` are what it means.
    """

    place: Place
    bodies: tuple[BodyMention, ...]
    period: Place | None
    length: int
    unit: str


class Review(Frozen):
    """A draft with everything that the style lets us see in it.

    `words` are the words of the report in small letters, with the blocks that hold them; `plain` are the
    texts of the draft's blocks, each in its length, in small letters with straight marks.
    """

    draft: Draft
    style: HouseStyle
    area: str
    title: Place
    cover: tuple[CoverField, ...]
    contents: tuple[ContentsEntry, ...]
    contents_heading: Place | None
    sections: tuple[Section, ...]
    paragraphs: tuple[Paragraph, ...]
    case_examples: tuple[CaseExample, ...]
    groups: tuple[Group, ...]
    recommendations: tuple[Recommendation, ...]
    citations: tuple[Citation, ...]
    references: tuple[Reference, ...]
    notes: tuple[ReferralNote, ...]
    commissioning: tuple[Commissioning, ...]
    bodies: tuple[Body, ...]
    acronyms: tuple[Acronym, ...]
    dates: tuple[DateMention, ...]
    ranges: tuple[DateRange, ...]
    requests: tuple[Request, ...] = ()
    mentions: tuple[BodyMention, ...] = ()
    short_forms: tuple[ShortForm, ...] = ()
    services: tuple[ServiceMention, ...] = ()
    words: Mapping[str, Sequence[int]] = MappingProxyType({})
    plain: Sequence[str] = ()

    def quote(self, place: Place) -> str:
        """Return the exact text of `place`."""
        return self.draft.blocks[place.block].text[place.start : place.end]

    def section_of(self, block: int) -> Section | None:
        """Return the innermost section that holds `block`, None before the first heading."""
        held = None
        for section in self.sections:
            if section.first > block:
                break
            if block < section.end:
                held = section
        return held

    def paragraph_of(self, block: int) -> Paragraph | None:
        """Return the numbered paragraph that holds `block`."""
        at = bisect_right(self.paragraphs, block, key=lambda paragraph: paragraph.first) - 1
        return self.paragraphs[at] if at >= 0 and block < self.paragraphs[at].end else None

    def recommendation_at(self, block: int) -> Recommendation | None:
        """Return the recommendation whose words stand in `block`, or its number in a cell of its own."""
        at = bisect_left(self.recommendations, block, key=lambda item: item.text.block)
        for item in self.recommendations[at : at + 1]:
            if block == item.text.block or (item.number and block == item.number.place.block):
                return item
        return None

    def named(self, key: str) -> Section | None:
        """Return the section that the style calls `key`, None if the draft has none."""
        return next((s for s in self.sections if s.key == key), None)

    def cover_blocks(self) -> set[int]:
        """Return the blocks that hold the fields of the cover."""
        return {place.block for field in self.cover for place in (field.place, *field.values)}

    def prose(self) -> Iterator[tuple[int, Block]]:
        """Yield the shown blocks that hold words of the report, with their index; no cover, no contents."""
        front = self.cover_blocks() | {entry.place.block for entry in self.contents}
        front |= {self.contents_heading.block} if self.contents_heading else set()
        for i, block in enumerate(self.draft.blocks):
            if block.story in TOLD_IN and not block.hidden and i not in front:
                yield i, block

    def whereabouts(self, block: int) -> str:
        """Return how a reader finds `block`: 2.1, Recommendation 2.1, Footnote 3 or “About the review”."""
        item = self.recommendation_at(block)
        if item and item.number:
            return f"{self.style.settings.get('citation-word', '')} {item.number.key}".lstrip()
        paragraph = self.paragraph_of(block)
        if paragraph:
            return paragraph.number.text
        if beside := self.draft.beside(block):
            return beside
        if block in self.cover_blocks():
            return "Cover"
        section = self.section_of(block)
        return f"“{section.title}”" if section else f"“{self.quote(self.title)}”"
