"""The inside of a paragraph: runs and what wraps them (ECMA-376-1 §17.3.2 and §17.3.3, §22.1 for equations).

Everything that shows becomes a piece of the line at hand, in reading order. Elements that are not known here
hold no text that Word shows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from linter.model.draft import Field
from linter.readers.looks import IS_HIDDEN
from linter.readers.word.attributes import is_on, switched_on
from linter.readers.word.fields import described, read_instruction, read_mark
from linter.readers.word.names import (
    ALTERNATIVES,
    AUTHOR,
    BOOKMARK,
    BREAK,
    COMMENT_END,
    COMMENT_START,
    COMMENT_USED,
    CONTROL,
    CONTROL_CONTENT,
    CONTROL_FACTS,
    CUSTOM_XML,
    DELETED,
    DELETED_TEXT,
    DIRECTION,
    DRAWING,
    ENDNOTE_MARK,
    ENDNOTE_USED,
    FIELD_MARK,
    FOOTNOTE_MARK,
    FOOTNOTE_USED,
    HARD_HYPHEN,
    HYPERLINK,
    ID,
    INSERTED,
    INSTRUCTION,
    MATHS,
    MATHS_PARAGRAPH,
    MATHS_TEXT,
    MATHS_ZONE,
    MOVED_AWAY,
    MOVED_HERE,
    NAME,
    OBJECT,
    OVERRIDE,
    OWN_MARK,
    PICTURE,
    PLACEHOLDER,
    POSITIONED_TAB,
    RETURN,
    RUBY,
    RUBY_BASE,
    RUN,
    RUN_CHANGE,
    RUN_FACTS,
    RUN_STYLE,
    SIMPLE_FIELD,
    SIMPLE_INSTRUCTION,
    SMART_TAG,
    SOFT_HYPHEN,
    SPACE,
    SUBDOCUMENT,
    SYMBOL,
    TAB,
    TEXT,
    TYPE,
    VAL,
    WORD,
)
from linter.readers.word.passages import Tracked
from linter.readers.word.shapes import chosen, read_shape
from linter.readers.word.state import Line, NoteUse
from linter.readers.word.styles import LOOK_BITS
from linter.readers.word.symbols import symbol
from linter.readers.word.views import FORMATTING, continues, continues_look

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lxml.etree import _Element as Element

EMPTY_CONTROL: Final = "empty content control"
PART_DOCUMENT: Final = "subdocument"
_SIGNS: Final[Mapping[str, str]] = {
    TAB: "\t",
    POSITIONED_TAB: "\t",
    RETURN: "\n",
    HARD_HYPHEN: "\u2011",
    SOFT_HYPHEN: "\u00ad",
}
_AWAY = frozenset({"page", "column"})
_EDGE = " \t\r\n"


def read_inline(line: Line, parent: Element) -> None:
    """Take what stands in a paragraph, or in a wrapper inside one."""
    for child in parent:
        tag = child.tag
        if tag == RUN:
            _read_run(line, child, child, line.look)
        elif (handler := _INLINE.get(tag)) is not None:
            handler(line, child)


def _read_run(line: Line, holder: Element, run: Element, look: int) -> None:
    """Take a run: its look first, then its text and signs. `holder` is the run or a branch inside it."""
    for child in holder:
        tag = child.tag
        if tag == TEXT:
            text = child.text
            if text and (text[0] in _EDGE or text[-1] in _EDGE) and child.get(SPACE) != "preserve":
                text = _trimmed(child, text)
            if text:
                line.add(text, child, run, look)
        elif tag == RUN_FACTS:
            look = _look(line, child, run)
        elif tag in _SIGNS:
            line.add(_SIGNS[tag], child, run, look)
        elif (handler := _IN_RUN.get(tag)) is not None:
            handler(line, child, run, look)


def _look(line: Line, facts: Element, run: Element) -> int:
    """Return the look that a run's `w:rPr` gives it; what stands there itself wins over the styles."""
    said = on = 0
    style = ""
    for child in facts:
        tag = child.tag
        if tag in LOOK_BITS:
            said |= LOOK_BITS[tag]
            on |= LOOK_BITS[tag] if is_on(child) else 0
        elif tag == RUN_STYLE:
            style = child.get(VAL, "")
        elif tag == RUN_CHANGE and not continues_look(child, run):
            line.changes.append(Tracked(FORMATTING, child.get(AUTHOR, "")))
    if style:
        return (line.strand.survey.styles.look(line.properties.style, style) & ~said) | on | line.strand.look
    return (line.look & ~said) | on


def shown_text(element: Element) -> str:
    """Return the text of a `w:t` as Word shows it: white space at its edges only where it is preserved."""
    text = element.text or ""
    return _trimmed(element, text) if element.get(SPACE) != "preserve" else text


def _trimmed(element: Element, text: str) -> str:
    space = element.get(SPACE)
    if space is None:
        space = next((found for above in element.iterancestors() if (found := above.get(SPACE))), None)
    return text if space == "preserve" else text.strip(_EDGE)


def _break(line: Line, element: Element, run: Element, look: int) -> None:
    if element.get(TYPE) not in _AWAY:
        line.add("\n", element, run, look)
    elif not line.strand.muted:
        line.waiting = (element, run)


def _deleted_text(line: Line, element: Element, run: Element, look: int) -> None:
    if DELETED not in line.strand.survey.view.left_out:
        line.add(shown_text(element), element, run, look)


def _symbol(line: Line, element: Element, run: Element, look: int) -> None:
    try:
        code = int(element.get(WORD + "char", "")[:8], 16)
    except ValueError:
        return
    line.add(symbol(element.get(WORD + "font", ""), code), element, run, look)


