"""The words of a block in the tree of its part, and the cuts that part them from what stands beside them.

A run is cut between two of its children, or inside a text; both halves have the run's own properties, so
nothing looks different. Whatever else stands in a run stays in it, in its order.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from linter.fixing.word.names import (
    ALTERNATIVES,
    BOUND,
    CONTROL,
    CONTROL_FACTS,
    DELETED,
    DELETED_TEXT,
    MATHS,
    MOVED_AWAY,
    PARAGRAPH,
    RUN,
    RUN_FACTS,
    SPACE,
    TEXT,
)
from linter.fixing.word.package import emptied, put_after

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from linter.fixing.word.package import Part
    from linter.model.trace import Trace

_EDGE: Final = " \t\r\n"
_STANDS_FOR_TEXT: Final = "\ufffc"
_CAN_BE_CUT: Final = frozenset({TEXT, DELETED_TEXT})
_CLOSED: Final = frozenset({RUN, ALTERNATIVES, DELETED, MOVED_AWAY})


@dataclass(slots=True, eq=False, repr=False)
class Span:
    """A stretch of a block's words and what holds it now; see `linter.model.trace.Stretch`."""

    start: int
    end: int
    node: Element | None
    run: Element | None
    lead: int | None

    @property
    def text(self) -> str:
        """The words, a sign for each that the file holds as something else than text."""
        length = self.end - self.start
        if self.node is None or self.lead is None:
            return _STANDS_FOR_TEXT * length
        return (self.node.text or "")[self.lead : self.lead + length]


@dataclass(slots=True, eq=False, repr=False)
class Words:
    """The spans of a block in order; offsets are those of the draft as read, whatever is cut."""

    spans: list[Span]

    def cut(self, offset: int) -> None:
        """See to it that no run holds words on both sides of `offset`, where that can be."""
        for at, span in enumerate(self.spans):
            if span.start < offset < span.end and _can_be_cut(span):
                self.spans[at : at + 1] = _halves(span, offset)
                break
        for left, right in zip(self.spans, self.spans[1:], strict=False):
            if right.start == offset and left.run is right.run and _can_be_parted(right):
                self._part(right)

    def isolate(self, span: Span) -> None:
        """See to it that the run of `span` holds nothing but its properties and the span's node."""
        run, node = span.run, span.node
        if run is None or node is None:
            return
        if (before := node.getprevious()) is not None and before.tag != RUN_FACTS:
            self._part(span)
        if (behind := node.getnext()) is not None and span.run is not None:
            self._moved(span.run, divide(span.run, behind))

    def drop(self, spans: list[Span]) -> None:
        """Forget spans whose words are gone."""
        self.spans = [span for span in self.spans if span not in spans]

    def within(self, start: int, end: int) -> list[Span]:
        """Return the spans that hold words between `start` and `end`."""
        return [span for span in self.spans if span.start < end and start < span.end]

    def _part(self, first: Span) -> None:
        """Cut the run of `first` before its node."""
        if first.run is not None and first.node is not None:
            self._moved(first.run, divide(first.run, first.node))

    def _moved(self, old: Element, new: Element) -> None:
        for span in self.spans:
            if span.run is old and span.node is not None and new in span.node.iterancestors():
                span.run = new


def words_of(part: Part, trace: Trace) -> Words:
    """Return the words of a block in the tree of its part."""
    found = part.elements
    spans = [
        Span(
            start,
            end,
            None if node is None else found[node],
            None if run is None else found[run],
            lead,
        )
        for start, end, node, run, lead in trace.stretches
        if start < end
    ]
    for left, right in reversed([*pairwise(spans)]):
        if left.node is right.node and _can_be_cut(left):
            _part_text(right)
    return Words(spans)


def divide(run: Element, child: Element) -> Element:
    """Move `child` of `run`, and all behind it, into a new run of the same look behind `run`; return that."""
    new = emptied(run)
    put_after(run, new)
    facts = next(run.iterchildren(RUN_FACTS), None)
    if facts is not None:
        new.append(deepcopy(facts))
        new[0].tail = None
    new.extend([child, *child.itersiblings()])
    return new


def holder(run: Element) -> Element:
    """Return what marks can be put beside so that they are beside `run`: the run, or what it is closed in.

    Closed are equations, rubies, alternatives, deletions, and content controls bound to data, which Word
    fills anew when it opens the file.
    """
    found = run
    for above in inside_paragraph(run):
        if above.tag in _CLOSED or above.tag.startswith(MATHS) or is_bound(above):
            found = above
    return found


def inside_paragraph(element: Element) -> Iterator[Element]:
    """Yield what is around `element`, up to its paragraph and without it."""
    for above in element.iterancestors():
        if above.tag == PARAGRAPH:
            return
        yield above


def is_bound(control: Element) -> bool:
    """Return whether `control` is a content control whose text stands in a data part."""
    return control.tag == CONTROL and any(fact.tag in BOUND for fact in control_facts(control))


def control_facts(control: Element) -> Iterator[Element]:
    """Yield what a content control says of itself."""
    for facts in control.iterchildren(CONTROL_FACTS):
        yield from facts


def write_text(node: Element, text: str) -> None:
    """Give a text element its text; white space at its edges would not show unless it says so."""
    node.text = text
    if text != text.strip(_EDGE):
        node.set(SPACE, "preserve")


def _can_be_cut(span: Span) -> bool:
    node, run = span.node, span.run
    held = node is not None and node.tag in _CAN_BE_CUT and span.lead is not None
    return held and node is not None and node.getparent() is run and _is_open(run)


def _can_be_parted(span: Span) -> bool:
    return span.node is not None and span.node.getparent() is span.run and _is_open(span.run)


def _is_open(run: Element | None) -> bool:
    return run is not None and run.tag == RUN and holder(run) is run


def _halves(span: Span, offset: int) -> list[Span]:
    """Cut the text of a span in two elements of the same run."""
    node, lead = span.node, span.lead
    if node is None or lead is None:
        return [span]
    text = node.text or ""
    at = lead + offset - span.start
    left, right = text[:at], text[at:]
    if not _keeps_space(node):  # what did not show at the edges must not come to light
        lead -= len(left) - len(left.lstrip(_EDGE))
        left, right = left.lstrip(_EDGE), right.rstrip(_EDGE)
    new = emptied(node)
    write_text(node, left)
    write_text(new, right)
    put_after(node, new)
    return [
        Span(span.start, offset, node, span.run, lead),
        Span(offset, span.end, new, span.run, 0),
    ]


def _part_text(span: Span) -> None:
    """Give a span an element of its own; before it stands another one, and a sign that nobody sees."""
    node, lead = span.node, span.lead
    if node is None or lead is None:
        return
    text, new = node.text or "", emptied(node)
    node.text = text[:lead]
    write_text(new, text[lead:] if _keeps_space(node) else text[lead:].rstrip(_EDGE))
    put_after(node, new)
    span.node, span.lead = new, 0


def _keeps_space(node: Element) -> bool:
    said = node.get(SPACE)
    if said is None:
        said = next((found for above in node.iterancestors() if (found := above.get(SPACE))), None)
    return said == "preserve"
