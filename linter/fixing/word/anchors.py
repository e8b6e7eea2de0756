"""Where a comment goes: on its words, or as near to them as Word shows comments.

Word ignores comments in headers, footers, notes and text boxes, and reads at most 32,767 of them
([MS-OI29500] 2.1.315, commentRangeStart). What is to be said about words there is said in the body: at the
reference of the note, at the box, at the first paragraph.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from linter.cache.expressions import compiled
from linter.fixing.word.names import (
    BODY,
    BOX,
    ENDNOTE,
    ENDNOTE_USED,
    FOOTNOTE,
    FOOTNOTE_USED,
    ID,
    PARAGRAPH,
    PARAGRAPH_FACTS,
    RUN,
)
from linter.fixing.word.relations import related
from linter.fixing.word.words import Words, holder, inside_paragraph, words_of
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lxml.etree import _Element as Element

    from linter.fixing.word.package import Package, Part
    from linter.fixing.word.words import Span
    from linter.model.draft import Place
    from linter.model.trace import Trace

_FIRST_WORDS: Final = compiled(r"\s*\S+(?:\s+\S+){0,2}")
_WORD: Final = compiled(r"\S+")
_REFERENCES: Final = {FOOTNOTE: FOOTNOTE_USED, ENDNOTE: ENDNOTE_USED}
_ABOUT_NOTES: Final = {FOOTNOTE: "In this footnote:", ENDNOTE: "In this endnote:"}
_ABOUT_MARGINS: Final = {"header": "In the header of the page:", "footer": "In the footer of the page:"}
_ABOUT_BOX: Final = "In the text box here:"
_ABOUT_OBJECT: Final = "In what stands here beside the text:"


class Anchor(Frozen):
    """The stretch from before `first` to behind `last`; for a paragraph without anything both are it.

    `about` says where the words stand that are meant, if they are elsewhere.
    """

    first: Element
    last: Element
    about: str = ""


class Anchors(Frozen):
    """Finds the anchors of one draft: cuts come first, then the anchors, so that no cut moves an anchor."""

    package: Package
    main: str
    traces: Sequence[Trace]
    words: dict[int, Words]
    margins: Mapping[str, str]
    references: Mapping[tuple[str, str | None], Element]

    def cut(self, place: Place) -> None:
        """Cut the runs at the ends of `place` if it is to be marked itself."""
        if self._is_main(place.block) and self._on_words(words := self._words(place.block), place):
            for offset in extent(words, place):
                words.cut(offset)

    def at(self, place: Place) -> Anchor | None:
        """Return where a comment about `place` goes; None if the body holds no paragraph."""
        trace = self.traces[place.block]
        if not self._is_main(place.block):
            return self._elsewhere(trace)
        words = self._words(place.block)
        return self._on_words(words, place) or self._beside(trace, words)

    def top(self) -> Anchor | None:
        """Return the place for what is about the draft as a whole: its first paragraph with words."""
        for block in range(len(self.traces)):
            if self._is_main(block) and (found := _around(self._words(block).spans)):
                return found
        return self._nearest(0)

    def _is_main(self, block: int) -> bool:
        return self.traces[block].part.lower() == self.main.lower()

    def _words(self, block: int) -> Words:
        if block not in self.words:
            trace = self.traces[block]
            self.words[block] = words_of(self.package.part(trace.part), trace)
        return self.words[block]

    def _on_words(self, words: Words, place: Place) -> Anchor | None:
        """Return the anchor around the words of `place`, None if Word would ignore it there."""
        return _around(words.within(*extent(words, place))) if words.spans else None

    def _beside(self, trace: Trace, words: Words) -> Anchor | None:
        """Return the anchor at the box or the object in the body that holds the words."""
        element = next((span.node for span in words.spans if span.node is not None), None)
        if element is not None:
            anchor = _at_outer_run(element)
            if anchor is not None:
                return anchor._replace(about=_ABOUT_BOX if _is_in_box(element) else _ABOUT_OBJECT)
        found = self._nearest(trace.paragraphs[0] if trace.paragraphs else 0)
        return found and found._replace(about=_ABOUT_OBJECT)

    def _elsewhere(self, trace: Trace) -> Anchor | None:
        """Return the anchor in the body for words in a note or a margin."""
        part = self.package.part(trace.part)
        paragraph = part.elements[trace.paragraphs[0]]
        for note in paragraph.iterancestors(FOOTNOTE, ENDNOTE):
            used = self.references.get((_REFERENCES[note.tag], note.get(ID)))
            reference = None if used is None else _at_outer_run(used)
            if reference is not None:
                return reference._replace(about=_ABOUT_NOTES[note.tag])
        found = self.top()
        return found and found._replace(about=self.margins.get(trace.part.lower(), _ABOUT_OBJECT))

    def _nearest(self, ordinal: int) -> Anchor | None:
        """Return the anchor around the first paragraph of the body behind an element, else before it."""
        found = None
        for at, element in enumerate(self._main().elements):
            if element.tag == PARAGRAPH and not _is_in_box(element) and _is_in_body(element):
                found = element
                if at >= ordinal:
                    break
        if found is None:
            return None
        inside = [child for child in found if child.tag != PARAGRAPH_FACTS]
        return Anchor(inside[0], inside[-1]) if inside else Anchor(found, found)

    def _main(self) -> Part:
        return self.package.part(self.main)


def find_anchors(package: Package, main: str, traces: Sequence[Trace]) -> Anchors:
    """Return what finds the anchors in a draft whose document is the part `main`."""
    margins = {
        target.lower(): about
        for kind, about in _ABOUT_MARGINS.items()
        for target in related(package, main, kind)
    }
    used = package.part(main).root.iter(*_REFERENCES.values())
    references = {(str(reference.tag), reference.get(ID)): reference for reference in used}
    return Anchors(package, main, traces, {}, margins, references)


def extent(words: Words, place: Place) -> tuple[int, int]:
    """Return the stretch of the words that a comment about `place` goes on.

    It is the place itself; the word at it where the place holds nothing; the first words where it is nothing
    but a number that Word computes, or the very beginning.
    """
    lower, upper = words.spans[0].start, words.spans[-1].end
    start, end = max(place.start, lower), min(place.end, upper)
    if start < end:
        return start, end
    text = "".join(span.text for span in words.spans)
    if place.end <= lower and (first := _FIRST_WORDS.match(text)):
        return lower, lower + first.end()
    for word in _WORD.finditer(text):
        if word.end() >= min(place.start, upper) - lower:
            return lower + word.start(), lower + word.end()
    return lower, upper


def _around(spans: Sequence[Span]) -> Anchor | None:
    """Return the anchor around the runs of `spans`; None where Word would ignore a comment."""
    held = [holder(span.run) for span in spans if span.run is not None]
    if not held or not (_can_be_marked(held[0]) and _can_be_marked(held[-1])):
        return None
    return Anchor(held[0], held[-1])


def _at_outer_run(element: Element) -> Anchor | None:
    """Return the anchor around the run of the body that `element` stands in."""
    runs = [above for above in element.iterancestors() if above.tag == RUN]
    held = holder(runs[-1]) if runs else None
    return Anchor(held, held) if held is not None and _can_be_marked(held) else None


def _can_be_marked(element: Element) -> bool:
    above = [element, *inside_paragraph(element)][-1].getparent()
    return above is not None and above.tag == PARAGRAPH and not _is_in_box(element)


def _is_in_box(element: Element) -> bool:
    return next(element.iterancestors(BOX), None) is not None


def _is_in_body(element: Element) -> bool:
    return next(element.iterancestors(BODY), None) is not None
