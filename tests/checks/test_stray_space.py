"""Spaces that tear apart, and those that are missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.model.finding import Problem
    from linter.model.review import Review
    from tests.checks.conftest import Told

REPORT = "Early help\n\n1.1 {words}\n"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Notices , and leaflets .", [("Notices ,", "", {"mark": ","}), ("leaflets .", "", {"mark": "."})]),
        ("They are 93% , so good (all )!", [("93% ,", "", {"mark": ","}), ("(all )!", "", {"mark": ")"})]),
        ("They said “ no ”.", [("no ”.", "", {"mark": "”"}), ("“ no", "behind", {"mark": "“"})]),
        ("There were boys,4 girls.", [("boys,4", "missing", {"mark": ","})]),
        ("There were more:40 girls at 9:30.", [("more:40", "missing", {"mark": ":"})]),
        (
            "It is new:and good (and good)then.",
            [("new:and", "missing", {"mark": ":"}), ("good)then.", "missing", {"mark": ")"})],
        ),
        ("Some ( new) forms.", [("( new)", "behind", {"mark": "("})]),
        ("Two  words and three   more.", [("Two  words", "double", {}), ("three   more.", "double", {})]),
        ("A non- urgent visit- which was late.", [("non- urgent", "dash", {}), ("visit- which", "dash", {})]),
        ("An in –patient ward, a mid -term plan.", [("in –patient", "dash", {}), ("mid -term", "dash", {})]),
        ("The plan's'- the first.", [("plan's'- the", "dash", {})]),
        ("Notes /forms or nurses/ staff.", [("Notes /forms", "slash", {}), ("nurses/ staff.", "slash", {})]),
        ("It is late.Staff wait.", [("late.Staff", "missing", {"mark": "."})]),
        (
            "At 95%.The rest,and more;others.",
            [
                ("95%.The", "missing", {"mark": "."}),
                ("rest,and", "missing", {"mark": ","}),
                ("more;others.", "missing", {"mark": ";"}),
            ],
        ),
        # a way of typing, suspended hyphens, dashes, numbers, addresses, what belongs to a file or a date
        ("It is late.  Staff wait.  Others!  All.", []),
        ("Pre- and post-natal, short- or long-term; visits – and others - are kept; 5 -10, 2- 3.", []),
        ("Nurses / midwives, and/or him/her; 1,200 at 3.5 % or 5 : 2, in the 18 th year.", []),
        ("Wait ... and see .NET at www.Fenwick.example.uk, a.Smith@fenwick.example.uk or x_y.Z ok :)", []),
        ("They saw ??? records.", []),
        ("Why ? And who ??", [("Why ?", "", {"mark": "?"}), ("who ??", "", {"mark": "?"})]),
        ("Column    one    two, e.g. this, i.e.that.", []),
    ],
)
def test_spaces(
    told: Callable[..., list[Told]], words: str, expected: list[tuple[str, str, dict[str, str]]]
) -> None:
    found = told("stray-space", REPORT.format(words=words))
    assert sorted(t[1:] for t in found) == sorted(expected, key=lambda e: e[:2])


def test_the_fix_leaves_one_space_where_one_is_due(
    problems: Callable[..., list[Problem]],
    mended: Callable[[Review, list[Problem]], str],
    review_of: Callable[[str], Review],
) -> None:
    words = "Notices , two  forms ( new) and notes /forms at 95%.The rest,and a non- urgent visit ."
    review = review_of(REPORT.format(words=words))
    text = mended(review, problems("stray-space", review))
    assert text.split("\n\n")[1] == (
        "1.1 Notices, two forms (new) and notes/forms at 95%. The rest, and a non- urgent visit."
    )


def test_two_spaces_behind_a_stop_stand_out_where_there_is_one_elsewhere(
    told: Callable[..., list[Told]],
) -> None:
    words = "They met. " * 25
    assert told("stray-space", REPORT.format(words=f"{words}They left.  They met. It ended.")) == [
        (3, "left.  They", "double", {})
    ]
    assert told("stray-space", REPORT.format(words="They met.  They left. It ended.")) == []


def test_a_quotation_stands_apart_from_what_is_before_it(told: Callable[..., list[Told]]) -> None:
    words = "It was late.\"They knew,\" she said, of beer,'highs' and wine."
    assert told("stray-space", REPORT.format(words=words)) == [
        (3, 'late."They', "missing", {"mark": "."}),
        (3, "beer,'highs'", "missing", {"mark": ","}),
    ]
