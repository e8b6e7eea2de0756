"""The day that comments and tracked changes are of."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from linter.fixing.word import Stamp


def today(as_of: dt.date | None) -> dt.date:
    """Return the day that counts as today: the one that was asked for, else the day it is here."""
    return as_of or dt.datetime.now().astimezone().date()


def stamp(as_of: dt.date | None, *, tracked: bool) -> Stamp | None:
    """Return what tracked changes say of their writer, None for changes that are not tracked."""
    if not tracked:
        return None
    from linter.fixing.word import Stamp

    return Stamp.of_day(today(as_of))
