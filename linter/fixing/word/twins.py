"""Text boxes: newer programs read one branch of the alternatives that hold them, older ones the other.

Word writes the same paragraphs into both (ECMA-376-3 §10.2.1), so what changes in one has to change in both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.fixing.word.fields import SIGNS
from linter.fixing.word.names import ALTERNATIVES, DELETED_TEXT, TEXT
from linter.fixing.word.words import Span, Words, inside_paragraph

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_HELD = (TEXT, DELETED_TEXT, *SIGNS)
_BRANCHES = 2


def twin_of(words: Words) -> Words | None:
    """Return the same words in the other branch; None where they stand there otherwise, or nowhere else."""
    around = {_alternatives(span.run) for span in words.spans if span.run is not None}
    alternatives = next(iter(around)) if len(around) == 1 else None
    if alternatives is None or len(alternatives) != _BRANCHES:
        return None
    one, other = ([*branch.iter(*_HELD)] for branch in alternatives)
    if any(span.node in other for span in words.spans):
        one, other = other, one
    if [(held.tag, held.text) for held in one] != [(held.tag, held.text) for held in other]:
        return None
    same = dict(zip(one, other, strict=True))
    if any(span.node not in same or span.node.getparent() is not span.run for span in words.spans):
        return None
    return Words([_moved(span, same[span.node]) for span in words.spans if span.node is not None])


def _moved(span: Span, node: Element) -> Span:
    return Span(span.start, span.end, node, node.getparent(), span.lead)


def _alternatives(run: Element) -> Element | None:
    """Return the alternatives around the paragraph of `run`, None if there are none, or some in others."""
    found = [*run.iterancestors(ALTERNATIVES)]
    if len(found) != 1 or found[0] in inside_paragraph(run):
        return None
    return found[0]
