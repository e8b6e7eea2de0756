"""How edits get into a file of each format, and which files can't be written."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from linter.model.draft import Unreadable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from linter.fixing.written import Written
    from linter.model.draft import Draft
    from linter.model.finding import Edit

    Write = Callable[[bytes, Draft, Sequence[Edit]], Written]

_TEXTS = ("text", "markdown")
_FOREIGN = "Only Word, Markdown and text files can be changed; save the draft as .docx."


def writer(draft: Draft) -> Write | Unreadable:
    """Return what writes edits into a file like `draft`; the reason if there is no such thing."""
    if draft.format in _TEXTS:
        return partial(_write_text, draft.name)
    return Unreadable(draft.name, _FOREIGN)


def _write_text(name: str, data: bytes, draft: Draft, edits: Sequence[Edit]) -> Written:
    from linter.fixing.plain import Coding, apply_edits
    from linter.readers.encoding import decode

    decoded = decode(name, data)
    coding = Coding("utf-8") if isinstance(decoded, Unreadable) else Coding(decoded.encoding, decoded.mark)
    return apply_edits(data, coding, draft.blocks, edits)
