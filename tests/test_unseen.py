"""Reports of other places, in other hands: written with care, and not after the rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter import app

DATA = Path(__file__).resolve().parent / "data"


@pytest.mark.parametrize("name", ["calderwick.txt", "castlemere.txt"])
def test_a_careful_report_has_no_error_and_no_warning(name: str) -> None:
    result = app.check([DATA / name], app.Options(stage="publication"))
    assert not result.broken
    found = [f for outcome in result.outcomes for f in outcome.findings]
    assert [f.code for f in found] == ["REC009"]  # for information: its services are in the letter
