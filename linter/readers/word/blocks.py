"""Passages become blocks: numbers are counted, kinds are told apart, looks become emphasis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.model.draft import Anchor, Block, Kind
from linter.model.frozen import Frozen
from linter.readers.labels import split_label
from linter.readers.looks import emphasised, highlighted
from linter.readers.word.counters import Counters, Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from linter.model.draft import Cell, Field
    from linter.readers.word.numbering import Numbering
    from linter.readers.word.passages import Passage
    from linter.readers.word.styles import Styles

_NO_LEVEL = 9


class Origin(Frozen):
    """Where a block comes from: the passage, by its index, and whether the block holds its hidden words.

    `offset` is where the passage's words begin in the block's text, behind a computed number.
    """

    passage: int
    hidden: bool
    offset: int


class Blocks(Frozen):
    """The blocks of a file with the origin of each.

    `undefined` counts the paragraphs whose list the file does not define (Word prints no number there),
    `unresolved` those whose number only Word can print: their blocks are `automatic` and have no number.
    """

    blocks: tuple[Block, ...]
    origins: tuple[Origin, ...]
    undefined: int
    unresolved: int


def make_blocks(passages: Sequence[Passage], styles: Styles, numbering: Numbering) -> Blocks:
    """Return the blocks of `passages`: one for the words that show, then one for those that are hidden."""
    counters = Counters(numbering)
    blocks: list[Block] = []
    origins: list[Origin] = []
    undefined = unresolved = 0
    lone: _Lone | None = None
    for index, passage in enumerate(passages):
        place = numbering.place(passage.properties) if passage.counted else None
        label = None if place is None else counters.count(place, passage.series)
        undefined += place is not None and label is None
        words = passage.words
        label, lone = _with_lone(passage, label, lone)
        if words and not words.isspace():
            block = _block(passage, words, label, styles, len(blocks) + 1)
            unresolved += block.automatic and not block.number
            offset = len(block.text) - len(words)
            origins.append(Origin(index, hidden=False, offset=offset))
            blocks.append(block)
        if passage.hidden and not passage.hidden.isspace():
            origins.append(Origin(index, hidden=True, offset=0))
            blocks.append(_hidden_block(passage, styles, len(blocks) + 1))
    return Blocks(tuple(blocks), tuple(origins), undefined, unresolved)


class _Lone(Frozen):
    """A number that Word prints in a cell without words."""

    label: Label
    cell: Cell


def _with_lone(
    passage: Passage, label: Label | None, lone: _Lone | None
) -> tuple[Label | None, _Lone | None]:
    """Return the label of a passage, and the number that waits for the words of the next cell in its row."""
    cell = passage.cell
    if cell is None:
        return label, None
    if not passage.words.strip():
        prints = label is not None and not label.bullet and label.text
        return label, _Lone(label, cell) if label and prints else lone
    fits = lone is not None and (lone.cell.table, lone.cell.row) == (cell.table, cell.row)
    return (lone.label if lone and fits and label is None and lone.cell.column < cell.column else label), None


def _block(passage: Passage, words: str, label: Label | None, styles: Styles, ordinal: int) -> Block:
    kind, level = _kind(passage, label, styles)
    text, number, body, automatic = _numbered(passage, words, label)
    shift = len(text) - len(words)
    return Block(
        text=text,
        kind=kind,
        number=number,
        body=body,
        level=level,
        style=styles.facts(passage.properties.style).name,
        story=passage.story,
        automatic=automatic,
        cell=passage.cell,
        emphasis=emphasised(passage.turns, len(words), shift) if passage.turns else (),
        highlights=highlighted(passage.turns, len(words), shift) if passage.turns else (),
        fields=_shifted(passage.fields, shift),
        bookmarks=passage.bookmarks,
        anchors=(Anchor(0, ordinal, 1),),
    )


def _hidden_block(passage: Passage, styles: Styles, ordinal: int) -> Block:
    return Block(
        text=passage.hidden,
        style=styles.facts(passage.properties.style).name,
        story=passage.story,
        hidden=True,
        cell=passage.cell,
        anchors=(Anchor(0, ordinal, 1),),
    )


def _numbered(passage: Passage, words: str, label: Label | None) -> tuple[str, str, int, bool]:
    """Return the text with its number, the number, where the words begin, whether Word computes it."""
    number = passage.note
    if label is not None and not label.bullet and label.text != "":
        number = label.text
    if number is None:
        return words, "", 0, True
    if number:
        return f"{number}\t{words}", number, len(number) + 1, True
    return words, *split_label(words), False


def _kind(passage: Passage, label: Label | None, styles: Styles) -> tuple[Kind, int]:
    """Return the kind of a block and its level: the style goes before where the paragraph stands."""
    facts = styles.facts(passage.properties.style)
    outline = passage.properties.outline
    level = facts.level if outline is None else (outline + 1 if 0 <= outline < _NO_LEVEL else 0)
    if facts.title:
        return Kind.TITLE, 0
    if facts.contents:
        return Kind.CONTENTS, 0
    if level:
        return Kind.HEADING, level
    if passage.fields and any(field.code == "TOC" for field in passage.fields):
        return Kind.CONTENTS, 0
    depth = label.level + 1 if label is not None and label.bullet else 0
    if passage.cell is not None:
        return Kind.CELL, depth
    return (Kind.ITEM, depth) if depth else (Kind.PARAGRAPH, 0)


def _shifted(fields: tuple[Field, ...], shift: int) -> tuple[Field, ...]:
    if not shift:
        return fields
    return tuple(field._replace(start=field.start + shift, end=field.end + shift) for field in fields)
