"""Names in lead-ins, and lists inside a recommendation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from linter.readers.markdown import read_markdown
from linter.review.building import build

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.model.review import Review
    from linter.model.style import HouseStyle

    ReviewOf = Callable[[str], Review]

START = "CCGs included\tNHS Fenwick CCG, NHS Upper Oak CCG\nThe report\nNext steps\n"


@pytest.mark.parametrize(
    ("lead_in", "named"),
    [
        ("The NHS Fenwick CCG (the lead)", [("NHS Fenwick CCG", 0, True)]),
        (
            "Both NHS Fenwick CCG and with NHS Upper Oak CCG",
            [("NHS Fenwick CCG", 0, True), ("NHS Upper Oak CCG", 1, True)],
        ),
        ("A. NHS Fenwick CCG", [("NHS Fenwick CCG", 0, True)]),
        ("IV. NHS Fenwick CCG", [("NHS Fenwick CCG", 0, True)]),
        ("NHS Fenwick and Upper Oak CCGs", [("NHS Fenwick", 0, True), ("Upper Oak CCGs", 1, True)]),
        (
            "NHS Fenwick CCG/NHS Upper Oak CCG and NHS England",
            [("NHS Fenwick CCG", 0, True), ("NHS Upper Oak CCG", 1, True), ("NHS England", 2, True)],
        ),
        ("NHS Fenwick CCG / Castle Lodge", [("NHS Fenwick CCG / Castle Lodge", None, False)]),
        (
            "NHS Fenwick CCG on behalf of Castle Lodge",
            [("NHS Fenwick CCG", 0, True), ("Castle Lodge", None, False)],
        ),
    ],
)
def test_names_in_a_lead_in(
    review_of: ReviewOf, lead_in: str, named: list[tuple[str, int | None, bool]]
) -> None:
    review = review_of(f"{START}Recommendations\n1. {lead_in} should:\n1.1 Ensure this.")
    assert [(m.text, m.body, m.exact) for g in review.groups for m in g.bodies] == named


@pytest.mark.parametrize(
    "lead_in",
    [
        "NHS Fenwick CCG should, together with NHS Upper Oak CCG:",
        "NHS Fenwick CCG should, in partnership with NHS Upper Oak CCG, also:",
        "NHS Fenwick CCG, with the support of NHS Upper Oak CCG, should:",
    ],
)
def test_partners_behind_the_verb_and_in_front(review_of: ReviewOf, lead_in: str) -> None:
    review = review_of(f"{START}Recommendations\n1. {lead_in}\n1.1 Ensure this.")
    named = [m.text for g in review.groups for m in g.bodies]
    assert named == ["NHS Fenwick CCG", "NHS Upper Oak CCG"]
    assert all(g.verb and review.quote(g.verb) == "should" for g in review.groups)


@pytest.mark.parametrize(
    "lead_in",
    [
        "Group 1: NHS Fenwick CCG should:",
        "Recommendations for NHS Fenwick CCG",
        "It is recommended that NHS Fenwick CCG should:",
        "Within three months, NHS Fenwick CCG should:",
        "NHS Fenwick CCG should, as a matter of urgency:",
        "NHS Fenwick CCG as lead commissioner should:",
        "The board of NHS Fenwick CCG should:",
        "NHS Fenwick CCG's governing body should:",
        "NHS Fenwick CCG – should:",
        "NHS Fenwick CCG should —",
        "NHS Fenwick CCG must ensure:",
    ],
)
def test_what_stands_around_a_body_is_no_part_of_its_name(review_of: ReviewOf, lead_in: str) -> None:
    review = review_of(f"{START}Recommendations\n1. {lead_in}\n1.1 Ensure this.")
    named = [(m.text, m.body, m.exact) for g in review.groups for m in g.bodies]
    assert named == [("NHS Fenwick CCG", 0, True)]


@pytest.mark.parametrize(
    "lead_in",
    [
        "NHS Fenwick CCG should jointly with NHS Upper Oak CCG:",
        "NHS Fenwick CCG should work together with NHS Upper Oak CCG to:",
        "NHS Fenwick CCG as commissioner and NHS Upper Oak CCG as partner should:",
        "Led by NHS Fenwick CCG, NHS Upper Oak CCG should:",
    ],
)
def test_both_of_two_bodies_are_found(review_of: ReviewOf, lead_in: str) -> None:
    review = review_of(f"{START}Recommendations\n1. {lead_in}\n1.1 Ensure this.")
    assert [m.body for g in review.groups for m in g.bodies] == [0, 1]


def test_a_list_inside_a_recommendation_is_part_of_it(review_of: ReviewOf) -> None:
    review = review_of(
        "Recommendations\n1. NHS Fenwick CCG should:\n1.1 Ensure that supervision:\n- is recorded;\n"
        "- Support is offered\n1.2 Review the rota.\n- including that of the clinic:"
    )
    assert [r.number.text if r.number else None for r in review.recommendations] == ["1.1", "1.2"]
    assert len(review.groups) == 1


MIXED = """\
# Review of health services in Oakshire

