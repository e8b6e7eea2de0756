"""The letter that brings the referral notes of a report to public health."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from linter.authoring.documents.due import written_range
from linter.authoring.documents.paper import (
    Column,
    Line,
    Paper,
    Part,
    Table,
    filled,
    listed,
    paragraphs,
    printable,
)
from linter.authoring.documents.referring import Group, Referral, gather
from linter.grammar.calendar import day_told

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from linter.authoring.documents.referring import Referrals
    from linter.model.review import Review

_FRAME = frozenset({"area", "body", "count", "officer", "published", "reviewed"})
_NAMES = frozenset({"written", "usual"})

WORDS = MappingProxyType(
    {
        **dict.fromkeys(("title", "date", "address", "salutation", "opening", "closing"), _FRAME),
        **dict.fromkeys(("farewell", "signature", "unsigned"), _FRAME),
        **dict.fromkeys(("column-paragraph", "column-finding", "column-service"), frozenset[str]()),
        **dict.fromkeys(("unnamed-service", "unnamed-body", "no-number", "mark"), frozenset[str]()),
        **dict.fromkeys(("reviewed-day", "reviewed-days"), frozenset({"dates"})),
        "held-in": frozenset({"number"}),
        "mark-no-number": frozenset({"where"}),
        "mark-unknown-paragraph": frozenset({"number"}),
        **dict.fromkeys(("mark-other-body", "mark-other-service"), _NAMES),
        "mark-vague-service": frozenset({"written"}),
        **dict.fromkeys(
            ("mark-no-words", "mark-no-body", "mark-no-commissioner", "mark-no-service"), frozenset[str]()
        ),
    }
)
"""The words that a house gives for the letter, each with the slots that it may have."""


def lay_out(review: Review, words: Mapping[str, str]) -> Paper:
    """Return the letter on the notes of `review`, which has some, in the words of the house."""
    held = gather(review)
    slots = _frame(review, held, words)
    named = (slots["body"], held.commissioner) if held.commissioner else (slots["body"],)
    opening = [
        Line(filled(words["date"], slots)),
        *(Line(name, "close") for name in named),
        *paragraphs(words["address"], slots),
        *paragraphs(words["salutation"], slots),
    ]
    signed = words["signature"] if slots["officer"] else words["unsigned"]
    ending = (*paragraphs(words["closing"], slots), *paragraphs(words["farewell"], slots))
    parts = (
        Part("", paragraphs(words["opening"], slots)),
        *(_part(group, words) for group in held.groups),
        Part("", (*ending, *paragraphs(signed, slots))),
    )
    return Paper(printable(filled(words["title"], slots)), parts, tuple(opening))


def addressee(review: Review, words: Mapping[str, str]) -> str:
    """Return whom the letter is addressed to."""
    return gather(review).body or words["unnamed-body"]


def cells(referral: Referral, words: Mapping[str, str]) -> tuple[tuple[Line, ...], ...]:
    """Return the row of a note: its paragraphs, what they say, the service with what is to complete."""
    several = len(referral.passages) > 1
    said = [
        Line(f"{passage.number}  {text}" if several and not n else text)
        for passage in referral.passages
        for n, text in enumerate(passage.lines)
    ]
    named = [Line(referral.service)] if referral.service else []
    return tuple(_labels(referral, words)), tuple(said), (*named, *_marks(referral, words))


def _labels(referral: Referral, words: Mapping[str, str]) -> Iterator[Line]:
    """Yield the numbers that the note is about, and its own where that is another."""
    numbers = referral.numbers
    yield Line(listed(numbers) or referral.label or words["no-number"], "strong")
    if numbers and referral.label and referral.label not in numbers:
        yield Line(filled(words["held-in"], {"number": referral.label}))


def _marks(referral: Referral, words: Mapping[str, str]) -> Iterator[Line]:
    for mark in referral.marks:
        said = filled(words[f"mark-{mark.kind}"], {**mark.slots, "where": referral.where})
        yield Line(f"{words['mark']} {said}", "mark")


def _part(group: Group, words: Mapping[str, str]) -> Part:
    columns = (
        Column("paragraph", words["column-paragraph"], 2.3),
        Column("finding", words["column-finding"], 10.5),
        Column("service", words["column-service"], 4.2),
    )
    rows = tuple(cells(referral, words) for referral in group.referrals)
    return Part(group.service or words["unnamed-service"], (), Table(columns, rows))


def _frame(review: Review, held: Referrals, words: Mapping[str, str]) -> Mapping[str, str]:
    return {
        "area": printable(review.area),
        "body": held.body or words["unnamed-body"],
        "count": str(len(held.in_order)),
        "officer": _officer(review),
        "published": _dates(review, "publication-date")[0],
        "reviewed": _reviewed(review, words),
    }


def _officer(review: Review) -> str:
    """Return the named officer of the cover with the office, "" without one."""
    field = next((f for f in review.cover if f.key == "officer" and f.values), None)
    name = printable(review.quote(field.values[0])) if field else ""
    return f"{name}, {printable(field.label)}" if field and name else ""


def _reviewed(review: Review, words: Mapping[str, str]) -> str:
    """Return in the words of the house on which day or days the review was, "" where the cover says none."""
    when, is_range = _dates(review, "review-dates")
    return filled(words["reviewed-days" if is_range else "reviewed-day"], {"dates": when}) if when else ""


def _dates(review: Review, key: str) -> tuple[str, bool]:
    """Return the dates of a field of the cover, else its words, and whether it is a range."""
    for value in (v for f in review.cover if f.key == key for v in f.values):
        for found in review.ranges:
            if found.place.block == value.block and found.start.date and found.end.date:
                return written_range(found.start.date, found.end.date), True
        dates = (d.date for d in review.dates if d.place.block == value.block and d.date)
        return next((day_told(day) for day in dates), printable(review.quote(value))), False
    return "", False
