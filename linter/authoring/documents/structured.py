"""The register for programs: JSON with stable keys (docs/documents.md), and a flat table for CSV."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from linter.authoring.documents.paper import Column, Line, Table
from linter.authoring.documents.tracing import shown_remarks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.authoring.documents.changes import Changes
    from linter.authoring.documents.tracing import Cited, Entry, Noted, Register, Remark

VERSION = 1
"""Goes up when a key changes its meaning or goes; new keys may come at any time."""

_KEYS = (
    *("kind", "number", "text", "addressees", "cited_in", "sections", "referral_notes", "findings"),
    *("change", "was_number", "was_text", "was_addressees", "broken_citations"),
)


def write_json(register: Register, changes: Changes | None) -> bytes:
    """Return the register as JSON; "changes" is null without an older draft."""
    value = {
        "version": VERSION,
        "file": register.file,
        "title": register.title,
        "area": register.area,
        "recommendations": [_entry(register, entry) for entry in register.entries],
        "referral_notes": [_note(note) for note in register.notes],
        "unresolved_citations": [_cited(one) for one in register.unresolved],
        "changes": _changes(register, changes) if changes else None,
    }
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "backslashreplace")


def _entry(register: Register, entry: Entry) -> dict[str, Any]:
    return {
        "number": entry.number or None,
        "group": entry.group or None,
        "text": entry.text,
        "addressees": [body._asdict() for body in entry.addressees],
        "citations": [_cited(one) for one in entry.citations],
        "referral_notes": [register.notes[at].paragraph for at in entry.notes],
        "findings": [_remark(one) for one in entry.remarks],
        "line": entry.line,
    }


def _cited(one: Cited) -> dict[str, Any]:
    return {
        "number": one.number or None,
        "paragraph": one.paragraph or None,
        "section": list(one.section),
        "text": one.text,
        "line": one.line,
    }


def _note(note: Noted) -> dict[str, Any]:
    return {
        "paragraph": note.paragraph or None,
        "paragraphs": list(note.paragraphs),
        "body": note.body or None,
        "service": note.service or None,
        "text": note.text,
        "recommendations": list(note.recommendations),
        "line": note.line,
    }


def _remark(one: Remark) -> dict[str, Any]:
    return one._asdict()


def _changes(register: Register, changes: Changes) -> dict[str, Any]:
    return {
        "against": changes.old.file,
        "recommendations": [
            {
                "number": None if one.now is None else register.entries[one.now].number or None,
                "changes": list(one.kinds),
                "was": None if one.was is None else _before(changes.old.entries[one.was]),
            }
            for one in changes.changes
        ],
        "broken_citations": [
            {**_cited(one.citation), "meant": one.meant, "became": one.became or None, "now": one.now or None}
            for one in changes.broken
        ],
    }


def _before(entry: Entry) -> dict[str, Any]:
    bodies = [body._asdict() for body in entry.addressees]
    return {"number": entry.number or None, "text": entry.text, "addressees": bodies}


def flat(register: Register, changes: Changes | None) -> Table:
    """Return one table: recommendations, notes beside none, citations that name none, what was dropped."""
    keys = _KEYS if changes else _KEYS[:8]
    rows = [*_recommendations(register, changes)]
    rows += [_note_row(note) for note in register.notes if not note.recommendations]
    rows += [_citation_row(one, changes) for one in register.unresolved]
    gone = [changes.old.entries[at] for at in changes.dropped] if changes else []
    rows += [{"kind": "dropped", "change": "dropped", **_was(entry)} for entry in gone]
    made = tuple(tuple(_lines(row.get(key, "")) for key in keys) for row in rows)
    return Table(tuple(Column(key, key, 0) for key in keys), made)


def _recommendations(register: Register, changes: Changes | None) -> Iterator[dict[str, str | list[str]]]:
    since = {one.now: one for one in changes.changes} if changes else {}
    for at, entry in enumerate(register.entries):
        row: dict[str, str | list[str]] = {
            "kind": "recommendation",
            "number": entry.number,
            "text": entry.text,
            "addressees": [body.name for body in entry.addressees],
            "referral_notes": [register.notes[n].paragraph for n in entry.notes],
            "findings": [f"{one.code} {one.message}" for one in shown_remarks(register, at)],
            "broken_citations": _broken(entry.citations, changes),
            **_places(entry.citations),
        }
        change = since.get(at)
        if change and changes:
            row["change"] = list(change.kinds) or "unchanged"
            row |= {} if change.was is None else _was(changes.old.entries[change.was])
        yield row


def _citation_row(one: Cited, changes: Changes | None) -> dict[str, str | list[str]]:
    return {
        "kind": "citation",
        "number": one.number,
        "text": one.text,
        "broken_citations": _broken((one,), changes),
        **_places((one,)),
    }


def _broken(citations: tuple[Cited, ...], changes: Changes | None) -> list[str]:
    """Return the paragraphs of the citations that changes broke."""
    return [
        one.citation.paragraph for one in (changes.broken if changes else ()) if one.citation in citations
    ]


def _places(citations: tuple[Cited, ...]) -> dict[str, str | list[str]]:
    return {
        "cited_in": [one.whereabouts for one in citations],
        "sections": [" › ".join(one.section) for one in citations],
    }


def _was(entry: Entry) -> dict[str, str | list[str]]:
    bodies = [body.name for body in entry.addressees]
    return {"was_number": entry.number, "was_text": entry.text, "was_addressees": bodies}


def _note_row(note: Noted) -> dict[str, str | list[str]]:
    return {
        "kind": "referral-note",
        "number": note.paragraph,
        "text": note.text,
        "addressees": note.body,
        "referral_notes": note.service,
    }


def _lines(held: str | list[str]) -> tuple[Line, ...]:
    return tuple(Line(text) for text in ([held] if isinstance(held, str) else held))
