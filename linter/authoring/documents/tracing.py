"""The register of a report: each recommendation, whom it is for, what cites it, what was found on it."""

from __future__ import annotations

from bisect import bisect_right
from operator import itemgetter
from pathlib import PurePath
from typing import TYPE_CHECKING, TypeVar

from linter.authoring.documents.paper import printable
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from linter.model.draft import Place
    from linter.model.finding import Finding
    from linter.model.names import BodyMention
    from linter.model.review import Citation, Recommendation, Review

Held = TypeVar("Held")


class Addressee(Frozen):
    """A body as the report knows it, and as the lead-in writes it; `known` says whether it does know it."""

    name: str
    written: str
    known: bool


class Cited(Frozen):
    """A number in a citation: the paragraph that cites ("" outside them), its section, the citation's words.

    `number` is the one that is cited, `line` where it stands (in Word the block).
    """

    number: str
    paragraph: str
    section: tuple[str, ...]
    text: str
    line: int

    @property
    def whereabouts(self) -> str:
        """The paragraph's number, the heading of what has none, "" outside all sections."""
        return self.paragraph or "".join(self.section[-1:])


class Noted(Frozen):
    """A referral note and the recommendations that the same paragraphs cite."""

    paragraph: str
    paragraphs: tuple[str, ...]
    body: str
    service: str
    text: str
    recommendations: tuple[str, ...]
    line: int


class Remark(Frozen):
    """A finding; `on` is "recommendation", "lead-in" or "citation"."""

    code: str
    severity: str
    message: str
    on: str
    line: int


class Entry(Frozen):
    """A recommendation; `number` is "" where it has none. `notes` are indexes into the register's notes."""

    number: str
    group: str
    text: str
    addressees: tuple[Addressee, ...]
    citations: tuple[Cited, ...]
    notes: tuple[int, ...]
    remarks: tuple[Remark, ...]
    line: int


class Register(Frozen):
    """All recommendations in the report's order, all notes, and the citations that name no recommendation.

    `file` is the draft's name without its folder.
    """

    file: str
    title: str
    area: str
    entries: tuple[Entry, ...]
    notes: tuple[Noted, ...]
    unresolved: tuple[Cited, ...]


def trace(review: Review, findings: Sequence[Finding] = ()) -> Register:
    """Return the register of `review`, with what the rules found.

    A citation belongs to the first recommendation that has its number; where a second one has it, too,
    that is a finding (NUM002).
    """
    cited = list(_cited(review))
    first: dict[str, int] = {}
    for at, one in enumerate(review.recommendations):
        if one.number:
            first.setdefault(one.number.key, at)
    notes = tuple(_notes(review, cited, first))
    around = _Around.of(review, cited, notes, findings)
    entries = tuple(
        _entry(review, one, around, is_first=one.number is not None and first[one.number.key] == at)
        for at, one in enumerate(review.recommendations)
    )
    unresolved = tuple(c for c in cited if c.number not in first)
    title = printable(review.quote(review.title))
    return Register(
        PurePath(review.draft.name).name, title, printable(review.area), entries, notes, unresolved
    )


def shown_remarks(register: Register, at: int) -> tuple[Remark, ...]:
    """Return what a table says was found on a recommendation: of a lead-in only at the first one under it."""
    entry = register.entries[at]
    if not at or register.entries[at - 1].group != entry.group:
        return entry.remarks
    return tuple(one for one in entry.remarks if one.on != "lead-in")


def addressees(review: Review, recommendation: Recommendation) -> tuple[Addressee, ...]:
    """Return whom a recommendation is for."""
    if recommendation.group < 0:  # it stands before any lead-in
        return ()
    return tuple(_addressee(review, mention) for mention in review.groups[recommendation.group].bodies)


class _Around(Frozen):
    """What stands around recommendations, so that for each of them only its own is looked at.

    `begins` are the blocks at which a recommendation or a lead-in begins and the one behind the last, in
    order; `cited`, `notes` (indexes) and `citations` (by their blocks) are by the number of a
    recommendation, `findings` by their blocks, with their place among all.
    """

    begins: Sequence[int]
    cited: Mapping[str, Sequence[Cited]]
    notes: Mapping[str, Sequence[int]]
    citations: Mapping[str, Mapping[int, Sequence[Citation]]]
    findings: Mapping[int, Sequence[tuple[int, Finding]]]

    @classmethod
    def of(
        cls, review: Review, cited: Iterable[Cited], notes: Iterable[Noted], findings: Iterable[Finding]
    ) -> _Around:
        """Return what stands around the recommendations of `review`."""
        section = review.named(review.style.recommendations)
        texts = (one.text.block for one in review.recommendations)
        begins = sorted({*texts, *(g.place.block for g in review.groups)})
        by_block: dict[int, list[tuple[int, Finding]]] = {}
        for order, finding in enumerate(findings):
            if finding.place is not None:
                by_block.setdefault(finding.place.block, []).append((order, finding))
        noted = _grouped((number, n) for n, note in enumerate(notes) for number in note.recommendations)
        return cls(
            (*begins, section.end if section else 0),
            _grouped((one.number, one) for one in cited),
            noted,
            _by_number(review.citations),
            by_block,
        )

    def near(self, blocks: Iterable[int]) -> Iterator[Finding]:
        """Yield the findings in these blocks, in the order of all."""
        held = (found for block in {*blocks} for found in self.findings.get(block, ()))
        for _, finding in sorted(held, key=itemgetter(0)):
            yield finding


