"""Edits in a text or Markdown file: everything else stays byte for byte."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.fixing.written import RefusedEdit, Written
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from linter.model.draft import Block
    from linter.model.finding import Edit

# As the readers count lines: only these end one.
_LINE_END = compiled(r"\r\n|\r|\n")
_ENTITY = compiled(r"&#?\w+;")

_LINES = "it runs over the end of a line"
_MARKS = "marks of formatting stand inside it"
_ESCAPED = "the file writes one of the characters in another way"
_DAMAGED = "some bytes of the file are no text; save it as UTF-8 first"
_BETWEEN = "it would stand between two marks of formatting"


class Coding(Frozen):
    """How the characters of a file are written: the encoding, and the byte order mark before them."""

    encoding: str
    mark: bytes = b""


class _Splice(Frozen):
    """What takes the place of the characters from offset `start` to `end` of the file's text."""

    start: int
    end: int
    content: str


class _File(Frozen):
    """The characters of a file, and the offsets at which its lines begin."""

    text: str
    starts: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> _File:
        return cls(text, (0, *(end.end() for end in _LINE_END.finditer(text))))

    def at(self, block: Block, offset: int) -> int:
        """Return where the character at `offset` of the block's text stands."""
        place = block.locate(offset)
        return self.starts[place.line - 1] + place.column - 1


def apply_edits(data: bytes, coding: Coding, blocks: Sequence[Block], edits: Iterable[Edit]) -> Written:
    """Return `data` with the `edits` made, which do not overlap; `blocks` are what was read of it.

    An edit is refused if its characters do not stand in the file one for one and side by side, or if the
    file's encoding lacks a character of its content. Whatever no edit names stays as it is: line ends, byte
    order mark, marks of formatting.
    """
    wanted = sorted(edits)
    text = data[len(coding.mark) :].decode(coding.encoding, errors="replace")
    if not wanted or coding.mark + text.encode(coding.encoding, errors="replace") != data:
        return Written(data, tuple(RefusedEdit(edit, _DAMAGED) for edit in wanted))
    file = _File.of(text)
    splices, refused = [], []
    for edit in wanted:
        splice = _against(edit, coding) or _splice(file, blocks[edit.place.block], edit)
        if isinstance(splice, str):
            refused.append(RefusedEdit(edit, splice))
        else:
            splices.append(splice)
    return Written(coding.mark + _spliced(text, splices).encode(coding.encoding), tuple(refused))


def _spliced(text: str, splices: Iterable[_Splice]) -> str:
    """Return `text` with the splices made."""
    parts: list[str] = []
    at = 0
    for start, end, content in sorted(splices):
        parts += (text[at:start], content)
        at = end
    return "".join((*parts, text[at:]))


def _against(edit: Edit, coding: Coding) -> str:
    """Return why the content can't stand in the file, "" if it can."""
    if _LINE_END.search(edit.content):
        return _LINES
    return against_encoding(edit.content, coding)


def against_encoding(content: str, coding: Coding) -> str:
    """Return why the file's encoding can't hold `content`, "" if it can."""
    try:
        content.encode(coding.encoding)
    except UnicodeEncodeError as error:
        return f"the file's encoding has no “{content[error.start]}”; save it as UTF-8 first"
    return ""


def _splice(file: _File, block: Block, edit: Edit) -> _Splice | str:
    """Return the change of the file's characters that makes an edit, or why there is none."""
    _, start, end = edit.place
    if start == end:
        return _insertion(file, block, start, edit.content)
    if block.locate(start).line != block.locate(end - 1).line:
        return _LINES
    first, behind = file.at(block, start), file.at(block, end - 1) + 1
    if behind - first != end - start or any(start < anchor.offset < end for anchor in block.anchors):
        return _MARKS
    held = file.text[first:behind]
    if held != block.text[start:end]:
        return _LINES if _LINE_END.search(held) else _ESCAPED
    if _is_escaped(file, block, start) or _ENTITY.match(file.text, behind - 1):
        return _ESCAPED
    return _Splice(first, behind, edit.content)


def _is_escaped(file: _File, block: Block, offset: int) -> bool:
    """Whether a backslash that is not seen stands before a character."""
    at = file.at(block, offset)
    return file.text[at - 1 : at] == "\\" and any(anchor.offset == offset for anchor in block.anchors)


def _insertion(file: _File, block: Block, offset: int, content: str) -> _Splice | str:
    """Return the insertion of `content` before a character of the block or at the block's end.

    Where marks stand between the characters on both sides, it goes to the one that it touches: behind the
    character before it unless that is white space. White space stays outside of what is emphasised.
    """
    text = block.text
    ahead = file.at(block, min(offset, len(text)))
    behind = file.at(block, offset - 1) + 1 if offset else ahead
    if offset < len(text) and _is_escaped(file, block, offset):
        ahead -= 1
    if offset and _ENTITY.match(file.text, behind - 1):
        behind = ahead
    if offset in (0, len(text)) or ahead == behind:
        at = ahead if not offset else behind
    elif text[offset - 1].isspace():
        at = ahead
    elif not content[:1].isspace() or text[offset].isspace():
        at = behind
    else:
        before, after = _is_emphasised(block, offset - 1), _is_emphasised(block, offset)
        if before and after:
            return _BETWEEN
        at = ahead if before else behind
    return _Splice(at, at, content)


def _is_emphasised(block: Block, offset: int) -> bool:
    return any(stretch.start <= offset < stretch.end for stretch in block.emphasis)
