"""Whole numbers in the attributes of a file, which anybody may have written."""

from __future__ import annotations

_LONGEST = 10


def whole(text: str | None, default: int) -> int:
    """Return a whole number, `default` where it is missing, malformed or absurdly long."""
    if text is None or len(text) > _LONGEST:
        return default
    try:
        return int(text)
    except ValueError:
        return default
