"""What a referral note is about, in the report's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.authoring.documents.paper import printable
from linter.grammar.matching import sentences
from linter.model.draft import Place
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Numeral, Paragraph, ReferralNote, Review


class Passage(Frozen):
    """Words of a paragraph, a line a block, with its number ("" where it has none)."""

    number: str
    lines: tuple[str, ...]


class _Piece(Frozen):
    """A sentence: its words, its block, and the note whose sentence it is."""

    text: str
    block: int
    note: ReferralNote | None


def passages(review: Review, note: ReferralNote) -> tuple[tuple[Passage, ...], tuple[str, ...]]:
    """Return what `note` is about, and the numbers that it names though no paragraph has them.

    It is the text of the paragraphs that the note names, else what stands before the note in its own
    paragraph, from an earlier note on. Sentences of notes and case examples are left out.
    """
    if not note.paragraphs:
        return (_own(review, note),), ()
    found, unknown = [], []
    for number in dict.fromkeys(n.key for n in note.paragraphs):
        held = next((p for p in review.paragraphs if p.number.key == number), None)
        if held is None:
            unknown.append(number)
        else:
            found.append(_whole(review, held, note))
    return tuple(found), tuple(unknown)


def _whole(review: Review, paragraph: Paragraph, note: ReferralNote) -> Passage:
    """Return a paragraph's words; of the note's own only those up to the note."""
    pieces = list(_pieces(review, range(paragraph.first, paragraph.end), paragraph.number))
    at = next((n for n, piece in enumerate(pieces) if piece.note == note), len(pieces))
    return Passage(paragraph.number.key, _lines(pieces[:at]) or _lines(pieces))


def _own(review: Review, note: ReferralNote) -> Passage:
    """Return the words before the note, those after it where it stands first."""
    held = None if note.paragraph is None else review.paragraphs[note.paragraph]
    span = range(held.first, held.end) if held else range(note.place.block, note.place.block + 1)
    pieces = list(_pieces(review, span, held.number if held else None))
    at = next((n for n, piece in enumerate(pieces) if piece.note == note), len(pieces))
    since = max((n for n in range(at) if pieces[n].note), default=0)
    lines = _lines(pieces[since:at]) or _lines(pieces[:at]) or _lines(pieces[at:])
    return Passage(held.number.key if held else "", lines or _before(review, note))


def _before(review: Review, note: ReferralNote) -> tuple[str, ...]:
    """Return the block before a note that is all there is of its paragraph."""
    above = note.place.block - 1
    section = review.section_of(note.place.block)
    if note.paragraph is not None or section is None or above <= section.first:
        return ()
    return _lines(list(_pieces(review, range(above, above + 1), None)))


def _lines(pieces: list[_Piece]) -> tuple[str, ...]:
    held: dict[int, list[str]] = {}
    for piece in pieces:
        if piece.note is None:
            held.setdefault(piece.block, []).append(piece.text)
    return tuple(" ".join(texts) for texts in held.values())


def _pieces(review: Review, span: range, number: Numeral | None) -> Iterator[_Piece]:
    """Yield the sentences of the blocks in `span`.

    A note that is part of a longer sentence leaves that sentence in, and follows it as a piece of its own.
    """
    examples = {b for e in review.case_examples for b in range(e.first, e.end) if e.first != span.start}
    noted = {note.place.block for note in review.notes}
    for i in span:
        block = review.draft.blocks[i]
        if block.hidden or (i in examples and i not in noted):
            continue
        start = number.place.end if number and number.place.block == i else block.body
        start += len(block.text[start:]) - len(block.text[start:].lstrip(" .\t\u00a0"))
        for begin, end in sentences(block.text, start):
            yield from _sentence(review, i, begin, end)


def _sentence(review: Review, i: int, begin: int, end: int) -> Iterator[_Piece]:
    text = review.draft.blocks[i].text
    here = [n for n in review.notes if n.place.block == i]
    inside = [n for n in here if n.place.begins_in(Place(i, begin, end))]
    if any(n.place.start < begin < n.place.end for n in here):
        return
    if not inside or text[begin : inside[0].place.start].strip(" \"'“‘("):
        yield _Piece(printable(text[begin:end]), i, None)
    for note in inside:
        yield _Piece("", i, note)
