"""Services that public health commissions, and others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.model.review import Review
    from tests.checks.conftest import Told

GENERAL = (
    "health",
    "services",
    "service",
    "team",
    "universal",
    "for",
    "children",
    "the",
    "adult",
    "public",
    "and",
)
CONTEXT = (
    "Health visiting and school health services (SHS) are commissioned by Public Health, Oakshire Council. "
    "Speech and language therapy (SALT) is commissioned by Marlby CCG. "
    "Public Health, Oakshire Council also commissions the drug and alcohol service and weight management (WMS). "
)


def report(service: str, context: str = CONTEXT) -> str:
    return (
        f"Context of the review\n\n{context}\n\nEarly help\n\n1.1 Visits were late. This issue has been drawn to"
        f" the attention of Public Health, Oakshire Council as the commissioner of {service}.\n"
    )


@pytest.mark.parametrize(
    ("service", "expected"),
    [
        ("the sexual health service", [("the sexual health service", "")]),
        ("health visitors and midwifery", [("midwifery", "")]),
        ("the adult mental health service", [("the adult mental health service", "")]),
        ("speech and language therapy", [("speech and language therapy", "Marlby CCG")]),
        ("SHS, school nurses and the alcohol service for adults", []),
        ("the 5-19 nurses", []),
        ("the substance misuse service for young people", []),
        ("WMS", []),
        ("these services", []),
        ("the service", []),
    ],
)
def test_a_service_is_not_public_healths(
    told: Callable[..., list[Told]], service: str, expected: list[tuple[str, str]]
) -> None:
    found = told("referral-service", report(service), general=GENERAL)
    assert found == [
        (7, name, "other" if other else "", {"service": name, "commissioner": other})
        for name, other in expected
    ]


@pytest.mark.parametrize(
    "context",
    [
        "Nothing is said of commissioners.",
        "All services are commissioned by Marlby CCG.",
        "Universal health services for children are commissioned by Public Health, Oakshire Council.",
        "Health visiting is commissioned by Public Health, Oakshire Council. Public Health pays for:\n\n- midwifery\n- school meals",
    ],
)
def test_context_is_silent_or_general_or_a_list(told: Callable[..., list[Told]], context: str) -> None:
    assert told("referral-service", report("midwifery", context), general=GENERAL) == []


def test_a_note_to_another_commissioner_is_its_own_affair(told: Callable[..., list[Told]]) -> None:
    text = report("midwifery").replace(
        "attention of Public Health, Oakshire Council", "attention of Marlby CCG"
    )
    assert told("referral-service", text, general=GENERAL) == []


def test_a_table_tells_who_commissions(
    told: Callable[..., list[Told]], review_of: Callable[..., Review]
) -> None:
    table = "| Service | Commissioner |\n| --- | --- |\n| Sexual health | Public Health, Oakshire Council |\n"
    for service, found in (("the sexual health service", []), ("midwifery", ["midwifery"])):
        text = f"{report(service, CONTEXT + chr(10) * 2 + table)}"
        assert [
            t.quote for t in told("referral-service", review_of(text, "draft.md"), general=GENERAL)
        ] == found


def test_a_pronoun_means_the_services_of_the_sentence_before(told: Callable[..., list[Told]]) -> None:
    context = f"Beacon Trust provides sexual health services. These are commissioned by Public Health, Oakshire Council. {CONTEXT}"
    assert told("referral-service", report("the sexual health service", context), general=GENERAL) == []


@pytest.mark.parametrize(
    ("words", "quotes"),
    [
        ("Health visiting is commissioned by NHS Oakshire CCG.", ["health visiting"]),
        ("NHS Oakshire CCG commissions health visiting from Fenwick NHS Trust.", ["health visiting"]),
        # public health is part of the council
        ("Public Health, Oakshire Council commissions clinics. It also commissions health visiting.", []),
        ("Fenwick Trust runs health visiting. It is commissioned by Public Health, Oakshire Council.", []),
        ("Health visiting is commissioned by Oakshire Council.", []),
        ("The council commissions health visiting from Fenwick NHS Trust.", []),
        # what somebody else commissions in the same words is not the council's
        (
            "NHS Oakshire CCG commissions health visiting. The council commissions school nursing.",
            ["health visiting"],
        ),
    ],
)
def test_the_council_is_no_other_commissioner(
    told: Callable[..., list[Told]], words: str, quotes: list[str]
) -> None:
    context = f"{words} Sexual health services are commissioned by Public Health, Oakshire Council."
    found = told("referral-service", report("health visiting", context), general=GENERAL)
    assert [t.quote for t in found] == quotes


@pytest.mark.parametrize(
    ("words", "about"),
    [
        ("School nurses have no lists.", "School nurses"),
        ("Clearway keeps no lists.", "Clearway"),
        ("School nurses and health visitors have no lists.", ""),  # the note is about one of them
        ("Marlby Care has no lists. Its school nurses ask for them.", ""),  # the provider is named
        ("School nurses and midwives have no lists.", ""),  # it is about more than that
        ("Children wait.", ""),
        (
            "Parents who have been in treatment for long are not asked again by school nurses.",
            "",
        ),  # in passing
    ],
)
def test_a_note_on_another_service_than_its_paragraph(
    told: Callable[..., list[Told]], words: str, about: str
) -> None:
    office = "Public Health, Oakshire Council"
    context = (
        f"Health visiting services are commissioned by {office} and provided by Marlby Care NHS Trust "
        "(Marlby Care). "
        f"School nursing services are commissioned by {office}. "
        f"Substance misuse services are commissioned by {office} and provided by Clearway."
    )
    text = report("health visiting services", context).replace("Visits were late.", words)
    cover = "Provider services included: Marlby Care NHS Trust, Clearway\nCQC region: North\n\n"
    found = told("referral-service", cover + text)
    slots = {"service": "health visiting services", "about": about}
    assert found == ([(10, "health visiting services", "paragraph", slots)] if about else [])
