"""One draft after the other through all stages, or from what an earlier run has kept of it."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from linter.app.examining import examine, read_draft
from linter.app.gathering import outcome_of
from linter.app.limiting import OutOfTime, late, limited
from linter.model.draft import Unreadable

if TYPE_CHECKING:
    from linter.app.options import Examined, Source
    from linter.app.planning import Plan, Planner
    from linter.model.settings import Settings
    from linter.reports.outcome import Outcome


class Examiner:
    """Looks at drafts. With `kept`, results are taken from the user's cache and put there.

    What the cache holds of a draft is its findings; it has none of the words or graphs that the caller may
    want beside them.
    """

    def __init__(self, planner: Planner, *, kept: bool) -> None:
        self.planner = planner
        self.memory = None
        if kept and not (planner.options.lines or planner.options.graphs):
            from linter.app.remembering import Memory  # else not needed

            self.memory = Memory()

    def recall(self, source: Source, settings: Settings) -> bytes | None:
        """Return what is kept of a draft, None if nothing is."""
        if self.memory is None or not source.is_here:
            return None
        from linter.cache import results

        key = self._key(source, settings)[1]
        return results.read(key) if key else None

    def look(self, source: Source, plan: Plan) -> Outcome:
        """Return what the rules find in a draft, or why they can't; no baseline has been held against it."""
        if not source.is_here:
            return self._look_afar(source, plan)
        held, key = self._key(source, plan.settings)
        outcome = outcome_of(source.name, _examined(held, plan), plan, self.planner.options)
        if key and outcome.is_whole:
            from linter.app.packing import pack
            from linter.cache import results

            results.write(key, pack(outcome))
        return outcome

    def _look_afar(self, source: Source, plan: Plan) -> Outcome:
        from linter.app.packing import UNSOUND, unpack
        from linter.app.remote import fetch

        limits = plan.settings.limits
        try:
            with limited(limits.seconds):
                held = fetch(source, limits.file_bytes)
        except OutOfTime:
            held = late(source.name, limits.seconds)
        if isinstance(held, Unreadable):
            return outcome_of(source.name, held, plan, self.planner.options)
        known = self.recall(held, plan.settings)
        if known:
            with suppress(*UNSOUND):
                return unpack(known, source.name)
        return self.look(held, plan)

    def _key(self, source: Source, settings: Settings) -> tuple[Source, bytes | None]:
        """Return the draft with its bytes and the key of its result; as it is and None if none is kept."""
        if self.memory is None:
            return source, None
        held = source.held(settings.limits.file_bytes)  # what is looked up is what is read
        return held, self.memory.key(held, settings)


def _examined(source: Source, plan: Plan) -> Examined | Unreadable:
    name, seconds = source.name, plan.settings.limits.seconds
    try:
        with limited(seconds):
            return examine(read_draft(source, plan), name, plan)
    except OutOfTime:
        return late(name, seconds)
