"""The graph of a report as plain values that JSON can hold: what was read, and what refers to what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from linter.model.draft import Block, Coverage, Draft, Place
    from linter.model.names import BodyMention
    from linter.model.review import Citation, Group, Numeral, Recommendation, ReferralNote, Review


def graph(review: Review) -> dict[str, Any]:
    """Return what `review` holds, by names; numbers are plain ("5.2.14"), dates as in ISO 8601."""
    return {
        "file": review.draft.name,
        "format": review.draft.format,
        "style": review.style.name,
        "title": _words(review, review.title),
        "area": review.area,
        "cover": _cover(review),
        "contents": [{"title": entry.title, "page": entry.page} for entry in review.contents],
        "sections": _sections(review),
        "paragraphs": [p.number.key for p in review.paragraphs],
        "case_examples": [
            {"label": e.label, "number": e.number and e.number.key, "paragraph": _label(review, e.first)}
            for e in review.case_examples
        ],
        "groups": [_group(review, group) for group in review.groups],
        "recommendations": _recommendations(review),
        "citations": [_citation(review, citation) for citation in review.citations],
        "referral_notes": [_note(review, note) for note in review.notes],
        "commissioning": _commissioning(review),
        "bodies": [
            {
                "name": body.name,
                "kind": body.kind,
                "aliases": list(body.aliases),
                "acronyms": list(body.acronyms),
                "source": body.source,
            }
            for body in review.bodies
        ],
        "acronyms": [{"short": acronym.short, "long": acronym.long} for acronym in review.acronyms],
        "dates": _dates(review),
        "coverage": coverage(review.draft.coverage),
    }


def blocks(draft: Draft) -> list[dict[str, Any]]:
    """Return the blocks of `draft` in reading order; `text` is without the number."""
    return [_block(block) for block in draft.blocks]


def coverage(read: Coverage) -> dict[str, Any]:
    """Return how many blocks were read of each story, what was left out, and a reader's notes."""
    return {
        "read": dict(read.read),
        "omitted": [{"what": left.what, "count": left.times, "why": left.why} for left in read.omitted],
        "notes": list(read.notes),
    }


def _block(block: Block) -> dict[str, Any]:
    return {
        "story": block.story.value,
        "kind": block.kind.value,
        "number": block.number or None,
        "text": block.text[block.body :],
        "style": block.style,
        "hidden": block.hidden,
    }


def _cover(review: Review) -> list[dict[str, Any]]:
    return [
        {"key": field.key, "label": field.label, "values": [_words(review, value) for value in field.values]}
        for field in review.cover
    ]


def _sections(review: Review) -> list[dict[str, Any]]:
    return [
        {
            "key": section.key,
            "number": section.number and section.number.key,
            "title": section.title,
            "level": section.level,
            "path": list(section.path),
            "location": _at(review, section.place),
        }
        for section in review.sections
    ]


def _group(review: Review, group: Group) -> dict[str, Any]:
    items = (review.recommendations[index] for index in group.recommendations)
    return {
        "number": group.number and group.number.key,
        "lead_in": _words(review, group.place),
        "bodies": [
            {"name": _name(review, mention), "written": mention.text, "known": mention.body is not None}
            for mention in group.bodies
        ],
        "recommendations": [item.number and item.number.key for item in items],
        "location": _at(review, group.place),
    }


def _recommendations(review: Review) -> list[dict[str, Any]]:
    citing: dict[tuple[int, ...], dict[str, None]] = {}
    for citation in review.citations:
        for number in citation.numbers:
            citing.setdefault(number.value, {})[_home(review, citation)] = None
    return [_recommendation(review, item, citing) for item in review.recommendations]


def _recommendation(
    review: Review, item: Recommendation, citing: dict[tuple[int, ...], dict[str, None]]
) -> dict[str, Any]:
    group = review.groups[item.group] if item.group >= 0 else None  # it may stand before any lead-in
    return {
        "number": item.number and item.number.key,
        "group": group.number.key if group and group.number else None,
        "text": _words(review, item.text),
        "bodies": [_name(review, mention) for mention in group.bodies] if group else [],
        "citations": list(citing.get(item.number.value, ())) if item.number else [],
        "location": _at(review, item.text),
    }


def _home(review: Review, citation: Citation) -> str:
    """Return the label of the paragraph that cites; its section's title where it has none."""
    if citation.paragraph is not None:
        return review.paragraphs[citation.paragraph].number.key
    return "" if citation.section is None else review.sections[citation.section].title


def _citation(review: Review, citation: Citation) -> dict[str, Any]:
    return {
        "text": _words(review, citation.place),
        "numbers": _keys(citation.numbers),
        "paragraph": _home(review, citation),
        "fault": citation.fault,
        "location": _at(review, citation.place),
    }


def _note(review: Review, note: ReferralNote) -> dict[str, Any]:
    return {
        "text": _words(review, note.place),
        "paragraph": "" if note.paragraph is None else review.paragraphs[note.paragraph].number.key,
        "body": _words(review, note.body),
        "service": _words(review, note.service),
        "commissioner": note.commissioner,
        "paragraphs": _keys(note.paragraphs),
        "location": _at(review, note.place),
    }


def _commissioning(review: Review) -> list[dict[str, Any]]:
    return [
        {
            "services": _words(review, statement.services),
            "commissioner": _words(review, statement.commissioner),
            "provider": _words(review, statement.provider),
            "public_health": statement.public_health,
        }
        for statement in review.commissioning
    ]


def _dates(review: Review) -> list[dict[str, Any]]:
    return [
        {
            "text": _words(review, mention.place),
            "date": mention.date and mention.date.isoformat(),
            "form": mention.form,
            "paragraph": _label(review, mention.place.block),
        }
        for mention in review.dates
    ]


def _name(review: Review, mention: BodyMention) -> str:
    return mention.text if mention.body is None else review.bodies[mention.body].name


def _label(review: Review, block: int) -> str:
    paragraph = review.paragraph_of(block)
    return paragraph.number.key if paragraph else ""


def _keys(numbers: Iterable[Numeral]) -> list[str]:
    return [number.key for number in numbers]


def _words(review: Review, place: Place | None) -> str:
    return " ".join(review.quote(place).split()) if place else ""


def _at(review: Review, place: Place) -> dict[str, int]:
    return review.draft.blocks[place.block].locate(place.start)._asdict()
