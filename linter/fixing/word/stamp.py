"""Who writes into a draft, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from linter.model.draft import OWN_NAME
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    import datetime as dt

_INITIALS = "RL"


class Stamp(Frozen):
    """What comments and tracked changes say of their writer.

    `date` is an ISO 8601 point in time ("2024-05-01T00:00:00Z"); the same stamp gives the same bytes.
    """

    author: str
    initials: str
    date: str

    @classmethod
    def of_day(cls, day: dt.date) -> Self:
        """Return this program's stamp of a day, without a time: two runs on it write the same bytes."""
        return cls(OWN_NAME, _INITIALS, f"{day.isoformat()}T00:00:00Z")
