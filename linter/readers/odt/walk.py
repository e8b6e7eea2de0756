"""The walk through an OpenDocument text: paragraphs, lists, tables, frames, notes become blocks in order."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from linter.model.draft import Anchor, Block, Cell, Kind, Story
from linter.model.frozen import Frozen
from linter.readers.labels import split_label
from linter.readers.looks import IS_HIDDEN, emphasised
from linter.readers.numbers import whole
from linter.readers.odt.names import (
    A_TABLE,
    CELL,
    COVERED,
    DRAW,
    HEADER_ROWS,
    HEADING,
    IMAGE,
    INDEX_BODY,
    INDEX_TITLE,
    LIST,
    NOTE_BODY,
    NOTE_MARK,
    NUMBERED,
    OBJECT,
    OLE_OBJECT,
    PARAGRAPH,
    ROW,
    SECTION,
    STYLE_NAME,
    SVG,
    TABLE,
    TEXT,
)
from linter.readers.odt.paragraph import Words, read_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from lxml.etree import _Element as Element

    from linter.readers.odt.items import Item, Lists
    from linter.readers.odt.remarks import Remarks
    from linter.readers.odt.styles import Styles

PICTURE: Final = "picture"
EMBEDDED: Final = "embedded object"
_MOST_COLUMNS: Final = 200
_CONTENTS = frozenset(
    TEXT + name
    for name in ("table-of-content", "illustration-index", "table-index", "object-index", "user-index")
)
_INDEXES = _CONTENTS | {TEXT + "alphabetical-index", TEXT + "bibliography"}


class Setting(Frozen):
    """Where a block stands: `item` is the list item around it, `look` hides a section, `note` is its mark."""

    story: Story = Story.BODY
    cell: Cell | None = None
    contents: bool = False
    heading: bool = False
    look: int = 0
    item: Item | None = None
    note: str = ""
    number: str = ""


@dataclass(slots=True, eq=False, repr=False)
class Gathering:
    """What the walk has found so far."""

    styles: Styles
    lists: Lists
    remarks: Remarks
    blocks: list[Block] = field(default_factory=list)
    notes: list[Element] = field(default_factory=list)
    alternatives: list[str] = field(default_factory=list)
    omitted: Counter[str] = field(default_factory=Counter)
    tables: int = 0


def read_blocks(gathering: Gathering, parent: Iterable[Element], setting: Setting) -> None:
    """Read the blocks among the children of an element (or among these elements), in order."""
    for child in parent:
        handler = _BLOCKS.get(child.tag)
        if handler is not None:
            handler(gathering, child, setting)
        elif child.tag.startswith(DRAW):
            _drawing(gathering, child, setting)


def read_notes(gathering: Gathering) -> None:
    """Read the footnotes, then the endnotes, that the text has referred to, each under its printed mark."""
    notes, gathering.notes = gathering.notes, []
    for kind, story in (("footnote", Story.FOOTNOTES), ("endnote", Story.ENDNOTES)):
        for note in notes:
            if note.get(TEXT + "note-class", "footnote") != kind:
                continue
            mark = "".join(child.text or "" for child in note.iterchildren(NOTE_MARK)).strip()
            for body in note.iterchildren(NOTE_BODY):
                for at, block in enumerate(body):
                    read_blocks(gathering, [block], Setting(story=story, note="" if at else mark))


def _paragraph(gathering: Gathering, element: Element, setting: Setting) -> None:
    style = element.get(STYLE_NAME, "")
    words = Words(gathering.styles, forced=setting.look, numbered=bool(setting.note))
    read_words(words, element, gathering.styles.look("paragraph", style, 0))
    label, depth = gathering.lists.label(element, setting.item)
    setting = setting._replace(number=label or setting.note)
    shown = "".join(words.shown)
    hidden = "".join(words.hidden)
    first = len(gathering.blocks)
    if shown.strip():
        gathering.blocks.append(_block(gathering, element, setting, words, depth))
    if hidden.strip():
        gathering.blocks.append(_hidden(gathering, setting, hidden, style))
    gathering.remarks.note(words, first, shown=bool(shown.strip()))
    gathering.notes += words.notes
    for drawing in words.drawings:
        _drawing(gathering, drawing, setting)


def _block(gathering: Gathering, element: Element, setting: Setting, words: Words, depth: int) -> Block:
    text, number = "".join(words.shown), setting.number
    facts = gathering.styles.facts(element.get(STYLE_NAME, ""))
    if facts.contents:
        setting = setting._replace(contents=True)
    kind, level = _kind(element, setting, depth, title=facts.title)
    automatic = bool(number)
    shift = len(number) + 1 if automatic else 0
    if automatic:
        text, body = f"{number}\t{text}", shift
    else:
        number, body = split_label(text)
    return Block(
        text=text,
        kind=kind,
        number=number,
        body=body,
        level=level,
        style=facts.name,
        story=setting.story,
        automatic=automatic,
        cell=setting.cell,
        emphasis=emphasised(words.turns, words.length, shift),
        fields=tuple(each._replace(start=each.start + shift, end=each.end + shift) for each in words.fields),
        bookmarks=tuple(words.bookmarks),
        anchors=(Anchor(0, len(gathering.blocks) + 1, 1),),
    )


def _hidden(gathering: Gathering, setting: Setting, text: str, style: str) -> Block:
    return Block(
        text=text,
        style=gathering.styles.facts(style).name,
        story=setting.story,
        hidden=True,
        cell=setting.cell,
        anchors=(Anchor(0, len(gathering.blocks) + 1, 1),),
    )


def _kind(element: Element, setting: Setting, depth: int, *, title: bool) -> tuple[Kind, int]:
    if title:
        return Kind.TITLE, 0
    if setting.contents:
        return Kind.CONTENTS, 0
    if setting.heading or element.tag == HEADING:
        return Kind.HEADING, min(max(whole(element.get(TEXT + "outline-level"), 1), 1), 9)
    if setting.cell is not None:
        return Kind.CELL, depth
    return (Kind.ITEM, depth) if depth else (Kind.PARAGRAPH, 0)


def _list(gathering: Gathering, element: Element, setting: Setting) -> None:
    for holder, item in gathering.lists.items(element, setting.item):
        read_blocks(gathering, holder, setting._replace(item=item))


def _section(gathering: Gathering, element: Element, setting: Setting) -> None:
    hides = element.get(TEXT + "display") == "none"
    read_blocks(gathering, element, setting._replace(look=setting.look | IS_HIDDEN) if hides else setting)


def _index(gathering: Gathering, element: Element, setting: Setting) -> None:
    inside = setting._replace(contents=element.tag in _CONTENTS)
    for body in element.iterchildren(INDEX_BODY):
        for child in body:
            if child.tag == INDEX_TITLE:
                read_blocks(gathering, child, setting._replace(heading=True))
            else:
                read_blocks(gathering, [child], inside)


def _table(gathering: Gathering, table: Element, setting: Setting) -> None:
    number = gathering.tables
    gathering.tables += 1
    _describe(gathering, table)
    header_open = True
    for row, (element, in_header) in enumerate(_rows(table, in_header=False)):
        header_open = header_open and in_header
        column = 0
        for cell in element.iterchildren(CELL, COVERED):
            if cell.tag == CELL:
                place = Cell(number, row, column, header_open)
                read_blocks(gathering, cell, setting._replace(cell=place, item=None))
            column += min(whole(cell.get(TABLE + "number-columns-repeated"), 1), _MOST_COLUMNS)


def _rows(parent: Element, *, in_header: bool) -> Iterator[tuple[Element, bool]]:
    for child in parent:
        if child.tag == ROW:
            yield child, in_header
        elif child.tag in _ROW_GROUPS:
            yield from _rows(child, in_header=in_header or child.tag == HEADER_ROWS)


_ROW_GROUPS = frozenset({HEADER_ROWS, TABLE + "table-rows", TABLE + "table-row-group"})


def _drawing(gathering: Gathering, shape: Element, setting: Setting) -> None:
    """Read the words of a frame or a shape, which follow the paragraph that it is anchored in."""
    inside = setting._replace(
        story=Story.TEXTBOX, cell=None, item=None, contents=False, heading=False, note=""
    )
    kinds = {child.tag for child in shape}
    _describe(gathering, shape)
    if kinds & {OBJECT, OLE_OBJECT}:
        gathering.omitted[EMBEDDED] += 1
    elif IMAGE in kinds:
        gathering.omitted[PICTURE] += 1
    read_blocks(gathering, [child for child in shape if child.tag not in _PICTURES], inside)


_PICTURES = frozenset({IMAGE, OBJECT, OLE_OBJECT})


def _describe(gathering: Gathering, element: Element) -> None:
    names = (SVG + "title", SVG + "desc", TABLE + "title", TABLE + "desc")
    for child in element.iterchildren(*names):
        if child.text and child.text.strip():
            gathering.alternatives.append(child.text)


_BLOCKS: Final[Mapping[str, Callable[[Gathering, Element, Setting], None]]] = {
    PARAGRAPH: _paragraph,
    HEADING: _paragraph,
    LIST: _list,
    NUMBERED: _list,
    SECTION: _section,
    A_TABLE: _table,
    **dict.fromkeys(_INDEXES, _index),
}
