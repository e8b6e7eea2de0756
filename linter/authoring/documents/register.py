"""The register laid out as tables: recommendations, notes, and what is broken."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

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
from linter.authoring.documents.tracing import shown_remarks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from linter.authoring.documents.changes import Change, Changes
    from linter.authoring.documents.tracing import Cited, Entry, Noted, Register

_MATRIX = (
    ("number", 1.5),
    ("text", 7.0),
    ("addressees", 4.6),
    ("citations", 4.6),
    ("notes", 3.4),
    ("findings", 4.6),
)
_NOTES = (("paragraph", 2.2), ("note", 10.5), ("body", 5.0), ("service", 4.5), ("beside", 3.5))
_UNRESOLVED = (("paragraph", 3.0), ("section", 8.0), ("citation", 14.7))
_BROKEN = (("paragraph", 2.2), ("citation", 4.5), ("meant", 8.0), ("became", 3.0), ("now", 8.0))
_CHANGE = ("change", 4.0)

_NONE = frozenset[str]()
_PLAIN = (
    *("recommendations", "notes", "unresolved", "dropped", "broken", "uncited", "unnumbered", "no-service"),
    *("added", "dropped-now", "renumbered", "reworded", "readdressed", "nothing"),
)
WORDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "title": frozenset({"area"}),
        "summary": frozenset({"recommendations", "citations", "notes", "file"}),
        "since": frozenset({"file"}),
        "unknown": frozenset({"name"}),
        "cited": frozenset({"paragraph", "section"}),
        "about": frozenset({"numbers"}),
        "note": frozenset({"paragraph", "service"}),
        "finding": frozenset({"code", "message"}),
        "was-number": frozenset({"number"}),
        "was-text": frozenset({"text"}),
        "was-addressees": frozenset({"bodies"}),
        **dict.fromkeys(_PLAIN, _NONE),
        **{
            f"column-{key}": _NONE
            for columns in (_MATRIX, _NOTES, _UNRESOLVED, _BROKEN, (_CHANGE,))
            for key, _ in columns
        },
    }
)
"""The words that a house gives for the register, each with the slots that it may have."""


def lay_out(register: Register, words: Mapping[str, str], changes: Changes | None) -> Paper:
    """Return the register as tables; with `changes` since an older one, those too.

    The first table with a heading holds every recommendation once.
    """
    made = _Maker(register, words, changes)
    tables = (
        ("recommendations", made.matrix()),
        ("dropped", made.dropped()),
        ("broken", made.broken()),
        ("notes", made.notes()),
        ("unresolved", made.unresolved()),
    )
    parts = [Part(words[key], (), table) for key, table in tables if table.rows]
    title = printable(filled(words["title"], {"area": register.area}))
    return Paper(title, (Part("", tuple(made.summary())), *parts), wide=True)


class _Maker:
    """Makes the tables of a register in the words of a house."""

    def __init__(self, register: Register, words: Mapping[str, str], changes: Changes | None) -> None:
        self.register, self.words, self.changes = register, words, changes

    def summary(self) -> Iterator[Line]:
        register = self.register
        cited = sum(len(entry.citations) for entry in register.entries) + len(register.unresolved)
        counts = {"recommendations": len(register.entries), "citations": cited, "notes": len(register.notes)}
        slots = {key: str(count) for key, count in counts.items()} | {"file": register.file}
        yield from paragraphs(self.words["summary"], slots)
        if self.changes:
            yield from paragraphs(self.words["since"], {"file": self.changes.old.file})

    def matrix(self) -> Table:
        columns = (*_MATRIX, _CHANGE) if self.changes else _MATRIX
        since = {one.now: one for one in self.changes.changes} if self.changes else {}
        rows = []
        for at, entry in enumerate(self.register.entries):
            row = (*self._row(entry), self._found(at))
            rows.append((*row, tuple(self._changed(since[at]))) if self.changes else row)
        return self._table(columns, rows)

    def dropped(self) -> Table:
        gone = [self.changes.old.entries[at] for at in self.changes.dropped] if self.changes else []
        return self._table(_MATRIX[:3], (self._row(entry)[:3] for entry in gone))

    def broken(self) -> Table:
        rows = (
            (
                (Line(one.citation.paragraph, "strong"),),
                (Line(one.citation.number),),
                (Line(one.meant),),
                (Line(one.became or self.words["dropped-now"]),),
                (Line(one.now or self.words["nothing"]),),
            )
            for one in (self.changes.broken if self.changes else ())
        )
        return self._table(_BROKEN, rows)

    def notes(self) -> Table:
        return self._table(_NOTES, map(self._note_row, self.register.notes))

    def unresolved(self) -> Table:
        rows = (
            ((Line(one.paragraph, "strong"),), (Line(" › ".join(one.section)),), (Line(one.text),))
            for one in self.register.unresolved
        )
        return self._table(_UNRESOLVED, rows)

    def _table(
        self, columns: Iterable[tuple[str, float]], rows: Iterable[tuple[tuple[Line, ...], ...]]
    ) -> Table:
        made = tuple(Column(key, self.words[f"column-{key}"], width) for key, width in columns)
        return Table(_fitted(made), tuple(rows))

    def _row(self, entry: Entry) -> tuple[tuple[Line, ...], ...]:
        words = self.words
        number = Line(entry.number, "strong") if entry.number else Line(words["unnumbered"], "mark")
        bodies = (
            Line(body.name if body.known else filled(words["unknown"], {"name": body.name}))
            for body in entry.addressees
        )
        cited = tuple(self._cited(entry.citations)) or (Line(words["uncited"], "mark"),)
        noted = tuple(self._noted(self.register.notes[at]) for at in entry.notes) if entry.notes else ()
        return (number,), (Line(entry.text),), tuple(bodies), cited, noted

    def _found(self, at: int) -> tuple[Line, ...]:
        remarks = shown_remarks(self.register, at)
        said = self.words["finding"]
        return tuple(Line(filled(said, {"code": one.code, "message": one.message})) for one in remarks)

    def _cited(self, citations: tuple[Cited, ...]) -> Iterator[Line]:
        for one in citations:
            section = " › ".join(one.section[-1:])
            place = filled(self.words["cited"], {"paragraph": one.paragraph, "section": section})
            yield Line(place if one.paragraph else section)

    def _noted(self, note: Noted) -> Line:
        slots = {"paragraph": note.paragraph, "service": note.service or self.words["no-service"]}
        return Line(filled(self.words["note"], slots))

    def _note_row(self, note: Noted) -> tuple[tuple[Line, ...], ...]:
        number = [Line(note.paragraph, "strong")]
        if note.paragraphs:
            number.append(Line(filled(self.words["about"], {"numbers": listed(note.paragraphs)})))
        beside = Line(listed(note.recommendations))
        return tuple(number), (Line(note.text),), (Line(note.body),), (Line(note.service),), (beside,)

    def _changed(self, change: Change) -> Iterator[Line]:
        """Yield what happened to a recommendation, and what it was."""
        for kind in change.kinds:
            yield Line(self.words[kind], "strong")
        if change.was is None or self.changes is None:
            return
        was = self.changes.old.entries[change.was]
        told = {
            "renumbered": ("was-number", {"number": was.number or self.words["unnumbered"]}),
            "reworded": ("was-text", {"text": was.text}),
            "readdressed": ("was-addressees", {"bodies": listed(tuple(b.name for b in was.addressees))}),
        }
        for kind in change.kinds:
            key, slots = told[kind]
            yield Line(filled(self.words[key], slots))


def _fitted(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Return the columns as wide as the page together (A4 on its side, without margins)."""
    share = 25.7 / sum(column.width for column in columns)
    return tuple(column._replace(width=round(column.width * share, 2)) for column in columns)
