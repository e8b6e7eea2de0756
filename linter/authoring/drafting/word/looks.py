"""The paragraph styles of a draft: those of a house document, and ours where it has none of that name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.oxml.ns import qn

from linter.authoring.drafting.word.elements import PROMPT_STYLE, element, valued
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element as Element

_FONT = "Arial"
_INK = "1F3864"  # dark blue on white: contrast 12:1
_LINE = 720  # twentieths of a point: where the words of numbered paragraphs begin


class Look(Frozen):
    """A paragraph style: sizes in half points, spaces in twentieths of a point (§17.3.1, §17.3.2).

    `level` is that of a heading, counted from 1; `paged` sets a page number at the right margin;
    `bar` draws a line at the left; `together` keeps the paragraph with the next one.
    """

    name: str
    base: str = "Normal"
    size: int = 0
    bold: bool = False
    italic: bool = False
    ink: str = ""
    before: int = 0
    after: int = 0
    left: int = 0
    level: int = 0
    paged: bool = False
    bar: bool = False
    together: bool = False
    follows: str = ""


LOOKS = (
    Look("Title", size=52, bold=True, ink=_INK, before=1200, after=240, together=True),
    Look("Subtitle", size=28, ink="404040", after=300),
    Look("heading 1", size=36, bold=True, ink=_INK, before=360, after=160, level=1, follows="Normal"),
    Look("heading 2", size=28, bold=True, ink=_INK, before=320, after=120, level=2, follows="Normal"),
    Look("heading 3", size=24, bold=True, ink=_INK, before=280, after=120, level=3, follows="Normal"),
    Look("heading 4", size=22, bold=True, ink=_INK, before=240, after=80, level=4, follows="Normal"),
    Look("TOC Heading", size=36, bold=True, ink=_INK, before=0, after=240, together=True),
    Look("toc 1", bold=True, before=160, after=60, paged=True),
    Look("toc 2", after=60, left=220, paged=True),
    Look("toc 3", after=60, left=440, paged=True),
    Look("toc 4", after=60, left=660, paged=True),
    Look("List Bullet", after=100),
    Look("Quote", italic=True, left=_LINE, after=160),
    Look("footer", size=18, ink="404040"),
    Look("Cover Label", bold=True, before=80, after=80),
    Look("Cover Entry", before=80, after=80),
    Look("Numbered Paragraph", after=160),
    Look("Continued Paragraph", left=_LINE, after=160),
    Look("Case Example", left=_LINE, before=80, after=200, bar=True),
    Look("Recommendation Group", bold=True, before=240, after=120, together=True),
    Look("Recommendation Item", after=140),
)


def add_looks(styles: Element, language: str, width: int) -> Mapping[str, str]:
    """Add the styles that `styles` lacks, and return the identifier of each by its name.

    `width` is that of the text, in twentieths of a point.

    The language is set for all text, whatever the house document says.
    """
    known = _identifiers(styles)
    if "normal" not in known:
        styles.append(_normal())
        known["normal"] = "Normal"
    for look in LOOKS:
        if look.name.lower() not in known:
            known[look.name.lower()] = identifier = look.name.title().replace(" ", "").replace("Toc", "TOC")
            styles.append(_style(look, identifier, known, width))
    if _character(styles, PROMPT_STYLE) is None:
        styles.append(_prompt())
    _defaults(styles).append(element("w:lang", val=language, eastAsia=language, bidi="ar-SA"))
    return {look.name: known[look.name.lower()] for look in LOOKS}


def is_numbered(styles: Element, identifier: str) -> bool:
    """Return whether the paragraph style or one that it is based on has a number of its own."""
    seen: set[str] = set()
    held = {one.get(qn("w:styleId"), ""): one for one in styles.iterchildren(qn("w:style"))}
    while identifier in held and identifier not in seen:
        seen.add(identifier)
        style = held[identifier]
        if style.find(f"{qn('w:pPr')}/{qn('w:numPr')}") is not None:
            return True
        base = style.find(qn("w:basedOn"))
        identifier = base.get(qn("w:val"), "") if base is not None else ""
    return False


def _identifiers(styles: Element) -> dict[str, str]:
    known = {}
    for style in styles.iterchildren(qn("w:style")):
        name = style.find(qn("w:name"))
        if style.get(qn("w:type")) == "paragraph" and name is not None:
            known[name.get(qn("w:val"), "").lower()] = style.get(qn("w:styleId"), "")
    return known


def _character(styles: Element, identifier: str) -> Element | None:
    return next((one for one in styles if one.get(qn("w:styleId")) == identifier), None)


def _normal() -> Element:
    fonts = element("w:rFonts", ascii=_FONT, hAnsi=_FONT, cs=_FONT, eastAsia=_FONT)
    return element(
        "w:style",
        valued("w:name", "Normal"),
        element("w:qFormat"),
        element("w:pPr", element("w:spacing", before=0, after=160, line=276, lineRule="auto")),
        element("w:rPr", fonts, valued("w:sz", 22), valued("w:szCs", 22)),
        type="paragraph",
        default=1,
        styleId="Normal",
    )


def _style(look: Look, identifier: str, known: Mapping[str, str], width: int) -> Element:
    return element(
        "w:style",
        valued("w:name", look.name),
        valued("w:basedOn", known[look.base.lower()]),
        *([valued("w:next", known[look.follows.lower()])] if look.follows else []),
        element("w:qFormat"),
        element("w:pPr", *_paragraph_look(look, width)),
        element("w:rPr", *_run_look(look)),
        type="paragraph",
        styleId=identifier,
    )


def _paragraph_look(look: Look, width: int) -> Iterator[Element]:
    """Yield the properties of paragraphs in the order of the schema (CT_PPrBase)."""
    if look.level or look.together:
        yield element("w:keepNext")
        yield element("w:keepLines")
    if look.bar:
        yield element("w:pBdr", element("w:left", val="single", sz=24, space=8, color="8EAADB"))
    if look.paged:
        yield element("w:tabs", element("w:tab", val="right", leader="dot", pos=width))
    yield element("w:spacing", before=look.before, after=look.after)
    if look.left:
        yield element("w:ind", left=look.left)
    if look.level:
        yield valued("w:outlineLvl", look.level - 1)


def _run_look(look: Look) -> Iterator[Element]:
    if look.bold:
        yield element("w:b")
        yield element("w:bCs")
    if look.italic:
        yield element("w:i")
        yield element("w:iCs")
    if look.ink:
        yield valued("w:color", look.ink)
    if look.size:
        yield valued("w:sz", look.size)
        yield valued("w:szCs", look.size)


def _prompt() -> Element:
    return element(
        "w:style",
        valued("w:name", "Report Prompt"),
        element("w:qFormat"),
        element("w:rPr", element("w:shd", val="clear", color="auto", fill="FFF2CC")),
        type="character",
        customStyle=1,
        styleId=PROMPT_STYLE,
    )


def _defaults(styles: Element) -> Element:
    """Return the default properties of runs, without a language."""
    held = styles
    for tag in ("w:docDefaults", "w:rPrDefault", "w:rPr"):
        inner = held.find(qn(tag))
        if inner is None:
            inner = element(tag)
            held.insert(0, inner)
        held = inner
    for old in list(held.iterchildren(qn("w:lang"))):
        held.remove(old)
    return held
