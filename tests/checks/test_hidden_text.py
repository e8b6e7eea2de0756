"""Hidden text of a Word file."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.model.review import Review

    Ruled = Callable[..., list[tuple[int, str, str]]]


def test_hidden_text_is_found_where_it_stands(ruled: Ruled, word: Callable[[str], Review]) -> None:
    text = "Early help\n1.1 It was late.{hidden: It was not.}"
    assert ruled("PUB004", word(text)) == [(3, "It was not.", "There is hidden text here.")]
    assert ruled("PUB004", word("Early help\n1.1 It was late.")) == []
