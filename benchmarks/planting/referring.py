"""Defects of referral notes, and suppressions."""

from __future__ import annotations

import re
from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from planting.plant import Kind, Plant

if TYPE_CHECKING:
    from random import Random

    from planting.report import Note, Report

_SYNONYMS = (
    ("health visiting", "health visitor"),
    ("health visitor", "health visiting"),
    ("school nursing", "school nurse"),
    ("school nurse", "school nursing"),
    ("substance misuse", "drug and alcohol"),
)
_LETTER = re.compile(r"separate letter")
_MAJORITY = 3
_NEW_BODY = "Fallowdale"


def _notes(report: Report) -> list[Note]:
    """Return the complete notes: with a body and a service."""
    return [note for note in report.notes if note.found["body"] and note.found["service"]]


def _replaced(report: Report, note: Note, part: str, new: str, *also: str) -> Plant:
    return Plant({note.line: (report.replaced(note.line, *note.found.span(part), new),)}, also=also)


def _usual_body(report: Report) -> str:
    """Return the body that most notes name, if most do name the same."""
    named = Counter(note.found["body"] for note in _notes(report)).most_common(1)
    return named[0][0] if named and named[0][1] >= _MAJORITY and named[0][1] * 2 > len(_notes(report)) else ""


def _other_body(report: Report, rng: Random) -> Plant | None:
    usual = _usual_body(report)
    notes = [note for note in _notes(report) if note.found["body"] == usual]
    if not notes:
        return None
    new = f"{usual.partition(', ')[0]}, {_NEW_BODY} {rng.choice(('Council', 'County Council'))}"
    return _replaced(report, rng.choice(notes), "body", new, "COV005")


def _body_variant(report: Report, rng: Random) -> Plant | None:
    usual = _usual_body(report)
    notes = [note for note in _notes(report) if note.found["body"] == usual]
    if not notes or not usual.endswith(" Council"):
        return None
    kind = next((k for k in (" County", " Metropolitan Borough", " Borough") if f"{k} Council" in usual), "")
    other = usual.replace(f"{kind} Council", " Council" if kind else " Borough Council")
    return _replaced(report, rng.choice(notes), "body", other)


def _body_shortened(report: Report, rng: Random) -> Plant | None:
    """Leave out which council's public health is told: "Public Health" alone."""
    usual = _usual_body(report)
    notes = [note for note in _notes(report) if note.found["body"] == usual]
    if not notes or ", " not in usual:
        return None
    return _replaced(report, rng.choice(notes), "body", usual.partition(", ")[0])


def _told_elsewhere(report: Report, rng: Random) -> Plant | None:
    """Tell somebody who commissions none of what the usual body does."""
    usual = _usual_body(report)
    notes = [n for n in _notes(report) if n.found["body"] == usual and n.found["role"]]
    if not notes:
        return None
    new = rng.choice(("the Director of Social Care", f"NHS {_NEW_BODY} CCG", f"{_NEW_BODY} NHS Trust"))
    return _replaced(report, rng.choice(notes), "body", new, "PHR004", "PHR006", "COV005")


def _other_service(report: Report, rng: Random, services: tuple[str, ...]) -> Plant | None:
    notes = _notes(report)
    return _replaced(report, rng.choice(notes), "service", rng.choice(services)) if notes else None


def _other_name(report: Report, rng: Random) -> Plant | None:
    used = Counter(note.found["service"] for note in _notes(report))
    fitting = [
        (note, new)
        for note in _notes(report)
        for old, other in _SYNONYMS
        if used[note.found["service"]] > 1 and (new := note.found["service"].replace(old, other)) not in used
    ]
    if not fitting:
        return None
    note, new = rng.choice(fitting)
    return _replaced(report, note, "service", new)


def _letter_dropped(report: Report, _rng: Random) -> Plant | None:
    lines = [i for i in report.section("about the review") if _LETTER.search(report.lines[i])]
    if not lines or not report.notes:
        return None
    near = frozenset({report.section("about the review")[0], report.notes[0].line})
    return Plant(dict.fromkeys(lines, ()), near, ("letter",), ("STR005 letter",))


