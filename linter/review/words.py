"""The words of a report, and where each of them stands."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from linter.grammar.plain import words_of_each

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from linter.review.page import Page


def read_words(page: Page) -> Mapping[str, Sequence[int]]:
    """Return each word in small letters with the blocks that hold it, in reading order."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    words = words_of_each(page.plain)
    for i, _ in page.told():
        for word in set(words[i]):
            found[word].append(i)
    return dict(found)
