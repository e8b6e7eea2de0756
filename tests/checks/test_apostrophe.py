"""Apostrophes in plurals, and possessives without one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.model.finding import Problem
    from linter.model.review import Review
    from tests.checks.conftest import Told

PARAMS = {
    "behind": ("by", "in", "to", "were"),
    "owners": ("GPs", "visitors"),
    "owned": ("records", "views"),
    "give": ("gave", "tell"),
    "several": ("children", "people"),
}
REPORT = "Provider services included\tMarlby NHS Trust (MNT)\nEarly help\n\n1.1 {words}\n"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Requests for GP's to attend. All IHA's.", [("GP's", "", "GPs"), ("IHA's", "", "IHAs")]),
        ("Two IHA\u2019s (late RHA\u2019s) were; RHA\u2019s; U13\u2019s in care.", [("RHA\u2019s", "", "RHAs"), ("RHA\u2019s", "", "RHAs"), ("U13\u2019s", "", "U13s")]),
        ("Those under 13's were seen.", [("13's", "", "13s")]),
        ("The GP's room. He waited at the GP's. It is like the GP's; so it is.", []),
        ("The GP's by-laws. Marlby NHS Trust (MNT) has no such plan, and MNT's were late.", []),
        ("They waited at the GP's by noon. He walked to his GP's in Wend. See the GP's by name.", [("GP's", "", "GPs")]),
        ("The 1990's were long.", [("1990's", "", "1990s")]),
        ("The peoples of Wend. Childrens and young peoples clinics. Children' s clinics.", [("Childrens", "misplaced", "Children's"), ("peoples", "misplaced", "people's")]),
        ("In 2014's report, size 5's to A's by X's.", []),
        ("We read GPs records and health visitors views.", [("GPs", "missing", "GPs'"), ("visitors", "missing", "visitors'")]),
        ("We read GPs\u2019 records. He said \u2018no\u2019 to GPs records.", [("GPs", "missing", "GPs\u2019")]),
        ("They gave GPs records of it. We tell all the GPs views of parents. GPs, records and all.", []),
        ("Young peoples' clinics, childrens centres, People' rooms.", [("peoples'", "misplaced", "people's"), ("childrens", "misplaced", "children's"), ("People'", "misplaced", "People's")]),
        ("Our children's clinics. 'Ask the children' posters. Children' Trust. www.example.org/childrens for more.", []),
    ],
)  # fmt: skip
def test_apostrophes(
    told: Callable[..., list[Told]], words: str, expected: list[tuple[str, str, str]]
) -> None:
    found = told("apostrophe", REPORT.format(words=words), **PARAMS)
    assert sorted((*t[1:3], t.slots["right"]) for t in found) == sorted(expected)
    assert all(t.slots["found"] == t.quote for t in found)


def test_a_rule_may_look_for_one_of_them_only(told: Callable[..., list[Told]]) -> None:
    text = REPORT.format(words="GP's to attend. GPs records. Peoples' views.")
    found = [
        [t.quote for t in told("apostrophe", text, **params)]
        for params in (
            {"behind": PARAMS["behind"]},
            {"owners": PARAMS["owners"], "owned": PARAMS["owned"]},
            {"several": PARAMS["several"]},
        )
    ]
    assert found == [["GP's"], ["GPs"], ["Peoples'"]]


def test_the_mark_is_the_blocks_own(
    review_of: Callable[..., Review],
    problems: Callable[..., list[Problem]],
    mended: Callable[[Review, list[Problem]], str],
) -> None:
    review = review_of(
        "Early help\n\n1.1 It\u2019s in GPs records, and GP\u2019s by and by.\n\n1.2 It's in GPs records.\n"
    )
    assert mended(review, problems("apostrophe", review, **PARAMS)) == (
        "Early help\n\n1.1 It\u2019s in GPs\u2019 records, and GPs by and by.\n\n1.2 It's in GPs' records.\n".strip()
    )
