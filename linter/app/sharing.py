"""Many files over several workers, and their outcomes in the order of the files."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Protocol

from linter.model.draft import Unreadable
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Sequence

    from linter.app.options import Source
    from linter.model.settings import Settings
    from linter.reports.outcome import Outcome

# So many files are under way at a time: what waits for an earlier one is what the run's memory holds.
WINDOW = 256


# Packed, or why there is none.
Answer = bytes | Unreadable


class Task(Frozen):
    """A file to look at: its place among all, what is read, the settings that hold, and what is known."""

    number: int
    source: Source
    settings: Settings
    known: Answer | Outcome | None = None


class Crew(Protocol):
    """Those who look at files beside this process."""

    def has_room(self) -> bool:
        """Tell whether another task would be begun soon."""
        ...

    def give(self, task: Task) -> None:
        """Hand a task over."""
        ...

    def take(self) -> Sequence[tuple[Task, Answer]]:
        """Wait for answers to tasks that were given, and return those that there are."""
        ...

    def end(self) -> None:
        """Let go of all workers, whatever they are doing."""
        ...


class Workforce(Frozen):
    """Who does the work of a run.

    `here` looks at a file in this process; `hire` brings a crew once `enough` files wait for one, never if
    that is 0.
    """

    here: Callable[[Task], Answer | Outcome]
    hire: Callable[[], Crew]
    enough: int


class Sharing:
    """Hands the tasks of a run out; at any time WINDOW of them are under way at the most."""

    def __init__(self, workforce: Workforce) -> None:
        self.workforce = workforce
        self._crew: Crew | None = None
        self._open: dict[int, tuple[Task, Answer | Outcome | None]] = {}
        self._waiting: deque[Task] = deque()

    def outcomes(self, tasks: Iterator[Task]) -> Generator[tuple[Task, Answer | Outcome]]:
        """Yield each task with its answer, in their order."""
        try:
            while self._fill(tasks) or self._open:
                yield from self._finished()
                if self._open:
                    self._work()
        finally:
            if self._crew:
                self._crew.end()

    def _fill(self, tasks: Iterator[Task]) -> bool:
        """Take tasks until there is enough to do or the first of them is answered; tell whether one came."""
        came = False
        while len(self._open) < WINDOW and self._is_idle():
            task = next(tasks, None)
            if task is None:
                break
            came = True
            self._open[task.number] = (task, task.known)
            if task.known is None:
                self._waiting.append(task)
                if self._crew is None and len(self._waiting) == self.workforce.enough:
                    self._crew = self.workforce.hire()
                self._hand_out()
            elif len(self._open) == 1:
                break
        return came

    def _is_idle(self) -> bool:
        if self._crew:
            return self._crew.has_room()
        return len(self._waiting) < max(self.workforce.enough, 1)

    def _hand_out(self) -> None:
        while self._crew and self._waiting and self._crew.has_room():
            self._crew.give(self._waiting.popleft())

    def _work(self) -> None:
        if self._crew:
            self._hand_out()
            for task, answer in self._crew.take():
                self._open[task.number] = (task, answer)
        elif self._waiting:
            task = self._waiting.popleft()
            self._open[task.number] = (task, self.workforce.here(task))

    def _finished(self) -> Iterator[tuple[Task, Answer | Outcome]]:
        """Yield what is answered and has nothing before it."""
        while self._open:
            number = next(iter(self._open))
            task, answer = self._open[number]
            if answer is None:
                return
            del self._open[number]
            yield task, answer