- **CCGs included:** NHS Fenwick CCG

## Recommendations

**1. NHS Fenwick CCG should:**

| No. | Recommendation | Lead |
| --- | --- | --- |
| 1.1 | Ensure this. | Review team |
| 1.2 | Records are kept. | Joint |
| | Review that. | Joint |
"""


def test_a_cell_may_hold_the_number_of_the_next(style: HouseStyle) -> None:
    review = build(read_markdown("draft.md", MIXED), style)
    found = [(r.number.text if r.number else "", review.quote(r.text)) for r in review.recommendations]
    assert found == [("1.1", "Ensure this."), ("1.2", "Records are kept."), ("", "Review that.")]
    assert [review.quote(r.number.place) for r in review.recommendations if r.number] == ["1.1", "1.2"]
    assert [review.whereabouts(r.number.place.block) for r in review.recommendations if r.number] == [
        "Recommendation 1.1",
        "Recommendation 1.2",
    ]
    assert [g.recommendations for g in review.groups] == [(0, 1, 2)]


def _numbered(review: Review) -> list[tuple[str, str]]:
    return [(r.number.text if r.number else "", review.quote(r.text)) for r in review.recommendations]


@pytest.mark.parametrize(
    "label", ["Recommendation 1.1: ", "Rec 1.1 ", "Rec. 1.1\t", "R1.1 ", "R 1.1. ", "R1.1) "]
)
def test_a_word_may_stand_before_the_number(review_of: ReviewOf, label: str) -> None:
    review = review_of(f"{START}Recommendations\n1. NHS Fenwick CCG should:\n{label}Ensure this.\n")
    assert _numbered(review) == [("1.1", "Ensure this.")]
    assert [review.quote(r.number.place) for r in review.recommendations if r.number] == ["1.1"]


def test_a_word_may_stand_before_the_number_in_a_cell(style: HouseStyle) -> None:
    text = MIXED.replace("| 1.1 |", "| R1.1 |").replace("| 1.2 |", "| Rec 1.2 |")
    review = build(read_markdown("draft.md", text), style)
    assert _numbered(review) == [("1.1", "Ensure this."), ("1.2", "Records are kept."), ("", "Review that.")]


def test_what_the_bodies_should_may_be_said_on_the_next_line(review_of: ReviewOf) -> None:
    text = "Recommendations\n1. NHS Fenwick CCG and NHS Upper Oak CCG\nshould:\n1.1 Ensure this.\n2. should:\n2.1 Ensure that.\n"
    review = review_of(START + text)
    assert [([m.text for m in g.bodies], g.verb and review.quote(g.verb)) for g in review.groups] == [
        (["NHS Fenwick CCG", "NHS Upper Oak CCG"], "should"),
        ([], "should"),
    ]
    assert [g.recommendations for g in review.groups] == [(0,), (1,)]


TABLE = """\
# Recommendations

| No. | What is to be done | Lead | Paragraphs |
|---|---|---|---|
| 1. | NHS Fenwick CCG should: | | |
| 1.1 | Ensure this. | the board | 1.1 and 1.3 |
| 1.2 | Review the rota of 12 clinics. | 3 | 2.4 Children in need |
| 2 | NHS Upper Oak CCG should: | | |
| 2.1 | Improve that. | | |
"""


def test_a_number_may_have_the_first_cell_of_a_row_to_itself(style: HouseStyle) -> None:
    review = build(read_markdown("draft.md", TABLE), style)
    assert [(g.number.text if g.number else None, review.quote(g.place)) for g in review.groups] == [
        ("1.", "NHS Fenwick CCG should:"),
        ("2", "NHS Upper Oak CCG should:"),
    ]
    numbered = [(r.number, review.quote(r.text), r.group) for r in review.recommendations]
    assert [(n.text, review.quote(n.place), text, group) for n, text, group in numbered if n] == [
        ("1.1", "1.1", "Ensure this.", 0),
        ("1.2", "1.2", "Review the rota of 12 clinics.", 0),
        ("2.1", "2.1", "Improve that.", 1),
    ]
    assert len(numbered) == 3