def _alternatives_in_run(line: Line, element: Element, run: Element, look: int) -> None:
    branch = chosen(element)
    if branch is not None:
        _read_run(line, branch, run, look)


def _ruby(line: Line, element: Element, _run: Element, _look: int) -> None:
    """Take the base of a ruby; its gloss is printed above the line, not in it."""
    for base in element.iterchildren(RUBY_BASE):
        read_inline(line, base)


def _note_used(line: Line, element: Element, _run: Element, look: int) -> None:
    if not line.strand.muted:
        survey = line.strand.survey
        kind = "footnotes" if element.tag == FOOTNOTE_USED else "endnotes"
        own_mark = element.get(OWN_MARK) in {"1", "true", "on"}
        hidden = bool(look & IS_HIDDEN)
        survey.notes.append(NoteUse(kind, element.get(ID, ""), len(survey.sections), own_mark, hidden))


def _note_mark(line: Line, element: Element, run: Element, look: int) -> None:
    """Take the place in a note where Word prints its number: in front, or (seldom) amid the words."""
    if not line.length:
        line.note = line.strand.note
    elif line.strand.note:
        line.add(line.strand.note, element, run, look)


def _comment_used(line: Line, element: Element, _run: Element, _look: int) -> None:
    line.comments.setdefault(element.get(ID, ""), line.length)


def _shape(line: Line, element: Element, _run: Element, look: int) -> None:
    read_shape(line, element, look)


def _tracked(line: Line, element: Element) -> None:
    view = line.strand.survey.view
    kind = view.change(element.tag)
    if kind and not continues(element):
        line.changes.append(Tracked(kind, element.get(AUTHOR, "")))
    if element.tag not in view.left_out:
        read_inline(line, element)
        return
    for mark in element.iter(COMMENT_START, COMMENT_END, COMMENT_USED):
        if mark.tag == COMMENT_USED:
            line.comments.setdefault(mark.get(ID, ""), line.length)
        else:
            _COMMENT_MARKS[mark.tag](line, mark)


def _control(line: Line, control: Element) -> None:
    """Take a content control; the prompt of one that nobody filled in is not the writer's text."""
    empty = is_empty_control(control)
    if empty:
        line.strand.survey.omitted[EMPTY_CONTROL] += 1
        line.strand.muted += 1
    for content in control.iterchildren(CONTROL_CONTENT):
        read_inline(line, content)
    line.strand.muted -= empty


def is_empty_control(control: Element) -> bool:
    """Return whether a content control shows its placeholder."""
    return switched_on(next(control.iterchildren(CONTROL_FACTS), None), PLACEHOLDER)


def _alternatives(line: Line, element: Element) -> None:
    branch = chosen(element)
    if branch is not None:
        read_inline(line, branch)


def _simple_field(line: Line, element: Element) -> None:
    start = line.length
    read_inline(line, element)
    if start < line.length:
        line.fields.append(Field(start, line.length, *described(element.get(SIMPLE_INSTRUCTION, ""))))


def read_maths(line: Line, parent: Element) -> None:
    """Take an equation: its letters, digits and signs in the order of the file."""
    for child in parent:
        tag = child.tag
        if tag in (MATHS_TEXT, TEXT):
            line.add(child.text or "", child, parent, line.look)
        elif tag in _TRACKED:
            if tag not in line.strand.survey.view.left_out:
                read_maths(line, child)
        elif tag == RUN:
            _read_run(line, child, child, line.look)
        elif tag.startswith(MATHS) and not tag.endswith("Pr"):
            read_maths(line, child)


def _bookmark(line: Line, element: Element) -> None:
    line.bookmarks.append(element.get(NAME, ""))


def _comment_start(line: Line, element: Element) -> None:
    line.begin_comment(element.get(ID, ""))


def _comment_end(line: Line, element: Element) -> None:
    line.strand.end_comment(element.get(ID, ""))


def _subdocument(line: Line, _element: Element) -> None:
    line.strand.survey.omitted[PART_DOCUMENT] += 1


_TRACKED = frozenset({INSERTED, DELETED, MOVED_HERE, MOVED_AWAY})
_COMMENT_MARKS: Final[Mapping[str, Callable[[Line, Element], None]]] = {
    COMMENT_START: _comment_start,
    COMMENT_END: _comment_end,
}
_INLINE: Final[Mapping[str, Callable[[Line, Element], None]]] = {
    HYPERLINK: read_inline,
    SMART_TAG: read_inline,
    CUSTOM_XML: read_inline,
    DIRECTION: read_inline,
    OVERRIDE: read_inline,
    INSERTED: _tracked,
    DELETED: _tracked,
    MOVED_HERE: _tracked,
    MOVED_AWAY: _tracked,
    CONTROL: _control,
    ALTERNATIVES: _alternatives,
    SIMPLE_FIELD: _simple_field,
    MATHS_ZONE: read_maths,
    MATHS_PARAGRAPH: read_maths,
    BOOKMARK: _bookmark,
    SUBDOCUMENT: _subdocument,
    **_COMMENT_MARKS,
}
_IN_RUN: Final[Mapping[str, Callable[[Line, Element, Element, int], None]]] = {
    BREAK: _break,
    FIELD_MARK: read_mark,
    INSTRUCTION: lambda line, element, _run, _look: read_instruction(line, element),
    DELETED_TEXT: _deleted_text,
    SYMBOL: _symbol,
    ALTERNATIVES: _alternatives_in_run,
    RUBY: _ruby,
    FOOTNOTE_USED: _note_used,
    ENDNOTE_USED: _note_used,
    FOOTNOTE_MARK: _note_mark,
    ENDNOTE_MARK: _note_mark,
    COMMENT_USED: _comment_used,
    DRAWING: _shape,
    PICTURE: _shape,
    OBJECT: _shape,
}
