"""How long one file may take, in this very process."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Never

from linter.model.draft import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator


class OutOfTime(BaseException):
    """A file has had its time. It is no error of the code that it stops, which must not catch it as one."""


@contextmanager
def limited(seconds: int) -> Iterator[None]:
    """Raise OutOfTime in what is done inside once it has taken `seconds`.

    Only a process's main thread can be stopped so, on systems with alarms, and only between two steps of
    Python; elsewhere there is no limit. A process of its own can be ended at any time: `linter.app.pool`.
    """
    import signal

    def stop(_signal: int, _frame: object) -> Never:
        raise OutOfTime

    try:
        before = signal.signal(signal.SIGALRM, stop)
    except (AttributeError, ValueError):  # Windows; another thread than the main one
        yield
        return
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def late(name: str, seconds: int) -> Unreadable:
    """Return why there are no findings on a file that took too long."""
    reason = (
        f"Reading and checking it took longer than {seconds} seconds, and it was given up; check that it is "
        'the draft, or raise "seconds" under "limits" in .reportlint.yaml.'
    )
    return Unreadable(name, reason)