def _grouped(pairs: Iterable[tuple[str, Held]]) -> dict[str, list[Held]]:
    """Return by its key what belongs to it."""
    held: dict[str, list[Held]] = {}
    for key, one in pairs:
        held.setdefault(key, []).append(one)
    return held


def _by_number(citations: Iterable[Citation]) -> dict[str, dict[int, list[Citation]]]:
    """Return the citations by each number in them, and by their blocks."""
    held: dict[str, dict[int, list[Citation]]] = {}
    for citation in citations:
        for key in {number.key for number in citation.numbers}:
            held.setdefault(key, {}).setdefault(citation.place.block, []).append(citation)
    return held


def _words(review: Review, one: Recommendation, begins: Sequence[int]) -> str:
    """Return a recommendation with the list that it opens, if it does."""
    end = begins[bisect_right(begins, one.text.block, hi=len(begins) - 1)]
    texts = [review.quote(one.text)]
    for block in review.draft.blocks[one.text.block + 1 : end]:
        if not _goes_on(texts[-1], block.text[block.body :]):
            break
        texts.append(block.text)
    return printable(" ".join(texts))


def _goes_on(before: str, text: str) -> bool:
    """Whether a block belongs to the list that a recommendation opens with a colon."""
    return bool(text.strip()) and before.rstrip().endswith((":", ";", ",", "; and", "; or"))


def _addressee(review: Review, mention: BodyMention) -> Addressee:
    name = mention.text if mention.body is None else review.bodies[mention.body].name
    return Addressee(printable(name), printable(mention.text), mention.body is not None)


def _cited(review: Review) -> Iterator[Cited]:
    """Yield each number of each citation, and a citation without any once, with the number ""."""
    for citation in review.citations:
        label = _label(review, citation.paragraph)
        path = () if citation.section is None else review.sections[citation.section].path
        for number in [n.key for n in citation.numbers] or [""]:
            text = printable(review.quote(citation.place))
            yield Cited(number, label, tuple(map(printable, path)), text, _line(review, citation.place))


def _notes(review: Review, cited: Iterable[Cited], first: Iterable[str]) -> Iterator[Noted]:
    """Yield the notes; a recommendation is beside one that its own or a meant paragraph cites."""
    order = _grouped((c.paragraph, (at, c.number)) for at, c in enumerate(cited) if c.number in first)
    for note in review.notes:
        own = _label(review, note.paragraph)
        spoken_for = tuple(dict.fromkeys(number.key for number in note.paragraphs))
        about = {own, *spoken_for} - {""}
        beside = sorted(found for label in about for found in order.get(label, ()))
        body, service, text = (
            printable(review.quote(place)) if place else "" for place in (note.body, note.service, note.place)
        )
        numbers = tuple(dict.fromkeys(number for _, number in beside))
        yield Noted(own, spoken_for, body, service, text, numbers, _line(review, note.place))


def _entry(review: Review, one: Recommendation, around: _Around, *, is_first: bool) -> Entry:
    """Return a recommendation with all that belongs to it: to the first one with its number."""
    group = review.groups[one.group] if one.group >= 0 else None
    number = one.number.key if one.number else ""
    cited = around.cited.get(number, ()) if is_first else ()
    return Entry(
        number,
        group.number.key if group and group.number else "",
        _words(review, one, around.begins),
        addressees(review, one),
        tuple(cited),
        tuple(around.notes.get(number, ())) if cited else (),
        tuple(_remarks(review, one, around, number if cited else "")),
        _line(review, one.text),
    )


def _remarks(review: Review, one: Recommendation, around: _Around, number: str) -> Iterator[Remark]:
    lead_in = review.groups[one.group].place.block if one.group >= 0 else -1
    citations = around.citations.get(number, {})
    for finding in around.near((one.text.block, lead_in, *citations)):
        place = finding.place
        if place is None:
            continue
        if place.block == one.text.block:
            on = "recommendation"
        elif place.block == lead_in:
            on = "lead-in"
        elif any(_about(citation, place, number) for citation in citations.get(place.block, ())):
            on = "citation"
        else:
            continue
        message = printable(finding.message)
        yield Remark(finding.code, finding.severity.value, message, on, finding.start.line)


def _about(citation: Citation, place: Place, number: str) -> bool:
    """Whether `place`, in the citation's block, lies in it, on this number of it or on the whole."""
    if not citation.place.holds(place):
        return False
    hit = [n for n in citation.numbers if n.place.meets(place)]
    return any(n.key == number for n in hit or citation.numbers)


def _label(review: Review, paragraph: int | None) -> str:
    return "" if paragraph is None else review.paragraphs[paragraph].number.key


def _line(review: Review, place: Place) -> int:
    return review.draft.blocks[place.block].locate(place.start).line
