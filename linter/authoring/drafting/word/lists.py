"""The lists of a draft (§17.9): sections with their paragraphs, recommendations, points.

Paragraphs and recommendations are two lists of several levels, so that "2.1" the paragraph and "2.1" the
recommendation count by themselves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml
from docx.parts.numbering import NumberingPart

from linter.authoring.drafting.word.elements import element, valued
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docx.parts.document import DocumentPart
    from lxml.etree import _Element as Element

_DEEPEST = 9
_MARGIN = 720  # twentieths of a point: where the words begin behind a number


class Lists(Frozen):
    """The numbers (numId) of a draft's lists."""

    passages: int
    recommendations: int
    points: int


def add_lists(part: DocumentPart, *, section: str, group: str) -> Lists:
    """Add the lists to a document; `section` and `group` are the forms of their first level ("%1.")."""
    numbering = _numbering(part)
    return Lists(
        _add(numbering, _levels(section)),
        _add(numbering, _levels(group)),
        _add(numbering, [_level(0, "bullet", "•", left=_MARGIN, hanging=360)]),
    )


def _numbering(part: DocumentPart) -> Element:
    """Return the root of the numbering part, which a house document need not have."""
    for relation in part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.NUMBERING:
            return cast("Element", part.numbering_part.element)
    blank = f"<w:numbering {nsdecls('w')}/>".encode()
    made = NumberingPart(
        PackURI("/word/numbering.xml"), CONTENT_TYPE.WML_NUMBERING, parse_xml(blank), part.package
    )
    part.relate_to(made, RELATIONSHIP_TYPE.NUMBERING)
    return cast("Element", made.element)


def _levels(first: str) -> list[Element]:
    texts = [first] + [".".join(f"%{n + 1}" for n in range(depth + 1)) for depth in range(1, _DEEPEST)]
    return [_level(depth, "decimal", text) for depth, text in enumerate(texts)]


def _level(depth: int, form: str, text: str, left: int = _MARGIN, hanging: int = _MARGIN) -> Element:
    return element(
        "w:lvl",
        valued("w:start", 1),
        valued("w:numFmt", form),
        valued("w:lvlText", text),
        valued("w:lvlJc", "left"),
        element("w:pPr", element("w:ind", left=left, hanging=hanging)),
        ilvl=depth,
    )


def _add(numbering: Element, levels: Sequence[Element]) -> int:
    """Add a list and return its number; all definitions stand before the first list that uses one."""
    abstract = _next(numbering, "w:abstractNum", "w:abstractNumId")
    number = _next(numbering, "w:num", "w:numId")
    definition = element(
        "w:abstractNum",
        valued("w:multiLevelType", "multilevel" if len(levels) > 1 else "singleLevel"),
        *levels,
        abstractNumId=abstract,
    )
    _before(numbering, definition, ("w:num", "w:numIdMacAtCleanup"))
    made = element("w:num", valued("w:abstractNumId", abstract), numId=number)
    _before(numbering, made, ("w:numIdMacAtCleanup",))
    return number


def _before(parent: Element, child: Element, tags: tuple[str, ...]) -> None:
    names = {qn(tag) for tag in tags}
    follower = next((one for one in parent if one.tag in names), None)
    if follower is None:
        parent.append(child)
    else:
        follower.addprevious(child)


def _next(numbering: Element, tag: str, name: str) -> int:
    return max((int(one.get(qn(name), "0")) for one in numbering.iterchildren(qn(tag))), default=0) + 1
