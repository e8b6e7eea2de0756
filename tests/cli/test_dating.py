"""The day that comments and tracked changes are of."""

from __future__ import annotations

import datetime as dt

from linter.cli.dating import stamp, today
from linter.fixing.word import Stamp

DAY = dt.date(2026, 1, 5)


def test_the_day_that_was_asked_for_counts_as_today() -> None:
    assert today(DAY) == DAY


def test_without_one_it_is_the_day_here() -> None:
    before = dt.datetime.now().astimezone().date()
    found = today(None)
    assert before <= found <= dt.datetime.now().astimezone().date()


def test_tracked_changes_are_signed() -> None:
    assert stamp(DAY, tracked=True) == Stamp("reportlint", "RL", "2026-01-05T00:00:00Z")
    assert stamp(DAY, tracked=False) is None
