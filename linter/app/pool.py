"""Processes that share the files of a run. A file that ends one of them, or never ends, costs only itself."""

from __future__ import annotations

import sys
import threading
import time
from collections import Counter, deque
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from multiprocessing.connection import wait
from os import fsdecode, fsencode
from pathlib import Path
from typing import TYPE_CHECKING

from linter.app.limiting import late
from linter.app.options import Refusal, Source
from linter.model.draft import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from multiprocessing.connection import Connection
    from multiprocessing.context import ForkContext, SpawnContext
    from multiprocessing.process import BaseProcess

    from linter.app.options import Options
    from linter.app.planning import Planner
    from linter.app.sharing import Answer, Task

# A worker has the next file at hand when it is done with one.
_AHEAD = 2

# A process can be ended from outside, for want of memory say; only a file that ends two is to blame.
_TRIES = 2

# A worker stops a file that had its time by itself, if it can; it also needs some time to start.
_GRACE = 5

_PARTING = 2


class Pool:
    """`jobs` processes, begun when there is something for them to do; a crew in the sense of `sharing`.

    `planner` is taken along by processes that are copies of this one, so that they need not read the rules
    again. With `kept`, workers put results into the cache.
    """

    def __init__(self, planner: Planner, jobs: int, *, kept: bool) -> None:
        self.planner, self.jobs, self.kept = planner, jobs, kept
        self._context = _context()
        self._workers: list[_Worker] = []
        self._queue: deque[Task] = deque()
        self._deaths: Counter[int] = Counter()

    def has_room(self) -> bool:
        """Tell whether another task would be begun soon."""
        return len(self._queue) + sum(len(worker.held) for worker in self._workers) < _AHEAD * self.jobs

    def give(self, task: Task) -> None:
        """Take a task over; its source is a file, not bytes."""
        self._queue.append(task)
        self._hand_out()

    def take(self) -> Sequence[tuple[Task, Answer]]:
        """Wait until tasks are done, and return them with what came of them."""
        while True:
            self._hand_out()
            busy = [worker for worker in self._workers if worker.held]
            left = min(worker.left() for worker in busy)
            wait([part for worker in busy for part in (worker.pipe, worker.process.sentinel)], max(left, 0))
            done = [answer for worker in busy for answer in self._heard(worker)]
            if done:
                return done

    def end(self) -> None:
        """End all processes: those with nothing to do by telling them, the others as they are."""
        for worker in self._workers:
            worker.pipe.close()
            if worker.held:
                worker.process.kill()
        for worker in self._workers:
            worker.process.join(_PARTING)
            worker.process.kill()
            worker.process.join()
        self._workers.clear()

    def _hand_out(self) -> None:
        while self._queue:
            if len(self._workers) < self.jobs and all(worker.held for worker in self._workers):
                with _uninterrupted():
                    self._workers.append(self._hire())
            worker = min(self._workers, key=lambda one: len(one.held))
            if len(worker.held) >= _AHEAD:
                return
            worker.give(self._queue.popleft())

    def _hire(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        if self._context.get_start_method() == "fork":  # a copy of this process, with all that is open here
            others = (ours, *(worker.pipe for worker in self._workers))
            process = self._context.Process(
                target=_serve, args=(theirs, self.planner, self.kept, others), daemon=True
            )
        else:
            process = self._context.Process(
                target=_begin, args=(theirs, self.planner.options, self.kept), daemon=True
            )
        process.start()
        theirs.close()
        return _Worker(process, ours)

    def _heard(self, worker: _Worker) -> Iterator[tuple[Task, Answer]]:
        """Yield what a worker has answered; where it will not answer any more, why."""
        is_alive = worker.process.is_alive()  # asked first: what it wrote before its end is there afterwards
        for packed in worker.answers():
            yield worker.held.popleft(), packed
            worker.since = time.monotonic()
        is_late = bool(worker.held) and worker.left() < 0
        if is_alive and not is_late:
            return
        code = self._dismiss(worker)
        if not worker.held:
            return
        culprit = worker.held.popleft()
        self._queue.extendleft(reversed(worker.held))
        self._deaths[culprit.number] += 1
        if is_late:
            yield culprit, late(culprit.source.name, culprit.settings.limits.seconds)
        elif self._deaths[culprit.number] < _TRIES:
            self._queue.appendleft(culprit)
        else:
            yield culprit, _fatal(culprit.source.name, code)

    def _dismiss(self, worker: _Worker) -> int | None:
        """End a worker, and return its exit code."""
        self._workers.remove(worker)
        worker.process.kill()
        worker.process.join()
        worker.pipe.close()
        return worker.process.exitcode


class _Worker:
    """A process, the way to it, the tasks that it has, and since when it has been at the first of them."""

    def __init__(self, process: BaseProcess, pipe: Connection[bytes, bytes]) -> None:
        self.process, self.pipe = process, pipe
        self.held: deque[Task] = deque()
        self.since = time.monotonic()

    def left(self) -> float:
        """Return how many seconds the first task still has."""
        return self.since + self.held[0].settings.limits.seconds + _GRACE - time.monotonic()

    def give(self, task: Task) -> None:
        if not self.held:
            self.since = time.monotonic()
        self.held.append(task)
        with suppress(OSError):  # it is gone; its end will be noticed
            self.pipe.send_bytes(fsencode(f"{task.source.path}\0{task.source.url}"))

    def answers(self) -> Iterator[bytes]:
        with suppress(EOFError, OSError):
            while self.held and self.pipe.poll():
                yield self.pipe.recv_bytes()


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Keep an interrupt from the keyboard for later: a process that begins inside gets none, and is noted."""
    import signal

    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _context() -> ForkContext | SpawnContext:
    """Return how processes are begun.

    A copy of this process starts at once and has all rules. On Linux that is safe as long as no other thread
    runs, which could hold a lock that the copy would wait for; elsewhere system libraries forbid it.
    """
    if sys.platform == "linux" and threading.active_count() == 1:
        return get_context("fork")
    return get_context("spawn")


def _begin(pipe: Connection[bytes, bytes], options: Options, kept: bool) -> None:  # noqa: FBT001  Process hands it on
    from linter.app.planning import Planner

    _serve(pipe, Planner(options), kept, ())


def _serve(
    pipe: Connection[bytes, bytes],
    planner: Planner,
    kept: bool,  # noqa: FBT001  as above
    others: tuple[Connection[bytes, bytes], ...],
) -> None:
    """Answer to names of files, a URL behind a NUL, with packed outcomes until nobody is left to ask."""
    import signal

    from linter.app.looking import Examiner
    from linter.app.packing import pack
    from linter.cache import expressions

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever is interrupted at the keyboard ends its workers
    for other in others:
        other.close()  # else this process would keep the way to another open when nobody is left
    examiner = Examiner(planner, kept=kept)
    with suppress(EOFError, OSError):
        while True:
            path, _, url = fsdecode(pipe.recv_bytes()).partition("\0")
            source = Source(Path(path), url=url)
            plan = planner.plan(source.path)
            if isinstance(plan, Refusal):
                break  # it was sound a moment ago; as for a process that ends, the file is to blame
            pipe.send_bytes(pack(examiner.look(source, plan)))
    expressions.keep()


def _fatal(name: str, code: int | None) -> Unreadable:
    """Return why there are no findings on a file whose worker ended, twice."""
    how = f"signal {-code}" if code is not None and code < 0 else f"exit code {code}"
    reason = f"Reading or checking it ended the process that did so, twice ({how}); please report it."
    return Unreadable(name, reason)
