"""The inside of an OpenDocument paragraph: words, looks, and what hangs on them (ODF 1.3 part 3 §6)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from linter.cache.expressions import compiled
from linter.model.draft import Field
from linter.readers.looks import IS_HIDDEN
from linter.readers.numbers import whole
from linter.readers.odt.names import (
    ANNOTATION,
    ANNOTATION_END,
    BOOKMARK,
    BOOKMARK_START,
    CHANGE,
    CHANGE_ID,
    CHANGE_START,
    DRAW,
    FORM,
    LINE_BREAK,
    NOTE,
    REFERENCE_MARK,
    REFERENCE_MARK_START,
    RUBY_TEXT,
    SPACES,
    SPAN,
    STYLE_NAME,
    TAB,
    TABLE,
    TEXT,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lxml.etree import _Element as Element

    from linter.readers.odt.styles import Styles

_BLANK = compiled(r"[ \t\r\n]+")
_MOST_SPACES: Final = 200
_NAMED = frozenset({BOOKMARK, BOOKMARK_START, REFERENCE_MARK, REFERENCE_MARK_START})
_REFERENCES: Final = {
    TEXT + "bookmark-ref": "REF",
    TEXT + "reference-ref": "REF",
    TEXT + "sequence-ref": "REF",
    TEXT + "note-ref": "NOTEREF",
    TEXT + "page-number": "PAGE",
    TEXT + "page-count": "NUMPAGES",
    TEXT + "sequence": "SEQ",
}
_HIDING = frozenset({TEXT + "hidden-text", TEXT + "hidden-paragraph"})


@dataclass(slots=True, eq=False, repr=False)
class Words:
    """A paragraph at hand.

    `turns` are the offsets at which the look of what shows changes, `last` is the look of the latest text,
    `forced` is added to every look; `numbered` drops the gap between a note's number and its words.
    """

    styles: Styles
    forced: int = 0
    numbered: bool = False
    shown: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    turns: list[tuple[int, int]] = field(default_factory=list)
    last: int = 0
    length: int = 0
    blank: bool = True
    fields: list[Field] = field(default_factory=list)
    bookmarks: list[str] = field(default_factory=list)
    changes: list[str] = field(default_factory=list)
    notes: list[Element] = field(default_factory=list)
    drawings: list[Element] = field(default_factory=list)
    comments: list[tuple[Element, int]] = field(default_factory=list)

    def add(self, text: str, look: int) -> None:
        """Take text as it stands."""
        look |= self.forced
        if self.numbered and not self.length:
            text = text.lstrip()
        if look & IS_HIDDEN:
            self.hidden.append(text)
        else:
            if look != self.last:
                self.turns.append((self.length, look))
                self.last = look
            self.shown.append(text)
            self.length += len(text)
        self.blank = False

    def add_flowing(self, text: str | None, look: int) -> None:
        """Take text in which white space counts once, and at the start not at all (§6.1.2)."""
        if not text:
            return
        text = _BLANK.sub(" ", text)
        if self.blank and text.startswith(" "):
            text = text[1:]
        if text:
            self.add(text, look)
            self.blank = text.endswith(" ")


def read_words(words: Words, parent: Element, look: int) -> None:
    """Take what stands in `parent`, in order; elements not known here are fields and hold their result."""
    words.add_flowing(parent.text, look)
    for child in parent:
        tag = child.tag
        if tag in _HANDLERS:
            _HANDLERS[tag](words, child, look)
        elif tag.startswith((DRAW, TABLE)):
            words.drawings.append(child)
        elif not tag.startswith(FORM):
            start = words.length
            read_words(words, child, look)
            if tag in _REFERENCES and start < words.length:
                words.fields.append(
                    Field(start, words.length, _REFERENCES[tag], child.get(TEXT + "ref-name", ""))
                )
        words.add_flowing(child.tail, look)


def _span(words: Words, span: Element, look: int) -> None:
    read_words(words, span, words.styles.look("text", span.get(STYLE_NAME, ""), look))


def _spaces(words: Words, element: Element, look: int) -> None:
    words.add(" " * min(whole(element.get(TEXT + "c"), 1), _MOST_SPACES), look)


def _named(words: Words, element: Element, _look: int) -> None:
    words.bookmarks.append(element.get(TEXT + "name", ""))


def _hiding(words: Words, element: Element, look: int) -> None:
    hides = element.get(TEXT + "is-hidden") == "true"
    read_words(words, element, look | IS_HIDDEN if hides else look)


def _nothing(_words: Words, _element: Element, _look: int) -> None:
    """Pass over what is no text of the paragraph."""


_HANDLERS: Final[Mapping[str, Callable[[Words, Element, int], None]]] = {
    SPAN: _span,
    SPACES: _spaces,
    TAB: lambda words, _, look: words.add("\t", look),
    LINE_BREAK: lambda words, _, look: words.add("\n", look),
    NOTE: lambda words, note, _: words.notes.append(note),
    ANNOTATION: lambda words, comment, _: words.comments.append((comment, words.length)),
    ANNOTATION_END: lambda words, comment, _: words.comments.append((comment, words.length)),
    CHANGE: lambda words, change, _: words.changes.append(change.get(CHANGE_ID, "")),
    CHANGE_START: lambda words, change, _: words.changes.append(change.get(CHANGE_ID, "")),
    RUBY_TEXT: _nothing,
    TEXT + "script": _nothing,
    **dict.fromkeys(_NAMED, _named),
    **dict.fromkeys(_HIDING, _hiding),
}
