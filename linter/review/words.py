"""The words of a report, and where each of them stands."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from linter.grammar.plain import plain, plain_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from linter.review.page import Page


def read_words(page: Page) -> Mapping[str, Sequence[int]]:
    """Return each word in small letters with the blocks that hold it, in reading order."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for i, block in page.told():
        for word in set(plain_words(plain(block.text))):
            found[word].append(i)
    return dict(found)
