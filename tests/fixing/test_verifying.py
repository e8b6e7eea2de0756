"""Whether a mended file reads as it should."""

from __future__ import annotations

import pytest

from linter.fixing.verifying import disturbed
from linter.model.draft import Block, Emphasis, Place
from linter.model.finding import Edit

THE = Edit(Place(1, 3, 7), "")
BOLD = Emphasis(8, 11, bold=True, italic=False)
BEFORE = (Block("One."), Block("the the end of it.", emphasis=(BOLD,)), Block("Two."))
SHIFTED = BOLD._replace(start=4, end=7)
MENDED = Block("the end of it.", emphasis=(SHIFTED,))


@pytest.mark.parametrize(
    ("after", "blamed"),
    [
        ((BEFORE[0], MENDED, BEFORE[2]), set()),
        ((BEFORE[0], MENDED._replace(text="the end of it"), BEFORE[2]), {1}),
        ((BEFORE[0], MENDED._replace(emphasis=()), BEFORE[2]), {1}),
        ((BEFORE[0], MENDED._replace(emphasis=(SHIFTED._replace(italic=True),)), BEFORE[2]), {1}),
        # other blocks than before: the last edited one up to there, else the first one behind
        ((BEFORE[0], Block("the end"), Block("of it."), BEFORE[2]), {1}),
        ((BEFORE[0], MENDED), {1}),
        ((BEFORE[0], MENDED, BEFORE[2], Block("Three.")), {1}),
        ((Block("One. And a half."), MENDED, BEFORE[2]), {1}),
    ],
)
def test_what_changed_beside_the_edits(after: tuple[Block, ...], blamed: set[int]) -> None:
    assert disturbed(BEFORE, after, [THE]) == blamed


def test_white_space_at_the_ends_does_not_count() -> None:
    before = (Block("the end .", emphasis=(Emphasis(4, 7, bold=True, italic=False),)),)
    after = (Block("end", emphasis=(Emphasis(0, 3, bold=True, italic=False),)),)
    edits = [Edit(Place(0, 0, 3), ""), Edit(Place(0, 8, 9), "")]
    assert disturbed(before, after, edits) == set()
