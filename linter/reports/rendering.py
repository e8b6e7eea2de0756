"""The formats that a report comes in, by name."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from linter.reports.outcome import Look, Outcome

# A format is a module of this package with render(outcomes, look) -> str; only the one asked for is imported.
FORMATS = ("text", "json", "json-lines", "sarif", "github", "gitlab", "junit", "markdown", "csv", "html")

# Those that hold the rules' own pages: `Look.rules` is for them.
EXPLAINING = frozenset({"sarif", "html"})

# Those that show more of a draft than its findings: for them alone the graphs of all drafts are kept.
WITH_GRAPH = frozenset({"html"})

# Those that are written while files are still being checked: their modules have a Report(look), too.
STREAMED = frozenset({"text", "json-lines"})


class Report(Protocol):
    """A report that is written file by file."""

    def add(self, outcome: Outcome) -> str:
        """Return what to write when a file is done."""
        ...

    def close(self) -> str:
        """Return what to write when all are done."""
        ...


def render(outcomes: Sequence[Outcome], form: str, look: Look) -> str:
    """Return the report on `outcomes` in the format `form`, one of FORMATS, ending in a line's end."""
    if not look.excerpts:
        outcomes = tuple(map(_withheld, outcomes))
    rendered: str = _module(form).render(outcomes, look)
    return rendered


def begin(form: str, look: Look) -> Report:
    """Return the beginning of a report in a format of STREAMED; all of it is what `render` returns."""
    report: Report = _module(form).Report(look)
    return report if look.excerpts else _Withheld(report)


class _Withheld:
    """A report that shows no word of a draft."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self.close = report.close

    def add(self, outcome: Outcome) -> str:
        return self._report.add(_withheld(outcome))


def _withheld(outcome: Outcome) -> Outcome:
    from linter.reports.withholding import withhold

    return withhold(outcome)


def _module(form: str) -> Any:  # noqa: ANN401  a module; what it holds stands above
    return import_module(f"linter.reports.{form.replace('-', '_')}")
