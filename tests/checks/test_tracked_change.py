"""Tracked changes of a Word file."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.model.review import Review

    Ruled = Callable[..., list[tuple[int, str, str]]]


def test_tracked_changes_are_counted(ruled: Ruled, word: Callable[[str], Review]) -> None:
    one = word("Early help\n1.1 It {deleted by Jo Field: is }{inserted by Jo Field: was }late.")
    many = word(
        "Early help\n1.1 It was {deleted by Jo Field: not }late.\n1.2 So {inserted by Pat Ash: it }was."
    )
    few = word("Early help\n1.1 It was {deleted by Jo Field: not }late.")
    assert ruled("PUB002", one) == [
        (2, "It was late.", "There are 2 tracked changes in the file, by one person; the first stands here.")
    ]
    assert ruled("PUB002", many) == [
        (2, "It was late.", "There are 2 tracked changes in the file, by 2 people; the first stands here.")
    ]
    assert ruled("PUB002", few) == [
        (2, "It was late.", "There is a tracked deletion in the file, by one person.")
    ]
