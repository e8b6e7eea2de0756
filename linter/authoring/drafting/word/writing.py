"""An outline becomes a Word file: cover, contents, then its blocks one after the other."""

from __future__ import annotations

import io
import zipfile
from itertools import count
from typing import TYPE_CHECKING, cast

from linter.authoring.drafting.outline import Shape
from linter.authoring.drafting.spans import text_of
from linter.authoring.drafting.word.controls import controls
from linter.authoring.drafting.word.elements import (
    bookmarked,
    closed,
    element,
    field,
    opened,
    run,
    runs,
    valued,
)
from linter.authoring.drafting.word.house import empty_document, house_document, set_properties, text_width
from linter.authoring.drafting.word.lists import add_lists
from linter.authoring.drafting.word.looks import add_looks, is_numbered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from docx.document import Document
    from lxml.etree import _Element as Element

    from linter.authoring.drafting.outline import Block, Outline
    from linter.authoring.drafting.word.lists import Lists

_STYLES = {
    Shape.TEXT: "Normal",
    Shape.FINDING: "Numbered Paragraph",
    Shape.MORE: "Continued Paragraph",
    Shape.POINT: "List Bullet",
    Shape.QUOTE: "Quote",
    Shape.CASE: "Case Example",
    Shape.LEAD_IN: "Recommendation Group",
    Shape.ITEM: "Recommendation Item",
}
_DEEPEST = 4  # levels of headings that have a style
_LABELS = 0.35  # the part of the cover's width that its labels take


def write_word(outline: Outline, house: bytes | None = None) -> bytes:
    """Return the draft as the bytes of a .docx file, in the look of the document `house` if there is one.

    Raises Unfit where that can't be taken. The same outline always gives the same bytes.
    """
    document = house_document(house) if house else empty_document()
    writer = _Writer(document, outline)
    body = document.element.body
    for n, one in enumerate(writer.content()):
        body.insert(n, one)
    if not house:
        _number_pages(document, writer.looks["footer"])
    set_properties(document, text_of(outline.title), outline.language)
    return _saved(document)


