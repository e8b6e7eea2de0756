"""HTML comments beside the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from linter.model.draft import Comment, Draft, Location
from linter.readers.markdown import read_markdown
from linter.readers.text import read_text

if TYPE_CHECKING:
    from collections.abc import Callable

READERS = pytest.mark.parametrize("read", [read_text, read_markdown])


def contents(draft: Draft) -> tuple[list[str], tuple[Comment, ...]]:
    return [block.text for block in draft.blocks], draft.comments


@READERS
def test_a_comment_alone_on_its_line_is_about_the_next_block(read: Callable[[str, str], Draft]) -> None:
    draft = read("x", "One.\n\n<!-- reportlint: ignore CIT004 because agreed -->\nTwo.\n\nThree.")
    comment = Comment("reportlint: ignore CIT004 because agreed", (1,), Location(3, 1))
    assert contents(draft) == (["One.", "Two.", "Three."], (comment,))


@READERS
def test_a_comment_at_the_end_is_about_nothing(read: Callable[[str, str], Draft]) -> None:
    assert contents(read("x", "One.\n<!-- x -->\n")) == (["One."], (Comment("x", (), Location(2, 1)),))


@READERS
def test_a_comment_inside_a_line_is_about_its_own_block(read: Callable[[str, str], Draft]) -> None:
    draft = read("x", "One.\n\nTwo <!-- x --> and more.\n\n<!-- y --> Three.")
    words = ["One.", "Two and more.", "Three."]
    assert contents(draft) == (
        words,
        (Comment("x", (1,), Location(3, 5)), Comment("y", (2,), Location(5, 1))),
    )
    assert draft.blocks[1].locate(4) == Location(3, 16)


@READERS
def test_a_comment_over_several_lines(read: Callable[[str, str], Draft]) -> None:
    draft = read("x", "One.\n  <!-- a\n\n# b -->\nTwo.")
    assert contents(draft) == (["One.", "Two."], (Comment("a\n\n# b", (1,), Location(2, 3)),))


@READERS
def test_two_comments_about_one_block(read: Callable[[str, str], Draft]) -> None:
    draft = read("x", "<!-- a -->\n<!-- b -->\nOne.")
    assert [comment.covers for comment in draft.comments] == [(0,), (0,)]


@READERS
def test_a_comment_that_is_never_closed_is_text(read: Callable[[str, str], Draft]) -> None:
    draft = read("x", "One.\n\n<!-- Two.\n\nThree.")
    assert contents(draft) == (["One.", "<!-- Two.", "Three."], ())


@READERS
def test_a_comment_between_list_items_keeps_the_list(read: Callable[[str, str], Draft]) -> None:
    draft = read("x", "- one\n<!-- x -->\n- two")
    assert contents(draft) == (["one", "two"], (Comment("x", (1,), Location(2, 1)),))
