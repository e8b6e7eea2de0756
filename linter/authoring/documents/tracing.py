"""The register of a report: each recommendation, whom it is for, what cites it, what was found on it."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from linter.authoring.documents.paper import printable
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from linter.model.draft import Place
    from linter.model.finding import Finding
    from linter.model.review import BodyMention, Citation, Recommendation, ReferralNote, Review


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
    notes = tuple(_noted(review, note, cited, first) for note in review.notes)
    entries = tuple(
        _entry(review, at, [c for c in cited if first.get(c.number) == at], notes, findings)
        for at in range(len(review.recommendations))
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


def words_of(review: Review, at: int) -> str:
    """Return a recommendation with the list that it opens, if it does."""
    one = review.recommendations[at]
    later = [*(r.text.block for r in review.recommendations), *(g.place.block for g in review.groups)]
    section = review.named(review.style.recommendations)
    end = min((b for b in later if b > one.text.block), default=section.end if section else 0)
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


def _noted(review: Review, note: ReferralNote, cited: Iterable[Cited], first: Iterable[str]) -> Noted:
    own = _label(review, note.paragraph)
    spoken_for = tuple(dict.fromkeys(number.key for number in note.paragraphs))
    about = {own, *spoken_for} - {""}
    beside = dict.fromkeys(c.number for c in cited if c.paragraph in about and c.number in first)
    body, service, text = (
        printable(review.quote(place)) if place else "" for place in (note.body, note.service, note.place)
    )
    return Noted(own, spoken_for, body, service, text, tuple(beside), _line(review, note.place))


def _entry(
    review: Review, at: int, cited: list[Cited], notes: tuple[Noted, ...], findings: Sequence[Finding]
) -> Entry:
    one = review.recommendations[at]
    group = review.groups[one.group] if one.group >= 0 else None
    number = one.number.key if one.number else ""
    beside = (n for n, note in enumerate(notes) if cited and number in note.recommendations)
    return Entry(
        number,
        group.number.key if group and group.number else "",
        words_of(review, at),
        addressees(review, one),
        tuple(cited),
        tuple(beside),
        tuple(_remarks(review, one, findings, number if cited else "")),
        _line(review, one.text),
    )


def _remarks(
    review: Review, one: Recommendation, findings: Sequence[Finding], number: str
) -> Iterator[Remark]:
    lead_in = review.groups[one.group].place.block if one.group >= 0 else -1
    for finding in findings:
        if finding.place is None:
            continue
        if finding.place.block == one.text.block:
            on = "recommendation"
        elif finding.place.block == lead_in:
            on = "lead-in"
        elif number and any(_about(c, finding.place, number) for c in review.citations):
            on = "citation"
        else:
            continue
        message = printable(finding.message)
        yield Remark(finding.code, finding.severity.value, message, on, finding.start.line)


def _about(citation: Citation, place: Place, number: str) -> bool:
    """Whether `place` lies in the citation, on this number of it or on the whole."""
    held = citation.place
    if held.block != place.block or place.start < held.start or place.end > held.end:
        return False
    hit = [n for n in citation.numbers if n.place.start < place.end and place.start < n.place.end]
    return any(n.key == number for n in hit or citation.numbers)


def _label(review: Review, paragraph: int | None) -> str:
    return "" if paragraph is None else review.paragraphs[paragraph].number.key


def _line(review: Review, place: Place) -> int:
    return review.draft.blocks[place.block].locate(place.start).line
