"""The formats that a report comes in, by name."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from linter.reports.outcome import Look, Outcome

# A format is a module of this package with render(outcomes, look) -> str; only the one asked for is imported.
FORMATS = ("text", "json", "sarif", "github", "gitlab", "junit", "markdown", "csv", "html")

# Those that hold the rules' own pages: `Look.rules` is for them.
EXPLAINING = frozenset({"sarif"})

# Those that show more of a draft than its findings: for them alone the graphs of all drafts are kept.
WITH_GRAPH = frozenset({"html"})


def render(outcomes: Sequence[Outcome], form: str, look: Look) -> str:
    """Return the report on `outcomes` in the format `form`, one of FORMATS, ending in a line's end."""
    if not look.excerpts:
        from linter.reports.withholding import withhold

        outcomes = tuple(map(withhold, outcomes))
    rendered: str = import_module(f"linter.reports.{form}").render(outcomes, look)
    return rendered
