"""What an option of a rule may hold: the names that are accepted, and how a mistake is told."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class OptionError(ValueError):
    """A kind can't take what an option holds, though its type is right.

    `option` is the name that the record uses. `item` says which entry of it is meant: the index in a list,
    the key in a mapping, None for the option as a whole. `offset` counts code points into that entry.
    """

    def __init__(self, sentence: str, option: str, item: int | str | None = None, offset: int = 0) -> None:
        super().__init__(sentence)
        self.option = option
        self.item = item
        self.offset = offset


def not_one_of(given: str, what: str, accepted: Iterable[str]) -> str:
    """Return the sentence that `given` is no `what`, with the nearest accepted name and all of them."""
    names = sorted(set(accepted))
    nearest = get_close_matches(given, names, n=1)
    guess = f'; did you mean "{nearest[0]}"?' if nearest else "."
    return f'"{given}" is no {what}{guess} Accepted: {", ".join(names) or "none"}.'


def refuse_other(option: str, given: str, accepted: Iterable[str]) -> None:
    """Raise OptionError where `given` is none of the names that `option` takes."""
    names = tuple(accepted)
    if given not in names:
        raise OptionError(not_one_of(given, f"value of {option}", names), option)
