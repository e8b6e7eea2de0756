"""What fixes change in a draft, as a unified diff."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.engine.locating import label
from linter.model.draft import Unreadable
from linter.readers.encoding import decode
from linter.readers.lines import split_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from linter.app.options import Fixed
    from linter.model.review import Review

# Beside a changed line of text its neighbours help to find it; a Word paragraph has its label.
_BESIDE = 3


def difference(name: str, fixed: Fixed) -> str:
    """Return the unified diff of what was fixed in the draft `name`, "" if nothing was.

    In text and Markdown it is one of the file's lines. In Word a line is a paragraph with its label in
    brackets, because nobody sees the lines of the file.
    """
    from difflib import unified_diff

    worded = fixed.before.review.draft.format not in ("text", "markdown")
    if worded:
        before, after = _paragraphs(fixed.before.review), _paragraphs(fixed.after.review)
    else:
        before, after = _lines(name, fixed.original), _lines(name, fixed.data)
    told = unified_diff(before, after, name, f"{name} (fixed)", n=0 if worded else _BESIDE, lineterm="")
    return "".join(f"{line}\n" for line in told)


def _lines(name: str, data: bytes) -> Sequence[str]:
    decoded = decode(name, data)
    lines = () if isinstance(decoded, Unreadable) else split_lines(decoded.text)
    return lines[:-1] if lines and not lines[-1] else lines


def _paragraphs(review: Review) -> Sequence[str]:
    labels = label(review)
    return [
        f"[{labels.at(index)}] {' '.join(block.text.split())}"
        for index, block in enumerate(review.draft.blocks)
    ]
