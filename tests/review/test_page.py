"""Searching all blocks of a draft at once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from linter.readers.text import read_text
from linter.review.page import Page

if TYPE_CHECKING:
    from linter.model.style import HouseStyle


def test_places_are_those_of_each_block_by_itself(style: HouseStyle) -> None:
    page = Page.of(read_text("draft.txt", "May Hill.\n\nIn May and\n\nmay go."), style)
    assert page.plain == ("may hill.", "in may and", "may go.")
    assert page.places(re.compile(r"[^a-z]may"), lead=1) == {0: [(0, 3)], 1: [(3, 6)], 2: [(0, 3)]}
    assert page.places(re.compile("l")) == {0: [(6, 7), (7, 8)]}


def test_nothing_between_words_goes_from_block_to_block(style: HouseStyle) -> None:
    page = Page.of(read_text("draft.txt", "the drug\n\nand alcohol team"), style)
    assert page.places(re.compile(r"drug[\W_]+and")) == {}
    assert page.places(re.compile(r"and[\W_]+alcohol")) == {1: [(0, 11)]}
