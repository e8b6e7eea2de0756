"""Putting together what is seen of a text."""

from __future__ import annotations

from linter.model.draft import Anchor, Emphasis
from linter.readers.emphasis import Span
from linter.readers.lines import Line
from linter.readers.pieces import Inline, Piece, Shown, compose

LINES = [Line(3, 5, "**one** two"), Line(4, 2, "A&amp;E")]
PIECES = [
    Piece(0, ""),
    Piece(2, "one"),
    Piece(5, ""),
    Piece(7, " two"),
    Piece(11, " "),
    Piece(12, "A"),
    Piece(13, "&"),
    Piece(18, "E"),
]


def test_every_leap_has_an_anchor() -> None:
    assert compose(LINES, Inline(PIECES, [Span(2, 5, bold=True)])) == Shown(
        "one two A&E",
        (Anchor(0, 3, 7), Anchor(3, 3, 12), Anchor(8, 4, 2), Anchor(10, 4, 8)),
        (Emphasis(0, 3, bold=True, italic=False),),
    )


def test_white_space_at_both_ends_goes() -> None:
    line = Line(1, 1, "* * one * *")
    pieces = [Piece(0, ""), Piece(1, "  one"), Piece(8, "  ")]
    assert compose([line], Inline(pieces, [Span(1, 11, bold=False)])) == Shown(
        "one", (Anchor(0, 1, 4),), (Emphasis(0, 3, bold=False, italic=True),)
    )


def test_nothing_seen_is_an_empty_text() -> None:
    assert compose([Line(1, 1, "**")], Inline([Piece(0, "")], [])).text == ""
    assert compose([Line(1, 1, "")], Inline([], [])).text == ""
