"""Edits in a copy of a Word draft: directly, or as tracked changes that somebody accepts or rejects in Word.

What takes the place of words looks like the first of them; what is inserted looks like the character before
it, at the beginning of a paragraph like the one behind it. Bookmarks, comments, references to notes and
pictures between the words stay.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from linter.fixing.word.fields import computed
from linter.fixing.word.obstacles import MEETS, NOWHERE, NUMBER, across, obstacle, unwritable
from linter.fixing.word.package import Unwritable, change_numbers, open_package
from linter.fixing.word.tracking import Tracker
from linter.fixing.word.twins import twin_of
from linter.fixing.word.words import Words, words_of
from linter.fixing.written import RefusedEdit, Written
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    from lxml.etree import _Element as Element

    from linter.fixing.word.package import Package, Part
    from linter.fixing.word.stamp import Stamp
    from linter.fixing.word.words import Span
    from linter.model.finding import Edit
    from linter.model.trace import Trace


def apply_edits(
    data: bytes,
    traces: Sequence[Trace],
    edits: Iterable[Edit],
    *,
    stamp: Stamp | None,
    results: Container[Edit] = frozenset(),
) -> Written:
    """Return the Word file `data` with `edits` made; with a `stamp` as tracked changes of its author.

    The `results` among them bring the result of a field up to date: the field stays, and Word comes to the
    same when it computes it the next time.

    `traces` are those of the same bytes, one a block. An edit is refused, with the reason, where Word would
    undo it, or what it touches is no plain text of one paragraph; and where it meets another.
    """
    wanted = sorted(edits)
    try:
        file = _OpenFile(open_package(data), traces, stamp, results)
        reasons = {edit: file.make(edit) for edit in _apart(wanted)[::-1]}
    except Unwritable as wrong:
        return Written(data, tuple(RefusedEdit(edit, str(wrong)) for edit in wanted))
    refused = [(edit, reasons.get(edit, MEETS)) for edit in wanted]
    return Written(file.package.saved(), tuple(RefusedEdit(*one) for one in refused if one[1]))


def _apart(edits: Iterable[Edit]) -> list[Edit]:
    """Return the edits that do not meet one before them."""
    taken: list[Edit] = []
    for edit in edits:
        last = taken[-1].place if taken and taken[-1].place.block == edit.place.block else None
        if last is None or (edit.place.start >= last.end and edit.place.start > last.start):
            taken.append(edit)
    return taken


class _Story(Frozen):
    """A part while it is written into: what Word computes in it, and who writes changes.

    `twinned` are words that stand in it twice and are changed in both places.
    """

    part: Part
    computed: frozenset[Element]
    tracker: Tracker
    twinned: bool = False

    def for_results(self) -> _Story:
        """Return the same, but writing what Word computes, too."""
        return self._replace(computed=frozenset())

    def put(self, words: Words, edit: Edit) -> str:
        """Make an edit among `words`; return why not, or ""."""
        _, start, end = edit.place
        if start < end:
            return self.replace(words, start, end, edit.content)
        return self.insert(words, start, edit.content)

    def replace(self, words: Words, start: int, end: int, content: str) -> str:
        """Put `content` in the place of the words from `start` to `end`; return why not, or ""."""
        spans = words.within(start, end)
        if not spans or start < words.spans[0].start:
            return NUMBER
        reason = next(filter(None, map(self._obstacle, spans)), "") or across(spans)
        if reason:
            return reason
        words.cut(start)
        words.cut(end)
        spans = words.within(start, end)
        for span in spans:
            words.isolate(span)
        runs = [span.run for span in spans if span.run is not None]
        if content:
            self.tracker.insert(content, runs[0], _last_joined(runs))
        self.tracker.remove(runs)
        words.drop(spans)
        return ""

    def insert(self, words: Words, at: int, content: str) -> str:
        """Put `content` between the characters before and behind `at`; return why not, or ""."""
        if not words.spans or at < words.spans[0].start:
            return NUMBER if words.spans else NOWHERE
        reason = next((self._obstacle(span) for span in words.spans if span.start < at < span.end), "")
        if reason:
            return reason
        words.cut(at)
        beside = [span for span in words.spans if span.end <= at][-1:]
        beside += [span for span in words.spans if span.start >= at][:1]
        for span in beside:
            if not self._obstacle(span) and span.run is not None:
                words.isolate(span)
                self.tracker.insert(content, span.run, span.run, before=span.start >= at)
                return ""
        return self._obstacle(beside[0])

    def _obstacle(self, span: Span) -> str:
        return obstacle(span, self.computed, tracked=self.tracker.stamp is not None, twinned=self.twinned)


@dataclass(slots=True, eq=False, repr=False)
class _OpenFile:
    """A file while edits are written into it, from its end to its beginning."""

    package: Package
    traces: Sequence[Trace]
    stamp: Stamp | None
    results: Container[Edit]
    words: dict[int, Words] = field(default_factory=dict)
    twins: dict[int, Words | None] = field(default_factory=dict)
    stories: dict[str, _Story] = field(default_factory=dict)

    def make(self, edit: Edit) -> str:
        """Make an edit; return why that can't be done, or ""."""
        block, start, end = edit.place
        if reason := unwritable(edit.content):
            return reason
        if start == end and not edit.content:
            return ""
        story, words = self._story(self.traces[block].part), self._words(block)
        twin = self.twins[block]
        able = story._replace(twinned=twin is not None)
        if start < end and edit in self.results:
            able = able.for_results()
        reason = able.put(words, edit) or (able.put(twin, edit) if twin else "")
        story.part.changed = story.part.changed or not reason
        return reason

    def _story(self, name: str) -> _Story:
        if name not in self.stories:
            part = self.package.part(name)
            tracker = Tracker(self.stamp, change_numbers(part.root))
            self.stories[name] = _Story(part, computed(part.root), tracker)
        return self.stories[name]

    def _words(self, block: int) -> Words:
        if block not in self.words:
            trace = self.traces[block]
            self.words[block] = words_of(self.package.part(trace.part), trace)
            self.twins[block] = twin_of(self.words[block])
        return self.words[block]


def _last_joined(runs: Sequence[Element]) -> Element:
    """Return the last of the runs that follow the first one side by side."""
    last = runs[0]
    for run in runs[1:]:
        if run.getprevious() is not last:
            break
        last = run
    return last
