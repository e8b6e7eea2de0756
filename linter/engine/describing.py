"""A finding's message: a rule's wording with its slots filled, and the same without the draft's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled

if TYPE_CHECKING:
    from collections.abc import Mapping

_SLOT = compiled(r"\{([A-Za-z][A-Za-z0-9_-]*)\}")

# "2.1", "2.1, 3.4 and 5.2.14", "12". Parts of four digits and more might be of a telephone or NHS number or
# of a date, which are words of the draft too.
_NUMBERS = compiled(r"\d{1,3}(?:\.\d{1,3})*(?:(?:, | and )\d{1,3}(?:\.\d{1,3})*)*")


def fill(template: str, slots: Mapping[str, str]) -> str:
    """Return `template` with each "{slot}" replaced by its words; a slot without words is a KeyError."""
    return _SLOT.sub(lambda slot: slots[slot[1]], template)


def fill_bare(template: str, slots: Mapping[str, str], said: Mapping[str, str] | None = None) -> str:
    """Return `template` with no word of the draft: slots that are not purely numbers become "…".

    `said` are slots whose words do not come from the draft.
    """
    own = said or {}
    return _SLOT.sub(lambda slot: own.get(slot[1], _withheld(slots[slot[1]])), template)


def _withheld(words: str) -> str:
    return words if _NUMBERS.fullmatch(words) else "…"
