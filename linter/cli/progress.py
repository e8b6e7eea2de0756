"""How far a run over many files is, on a terminal."""

from __future__ import annotations

import os
import sys
import time
from collections import deque
from contextlib import contextmanager
from typing import TYPE_CHECKING

from linter.reports.marking import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

# Fewer files are done before a count of them could be read.
_MANY = 20

# ECMA-48: back to the line's beginning, erase in line.
_CLEAR = "\r\x1b[K"

_BAR, _USUAL_WIDTH, _ROOM_FOR_NAME = 24, 80, 12
_DONE, _LEFT = "█", "░"

# A line is written so often at the most; the rate is that of the last seconds, since what is known from an
# earlier run goes past at once and says nothing about the rest.
_PAUSE, _SAMPLE, _SAMPLES = 0.1, 0.5, 20


class Bar:
    """A line on standard error: how many files are done, at which rate, and how long it takes yet."""

    def __init__(self, *, shown: bool) -> None:
        self._shown = shown
        self._is_there = False
        self._next = 0.0
        self._samples: deque[tuple[float, int]] = deque(maxlen=_SAMPLES)

    def tell(self, done: int, total: int, path: str) -> None:
        """Say that `done` of `total` files are done, and which is at hand."""
        if not self._shown or total <= _MANY:
            return
        now = time.monotonic()
        if not self._samples or now - self._samples[-1][0] >= _SAMPLE:
            self._samples.append((now, done))
        if now < self._next and done < total:
            return
        self._next, self._is_there = now + _PAUSE, True
        began, before = self._samples[0]
        rate = (done - before) / (now - began) if now > began else 0.0
        self._write(_CLEAR + line(done, total, rate, one_line(path), _width()))

    def clear(self) -> None:
        """Leave the line empty, for something else to be written there."""
        if self._is_there:
            self._is_there = False
            self._write(_CLEAR)

    def _write(self, text: str) -> None:
        sys.stderr.write(text)
        sys.stderr.flush()


@contextmanager
def progress() -> Iterator[Bar]:
    """Give what is to be told how far a run is: shown if standard error is a terminal, gone in the end."""
    bar = Bar(shown=sys.stderr.isatty())
    try:
        yield bar
    finally:
        bar.clear()


def line(done: int, total: int, rate: float, path: str, width: int) -> str:
    """Return the line: a bar, the count, files a second, minutes and seconds left, the end of the path.

    What does not fit into `width` is left out.
    """
    full = _BAR * done // total
    parts = [f"{done}/{total}"]
    if rate > 0:
        left = round((total - done) / rate)
        parts += [f"{rate:.1f}/s" if rate < 10 else f"{rate:.0f}/s", f"{_clock(left)} left"]  # noqa: PLR2004  two digits
    said = "  ".join(parts)
    if len(said) + _BAR + 1 < width:
        said = f"{_DONE * full}{_LEFT * (_BAR - full)} {said}"
    said = said[: width - 1]  # a line that wraps can't be erased
    room = width - len(said) - 3
    return f"{said}  {path[-room:]}" if room >= _ROOM_FOR_NAME else said


def _clock(seconds: int) -> str:
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def _width() -> int:
    try:
        return os.get_terminal_size(sys.stderr.fileno()).columns or _USUAL_WIDTH
    except (OSError, ValueError):
        return _USUAL_WIDTH
