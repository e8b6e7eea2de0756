"""Findings of `reportlint check`, in this process."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from linter.model.finding import Finding


def findings(name: str, data: bytes, stage: str | None = None) -> list[Finding]:
    """Return what the rules find in a file of this name; a file that can't be checked is an error here."""
    from linter import app

    result = app.check([app.Source(Path(name), data)], app.Options(stage=stage))
    if result.faults or any(outcome.coverage is None for outcome in result.outcomes):
        said = [f.message for f in result.faults] or [f.message for o in result.outcomes for f in o.findings]
        raise RuntimeError(said[0])
    return [finding for outcome in result.outcomes for finding in outcome.findings]