class _Writer:
    """Makes the elements of the body; bookmarks and controls are numbered as they come."""

    def __init__(self, document: Document, outline: Outline) -> None:
        self.outline = outline
        self.styles = cast("Element", document.styles.element)
        width = text_width(document)
        self.widths = (round(width * _LABELS), width - round(width * _LABELS))
        self.looks: Mapping[str, str] = add_looks(self.styles, outline.language, width)
        self.lists: Lists = add_lists(
            document.part,
            section=_first(outline, Shape.HEADING),
            group=_first(outline, Shape.LEAD_IN),
        )
        self.bookmarks = count(1)
        self.worded = frozenset(block.anchor for block in outline.blocks if block.shape is Shape.CASE)
        self.headings = [block for block in outline.blocks if block.shape is Shape.HEADING]

    def content(self) -> Iterator[Element]:
        yield self._paragraph("Title", runs(self.outline.title))
        for words in self.outline.subtitles:
            yield self._paragraph("Subtitle", runs(words))
        if self.outline.cover:
            yield self._cover()
        if self.outline.contents_title:
            yield self._contents()
        named = iter(range(1, len(self.headings) + 1))
        for block in self.outline.blocks:
            if block.shape is Shape.HEADING:
                yield self._heading(block, f"_Toc{next(named):06}")
            else:
                yield self._block(block)

    def _block(self, block: Block) -> Element:
        inner: Iterable[Element] = runs(block.spans, self.worded)
        if block.shape is Shape.CASE:
            inner = [*self._case_label(block), *inner]
        elif block.anchor:
            inner = bookmarked(next(self.bookmarks), block.anchor, inner)
        return self._paragraph(_STYLES[block.shape], inner, self._list(block))

    def _case_label(self, block: Block) -> Iterator[Element]:
        """Yield "Case example 2: "; the number counts by itself, as those of captions do (§17.16.5.56)."""
        number: Iterable[Element] = field(" SEQ CaseExample \\* ARABIC ", block.number, bold=True)
        if block.anchor:
            number = bookmarked(next(self.bookmarks), block.anchor, number)
        yield run(f"{self.outline.case_label} ", bold=True)
        yield from number
        yield run(": ", bold=True)

    def _list(self, block: Block) -> Element | None:
        match block.shape:
            case Shape.FINDING:
                return _numbered(self.lists.passages, block.depth - 1)
            case Shape.LEAD_IN | Shape.ITEM:
                return _numbered(self.lists.recommendations, block.depth - 1)
            case Shape.POINT:
                return _numbered(self.lists.points, 0)
        return None

    def _heading(self, block: Block, bookmark: str) -> Element:
        name = f"heading {min(block.level, _DEEPEST)}"
        number = _numbered(self.lists.passages, block.depth - 1) if block.depth else None
        if number is None and is_numbered(self.styles, self.looks[name]):
            number = _numbered(0, 0)  # the house numbers its headings, this style does not
        inner = bookmarked(next(self.bookmarks), bookmark, runs(block.spans))
        return self._paragraph(name, inner, number, new_page=block is self.headings[0])

    def _paragraph(
        self,
        look: str,
        inner: Iterable[Element],
        number: Element | None = None,
        *,
        new_page: bool = False,
    ) -> Element:
        facts = [] if look == "Normal" else [valued("w:pStyle", self.looks[look])]
        facts += [element("w:pageBreakBefore")] if new_page else []
        facts += [number] if number is not None else []
        return element("w:p", *([element("w:pPr", *facts)] if facts else []), *inner)

    def _cover(self) -> Element:
        """Return the table of the cover; its first row is a header that is repeated (§17.4.78)."""
        sides = ("top", "left", "bottom", "right", "insideH", "insideV")
        facts = element(
            "w:tblPr",
            element("w:tblW", w=sum(self.widths), type="dxa"),
            element(
                "w:tblBorders",
                *(element(f"w:{side}", val="single", sz=4, space=0, color="A6A6A6") for side in sides),
            ),
            element("w:tblLayout", type="fixed"),
            element("w:tblCellMar", *(element(f"w:{side}", w=110, type="dxa") for side in ("left", "right"))),
            element(
                "w:tblLook",
                val="04A0",
                firstRow=1,
                lastRow=0,
                firstColumn=1,
                lastColumn=0,
                noHBand=0,
                noVBand=1,
            ),
            valued("w:tblCaption", text_of(self.outline.title)[:200]),
        )
        grid = element("w:tblGrid", *(element("w:gridCol", w=width) for width in self.widths))
        head = self._row([[run(name)] for name in self.outline.columns], head=True)
        return element("w:tbl", facts, grid, head, *self._rows())

    def _rows(self) -> Iterator[Element]:
        first = 1
        for row in self.outline.cover:
            held = controls(row, self.outline.choices, self.outline.language, first)
            yield self._row([[run(row.label)], list(held)])
            first += len(row.entries)

    def _row(self, cells: list[list[Element]], *, head: bool = False) -> Element:
        facts = [element("w:cantSplit"), *([element("w:tblHeader")] if head else [])]
        made = element("w:tr", element("w:trPr", *facts))
        for n, (inner, width) in enumerate(zip(cells, self.widths, strict=True)):
            shade = [element("w:shd", val="clear", color="auto", fill="D9E2F3")] if head else []
            look = "Cover Label" if head or n == 0 else "Cover Entry"
            made.append(
                element(
                    "w:tc",
                    element("w:tcPr", element("w:tcW", w=width, type="dxa"), *shade),
                    self._paragraph(look, inner),
                )
            )
        return made

    def _contents(self) -> Element:
        """Return the field of the contents (§17.16.5.68) in the control by which Word knows it.

        What it shows until Word updates it are the headings; no page is known yet.
        """
        title = self._paragraph("TOC Heading", [run(self.outline.contents_title)], new_page=True)
        depth = min(max((h.level for h in self.headings), default=1), _DEEPEST)
        lines = list(self._contents_lines())
        if lines:
            for n, one in enumerate(opened(f' TOC \\o "1-{depth}" \\h \\z \\u ')):
                lines[0].insert(n + 1, one)
            lines[-1].append(closed())
        gallery = element(
            "w:docPartObj", valued("w:docPartGallery", "Table of Contents"), element("w:docPartUnique")
        )
        facts = element("w:sdtPr", valued("w:id", 900001), gallery)
        return element("w:sdt", facts, element("w:sdtContent", title, *lines))

    def _contents_lines(self) -> Iterator[Element]:
        for n, block in enumerate(self.headings, start=1):
            words = f"{block.number} {text_of(block.spans)}".strip()
            link = element(
                "w:hyperlink",
                run(words),
                run("\t"),
                *field(f" PAGEREF _Toc{n:06} \\h ", ""),
                anchor=f"_Toc{n:06}",
                history=1,
            )
            yield self._paragraph(f"toc {min(block.level, _DEEPEST)}", [link])


def _numbered(identifier: int, level: int) -> Element:
    return element("w:numPr", valued("w:ilvl", level), valued("w:numId", identifier))


def _first(outline: Outline, shape: Shape) -> str:
    """Return how the first level of a list writes its number: "%1." where a block has "2."."""
    found = next((b.number for b in outline.blocks if b.shape is shape and b.depth == 1), "1.")
    return "".join("%1" if char.isdigit() else char for char in found)


def _number_pages(document: Document, look: str) -> None:
    footer = document.sections[0].footer
    paragraph = footer.paragraphs[0]._p  # noqa: SLF001  fields have no other way in
    for one in list(paragraph):
        paragraph.remove(one)
    facts = element("w:pPr", valued("w:pStyle", look), valued("w:jc", "center"))
    paragraph.extend([facts, run("Page "), *field(" PAGE ", "1")])


def _saved(document: Document) -> bytes:
    """Return the file, each entry with the earliest date there is: the same draft gives the same bytes."""
    raw, made = io.BytesIO(), io.BytesIO()
    document.save(raw)
    with zipfile.ZipFile(raw) as archive, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as copy:
        for name in archive.namelist():
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            copy.writestr(info, archive.read(name))
    return made.getvalue()
