"""Moving the lines of a text or Markdown file; what is moved back leaves the file as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.fixing.plain import Coding, against_encoding
from linter.fixing.written import Arranged
from linter.model.arrangement import Addition, Removal, Shift, Step
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from linter.model.draft import Block, Draft

_LINE_END = compiled(r"\r\n|\r|\n")
_MARK_UP = compiled(r"[*_\[`<]")

_SHARED = "another paragraph stands in the same lines"
_MARKED = "the number beside it is part of marked-up text, so that no other can be made like it"


class _Lines(Frozen):
    """The text of a file with where each line begins and where its text ends, the line end left out."""

    text: str
    spans: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, text: str) -> _Lines:
        ends = [(end.start(), end.end()) for end in _LINE_END.finditer(text)]
        starts = [0, *(behind for _, behind in ends)]
        return cls(text, tuple(zip(starts, [*(stop for stop, _ in ends), len(text)], strict=True)))

    def end(self, line: int) -> int:
        """Return where the text of a line ends."""
        return self.spans[line - 1][1]

    def start(self, line: int) -> int:
        """Return where a line begins."""
        return self.spans[line - 1][0]

    def end_above(self, line: int) -> int:
        """Return where the text of the last line with words above a line ends, 0 if there is none."""
        above = line - 1
        while above and self.is_blank(above):
            above -= 1
        return self.end(above) if above else 0

    def is_blank(self, line: int) -> bool:
        """Whether a line holds no words; none stands before the first."""
        start, end = self.spans[line - 1]
        return not self.text[start:end].strip()


def arrange(data: bytes, coding: Coding, draft: Draft, step: Step) -> Arranged:
    """Return the file `data`, which `draft` was read from, with `step` made."""
    lines = _Lines.of(data[len(coding.mark) :].decode(coding.encoding, errors="replace"))
    if coding.mark + lines.text.encode(coding.encoding, errors="replace") != data:
        return Arranged(data, "some bytes of the file are no text; save it as UTF-8 first")
    text = _added(lines, draft, step, coding) if isinstance(step, Addition) else _moved(lines, draft, step)
    return text if isinstance(text, Arranged) else Arranged(coding.mark + text.encode(coding.encoding))


def _moved(lines: _Lines, draft: Draft, step: Shift | Removal) -> str | Arranged:
    """Return the text with some blocks elsewhere or nowhere.

    Blank lines are handed on or taken along in such a way that moving back leaves the text as it was.
    """
    if not _is_alone(draft.blocks, step.first, step.end):
        return Arranged(b"", _SHARED)
    start, end = lines.start(_top(draft, step.first)), lines.end(_last_line(draft.blocks[step.end - 1]))
    words = lines.text[start:end]
    if step.midst:
        behind = lines.start(_top(draft, step.end))
        gap, cut = lines.text[end:behind], (start, behind)
    else:
        above = lines.end_above(_top(draft, step.first))
        gap, cut = lines.text[above:start], (above, end)
    if isinstance(step, Removal):
        return lines.text[: cut[0]] + lines.text[cut[1] :]
    at = (
        lines.start(_top(draft, step.after + 1))
        if step.amid
        else lines.end(_last_line(draft.blocks[step.after]))
    )
    piece = words + gap if step.amid else gap + words
    if at <= cut[0]:
        return lines.text[:at] + piece + lines.text[at : cut[0]] + lines.text[cut[1] :]
    return lines.text[: cut[0]] + lines.text[cut[1] : at] + piece + lines.text[at:]


def _added(lines: _Lines, draft: Draft, step: Addition, coding: Coding) -> str | Arranged:
    """Return the text with a new line in the form of that of the block `like`: bullet, number, space."""
    like = draft.blocks[step.like]
    first = like.locate(0).line
    line = lines.text[lines.start(first) : lines.end(first)]
    opening = line[: like.locate(like.body).column - 1]
    if like.number not in opening or _MARK_UP.search(opening.lstrip(" *+-")):
        return Arranged(b"", _MARKED)
    new = opening.replace(like.number, step.number, 1) + step.words
    if refused := against_encoding(new, coding):
        return Arranged(b"", refused)
    top = _top(draft, step.like)
    gap = lines.text[lines.end_above(top) : lines.start(top)]
    at = lines.end(_last_line(draft.blocks[step.after]))
    return lines.text[:at] + (gap or "\n") + new + lines.text[at:]


def _top(draft: Draft, block: int) -> int:
    """Return the first line of a block, that of a remark about it which stands above included."""
    first = draft.blocks[block].locate(0).line
    before = _last_line(draft.blocks[block - 1]) if block else 0
    remarks = [c.at.line for c in draft.comments if block in c.covers and before < c.at.line < first]
    return min([first, *remarks])


def _last_line(block: Block) -> int:
    return block.locate_end(len(block.text)).line


def _is_alone(blocks: Sequence[Block], first: int, end: int) -> bool:
    """Whether the lines of some blocks hold no other block."""
    before = first == 0 or _last_line(blocks[first - 1]) < blocks[first].locate(0).line
    return before and (end == len(blocks) or _last_line(blocks[end - 1]) < blocks[end].locate(0).line)
