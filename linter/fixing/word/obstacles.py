"""Why words can't be changed where they stand: each reason ends a sentence that begins "Not changed: "."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from linter.cache.expressions import compiled
from linter.fixing.word.fields import SIGNS
from linter.fixing.word.names import (
    ALTERNATIVES,
    CHOSEN,
    CONTROL,
    CONTROL_LOCK,
    DELETED,
    DELETED_TEXT,
    INSERTED,
    MATHS,
    MOVED_AWAY,
    MOVED_HERE,
    PARAGRAPH,
    RUBY,
    RUN,
    TEXT,
    VAL,
)
from linter.fixing.word.words import control_facts, inside_paragraph, is_bound

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from lxml.etree import _Element as Element

    from linter.fixing.word.words import Span

NUMBER: Final = "Word computes the number that it touches"
PARAGRAPHS: Final = "it runs over the end of a paragraph"
CHARACTER: Final = "it would write a character that a Word file can't hold"
NOWHERE: Final = "no text stands there that it could join"
MEETS: Final = "it meets another change"
_FIELD: Final = "it touches the result of a field, which Word computes; Ctrl+Shift+F9 there makes it text"
_FOREIGN: Final = "the file holds those characters as something else than text"
_TWICE: Final = "the file holds that text twice, for new and for old programs; change it in Word"
_EQUATION: Final = "it stands in an equation"
_RUBY: Final = "it stands in text with a gloss above it"
_BOUND: Final = "it stands in a content control whose text comes from data"
_CHOSEN: Final = "it stands in a content control whose text is chosen, not typed"
_LOCKED: Final = "it stands in a locked content control; unlock it first"
_MOVED: Final = "it stands in text that somebody has moved; accept the move first"
_DELETED: Final = "it stands in text that somebody has deleted"
_DEEP: Final = "it stands deep inside what somebody has inserted; accept that first"
_LOCKS: Final = frozenset({"contentLocked", "sdtContentLocked"})
_NOT_IN_XML: Final = compiled("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def unwritable(content: str) -> str:
    """Return why `content` can't be written into a Word file, "" if it can."""
    return CHARACTER if _NOT_IN_XML.search(content) else ""


def obstacle(span: Span, computed: Container[Element], *, tracked: bool, twinned: bool = False) -> str:
    """Return why the words of a span can't be changed, "" if they can; `twinned` ones are in both places."""
    node, run = span.node, span.run
    if node is None or run is None:
        return _FOREIGN
    if node in computed:
        return _FIELD
    twice = not twinned and next(run.iterancestors(ALTERNATIVES), None) is not None
    return (_TWICE if twice else "") or _around(run, tracked=tracked) or _controlled(run) or _not_text(span)


def across(spans: Sequence[Span]) -> str:
    """Return whether the words of `spans` stand in more than one paragraph, as a reason."""
    paragraphs = {next(span.run.iterancestors(PARAGRAPH), None) for span in spans if span.run is not None}
    return PARAGRAPHS if len(paragraphs) > 1 else ""


def _not_text(span: Span) -> str:
    node = span.node
    held = node is not None and node.getparent() is span.run
    if held and node is not None and (node.tag in SIGNS or (node.tag == TEXT and span.lead is not None)):
        return ""
    return _DELETED if node is not None and node.tag == DELETED_TEXT else _FOREIGN


def _around(run: Element, *, tracked: bool) -> str:
    if run.tag != RUN:
        return _EQUATION
    for above in inside_paragraph(run):
        if above.tag == INSERTED and tracked and above is not run.getparent():
            return _DEEP  # an insertion in another is nothing that Word knows ([MS-OE376] 2.1.341)
        if above.tag in _AROUND:
            return _AROUND[above.tag]
        if above.tag.startswith(MATHS):
            return _EQUATION
    return ""


_AROUND: Final = {MOVED_HERE: _MOVED, MOVED_AWAY: _MOVED, DELETED: _DELETED, RUBY: _RUBY}


def _controlled(run: Element) -> str:
    for control in run.iterancestors(CONTROL):
        if is_bound(control):
            return _BOUND
        for fact in control_facts(control):
            if fact.tag in CHOSEN:
                return _CHOSEN
            if fact.tag == CONTROL_LOCK and fact.get(VAL) in _LOCKS:
                return _LOCKED
    return ""
