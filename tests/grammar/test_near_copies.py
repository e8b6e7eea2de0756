"""Sentences copied with a word or two changed."""

from __future__ import annotations

import pytest

from linter.grammar.near_copies import alike, is_near_copy

ONE = "Each practitioner in the hub keeps a list of the families who have moved, and four of them share it."


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (ONE.replace("four", "five"), True),
        (ONE.replace("keeps a list", "keeps a very short list"), True),
        (ONE.replace("practitioner", "nurse"), False),
        (ONE.replace("the hub", "Fenwick"), False),
        (ONE.replace("families who have moved", "children who were ill"), False),
        (ONE.replace("Each", "Another"), False),
        (ONE.upper(), False),
        (ONE, False),
    ],
)
def test_copies_differ_in_a_word_or_two(other: str, expected: bool) -> None:  # noqa: FBT001  a table's column
    assert is_near_copy(ONE, other, 12, {"nurse"}) is expected


def test_short_sentences_are_alike_by_chance() -> None:
    assert not is_near_copy("They keep a list of four.", "They keep a list of five.", 12, ())


def test_very_long_sentences_are_not_compared() -> None:
    long = [(n, f"{ONE[:-1]}{' and more' * 200}, {n}.") for n in range(2)]
    assert alike(long) == frozenset()


def test_what_begins_so_more_often_is_a_phrase() -> None:
    sentences = [(1, ONE), (2, ONE.replace("share", "sign")), (3, "They meet.")]
    assert alike(sentences) == {1, 2}
    assert alike([*sentences, (4, ONE.replace("of them", "of those"))]) == frozenset()
