"""HTML comments in Markdown and text: remarks beside the text, kept apart from it."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from linter.model.draft import Comment, Location
from linter.model.frozen import Frozen
from linter.readers.inline import UNSEEN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from linter.model.draft import Block

_OPEN = "<!--"
_CLOSE = "-->"
# Nobody types more blanks in a row than this; it bounds the look ahead.
_BLANKS = 80


class Remark(Frozen):
    """A comment as it stands in the file: its words, where it begins, whether its lines hold nothing else."""

    text: str
    start: Location
    alone: bool


def split_remarks(lines: Sequence[str]) -> tuple[list[str], list[Remark]]:
    """Return the lines with every character of a comment made unseen, and the comments.

    An opening mark that is never closed is text.
    """
    text = "\n".join(lines)
    if _OPEN not in text:
        return list(lines), []
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    parts: list[str] = []
    remarks: list[Remark] = []
    at = 0
    for start, end in _stretches(text):
        alone = _is_alone(text, start, end)
        remarks.append(Remark(_words(text[start:end]), _location(start, starts), alone))
        parts.append(text[at:start])
        at = _blanks_end(text, start, end)
        parts.append(_unseen(text[start:at], alone=alone))
    return "".join((*parts, text[at:])).split("\n"), remarks


def comments(remarks: Sequence[Remark], blocks: Sequence[Block]) -> tuple[Comment, ...]:
    """Return the remarks as comments: one alone on its line is about the next block, others their own."""
    begins = [(block.anchors[0].line, block.anchors[0].column) for block in blocks]
    return tuple(Comment(remark.text, _covers(remark, blocks, begins), remark.start) for remark in remarks)


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    while (start := text.find(_OPEN, at)) >= 0 and (end := text.find(_CLOSE, start + 2)) >= 0:
        at = end + len(_CLOSE)
        yield start, at


def _is_alone(text: str, start: int, end: int) -> bool:
    """Say whether the lines of a comment hold nothing but it."""
    before = text[text.rfind("\n", 0, start) + 1 : start]
    line_end = text.find("\n", end)
    after = text[end:] if line_end < 0 else text[end:line_end]
    return not before.strip() and not after.strip()


def _words(comment: str) -> str:
    return comment[len(_OPEN) :].removesuffix(_CLOSE).strip()


def _blanks_end(text: str, start: int, end: int) -> int:
    """Return the end of a comment with the blanks behind it, if there is one before it: one is enough."""
    if start and not text[start - 1].isspace():
        return end
    rest = text[end : end + _BLANKS]
    return end + len(rest) - len(rest.lstrip(" \t"))


def _location(offset: int, starts: Sequence[int]) -> Location:
    line = bisect_right(starts, offset)
    return Location(line, offset - starts[line - 1] + 1)


def _unseen(text: str, *, alone: bool) -> str:
    """Return as many unseen characters as `text` has, line ends apart; blanks where nothing else stands."""
    sign = " " if alone else UNSEEN
    return "\n".join(sign * len(line) for line in text.split("\n"))


def _covers(remark: Remark, blocks: Sequence[Block], begins: Sequence[tuple[int, int]]) -> tuple[int, ...]:
    following = bisect_right(begins, remark.start)
    if not remark.alone and following and blocks[following - 1].anchors[-1].line >= remark.start.line:
        return (following - 1,)
    return (following,) if following < len(blocks) else ()
