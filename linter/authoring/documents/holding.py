"""A letter that somebody may have changed, held against the report that it speaks of."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from linter.authoring.documents.letter import addressee, cells
from linter.authoring.documents.paper import printable
from linter.authoring.documents.referring import gather
from linter.grammar.wording import folded
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from linter.authoring.documents.referring import Referral
    from linter.model.draft import Draft
    from linter.model.review import Review

_UNCLEAR = frozenset({"no-service", "vague-service", "other-service"})
_COLUMNS = 3
_SHOWN = 8  # words of a difference


class Departure(Frozen):
    """Where a letter departs from the report.

    `kind` is "missing-note", "unknown-note", "changed-text", "changed-service" or "other-addressee"; `line`
    is the letter's (in Word the block), 0 for what is not in it.
    """

    line: int
    kind: str
    message: str


class _Row(Frozen):
    """A row of the letter's tables: the cells' words, and its line."""

    label: str
    finding: str
    service: str
    line: int


def departures(review: Review, letter: Draft, words: Mapping[str, str]) -> tuple[Departure, ...]:
    """Return where `letter` departs from the notes of `review`: first by lines, then what it lacks.

    A note that somebody has written out of the tables is there if all that it says stands in the text. A
    service that the report leaves open, or names in several ways, is the writer's to complete.
    """
    rows = list(_rows(letter))
    text = printable(" ".join(block.text for block in letter.blocks if not (block.cell or block.hidden)))
    found = list(_other_addressee(review, letter, words))
    for referral in gather(review).in_order:
        wanted = _wanted(referral, words)
        row = _match(wanted, rows)
        if row is None and _is_told(referral, text):
            continue
        if row is None:
            place = f"paragraph {wanted.label}" if referral.label else referral.where
            about = f" on {referral.service}" if referral.service else ""
            found.append(Departure(0, "missing-note", f"The note in {place}{about} is not in the letter."))
            continue
        rows.remove(row)
        found += _differences(referral, wanted, row)
    found += [
        Departure(row.line, "unknown-note", f"The report has no such note: {row.label}.") for row in rows
    ]
    return tuple(sorted(found, key=lambda one: (one.line == 0, one.line)))


def _rows(letter: Draft) -> Iterator[_Row]:
    """Yield the rows of tables with as many columns as the letter's."""
    held: dict[tuple[int, int], dict[int, list[int]]] = {}
    for at, block in enumerate(letter.blocks):
        if block.cell and not block.cell.header and not block.hidden:
            row = held.setdefault((block.cell.table, block.cell.row), {})
            row.setdefault(block.cell.column, []).append(at)
    for row in held.values():
        texts = {
            column: [printable(letter.blocks[at].text) for at in blocks] for column, blocks in row.items()
        }
        if set(range(_COLUMNS - 1)) <= texts.keys() and max(texts) < _COLUMNS and any(texts[0]):
            first = letter.blocks[row[0][0]].locate(0).line
            service = texts.get(_COLUMNS - 1, [""])[0]
            yield _Row(_joined(texts[0][:1]), _joined(texts[1]), service, first)


def _wanted(referral: Referral, words: Mapping[str, str]) -> _Row:
    label, finding, _ = cells(referral, words)
    return _Row(label[0].text, _joined([line.text for line in finding]), referral.service, 0)


def _is_told(referral: Referral, text: str) -> bool:
    said = [printable(line) for passage in referral.passages for line in passage.lines]
    return bool(said) and all(line in text for line in said)


def _joined(texts: list[str]) -> str:
    return printable(" ".join(texts))


def _match(wanted: _Row, rows: list[_Row]) -> _Row | None:
    """Return the row with the same paragraphs; of several the one that reads most like the report."""
    same = [row for row in rows if row.label == wanted.label]
    return max(same, key=lambda row: _alike(row, wanted), default=None)


def _alike(row: _Row, wanted: _Row) -> tuple[bool, float]:
    pair = SequenceMatcher(None, row.finding.split(), wanted.finding.split(), autojunk=False)
    return row.service == wanted.service, pair.ratio()


def _differences(referral: Referral, wanted: _Row, row: _Row) -> Iterator[Departure]:
    if row.finding != wanted.finding:
        told = _first_difference(row.finding.split(), wanted.finding.split())
        yield Departure(row.line, "changed-text", f"{row.label}: {told}")
    settled = not _UNCLEAR & {mark.kind for mark in referral.marks}
    if settled and row.service != wanted.service:
        message = f"{row.label}: the letter says “{row.service}”, the report “{wanted.service}”."
        yield Departure(row.line, "changed-service", message)


def _first_difference(ours: list[str], theirs: list[str]) -> str:
    """Return the sentence that tells where the letter first reads unlike the report."""
    steps = SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
    _, a, b, c, d = next(step for step in steps if step[0] != "equal")
    mine, its = " ".join(ours[a:b][:_SHOWN]), " ".join(theirs[c:d][:_SHOWN])
    if not mine:
        return f"the letter lacks “{its}”, which the report says."
    if not its:
        return f"the letter says “{mine}”, which the report does not."
    return f"the letter says “{mine}”, the report “{its}”."


def _other_addressee(review: Review, letter: Draft, words: Mapping[str, str]) -> Iterator[Departure]:
    """Tell where nothing before the first table names the body; a name that the report lacks is no matter."""
    name = addressee(review, words)
    before = []
    for block in letter.blocks:
        if block.cell:
            break
        before.append(block)
    if (
        review.notes
        and name != words["unnamed-body"]
        and not any(folded(name) in folded(b.text) for b in before)
    ):
        line = before[0].locate(0).line if before else 1
        yield Departure(line, "other-addressee", f"The letter is not addressed to {name}.")
