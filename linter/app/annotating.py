"""A copy of a Word draft in which each finding is a comment on its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.app.options import Unplaced
from linter.fixing.word import Note, Stamp, annotate
from linter.model.draft import OWN_NAME, Place, Unreadable
from linter.readers.word.tracing import trace

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from linter.app.options import Source
    from linter.model.draft import Draft
    from linter.model.finding import Finding
    from linter.model.settings import Settings

_FOREIGN = "Only Word files (.docx) can hold comments; save the draft as .docx."


def only_word(draft: Draft | Unreadable) -> Draft | Unreadable:
    """Return a Word draft; what is none is refused."""
    if isinstance(draft, Unreadable) or draft.format == "word":
        return draft
    return Unreadable(draft.name, _FOREIGN)


def without_own_comments(draft: Draft | Unreadable) -> Draft | Unreadable:
    """Return `draft` as it is before a run puts its own comments in the place of those of an earlier run."""
    if isinstance(draft, Unreadable):
        return draft
    return draft._replace(comments=tuple(one for one in draft.comments if one.author != OWN_NAME))


def write_comments(
    source: Source, findings: Sequence[Finding], settings: Settings, day: dt.date, *, excerpts: bool
) -> tuple[bytes, tuple[Unplaced, ...]]:
    """Return the Word file `source`, which can be read, with `findings` as comments, and those without one.

    The comments are of `day`. Without `excerpts` the comments hold no words of the draft.
    """
    data = source.data or b""
    traces = trace(str(source.path), data, view=settings.view, limits=settings.limits)
    notes = [_note(finding, len(traces), excerpts=excerpts) for finding in findings]
    written = annotate(data, traces, notes, Stamp.of_day(day))
    by_note = dict(zip(notes, findings, strict=True))
    return written.data, tuple(Unplaced(by_note[one.note], one.reason) for one in written.refused)


def _note(finding: Finding, blocks: int, *, excerpts: bool) -> Note:
    place, ordinal = finding.place, finding.start.line - 1
    if place is None and 0 <= ordinal < blocks:
        place = Place(ordinal, 0, 0)  # in Word a line is a block
    message = finding.message if excerpts else finding.bare
    lines = (f"{finding.code} {finding.name}", message, finding.help)
    return Note(place, tuple(line for text in lines for line in text.splitlines() if line.strip()))
