"""From the lines that make a paragraph to the blocks of a draft; text and Markdown share it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.model.draft import Block, Cell, Coverage, Draft, Kind, Omission
from linter.model.frozen import Frozen
from linter.readers.inline import UNSEEN
from linter.readers.labels import split_label
from linter.readers.lines import Line, split_lines
from linter.readers.openings import is_rule, opening
from linter.readers.page_lines import page_lines
from linter.readers.pieces import Inline, Shown, compose
from linter.readers.unseen import DOT_LEADER, SOFT_HYPHEN, UNSEEN_SIGNS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from linter.model.draft import Comment
    from linter.readers.remarks import Remark

Scan = Callable[[str], Inline]


class Row(Frozen):
    """The lines of the file that make one block, and what is known of it before its words are read.

    `scan` tells what is seen of the lines' text.
    """

    lines: tuple[Line, ...]
    scan: Scan
    kind: Kind = Kind.PARAGRAPH
    level: int = 0
    cell: Cell | None = None


class Source(Frozen):
    """A text file without what is no text: its lines, remarks made unseen, and what the front matter says."""

    lines: list[str]
    remarks: list[Remark]
    properties: Mapping[str, str]
    notes: tuple[str, ...]


def prepare(text: str) -> Source:
    """Return the lines of a file, each in its place, with front matter blanked and remarks set apart."""
    lines = split_lines(_without_unseen(text.replace(UNSEEN, "\N{REPLACEMENT CHARACTER}")))
    properties, notes = _take_front_matter(lines)
    notes += _take_page_lines(lines)
    if "<!--" not in text:
        return Source(lines, [], properties, notes)
    from linter.readers.remarks import split_remarks  # few files have any

    return Source(*split_remarks(lines), properties, notes)


def _without_unseen(text: str) -> str:
    """Return `text`, as long, with signs that nobody sees marked; words parted at a line's end stay."""
    if text.isascii():
        return text
    text = text.replace(DOT_LEADER, ".")
    if not any(sign in text for sign in UNSEEN_SIGNS):
        return text
    return compiled(rf"(?!{SOFT_HYPHEN}[\r\n])[{UNSEEN_SIGNS}]").sub(UNSEEN, text)


def _take_front_matter(lines: list[str]) -> tuple[Mapping[str, str], tuple[str, ...]]:
    """Blank the front matter at the top of `lines`; return what it says of the file, and a note about it."""
    if not lines[0].startswith("---"):
        return {}, ()
    from linter.readers.front_matter import front_matter  # few files have any

    front = front_matter(lines)
    lines[: front.lines] = [""] * front.lines
    note = f"lines 1 to {front.lines} are front matter and were not read as text"
    return front.properties, (note,) if front.lines else ()


def _take_page_lines(lines: list[str]) -> tuple[str, ...]:
    """Blank the lines that only say which page this is; return a note about them."""
    found = page_lines(lines)
    for at in found:
        lines[at] = ""
    return (f"{len(found)} lines with the number of a page were not read as text",) if found else ()


def make_draft(name: str, file_format: str, source: Source, rows: Iterable[Row]) -> Draft:
    """Return the draft that `rows` of `source` make; rows without words make no block."""
    blocks: list[Block] = []
    indents: list[int] = []
    pictures = 0
    for row in rows:
        lines, bulleted = _without_bullets(row)
        inline = row.scan("\n".join(line.text for line in lines))
        pictures += inline.pictures
        shown = compose(lines, inline)
        if shown.text:
            depth = _depth(indents, row.lines[0].column, bulleted=bulleted)
            blocks.append(_block(row, shown, depth))
    omitted = (Omission("pictures", pictures, "only the words of a file are read"),) if pictures else ()
    coverage = Coverage((("body", len(blocks)),), omitted, source.notes)
    comments = _comments(source.remarks, blocks)
    return Draft(
        name, file_format, tuple(blocks), comments, properties=dict(source.properties), coverage=coverage
    )


def _comments(remarks: list[Remark], blocks: list[Block]) -> tuple[Comment, ...]:
    if not remarks:
        return ()
    from linter.readers.remarks import comments

    return comments(remarks, blocks)


def _without_bullets(row: Row) -> tuple[tuple[Line, ...], bool]:
    """Return the lines of a row without the bullets before its words, and whether there were any."""
    first = row.lines[0]
    if row.kind is not Kind.PARAGRAPH:
        return row.lines, False
    if is_rule(first.text):
        return row.lines[1:], False
    words, bulleted = opening(first.text)
    return ((first.cut(words), *row.lines[1:]), True) if bulleted else (row.lines, False)


def _depth(indents: list[int], column: int, *, bulleted: bool) -> int:
    """Return how deep in lists a line stands, given those open before it; 0 without a bullet."""
    while indents and (indents[-1] > column or (not bulleted and indents[-1] == column)):
        indents.pop()
    if not bulleted:
        return 0
    if not indents or indents[-1] < column:
        indents.append(column)
    return len(indents)


def _block(row: Row, shown: Shown, depth: int) -> Block:
    """Return the block of a row at `depth` of a list."""
    text, anchors, emphasis = shown
    number, body = split_label(text)
    listed = depth and not number
    kind = Kind.ITEM if listed else row.kind
    level = depth if listed else row.level
    return Block(text, kind, number, body, level, cell=row.cell, emphasis=emphasis, anchors=anchors)
