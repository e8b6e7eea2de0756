"""A run over drafts: file by file, in order, by as many hands as the caller gives it."""

from __future__ import annotations

import os
from contextlib import closing, suppress
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from linter.app.gathering import Gathering, is_excluded, outcome_of
from linter.app.looking import Examiner
from linter.app.options import Refusal, Source
from linter.app.sharing import Sharing, Task, Workforce
from linter.cache import expressions
from linter.model.draft import Unreadable
from linter.model.settings import Fault
from linter.readers.reading import find_drafts

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator

    from linter.app.options import Options, Result, Work
    from linter.app.sharing import Answer, Crew
    from linter.reports.outcome import Outcome

# From so many files on, several processes are done earlier than this one alone.
_MANY = 16


class Checking:
    """A run over `given`: files, folders of drafts, and bytes.

    Iterating over it once gives each file's outcome in order, as it comes; `result` sums up afterwards. It
    keeps no outcome itself, so that a run over many files takes no more memory than one over few.

    `progress` is told how many files are done, of how many, and which one is next; with several hands, which
    one was last.
    """

    def __init__(
        self,
        given: Iterable[Path | Source],
        options: Options,
        work: Work,
        progress: Callable[[int, int, str], None],
    ) -> None:
        self.work, self.progress = work, progress
        self._named = tuple(given)
        self._gathering = Gathering(options)
        self._examiner = Examiner(self._gathering.planner, kept=work.kept)
        self._crew: Crew | None = None
        self._total = 0

    def __iter__(self) -> Generator[Outcome]:
        sources = tuple(dict.fromkeys(chain.from_iterable(map(_sources, self._named))))
        self._total = len(sources)
        if self.work.cluster and self._enough and not self._connect():
            return
        workforce = Workforce(self._here, self._hire, self._enough)
        with closing(Sharing(workforce).outcomes(self._tasks(sources))) as answered:
            for task, answer in answered:
                if self._enough:
                    self.progress(task.number + 1, self._total, task.source.name)
                outcome = self._outcome(task, answer)
                if outcome:
                    yield self._gathering.add(outcome, task.settings)
        expressions.keep()

    def result(self, outcomes: tuple[Outcome, ...] = ()) -> Result:
        """Return what the run found; `outcomes` are those of its files, as far as the caller kept them."""
        return self._gathering.result(outcomes)

    @property
    def _enough(self) -> int:
        """How many files have to wait for others to be brought; 0 if all is done here."""
        if self._gathering.options.graphs or (self.work.jobs == 1 and not self.work.cluster):
            return 0
        return _MANY if self.work.jobs is None and not self.work.cluster else 1

    def _connect(self) -> bool:
        """Find the workers of the cluster; if that can't be, note why."""
        from linter.app.cluster import connect

        crew = connect(self.work.cluster, self._gathering.options, kept=self.work.kept)
        if isinstance(crew, Fault):
            self._gathering.blame([crew])
            return False
        self._crew = crew
        return True

    def _hire(self) -> Crew:
        if self._crew:
            return self._crew
        from linter.app.pool import Pool

        return Pool(self._gathering.planner, self.work.jobs or _cores(), kept=self.work.kept)

    def _tasks(self, sources: Iterable[Source | Unreadable]) -> Iterator[Task]:
        """Yield the files to look at, without those that nothing sound governs or that are excluded."""
        for number, found in enumerate(sources):
            path = Path(found.name) if isinstance(found, Unreadable) else found.path
            settings = self._gathering.settings(path)
            if isinstance(settings, Refusal):
                self._gathering.blame(settings.faults)
            elif path in self._named or found in self._named or not is_excluded(path, settings):
                if isinstance(found, Unreadable):
                    yield Task(number, Source(path), settings, found)
                else:
                    yield from self._task(Task(number, found, settings))

    def _task(self, task: Task) -> Iterator[Task]:
        """Yield the task with what is known of it, unless no rules can be had for it."""
        known = self._examiner.recall(task.source, task.settings)
        plan = known or self._gathering.plan(task.source.path)
        if isinstance(plan, Refusal):
            self._gathering.blame(plan.faults)
        elif known or task.source.data is None or not self._enough:
            yield task._replace(known=known)
        else:  # bytes are nothing to hand around
            yield task._replace(known=self._here(task))

    def _here(self, task: Task) -> Answer | Outcome:
        if not self._enough:
            self.progress(task.number, self._total, task.source.name)
        plan = self._gathering.plan(task.source.path)
        return b"" if isinstance(plan, Refusal) else self._examiner.look(task.source, plan)

    def _outcome(self, task: Task, answer: Answer | Outcome) -> Outcome | None:
        """Return the outcome that an answer means."""
        if isinstance(answer, bytes):
            from linter.app.packing import UNSOUND, unpack  # a run over one file needs none of it

            with suppress(*UNSOUND):
                return unpack(answer, task.source.name)
        elif not isinstance(answer, Unreadable):
            return answer
        plan = self._gathering.plan(task.source.path)
        if isinstance(plan, Refusal):
            self._gathering.blame(plan.faults)
            return None
        if isinstance(answer, Unreadable):
            return outcome_of(answer.name, answer, plan, self._gathering.options)
        return self._examiner.look(task.source, plan)


def collected(
    given: Iterable[Path | Source],
    options: Options,
    work: Work,
    progress: Callable[[int, int, str], None],
) -> Result:
    """Return all that such a run finds."""
    checking = Checking(given, options, work, progress)
    outcomes = tuple(checking)
    return checking.result(outcomes)


def _cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _sources(given: Path | Source) -> Iterable[Source | Unreadable]:
    if isinstance(given, Source):
        if not given.url:
            return (given,)
        from linter.app.remote import find

        return find(given.url)
    return (found if isinstance(found, Unreadable) else Source(found) for found in find_drafts([given]))
