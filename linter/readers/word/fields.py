"""Fields: what Word computes into the text. The result shows, the instruction does not (ECMA-376-1 §17.16).

A complex field is marked in the run of the text: begin, instruction, separate, result, end; fields nest, and
one may run over many paragraphs (a table of contents does).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from linter.cache.expressions import compiled
from linter.model.draft import Field
from linter.readers.numbers import whole
from linter.readers.word.attributes import is_on
from linter.readers.word.names import (
    DEFAULT,
    FIELD_MARK,
    FIELD_MARK_TYPE,
    FORM_FACTS,
    VAL,
    WORD,
)
from linter.readers.word.state import OpenField
from linter.readers.word.symbols import symbol

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from linter.readers.word.state import Line

_WORD = compiled(r'"([^"]*)"|(\S+)')
_MOST_NESTED: Final = 20
"""Word nests fields 20 deep at most; deeper ones are read without being recorded."""
# Where the target is not the first plain argument, the switch it follows.
_TARGET_SWITCH = {"HYPERLINK": "\\l", "TOC": "\\b"}
_SILENT = frozenset(
    {"", "XE", "TC", "TA", "RD", "SET", "ASK", "PRIVATE", "COMMENTS", "ADVANCE", "NEXT", "MERGEREC"}
)
_NUMBERS = frozenset({"LISTNUM", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT"})
_BUTTONS = frozenset({"MACROBUTTON", "GOTOBUTTON"})
NUMBER_FIELD: Final = "number field"
EMPTY_FIELD: Final = "field without a stored result"


def described(instruction: str) -> tuple[str, str]:
    """Return the code of a field in capitals and the bookmark (or other target) that it names."""
    words = _words(instruction)
    if not words:
        return "", ""
    code = words[0].upper()
    switch = _TARGET_SWITCH.get(code)
    if switch is None:
        return code, next((word for word in words[1:] if not word.startswith("\\")), "")
    at = words.index(switch) + 1 if switch in words else len(words)
    return code, words[at] if at < len(words) else ""


def unended(root: Element) -> frozenset[Element]:
    """Return the marks that begin a field which nothing ends; Word shows what follows them."""
    begun: list[Element] = []
    for mark in root.iter(FIELD_MARK):
        kind = mark.get(FIELD_MARK_TYPE)
        if kind == "begin":
            begun.append(mark)
        elif kind == "end" and begun:
            begun.pop()
    return frozenset(begun)


def read_mark(line: Line, mark: Element, run: Element, look: int) -> None:
    """Take a field mark: begin, separate or end."""
    strand = line.strand
    kind = mark.get(FIELD_MARK_TYPE)
    if kind == "begin":
        if mark not in strand.orphans:
            strand.fields.append(OpenField(mark))
            strand.muted += 1
    elif not strand.fields:
        return
    elif kind == "separate":
        _begin_result(line, strand.fields[-1])
    elif kind == "end":
        _end(line, strand.fields.pop(), run, look)


def read_instruction(line: Line, element: Element) -> None:
    """Take a stretch of a field's instruction."""
    if line.strand.fields and element.text:
        line.strand.fields[-1].instruction.append(element.text)


def record_open(line: Line) -> None:
    """At the end of a paragraph, record the stretch of every field that goes on in the next one."""
    for opened in line.strand.fields[:_MOST_NESTED]:
        if opened.start is not None:
            _record(line, opened)
            opened.start = 0


def _record(line: Line, done: OpenField) -> None:
    if done.start is not None and done.start < line.length:
        line.fields.append(Field(done.start, line.length, done.code, done.target))


def _begin_result(line: Line, opened: OpenField) -> None:
    if opened.start is None:
        opened.code, opened.target = described("".join(opened.instruction))
        opened.start = line.length
        line.strand.muted -= 1


def _end(line: Line, done: OpenField, run: Element, look: int) -> None:
    if done.start is None:
        done.code, done.target = described("".join(done.instruction))
        line.strand.muted -= 1
        done.start = line.length
        stored = False
    else:
        stored = done.start != line.length or done.code not in {"FORMDROPDOWN", "FORMCHECKBOX"}
    if not stored and not line.strand.muted:
        line.add(_unstored(line, done), done.mark, run, look)
    if len(line.strand.fields) < _MOST_NESTED:
        _record(line, done)


def _unstored(line: Line, done: OpenField) -> str:
    """Return what Word shows for a field that stores no result; count those that only Word can work out."""
    words = _words("".join(done.instruction))
    if done.code == "FORMDROPDOWN":
        return _chosen(done.mark)
    if done.code == "FORMCHECKBOX":
        return "\u2612" if _ticked(done.mark) else "\u2610"
    if done.code == "SYMBOL" and len(words) > 1:
        font = words[words.index("\\f") + 1] if "\\f" in words[:-1] else ""
        return symbol(font, whole(words[1], 0))
    if done.code in _BUTTONS:
        return " ".join(words[2:])
    if done.code in _NUMBERS:
        line.strand.survey.omitted[NUMBER_FIELD] += 1
    elif done.code not in _SILENT:
        line.strand.survey.omitted[EMPTY_FIELD] += 1
    return ""


def _words(instruction: str) -> list[str]:
    return [plain or quoted for quoted, plain in _WORD.findall(instruction)]


def _chosen(mark: Element) -> str:
    """Return the entry that a drop-down field shows: the chosen one, else the default, else the first."""
    entries, result, default = [], None, None
    for child in mark.iterfind(f"{FORM_FACTS}/{WORD}ddList/*"):
        if child.tag == WORD + "listEntry":
            entries.append(child.get(VAL, ""))
        elif child.tag == WORD + "result":
            result = whole(child.get(VAL), 0)
        elif child.tag == DEFAULT:
            default = whole(child.get(VAL), 0)
    at = next((number for number in (result, default) if number is not None), 0)
    return entries[at] if 0 <= at < len(entries) else ""


def _ticked(mark: Element) -> bool:
    found = {child.tag: child for child in mark.iterfind(f"{FORM_FACTS}/{WORD}checkBox/*")}
    switch = found.get(WORD + "checked", found.get(DEFAULT))
    return switch is not None and is_on(switch)
