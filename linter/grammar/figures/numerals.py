"""In which blocks of a report numbers stand, in figures or in words: few of them hold two."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.calendar import MONTH_NAME
from linter.grammar.number_words import ORDINAL_ENDING, TENS, UNITS, WORDS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from linter.grammar.joined import Joined

# The digit first, which is what a search is quick to find, behind what an amount may stand behind.
_FIGURE = compiled(r"0(?<![^\s(\[:;'\"?&\x91\x93\x97]0)")
# Years, labels with a point and dates, none of which is an amount.
_NO_AMOUNT = compiled(
    r"(?:(?:19|20)\d\d|\d{1,2}\.\d+)(?![\d,.%]|\s?(?:%|per|k\b|m|bn|billion|th))"
    rf"|\d\d?(?:\s(?:{MONTH_NAME}|years|months|weeks|days|hours|minutes)\b|{ORDINAL_ENDING}\b)"
)
_SPELLED = (*WORDS, *(f"{ten}-{unit}" for ten in TENS for unit in UNITS[1:10]))


def numerals(joined: Joined, words: Mapping[str, Sequence[int]], plain: Sequence[str]) -> Mapping[int, int]:
    """Return how many amounts each block of `joined` with a number holds at most, in order; a date is none.

    `words` are the blocks that hold each word in small letters, `plain` the draft's texts in small letters.
    """
    figures = joined.find(_FIGURE, joined.shape)
    held: dict[int, int] = defaultdict(int)
    for i, block, start, _ in figures:
        held[i] += not _NO_AMOUNT.match(block.text, start)
    for word in _SPELLED:
        for i in words.get(word, ()):
            held[i] += plain[i].count(word)
    return {index: held[index] for index, _ in joined.blocks if index in held}
