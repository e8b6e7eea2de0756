"""How edits get into a file of each format, and which files can't be written."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from linter.model.draft import Unreadable
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Sequence

    from linter.fixing.plain import Coding
    from linter.fixing.word.stamp import Stamp
    from linter.fixing.written import Arranged, Written
    from linter.model.arrangement import Step
    from linter.model.draft import Draft
    from linter.model.finding import Edit
    from linter.model.limits import Limits
    from linter.model.settings import Settings

    Write = Callable[[bytes, Draft, Sequence[Edit]], Written]
    EditAll = Callable[[bytes, Draft, Sequence[Edit], Container[Edit], bool], Written]
    Arrange = Callable[[bytes, Draft, Step], Arranged]

_TEXTS = ("text", "markdown")
_WORD = "word"
_ACCEPTED = "accepted"

_FOREIGN = "Only Word, Markdown and text files can be changed; save the draft as .docx."
_UNTRACKED = "Only Word files can hold tracked changes; leave --tracked out."
_OTHER_VIEW = "Fixes are made in the text with its tracked changes accepted; leave --view original out."


class Rewriter(Frozen):
    """What writes into a file: `edit` makes edits, `arrange` puts blocks in another order.

    `edit` is told which edits are results of fields, and whether they are to be tracked if changes are.
    """

    edit: EditAll
    arrange: Arrange


def writer(draft: Draft, settings: Settings, stamp: Stamp | None) -> Write | Unreadable:
    """Return what writes edits into a file like `draft`, tracked if there is a `stamp`; why, if nothing does.

    What a tracked change has taken out of a Word file is no place for another one, so there the view is the
    accepted one.
    """
    if against := _against(draft, settings, stamp):
        return Unreadable(draft.name, against)
    if draft.format in _TEXTS:
        return partial(_write_text, draft.name)
    return _word_writer(draft.name, settings.limits, stamp)


def rewriter(draft: Draft, settings: Settings, stamp: Stamp | None) -> Rewriter | Unreadable:
    """Return what writes edits and the order of blocks into a file like `draft`; else as `writer`."""
    if against := _against(draft, settings, stamp):
        return Unreadable(draft.name, against)
    if draft.format in _TEXTS:
        return _text_rewriter(draft.name)
    return _word_rewriter(draft.name, settings.limits, stamp)


def _against(draft: Draft, settings: Settings, stamp: Stamp | None) -> str:
    """Return why a draft can't be written, "" if it can."""
    if draft.format in _TEXTS:
        return _UNTRACKED if stamp else ""
    if draft.format != _WORD:
        return _FOREIGN
    return "" if settings.view == _ACCEPTED else _OTHER_VIEW


def _write_text(name: str, data: bytes, draft: Draft, edits: Sequence[Edit]) -> Written:
    from linter.fixing.plain import apply_edits

    return apply_edits(data, _coding(name, data), draft.blocks, edits)


def _coding(name: str, data: bytes) -> Coding:
    from linter.fixing.plain import Coding
    from linter.readers.encoding import decode

    decoded = decode(name, data)
    return Coding("utf-8") if isinstance(decoded, Unreadable) else Coding(decoded.encoding, decoded.mark)


def _text_rewriter(name: str) -> Rewriter:
    from linter.fixing.lines import arrange

    return Rewriter(
        lambda data, draft, edits, _results, _tracked: _write_text(name, data, draft, edits),
        lambda data, draft, step: arrange(data, _coding(name, data), draft, step),
    )


def _word_rewriter(name: str, limits: Limits, stamp: Stamp | None) -> Rewriter:
    """Return what writes into Word files; what it is not to track stands inside an insertion of ours."""
    from linter.fixing.word import apply_edits, arrange
    from linter.readers.word.tracing import trace

    def edit(
        data: bytes,
        _draft: Draft,
        edits: Sequence[Edit],
        results: Container[Edit],
        tracked: bool,  # noqa: FBT001  a callable's
    ) -> Written:
        traces = trace(name, data, limits=limits)
        return apply_edits(data, traces, edits, stamp=stamp if tracked else None, results=results)

    return Rewriter(
        edit, lambda data, _draft, step: arrange(data, trace(name, data, limits=limits), step, stamp=stamp)
    )


def _word_writer(name: str, limits: Limits, stamp: Stamp | None) -> Write:
    from linter.fixing.word import apply_edits
    from linter.readers.word.tracing import trace

    def write(data: bytes, _draft: Draft, edits: Sequence[Edit]) -> Written:
        return apply_edits(data, trace(name, data, limits=limits), edits, stamp=stamp)

    return write