def _notes_dropped(report: Report, _rng: Random) -> Plant | None:
    promise = [i for i in report.section("about the review") if _LETTER.search(report.lines[i])]
    held = [i for i in report.body if "to the attention of" in report.lines[i]]
    if not promise or not report.notes or {note.line for note in report.notes} != set(held):
        return None
    edits: dict[int, tuple[str, ...]] = {}
    for note in reversed(report.notes):
        line = edits.get(note.line, (report.lines[note.line],))[0]
        edits[note.line] = ((line[: note.found.start()] + line[note.found.end() :]).rstrip(),)
    left = any("to the attention of" in edit[0] for edit in edits.values())
    return None if left else Plant(edits, frozenset(promise), ("letter",), ("CIT010", "PHR006"))


def _role_cut(report: Report, rng: Random) -> Plant | None:
    notes = _notes(report)
    return _replaced(report, rng.choice(notes), "role", "") if notes else None


def _body_cut(report: Report, rng: Random) -> Plant | None:
    """Leave the body's name out: "to the attention of the commissioner of …"."""
    notes = [n for n in _notes(report) if n.found["role"]]
    if not notes:
        return None
    note = rng.choice(notes)
    start, end = note.found.start("body"), note.found.start("service")
    return Plant({note.line: (report.replaced(note.line, start, end, "the commissioner of "),)})


def _other_wording(report: Report, rng: Random) -> Plant | None:
    usual = [n for n in _notes(report) if n.found["text"].startswith("This issue has been drawn")]
    if len(usual) < _MAJORITY or len(usual) * 2 <= len(report.notes):
        return None
    note = rng.choice(usual)
    start = note.found.start("text")
    new = rng.choice(("We have brought this", "We also brought this issue"))
    return Plant(
        {note.line: (report.replaced(note.line, start, start + len("This issue has been drawn"), new),)}
    )


def _other_emphasis(report: Report, rng: Random) -> Plant | None:
    marks = Counter(note.found["mark"] for note in report.notes).most_common(1)
    if not marks or not marks[0][0] or marks[0][1] < _MAJORITY or marks[0][1] * 2 <= len(report.notes):
        return None
    note = rng.choice([n for n in report.notes if n.found["mark"] == marks[0][0]])
    mark = rng.choice([m for m in ("*", "**", "") if m != marks[0][0]])
    return Plant(
        {note.line: (report.replaced(note.line, *note.found.span(), f"{mark}{note.found['text']}{mark}"),)}
    )


def _twice(report: Report, rng: Random) -> Plant | None:
    notes = [note for note in _notes(report) if not re.search(r"\d", note.found["text"])]
    if not notes:
        return None
    note = rng.choice(notes)
    line = report.replaced(note.line, note.found.end(), note.found.end(), f" {note.found[0]}")
    return Plant({note.line: (line,)}, also=("PHR",))  # what the note lacks already, it lacks twice now


def _suppression(report: Report, rng: Random, *, reason: bool) -> Plant | None:
    plain = [p for p in report.plain if not report.lines[p.line - 1].strip()]
    if not plain:
        return None
    line = rng.choice(plain).line
    why = " because the wording was agreed with the trust" if reason else ""
    code = "CIT004" if reason else "CIT001"
    return Plant({line: (f"<!-- reportlint: ignore {code}{why} -->", report.lines[line])})


KINDS = (
    Kind("note to another area's body", ("PHR001",), _other_body),
    Kind("note to a variant of the body", ("PHR001", "ORG001"), _body_variant),
    Kind("note to somebody else", ("PHR001",), _told_elsewhere),
    Kind("note to public health at large", ("PHR001", "PHR005"), _body_shortened),
    Kind(
        "note about a service of others",
        ("PHR002",),
        partial(
            _other_service, services=("the physiotherapy service", "the children's speech therapy service")
        ),
    ),
    Kind("note with another name of the service", ("PHR003",), _other_name),
    Kind("promise of the letter dropped", ("PHR004",), _letter_dropped),
    Kind("all notes dropped", ("PHR004",), _notes_dropped),
    Kind("note about 'the service'", ("PHR005",), partial(_other_service, services=("the service",))),
    Kind("note about 'these services'", ("PHR005",), partial(_other_service, services=("these services",))),
    Kind("note without commissioner", ("PHR005",), _role_cut),
    Kind("note without the body's name", ("PHR005",), _body_cut),
    Kind("note in other words", ("PHR007",), _other_wording),
    Kind("note in another emphasis", ("PHR007",), _other_emphasis),
    Kind("note twice in a paragraph", ("PHR007",), _twice),
    Kind("suppression that hides nothing", ("SUP001",), partial(_suppression, reason=True), text_only=True),
    Kind("suppression without a reason", ("SUP001",), partial(_suppression, reason=False), text_only=True),
)
