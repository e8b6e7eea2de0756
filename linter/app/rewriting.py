"""How edits get into a file of each format, and which files can't be written."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from linter.model.draft import Unreadable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from linter.fixing.word.stamp import Stamp
    from linter.fixing.written import Written
    from linter.model.draft import Draft
    from linter.model.finding import Edit
    from linter.model.limits import Limits
    from linter.model.settings import Settings

    Write = Callable[[bytes, Draft, Sequence[Edit]], Written]

_TEXTS = ("text", "markdown")
_WORD = "word"
_ACCEPTED = "accepted"

_FOREIGN = "Only Word, Markdown and text files can be changed; save the draft as .docx."
_UNTRACKED = "Only Word files can hold tracked changes; leave --tracked out."
_OTHER_VIEW = "Fixes are made in the text with its tracked changes accepted; leave --view original out."


def writer(draft: Draft, settings: Settings, stamp: Stamp | None) -> Write | Unreadable:
    """Return what writes edits into a file like `draft`, tracked if there is a `stamp`; why, if nothing does.

    What a tracked change has taken out of a Word file is no place for another one, so there the view is the
    accepted one.
    """
    if draft.format in _TEXTS:
        return Unreadable(draft.name, _UNTRACKED) if stamp else partial(_write_text, draft.name)
    if draft.format != _WORD:
        return Unreadable(draft.name, _FOREIGN)
    if settings.view != _ACCEPTED:
        return Unreadable(draft.name, _OTHER_VIEW)
    return _word_writer(draft.name, settings.limits, stamp)


def _write_text(name: str, data: bytes, draft: Draft, edits: Sequence[Edit]) -> Written:
    from linter.fixing.plain import Coding, apply_edits
    from linter.readers.encoding import decode

    decoded = decode(name, data)
    coding = Coding("utf-8") if isinstance(decoded, Unreadable) else Coding(decoded.encoding, decoded.mark)
    return apply_edits(data, coding, draft.blocks, edits)


def _word_writer(name: str, limits: Limits, stamp: Stamp | None) -> Write:
    from linter.fixing.word import apply_edits
    from linter.readers.word.tracing import trace

    def write(data: bytes, _draft: Draft, edits: Sequence[Edit]) -> Written:
        return apply_edits(data, trace(name, data, limits=limits), edits, stamp=stamp)

    return write
