"""Who made changes or comments, as a phrase without names."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def by_people(authors: Iterable[str]) -> str:
    """Return "by one person", "by 2 people", or that no name is given."""
    named = len({author for author in authors if author.strip()})
    return f"by {named} people" if named > 1 else "by one person" if named else "by somebody without a name"
