"""Words made comparable."""

from __future__ import annotations

import pytest

from linter.grammar.wording import folded, meanings, nearest, sorted_words, spelled_out, tidied

LABELS = ("Date of review", "Date of publication", "CQC region")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The child\u2019s Journey: health & care", "the childs journey health and care"),
        ("  4.2  \n", "4 2"),
        ("\u2013", ""),
    ],
)
def test_folded(text: str, expected: str) -> None:
    assert folded(text) == expected


def test_tidied() -> None:
    assert tidied(" St Ann\u2019s \n Trust ") == "St Ann's Trust"


def test_sorted_words() -> None:
    same = ("Looked-after children", "children looked after")
    assert {sorted_words(text) for text in same} == {"after children looked"}
    assert sorted_words("Day by day") == "by day day"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Date published", "Date of publication"),
        ("date of  Review:", "Date of review"),
        ("Region of CQC", "CQC region"),
        ("Weather", None),
        ("", None),
    ],
)
def test_nearest(text: str, expected: str | None) -> None:
    assert nearest(text, LABELS, 0.6) == expected


def test_words_that_stand_for_others() -> None:
    meant = meanings(("Herts = Hertfordshire", "FT = Foundation Trust", "the = "))
    assert spelled_out("The Herts FT", meant) == ["hertfordshire", "foundation", "trust"]
