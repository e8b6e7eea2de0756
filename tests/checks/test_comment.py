"""Comments in a Word file."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.model.review import Review

    Ruled = Callable[..., list[tuple[int, str, str]]]


def test_comments_of_people_are_counted(ruled: Ruled, word: Callable[[str], Review]) -> None:
    text = "Early help\n1.1 It was late.{comment by Jo Field: Was it?}\n1.2 So.{comment by Jo Field: Yes.}"
    own = "Early help\n1.1 It was late.{comment by Jo Field: reportlint: ignore CIT004 because it is so}"
    message = "There are 2 comments in the file, by one person; the first stands here."
    assert [m for _, _, m in ruled("PUB003", word(text))] == [message]
    assert ruled("PUB003", word(own)) == []
    mixed = text + "{comment by reportlint: CIT002}{comment by reportlint: CIT004}"
    copy = "The file is a copy with comments by reportlint (2); the first stands here."
    assert [m for _, _, m in ruled("PUB003", word(mixed))] == [message, copy]
    assert ruled("PUB003", "Early help\n\n<!-- was it? -->\n1.1 It was late.\n") == []
