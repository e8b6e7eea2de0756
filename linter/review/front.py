"""What stands before the report proper: title, cover and Contents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.matching import search
from linter.grammar.wording import folded
from linter.model.draft import Block, Kind, Place
from linter.model.frozen import Frozen
from linter.model.review import ContentsEntry, CoverField
from linter.review.page import Page, trimmed

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from linter.model.style import FieldStyle

_PAGE = compiled(r"(?:\t\s*|\s*\.{3,}\s*|[ \u00a0]{3,})(\d{1,3})\s*$")
# With a heading above it, a line of a few words and a page number is one of the Contents.
_BARE_PAGE = compiled(r"[ \u00a0]+(\d{1,3})\s*$")
_BEFORE_PAGE = ".,:|\u2013\u2014-"  # what parts a title from its page
_ENTRY = compiled(r"[^\n.!?;:]{1,80}(?::\s[A-Z][^\n.!?;:]{0,60}|:)?$")  # "Annex A: Places we visited"
_FEWEST = 3  # titles that make a list
_FIELD_LENGTH = 120  # a label longer than this is a sentence
_LIST_LENGTH = 1000  # a list of providers longer than this is a text
_LISTS = frozenset({"names", "bodies"})  # what a field holds that may stand in lines of its own


class Front(Frozen):
    """The front matter; the report proper begins with block `end`."""

    title: Place
    area: str
    cover: tuple[CoverField, ...]
    contents_heading: Place | None
    contents: tuple[ContentsEntry, ...]
    end: int


def read_front(page: Page, first_section: int) -> Front:
    """Read title, cover and Contents; `first_section` is the first block that is titled like a section."""
    heading = _contents_heading(page)
    contents, contents_end = _contents(page, heading)
    end = max(contents_end, 0) or first_section
    start = heading.block if heading else min([e.place.block for e in contents] or [end])
    front = [(i, b) for i, b in page.body() if i < min(start, end)]
    cover = _cover(page, front)
    before = min([f.place.block for f in cover] or [start])
    title, area = _title(page, [(i, b) for i, b in front if i < before] or list(page.body())[:1])
    return Front(title, area, cover, heading, contents, end)


def _title(page: Page, blocks: list[tuple[int, Block]]) -> tuple[Place, str]:
    for i, _ in blocks:
        place = page.words(i)
        found = search(page.style.form("title"), page.quote(place))
        if found:
            return place, found["area"].strip(" .")
    return (page.words(blocks[0][0]) if blocks else Place(0, 0, 0)), ""


def _contents_heading(page: Page) -> Place | None:
    title = folded(page.style.settings.get("contents-title", ""))
    if not title:
        return None
    return next(
        (page.words(i) for i, b in page.body() if len(b.text) < _FIELD_LENGTH and folded(b.text) == title),
        None,
    )


def _contents(page: Page, heading: Place | None) -> tuple[tuple[ContentsEntry, ...], int]:
    """Return the entries and the block after the last of them (0 without entries)."""
    if table := _contents_table(page, heading):
        return table
    lines = list(_contents_lines(page, heading) if heading else _marked_lines(page))
    if heading and not lines:
        lines = [(i, None) for i in _bare_contents(page, heading)]
    entries = tuple(entry for i, number in lines if (entry := _entry(page, i, number)))
    last = entries[-1].place.block if entries else heading.block if heading else -1
    return entries, last + 1


def _marked_lines(page: Page) -> Iterator[tuple[int, re.Match[str] | None]]:
    """Yield the lines that the file itself calls Contents, with the page at their end, if any."""
    for i, block in page.body():
        if block.kind is Kind.CONTENTS:
            yield i, _PAGE.search(block.text)


def _contents_lines(page: Page, heading: Place) -> Iterator[tuple[int, re.Match[str] | None]]:
    """Yield the lines behind the heading that are entries, with the page at their end, if any.

    A line without a page before the first of them is the head of the list.
    """
    begun = False
    for i, block in page.body(heading.block + 1):
        number = _PAGE.search(block.text) or _bare_page(block)
        listed = block.kind is Kind.CONTENTS or (number is not None and not block.cell)
        if not listed and (block.cell or not _goes_on(page, i)):
            return
        begun = begun or listed
        if begun:
            yield i, number


def _bare_contents(page: Page, heading: Place) -> tuple[int, ...]:
    """Return the lines behind the heading, none with a page, up to where the first of them stands again.

    That is a list of titles that lost its pages, as in a text that a program made of a Word file.
    """
    listed: list[int] = []
    first = ""
    for i, block in page.body(heading.block + 1):
        title = folded(page.quote(page.words(i)))
        if first and title == first:
            return tuple(listed) if len(listed) >= _FEWEST else ()
        if block.kind is Kind.HEADING or block.cell or not _ENTRY.match(page.quote(page.words(i))):
            return ()
        first = first or title
        listed.append(i)
    return ()


def _entry(page: Page, i: int, number: re.Match[str] | None) -> ContentsEntry | None:
    """Read a line of the Contents that ends with the page `number`, None for one without a title."""
    block = page.draft.blocks[i]
    stop = number.start() if number else len(block.text.split("\t", 1)[0])
    place = trimmed(block.text, Place(i, min(block.body, stop), stop), _BEFORE_PAGE if number else ".")
    if place.end == place.start:
        return None
    return ContentsEntry(page.quote(place), int(number[1]) if number else None, place)


def _goes_on(page: Page, i: int) -> bool:
    """Whether a line without a page is one of the Contents or their head: the next one has a page."""
    _, after = next(page.body(i + 1), (0, None))
    short = len(page.draft.blocks[i].text) < _FIELD_LENGTH
    return short and after is not None and _PAGE.search(after.text) is not None


def _contents_table(page: Page, heading: Place | None) -> tuple[tuple[ContentsEntry, ...], int] | None:
    """Return the entries of a table right behind the heading with the block after it, None without one."""
    rows: dict[int, list[int]] = {}
    table: int | None = None
    if heading is None:
        return None
    for i, block in page.body(heading.block + 1):
        if not block.cell or table not in (None, block.cell.table):
            break
        table = block.cell.table
        rows.setdefault(block.cell.row, []).append(i)
    found = tuple(entry for cells in rows.values() if (entry := _contents_row(page, cells)))
    return (found, max(cells[-1] for cells in rows.values()) + 1) if found else None


def _contents_row(page: Page, cells: list[int]) -> ContentsEntry | None:
    """Read a row whose last cell is a page; the title is the longest of the cells before it."""
    last = page.draft.blocks[cells[-1]].text.strip()
    titles = [place for i in cells[:-1] if (place := page.words(i)).end > place.start]
    if not titles or not last.isdecimal():
        return None
    title = max(titles, key=lambda place: place.end - place.start)
    return ContentsEntry(page.quote(title), int(last), title)


def _bare_page(block: Block) -> re.Match[str] | None:
    """Return the page number that nothing but a space parts from a title."""
    number = _BARE_PAGE.search(block.text)
    return number if number and _ENTRY.match(block.text[block.body : number.start()]) else None


def _cover(page: Page, blocks: list[tuple[int, Block]]) -> tuple[CoverField, ...]:
    known = {folded(name): f for f in page.style.cover for name in (f.label, *f.aliases)}
    rows: dict[tuple[int, int], list[int]] = {}
    fields: list[CoverField] = []
    more: list[Place] = []  # lines behind the last field, its values if another field follows
    for i, block in blocks:
        if block.cell:
            rows.setdefault((block.cell.table, block.cell.row), []).append(i)
        elif row := _line(page, i, block, known):
            if fields and more:
                fields[-1] = _with_values(page, fields[-1], more)
            fields.append(row)
            more = []
        else:
            more.append(page.words(i))
    if fields and more and not fields[-1].values:
        fields[-1] = _with_values(page, fields[-1], more[:1])
    fields += [f for cells in rows.values() if (f := _row(page, cells, known))]
    return tuple(sorted(fields, key=lambda f: f.place))


def _with_values(page: Page, field: CoverField, lines: list[Place]) -> CoverField:
    """Return `field` with lines without label that follow it: its value, or more values of a list."""
    holds = next((f.holds for f in page.style.cover if f.key == field.key), "")
    alone = not field.values and len(lines) == 1  # all that stands between two labels
    listed = holds in _LISTS or (holds and alone)
    longest = _LIST_LENGTH if alone else _FIELD_LENGTH
    short = all(0 < line.end - line.start < longest for line in lines)
    return field._replace(values=(*field.values, *lines)) if listed and short else field


def _line(page: Page, i: int, block: Block, known: dict[str, FieldStyle]) -> CoverField | None:
    """Read a line "label<tab>value" or "known label: value"."""
    for mark in ("\t", ":"):
        at = block.text.find(mark)
        label = block.text[:at] if at > 0 else ""
        if mark == ":" and folded(label) not in known:
            continue
        if label and len(label) < _FIELD_LENGTH:
            place = trimmed(block.text, Place(i, 0, at), ":")
            value = _value(page, Place(i, at + 1, len(block.text)))
            return _field(page, place, [value] if value.end > value.start else [], known)
    if folded(block.text) in known:
        return _field(page, page.words(i), [], known)
    return None


def _row(page: Page, cells: list[int], known: dict[str, FieldStyle]) -> CoverField | None:
    """Read a row of the cover's table: the label in its first column, the values behind it.

    The head of the table is no field, unless it has a field's label.
    """
    blocks = page.draft.blocks
    column = min(blocks[i].cell.column for i in cells if blocks[i].cell)  # type: ignore[union-attr]  # mypy does not carry the filter over
    first = [i for i in cells if (c := blocks[i].cell) and c.column == column]
    values = [_value(page, page.words(i)) for i in cells if i not in first]
    place = trimmed(blocks[first[0]].text, page.words(first[0]), ":")
    field = _field(page, place, values, known)
    head = any(cell.header for i in cells if (cell := blocks[i].cell))
    return None if head and not field.key else field


def _value(page: Page, place: Place) -> Place:
    """Return a value without white space around it, nor the colon that was to stand behind the label."""
    text = page.draft.blocks[place.block].text
    value = trimmed(text, place)
    return (
        trimmed(text, value._replace(start=value.start + 1)) if text.startswith(":", value.start) else value
    )


def _field(page: Page, label: Place, values: list[Place], known: dict[str, FieldStyle]) -> CoverField:
    text = page.quote(label)
    style = known.get(folded(text))
    return CoverField(style.key if style else "", text, label, tuple(values))
