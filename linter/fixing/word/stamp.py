"""Who writes into a draft, and when."""

from __future__ import annotations

from linter.model.frozen import Frozen


class Stamp(Frozen):
    """What comments and tracked changes say of their writer.

    `date` is an ISO 8601 point in time ("2024-05-01T00:00:00Z"); the same stamp gives the same bytes.
    """

    author: str
    initials: str
    date: str
