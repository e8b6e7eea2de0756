"""Capitals that are not set as the house sets them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.model.finding import Problem
    from linter.model.review import Review

FRONT = """\
# Review of health services in Fenwick

CCGs included: NHS Marlby CCG

"""


def rights(
    review_of: Callable[..., Review], problems: Callable[..., list[Problem]], heading: str, **params: object
) -> list[str]:
    review = review_of(f"{FRONT}## {heading}\n\nThe Text.\n", "draft.md")
    found = problems("capitalisation", review, **params)
    assert [p.slots["found"] for p in found] == [review.quote(p.place) for p in found]
    edits = [edit.content for p in found if p.fix for edit in p.fix.edits]
    assert "match" in params or edits == [p.slots["right"] for p in found]
    return [p.slots["right"] for p in found]


@pytest.mark.parametrize(
    ("heading", "right"),
    [
        ("Early Help", "Early help"),
        ("early help", "Early help"),
        ("5.1 Leadership and Management", "Leadership and management"),
        ("LOOKED AFTER CHILDREN", "Looked after children"),
        ("Multi-Agency Working", "Multi-agency working"),
        ("Children's Services in Fenwick", "Children's services in Fenwick"),
        ("working with the early help hub", "Working with the Early Help Hub"),
        ("“Think Family” Model", "“Think family” model"),
        ("Work with NHS Marlby CCG And Others", "Work with NHS Marlby CCG and others"),
    ],
)
def test_sentence_case(
    review_of: Callable[..., Review], problems: Callable[..., list[Problem]], heading: str, right: str
) -> None:
    assert rights(review_of, problems, heading, exceptions=("Early Help Hub",)) == [right]


@pytest.mark.parametrize(
    "heading",
    [
        "Early help",
        "4. Looked after children",
        "CAMHS and the LADO",
        "SystmOne in Fenwick",
        "What we found: Early help",
        "Child A and her plan",
        "Visits on a Monday in March",
        "Working with NHS Marlby CCG",
        "The Early Help Hub",
        "2013 to 2015",
        "Why I came",
    ],
)
def test_what_stays_in_sentence_case(
    review_of: Callable[..., Review], problems: Callable[..., list[Problem]], heading: str
) -> None:
    assert rights(review_of, problems, heading, exceptions=("Early Help Hub",)) == []


@pytest.mark.parametrize(
    ("match", "heading", "right"),
    [
        ("title", "Help for the young", ["Help for the Young"]),
        ("title", "The Child And Her Plan", ["The Child and Her Plan"]),
        ("title", "What Plans Are For", []),
        ("title", "HELP FOR THE CHILDREN", ["Help for the Children"]),
        ("title", "Multi-agency Working", []),
        ("lower", "Early Help", ["early help"]),
        ("upper", "Early Help", ["EARLY HELP"]),
        ("upper", "EARLY HELP", []),
        ("/^[A-Z][^.]*$/", "Early help", []),
        ("/^[A-Z][^.]*$/", "early help", [""]),
    ],
)
def test_other_forms(
    review_of: Callable[..., Review],
    problems: Callable[..., list[Problem]],
    match: str,
    heading: str,
    right: list[str],
) -> None:
    assert rights(review_of, problems, heading, match=match) == right


def test_a_number_is_no_part_of_a_heading(
    review_of: Callable[..., Review], problems: Callable[..., list[Problem]], mended: Callable[..., str]
) -> None:
    review = review_of("1. Early Help\n\n1.1 The Text.\n")
    assert mended(review, problems("capitalisation", review)) == "1. Early help\n\n1.1 The Text."


def test_other_scopes(told: Callable[..., object]) -> None:
    text = "Recommendations\n1. NHS England should:\n1.1 ensure that plans are shared.\n"
    assert told("capitalisation", text, match="/^[A-Z]/", scope="recommendations") == [
        (3, "ensure that plans are shared.", "", {"found": "ensure that plans are shared.", "right": ""})
    ]
