"""Marks that stand twice or exclude each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.model.finding import Problem
    from linter.model.review import Review
    from tests.checks.conftest import Told

REPORT = "Early help\n\n1.1 {words}\n"
PARAMS = {"abbreviations": ("etc", "e.g", "ltd")}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Late.. Leaflets,, forms.", [("..", ""), (",,", "")]),
        ("Forms ,, and (others).. Late. .", [(",,", ""), ("..", ""), (". .", "")]),
        ("Late;. Old ,. New;, more", [(";.", "different"), (",.", "different"), (";,", "different")]),
        ("Forms etc.. are kept.", [("..", "")]),
        ("Wait... and wait . . . or wait.... See ../notes and C:\\..\\x.", []),
        ("Forms, etc., are kept (e.g., here) by Care Ltd.; J.S., at 10 a.m., left.", []),
        ("See 1.2., 1.3.; it cost .5. Why?! Who cares?, they asked.", []),
        ("See paragraph Error! Reference source not found.. Staff came.", []),
        ("Who cares?. They asked.", [("?.", "different")]),
        ('He said "No.". It was (late.).', []),
    ],
)
def test_two_marks(told: Callable[..., list[Told]], words: str, expected: list[tuple[str, str]]) -> None:
    found = told("repeated-punctuation", REPORT.format(words=words), **PARAMS)
    assert [t[1:] for t in found] == [(marks, variant, {"marks": marks}) for marks, variant in expected]


def test_a_fix_is_offered_where_it_is_certain(
    problems: Callable[..., list[Problem]],
    mended: Callable[[Review, list[Problem]], str],
    review_of: Callable[[str], Review],
) -> None:
    review = review_of(REPORT.format(words="Late.. Leaflets,, forms;, plans;. Old,."))
    found = problems("repeated-punctuation", review, **PARAMS)
    assert [bool(p.fix) for p in found] == [True, True, False, True, True]
    assert "1.1 Late. Leaflets, forms;, plans. Old." in mended(review, found)
