"""Words with capitals as a text has them: several running, and those with a capital inside."""

from __future__ import annotations

from linter.cache.expressions import compiled
from linter.model.frozen import Frozen

_SMALL = r"(?:(?:of|and|the|for|in|to|with|around|on|by|from) )*"
_MORE = rf"(?:['\u2019]s?)?(?:[ -]{_SMALL}[A-Z][a-z]+(?:['\u2019]s?)?)+(?![\w-])"
# The capital comes first, so that the search skips from capital to capital.
_CAPITALISED = compiled(rf"[A-Z][a-z]+(?:(?P<inner>[A-Z][A-Za-z]+)|{_MORE})")


class Capitals(Frozen):
    """`runs` are two or more capitalised words, small ones between them ("Team around the Child").

    `mixed` are words with a capital inside ("SystmOne").
    """

    runs: frozenset[str]
    mixed: frozenset[str]

    @classmethod
    def of(cls, text: str) -> Capitals:
        """Collect them from `text`."""
        runs: set[str] = set()
        mixed: set[str] = set()
        for found in _CAPITALISED.finditer(text):
            (mixed if found["inner"] else runs).add(found[0])
        return cls(frozenset(runs), frozenset(mixed))
