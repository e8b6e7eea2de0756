"""The Markdown reader: markdown-it finds the blocks, and the words are read from the file's own lines."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.model.draft import Kind
from linter.model.frozen import Frozen
from linter.readers.inline import UNSEEN, scan_literal
from linter.readers.inline_markdown import scan_markdown
from linter.readers.lines import Layout, Line, group, markdown_layout
from linter.readers.openings import heading as signed_heading
from linter.readers.rows import Row, make_draft, prepare
from linter.readers.tables import table_rows
from linter.readers.text import text_rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

    from linter.model.draft import Draft
    from linter.readers.rows import Scan

# List marks directly before a paragraph's words are read with the words, so that a number stays as typed.
_LIST_MARKS = compiled(r"(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)+$")
_LONE_NUMBER = compiled(r"[\s>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*(\d{1,9}[.)])\s*$")
_ODD_SPACE = compiled(rf"[^\S \t]|{UNSEEN}")
# Where lists and quotations stand this deep in each other, markdown-it leaves out the rest.
_DEEPEST = 100
# A comment that is never closed would hide the rest of the file from the block parser.
_OPEN_COMMENT = "<!--"
_COMMENT_STAND_IN = "\ufffd!--"


class _Page(Frozen):
    """What the tokens of a file refer to: its lines, how they are set, and how its words are marked up.

    `parsed` are the lines as the block parser saw them; every character stands where it does in `lines`.
    """

    lines: Sequence[str]
    parsed: Sequence[str]
    layout: Layout
    scan: Scan


def read_markdown(name: str, text: str) -> Draft:
    """Return the draft that a Markdown text (CommonMark 0.31 with tables) is.

    Indentation alone makes no code. Numbers of lists stay as they are typed. Columns count code points of
    the file's lines, marks too.
    """
    source = prepare(text)
    parsed = [_for_parser(line) for line in source.lines]
    tokens, references = _parse(parsed)
    if any(token.level >= _DEEPEST - 1 for token in tokens):
        note = "what stands deeper than 50 lists or 100 quotations in each other was not read"
        source = source._replace(notes=(*source.notes, note))
    scan = partial(scan_markdown, references=references)
    page = _Page(source.lines, parsed, markdown_layout(source.lines), scan)
    return make_draft(name, "markdown", source, _rows(tokens, page))


def _for_parser(line: str) -> str:
    """Return a line as the block parser is to see it, every character in its place.

    White space of whatever kind counts as it does in plain text, and what is unseen is blank.
    """
    return _ODD_SPACE.sub(" ", line).replace(_OPEN_COMMENT, _COMMENT_STAND_IN)


def _parse(lines: Sequence[str]) -> tuple[list[Token], frozenset[str]]:
    """Return the block tokens of a text and the labels of its link definitions, in lower case."""
    from markdown_it import MarkdownIt  # 75 ms that only Markdown needs

    found: dict[str, dict[str, object]] = {}
    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable("table").disable(["code", "inline"])
    tokens = parser.parse("\n".join(lines), found)
    return tokens, frozenset(" ".join(label.split()).lower() for label in found.get("references", {}))


def _rows(tokens: Sequence[Token], page: _Page) -> Iterator[Row]:
    """Yield the rows of a file in reading order."""
    heading: Token | None = None
    tables = lone = in_table = 0
    for token in tokens:
        first, last = token.map or (0, 0)
        if token.type == "table_open":
            in_table = last
            yield from table_rows(page.lines, first + 1, last, tables, page.scan)
            tables += 1
        elif token.type == "heading_open":
            heading = token
        elif token.type == "inline" and last > in_table:
            yield from _paragraph_rows(token, heading, page)
            heading = None
        elif token.type == "list_item_open" and first + 1 > lone and _LONE_NUMBER.match(page.parsed[first]):
            lone = first + 1
            yield _lone_number(lone, page)
        elif token.type == "html_block":
            yield from _html_rows(first, last, page)
        elif token.type == "fence":
            yield from _fence_rows(token, page)


def _paragraph_rows(token: Token, heading: Token | None, page: _Page) -> Iterator[Row]:
    """Yield the rows of a paragraph or a heading; of several rows, the last one is the heading."""
    if heading and heading.markup.startswith("#"):
        yield _heading_row(token, heading, page)
        return
    first = (token.map or [0, 0])[0]
    lines = [_own_line(first + index, part, page) for index, part in enumerate(token.content.split("\n"))]
    groups = list(group(lines, page.layout))
    is_title = heading and page.lines[first + len(lines)].strip(" \t>") != "-"
    for held in groups:
        titled = heading if is_title and held is groups[-1] else None
        kind = Kind.HEADING if titled else Kind.PARAGRAPH
        yield Row(held, page.scan, kind, int(titled.tag[1:]) if titled else 0)


def _heading_row(token: Token, heading: Token, page: _Page) -> Row:
    """Return the row of a heading with number signs; before them stand at most marks of lists and quotes."""
    index = (token.map or [0, 0])[0]
    signs = page.parsed[index].index("#")
    words = signed_heading(page.parsed[index][signs:])
    start, end = (signs + words.start, signs + words.end) if words else (0, 0)
    line = Line(index + 1, start + 1, page.lines[index][start:end])
    return Row((line,), page.scan, Kind.HEADING, int(heading.tag[1:]))


def _own_line(index: int, part: str, page: _Page) -> Line:
    """Return the line of the file at `index` from where the words `part` of a paragraph begin.

    List marks before them belong to it. Trailing white space stays: two spaces are a break that is seen.
    """
    line = page.parsed[index]
    start = len(line.rstrip()) - len(part.strip())
    marks = _LIST_MARKS.search(line, 0, start)
    start = marks.start() if marks else start
    return Line(index + 1, start + 1, page.lines[index][start:])


def _lone_number(number: int, page: _Page) -> Row:
    """Return the row of a list item that has a number and no words."""
    found = _LONE_NUMBER.match(page.parsed[number - 1])
    start, end = found.span(1) if found else (0, 0)
    return Row((Line(number, start + 1, page.lines[number - 1][start:end]),), page.scan)


def _html_rows(first: int, last: int, page: _Page) -> Iterator[Row]:
    """Yield the rows of lines in HTML, one a line; their tags are not seen."""
    for index in range(first, last):
        yield from _single(index, page.lines[index], page.scan)


def _fence_rows(token: Token, page: _Page) -> Iterator[Row]:
    """Yield the lines of code as they stand; behind a fence that is never closed, a slip, lines are text."""
    first, last = token.map or (0, 0)
    closed = page.lines[last - 1].strip(" \t>").startswith(token.markup) and last - first > 1
    if not closed:
        yield from text_rows(page.lines[first + 1 : last], first + 2)
        return
    for index in range(first + 1, last - 1):
        yield from _single(index, page.lines[index], scan_literal)


def _single(index: int, line: str, scan: Scan) -> Iterator[Row]:
    if line.strip():
        yield Row((Line(index + 1, len(line) - len(line.lstrip()) + 1, line.strip()),), scan)
