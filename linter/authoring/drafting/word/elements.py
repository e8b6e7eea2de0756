"""Elements of WordprocessingML, made one inside the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

from linter.cache.expressions import compiled

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from lxml.etree import _Element as Element

    from linter.authoring.drafting.spans import Span

PROMPT_STYLE = "ReportPrompt"

_UNPRINTABLE = compiled("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def element(tag: str, *children: Element, **attributes: str | int) -> Element:
    """Return the element `tag` ("w:p") with attributes of the same namespace and children."""
    prefix = tag.partition(":")[0]
    held = {qn(f"{prefix}:{name}"): printable(str(value)) for name, value in attributes.items()}
    made = OxmlElement(tag, held)
    made.extend(children)
    return made


def printable(text: str) -> str:
    """Return a text without the characters that XML can't hold (XML 1.0, production 2)."""
    return _UNPRINTABLE.sub("", text)


def valued(tag: str, value: str | int) -> Element:
    """Return an element that holds nothing but a value."""
    return element(tag, val=value)


def run(text: str, *, bold: bool = False, italic: bool = False, style: str = "") -> Element:
    """Return a run of words; a tab in them becomes one of Word's."""
    made = element("w:r", *_look(bold=bold, italic=italic, style=style))
    for n, part in enumerate(text.split("\t")):
        if n:
            made.append(element("w:tab"))
        if part:
            made.append(_text(part))
    return made


def runs(spans: Iterable[Span], worded: Container[str] = ()) -> Iterator[Element]:
    """Yield the runs of spans; what repeats a number becomes a REF field on its bookmark (§17.16.5.51).

    The bookmarks in `worded` hold their number as words; those of the others stand in numbered paragraphs.
    """
    for span in spans:
        if span.target:
            switches = "\\h" if span.target in worded else "\\r \\h"
            yield from field(f" REF {span.target} {switches} ", span.text, bold=span.bold, italic=span.italic)
        else:
            style = PROMPT_STYLE if span.prompt else ""
            yield run(span.text, bold=span.bold, italic=span.italic, style=style)


def field(instruction: str, shown: str, *, bold: bool = False, italic: bool = False) -> Iterator[Element]:
    """Yield the runs of a complex field (§17.16.18) that shows `shown` until Word updates it."""
    code = element("w:instrText")
    code.text = instruction
    code.set(qn("xml:space"), "preserve")
    for inner in (_mark("begin"), code, _mark("separate")):
        yield element("w:r", *_look(bold=bold, italic=italic), inner)
    if shown:
        yield run(shown, bold=bold, italic=italic)
    yield element("w:r", *_look(bold=bold, italic=italic), _mark("end"))


def opened(instruction: str) -> Iterator[Element]:
    """Yield the runs that open a field whose result goes over several paragraphs."""
    yield from list(field(instruction, ""))[:-1]


def closed() -> Element:
    """Return the run that closes such a field."""
    return element("w:r", _mark("end"))


def bookmarked(number: int, name: str, inner: Iterable[Element]) -> Iterator[Element]:
    """Yield `inner` within a bookmark; `number` is no other bookmark's (§17.13.6)."""
    yield element("w:bookmarkStart", id=number, name=name)
    yield from inner
    yield element("w:bookmarkEnd", id=number)


def _mark(kind: str) -> Element:
    return element("w:fldChar", fldCharType=kind)


def _text(words: str) -> Element:
    made = element("w:t")
    made.text = printable(words)
    made.set(qn("xml:space"), "preserve")
    return made


def _look(*, bold: bool, italic: bool, style: str = "") -> list[Element]:
    held = [
        *([valued("w:rStyle", style)] if style else []),
        *([element("w:b"), element("w:bCs")] if bold else []),
        *([element("w:i"), element("w:iCs")] if italic else []),
    ]
    return [element("w:rPr", *held)] if held else []
