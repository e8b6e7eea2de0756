"""What a run found, in the formats that were asked for: while it runs where that can be, else in the end."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from linter import app
from linter.cli.writing import Sink, has_color, print_error, print_out, write_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from linter.cli.progress import Bar
    from linter.reports.outcome import Outcome
    from linter.reports.rendering import Report

TERMINAL = "-"


def emit(outcomes: Sequence[Outcome], form: str, target: str, look: app.Look) -> bool:
    """Write the report, and return whether that was possible."""
    if target == TERMINAL:
        print_out(app.render(outcomes, form, look._replace(color=has_color())))
        return True
    if any(_is_same(target, outcome) for outcome in outcomes):
        refused = _draft(target)
    else:
        refused = write_file(Path(target), app.render(outcomes, form, look))
    if refused:
        print_error(refused)
    return not refused


def stream(checking: Iterable[Outcome], targets: Iterable[tuple[str, str]], look: app.Look, bar: Bar) -> bool:
    """Write reports file by file while `checking` gives them, and return whether all could be written."""
    flows = [_Flow(form, target, look, bar) for form, target in targets]
    try:
        for outcome in checking:
            for flow in flows:
                flow.add(outcome)
        bar.clear()
        written = [flow.close() for flow in flows]
        return all(written)  # each was tried
    finally:
        for flow in flows:
            flow.leave()


class _Flow:
    """A report on its way to the terminal or to a file."""

    def __init__(self, form: str, target: str, look: app.Look, bar: Bar) -> None:
        self._target, self._bar = target, bar
        self._sink = None if target == TERMINAL else Sink(Path(target))
        color = has_color() if target == TERMINAL else False
        self._report: Report = app.begin(form, look._replace(color=color))
        self._is_draft = False

    def add(self, outcome: Outcome) -> None:
        self._is_draft = self._is_draft or (self._sink is not None and _is_same(self._target, outcome))
        self._write(self._report.add(outcome))

    def close(self) -> bool:
        self._write(self._report.close())
        if self._sink is None:
            return True
        refused = _draft(self._target) if self._is_draft else self._sink.keep()
        if refused:
            print_error(refused)
        return not refused

    def leave(self) -> None:
        """Let go of a file that is not kept."""
        if self._sink:
            self._sink.drop()

    def _write(self, text: str) -> None:
        if self._sink:
            self._sink.write(text.encode())
        elif text:
            self._bar.clear()
            print_out(text)


def _is_same(target: str, outcome: Outcome) -> bool:
    return Path(target).resolve() == Path(outcome.path).resolve()


def _draft(target: str) -> str:
    return f"{target} is a draft; name another file for the report."
