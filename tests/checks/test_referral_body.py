"""The public-health body in notes and Context."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.checks.conftest import Told

OURS = "Public Health, Oakshire Council"


def report(*bodies: str, context: str = OURS) -> str:
    """Return a report whose Context stands in line 3 and whose notes stand in line 7 and every second one."""
    stated = f"Health visiting services are commissioned by {context}." if context else "Nobody is named."
    notes = (
        f"1.{n} Visits were late. This issue has been drawn to the attention of {body} as the commissioner of health visiting."
        for n, body in enumerate(bodies, 1)
    )
    return "\n\n".join(("Context of the review", stated, "Early help", *notes)) + "\n"


@pytest.mark.parametrize(
    "odd",
    [
        "Public Health Oakshire",
        "Public Health",
        "Public Health, Marlby Council",
        "Public Heath, Oakshire Council",
        "Oakshire Council",
        "the Director of Public Health",
        "Oakshire Council Public Health",
    ],
)
def test_one_note_names_the_body_unlike_the_rest(told: Callable[..., list[Told]], odd: str) -> None:
    found = told("referral-body", report(OURS, odd, OURS))
    assert found == [(9, odd, "", {"body": odd, "usual": OURS})]


@pytest.mark.parametrize(
    "other",
    [
        "Public Health (Oakshire Council)",
        "the Public Health, Oakshire Council",
        "Public Health Oakshire Council",
        "Public Health, Oakshire Council and NHS England",
        "Public Health at Oakshire Council",
        "Marlby Council and its partners",
    ],
)
def test_a_note_may_differ_in_small_things_and_in_addressee(
    told: Callable[..., list[Told]], other: str
) -> None:
    assert told("referral-body", report(OURS, other, OURS)) == []


@pytest.mark.parametrize("other", ["Marlby CCG", "the Director of Children's Services"])
def test_a_note_tells_somebody_who_commissions_none_of_it(
    told: Callable[..., list[Told]], other: str
) -> None:
    slots = {"body": other, "service": "health visiting"}
    assert told("referral-body", report(OURS, other, OURS)) == [(9, other, "elsewhere", slots)]
    assert told("referral-body", report(OURS, other, OURS, context="")) == []


def test_two_notes_that_differ_are_held_against_context(told: Callable[..., list[Told]]) -> None:
    odd = "Public Health, Oakshire County Council"
    found = told("referral-body", report(OURS, odd))
    assert found == [(9, odd, "against-context", {"body": odd, "usual": OURS})]
    assert told("referral-body", report(OURS, odd, context="")) == []


def test_all_notes_name_another_council_than_context(told: Callable[..., list[Told]]) -> None:
    other = "Public Health, Marlby Council"
    slots = {"body": other, "usual": OURS}
    found = told("referral-body", report(other, other))
    assert found == [(7, other, "against-context", slots), (9, other, "against-context", slots)]


def test_an_office_without_council_is_no_other_council(told: Callable[..., list[Told]]) -> None:
    assert told("referral-body", report("the Director of Public Health")) == []


def test_context_names_the_body_unlike_the_notes(told: Callable[..., list[Told]]) -> None:
    stated = "Public Health (within Oakshire Council)"
    found = told("referral-body", report(OURS, OURS, context=stated))
    assert found == [(3, stated, "context", {"body": stated, "usual": OURS})]
    assert told("referral-body", report(OURS, context=stated)) == []


def test_a_council_is_shortened(told: Callable[..., list[Told]]) -> None:
    title = "Review of health services for children in Bedfordshire\n\nBedfordshire County Council has a plan.\n\n"
    short = "Public Health, Beds County Council"
    found = told("referral-body", title + report(short, context=short))
    slots = {"body": short, "usual": "Bedfordshire County Council"}
    assert found == [(11, short, "short", slots), (7, short, "short", slots)]
    full = "Public Health, Bedfordshire County Council"
    assert told("referral-body", title + report(full, context=full)) == []


def test_an_acronym_stands_for_the_council(told: Callable[..., list[Told]]) -> None:
    title = "Review of health services for children in Pellbrook\n\n"
    full = "Public Health, London Borough of Pellbrook"
    stated = f"{full} (LBP)"
    assert told("referral-body", title + report(full, "Public Health, LBP", full, context=stated)) == []
    other = "Public Health, LBQ"
    found = told("referral-body", title + report(full, other, full, context=stated))
    assert [(t.line, t.quote) for t in found] == [(11, other)]


def test_the_director_stands_for_the_office(told: Callable[..., list[Told]]) -> None:
    note = "the Director of Public Health at Oakshire Council"
    assert told("referral-body", report(note, note, context="Public Health at Oakshire Council")) == []
    found = told("referral-body", report(note, note, context="Public Health, Oakshire Council"))
    assert [t.variant for t in found] == ["context"]
