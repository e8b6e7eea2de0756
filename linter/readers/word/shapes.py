"""Drawings, VML pictures and embedded objects: text boxes, word art, alternative texts, and what is left out.

ECMA-376-1 §20.4, ISO/IEC 29500-4 §14. A text box stands twice in a file, for new and for old
programs; it is read once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from linter.readers.looks import IS_HIDDEN
from linter.readers.word.names import (
    ALTERNATIVES,
    BOX,
    CHOICE,
    EMBEDDED,
    FALLBACK,
    FORM_CONTROL,
    GRAPHIC,
    SHAPE_FACTS,
    VML_IMAGE,
    VML_PREFIX,
    VML_WORD_ART,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from linter.readers.word.state import Line

PICTURE: Final = "picture"
CHART: Final = "chart"
DIAGRAM: Final = "SmartArt diagram"
EMBEDDED_OBJECT: Final = "embedded object"
ACTIVE_CONTROL: Final = "form control"
_GRAPHICS = (
    ("/picture", PICTURE),
    ("/chart", CHART),
    ("/chartex", CHART),
    ("/diagram", DIAGRAM),
    ("/model3d", PICTURE),
    ("/ink", PICTURE),
)
# A choice is taken if every namespace that it requires is one of these; all that Word has brought out so far
# are.
_UNDERSTOOD = (
    "http://schemas.microsoft.com/",
    "http://schemas.openxmlformats.org/",
    "urn:schemas-microsoft-com:",
)


def chosen(alternatives: Element) -> Element | None:
    """Return the branch of `mc:AlternateContent` that shows, the first understood (ECMA-376-3 §9.3)."""
    for choice in alternatives.iterchildren(CHOICE):
        prefixes = choice.get("Requires", "").split()
        if all((choice.nsmap.get(prefix) or "").startswith(_UNDERSTOOD) for prefix in prefixes):
            return choice
    return next(alternatives.iterchildren(FALLBACK), None)


def read_shape(line: Line, shape: Element, look: int) -> None:
    """Take a drawing, picture or object: boxes wait for the end of the paragraph, the rest is noted."""
    if line.strand.muted:
        return
    survey = line.strand.survey
    for element in _notable(shape):
        tag = element.tag
        if tag in (BOX, VML_WORD_ART):
            line.boxes.append((element, look & IS_HIDDEN))
        elif tag == SHAPE_FACTS:
            _note_alternative(line, element, element.get("descr", ""), element.get("title", ""))
        elif tag == GRAPHIC:
            kind = next((kind for end, kind in _GRAPHICS if element.get("uri", "").endswith(end)), None)
            if kind:
                survey.omitted[kind] += 1
        elif tag == VML_IMAGE:
            survey.omitted[PICTURE] += 1
        elif tag == EMBEDDED:
            survey.omitted[EMBEDDED_OBJECT] += 1
        elif tag == FORM_CONTROL:
            survey.omitted[ACTIVE_CONTROL] += 1
        else:
            _note_alternative(line, element, element.get("alt", ""), "")


def _notable(parent: Element) -> Iterator[Element]:
    """Yield what counts inside a shape, one branch of alternatives and nothing from inside text boxes."""
    for child in parent:
        tag = child.tag
        if tag == ALTERNATIVES:
            branch = chosen(child)
            if branch is not None:
                yield from _notable(branch)
        elif tag in _LEAVES or (tag.startswith(VML_PREFIX) and child.get("alt")):
            yield child
        if tag not in (ALTERNATIVES, BOX):
            yield from _notable(child)


_LEAVES = frozenset({BOX, VML_WORD_ART, SHAPE_FACTS, GRAPHIC, VML_IMAGE, EMBEDDED, FORM_CONTROL})


def _note_alternative(line: Line, element: Element, *texts: str) -> None:
    for text in texts:
        if text.strip():
            line.strand.survey.alternatives.append((text, element))
